/** Text to positioned glyphs: fonts, bidi runs, shaping, line breaking. */
package org.plainpress.shape;
