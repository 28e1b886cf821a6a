/**
 * Prepares a web page for reading: parses it, removes what is never content, and finds the element
 * that holds the article. Internal.
 */
package org.plainpress.read.html.page;
