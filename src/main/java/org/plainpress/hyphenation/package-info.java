/**
 * Finds where words may be divided at a line's end, by the patterns of TeX. Knows nothing of type
 * or lines. Internal.
 */
package org.plainpress.hyphenation;
