/** Finds the language that a text is written in. */
package org.plainpress.read.language;
