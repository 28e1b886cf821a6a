/** Keeps what readers learn of pictures, for writers not to find it out again. Internal. */
package org.plainpress.picture;
