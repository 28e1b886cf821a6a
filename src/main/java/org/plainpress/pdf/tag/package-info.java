/**
 * Holds the structure elements of a document while it is laid out and drawn (ISO 32000-1, 14.7.2):
 * tags and what stands in them, the places that links and outlines lead to, and the structure types
 * of each version of PDF. Internal.
 */
package org.plainpress.pdf.tag;
