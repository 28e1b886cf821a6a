/**
 * Writes what lists a published folder: the OPDS 1.2 catalogue for e-reader apps and the web page
 * for people.
 */
package org.plainpress.catalogue;
