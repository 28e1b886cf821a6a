/**
 * What the world's press prints around its articles: captions, credits, bylines, dates, notices.
 */
package org.plainpress.read.press;
