/**
 * Reads stripped news texts: what is left of an article when its pictures, videos and layout are
 * gone.
 */
package org.plainpress.read.text;
