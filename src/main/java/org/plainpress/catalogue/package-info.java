/**
 * Writes a published folder for its readers: the OPDS 1.2 catalogue for e-reader apps, and for
 * people the pages that list what there is, and the page of each article.
 */
package org.plainpress.catalogue;
