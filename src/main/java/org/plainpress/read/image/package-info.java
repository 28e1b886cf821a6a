/** Finds, decodes and bounds the images of articles. */
package org.plainpress.read.image;
