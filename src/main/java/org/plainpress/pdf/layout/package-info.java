/**
 * Lays out articles: inlines become styled text, text becomes lines, lines become rows, and rows
 * fill pages. Nothing is drawn here, and nothing knows of the file. Internal.
 */
package org.plainpress.pdf.layout;
