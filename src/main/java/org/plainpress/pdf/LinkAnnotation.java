package org.plainpress.pdf;

/** A link's words on one line of one page. */
record LinkAnnotation(int page, Tag link, float left, float bottom, float right, float top) {}
