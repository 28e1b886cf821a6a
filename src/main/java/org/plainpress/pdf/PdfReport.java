package org.plainpress.pdf;

import java.util.SortedSet;

/**
 * What became of a publication.
 *
 * @param pages how many it has
 * @param missing code points that no font has; a box stands for each, and its text is still there
 */
public record PdfReport(int pages, SortedSet<Integer> missing) {}
