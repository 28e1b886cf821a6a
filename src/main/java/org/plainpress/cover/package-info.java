/** Draws covers: title, publisher and date, legible as a thumbnail. */
package org.plainpress.cover;
