/** Turns HTML elements into blocks and inlines of the model. Internal. */
package org.plainpress.read.html.block;
