/** Decodes, turns upright and scales images into those that every edition can show. Internal. */
package org.plainpress.read.image;
