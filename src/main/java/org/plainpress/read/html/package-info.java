/** Reads web pages. Internal. */
package org.plainpress.read.html;
