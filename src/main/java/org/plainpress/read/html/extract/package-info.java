/**
 * Finds the article on a page: splits the page into blocks of text, weighs each with what was
 * learned from pages that people had read, and takes the blocks that together are most likely the
 * article. Internal.
 */
package org.plainpress.read.html.extract;
