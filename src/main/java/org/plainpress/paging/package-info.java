/**
 * Tells where the pages of an edition begin, as a value that the PDF writer makes and the EPUB
 * writer takes, so that neither knows the other. Internal.
 */
package org.plainpress.paging;
