package org.plainpress.pdf.layout;

import org.plainpress.pdf.tag.Box;
import org.plainpress.pdf.tag.Tag;

/**
 * The words of a link on one line: a link that is broken over lines has one on each.
 *
 * @param page index of the page, from 0
 * @param link the element that says where the words lead
 * @param area that the words cover
 */
public record LinkAnnotation(int page, Tag link, Box area) {}
