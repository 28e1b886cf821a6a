/** Reads the captions and credits of the world's press. Internal. */
package org.plainpress.read.press.caption;
