package org.plainpress.pdf;

import java.util.SortedSet;
import org.plainpress.paging.Pagination;

/**
 * Tells what became of a publication as PDF.
 *
 * @param pagination where its pages begin
 * @param missing the code points that no font has. A box stands for each, and its text is still
 *     there
 */
public record PdfReport(Pagination pagination, SortedSet<Integer> missing) {}
