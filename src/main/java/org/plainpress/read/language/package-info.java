/** Tells which language a text is in. Internal. */
package org.plainpress.read.language;
