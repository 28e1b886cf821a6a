package org.plainpress.export;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import org.plainpress.pdf.PdfSettings;

/**
 * @param output the folder editions are written to; made where it is missing
 * @param bundle the title of one edition of all articles; absent for one of each
 * @param baseUrl where the folder will be published
 * @param pdf how PDFs look, and what they conform to
 * @param undated stands in where a date is required and an article has none
 */
public record ExportSettings(
    Path output,
    Set<Format> formats,
    Overrides overrides,
    Optional<String> bundle,
    Optional<String> baseUrl,
    PdfSettings pdf,
    OffsetDateTime undated) {}
