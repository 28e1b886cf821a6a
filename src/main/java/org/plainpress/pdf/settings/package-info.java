/**
 * Holds what a caller chooses of a PDF: page size, typeface, large print, and the standards it
 * conforms to.
 */
package org.plainpress.pdf.settings;
