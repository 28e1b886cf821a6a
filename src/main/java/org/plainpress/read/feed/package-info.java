/** Reads feeds: an article an entry. */
package org.plainpress.read.feed;
