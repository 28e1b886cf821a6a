/** Reads the head of an article: bylines and lines of date. Internal. */
package org.plainpress.read.press.head;
