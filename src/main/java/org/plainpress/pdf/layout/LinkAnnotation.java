package org.plainpress.pdf.layout;

import org.plainpress.pdf.tag.Tag;

/** A link's words on one line of one page. */
public record LinkAnnotation(
    int page, Tag link, float left, float bottom, float right, float top) {}
