package org.plainpress.epub;

import java.util.Optional;

/**
 * The periodical or series that books belong to ({@code belongs-to-collection}, EPUB 3.3, D.3.1).
 *
 * @param issue the book's place in it: {@code 12}, or {@code 2018.7}
 */
public record Series(String title, Optional<String> issue) {}
