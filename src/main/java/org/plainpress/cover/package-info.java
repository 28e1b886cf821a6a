/**
 * Draws covers that stay legible as a thumbnail: publisher, title, authors and date, as a PNG whose
 * pixels are the same on every machine. Internal.
 */
package org.plainpress.cover;
