package org.plainpress.pdf;

import java.util.SortedSet;
import org.plainpress.paging.Pagination;

/**
 * What became of a publication.
 *
 * @param pagination where its pages begin
 * @param missing code points that no font has; a box stands for each, and its text is still there
 */
public record PdfReport(Pagination pagination, SortedSet<Integer> missing) {}
