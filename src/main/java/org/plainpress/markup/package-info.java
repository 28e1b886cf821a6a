/**
 * Renders the body of an article as XHTML, the one rendering that EPUBs, feeds and the site share.
 * Internal.
 */
package org.plainpress.markup;
