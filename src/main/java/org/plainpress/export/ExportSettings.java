package org.plainpress.export;

import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.plainpress.settings.EpubSettings;
import org.plainpress.settings.FeedSettings;
import org.plainpress.settings.Format;
import org.plainpress.settings.PdfSettings;

/**
 * What an export is to make.
 *
 * @param output the folder that editions are written to; made where it is missing
 * @param formats the formats of the editions
 * @param overrides what the user says of the articles
 * @param bundle one edition of all articles; absent for one of each
 * @param epub how EPUBs are made
 * @param pdf how PDFs look, and what they conform to
 * @param feed what feeds say of themselves, and how long they grow
 * @param patience how long to wait for the folder while another run writes to it
 * @param site whether the folder gets a page and a catalogue that list its editions
 * @param work how much is done at the same time, and what of it
 * @param undated the date that stands in where one is required and an article has none
 * @param now when feeds change
 */
public record ExportSettings(
    Path output,
    Set<Format> formats,
    Overrides overrides,
    Optional<Bundle> bundle,
    EpubSettings epub,
    PdfSettings pdf,
    FeedSettings feed,
    Duration patience,
    boolean site,
    WorkSettings work,
    OffsetDateTime undated,
    OffsetDateTime now) {

  public ExportSettings {
    formats = Collections.unmodifiableSet(new LinkedHashSet<>(formats));
  }

  /** Returns the same settings for another output folder. */
  public ExportSettings in(Path folder) {
    return new ExportSettings(
        folder, formats, overrides, bundle, epub, pdf, feed, patience, site, work, undated, now);
  }

  /**
   * Returns the same settings at another time.
   *
   * @param date see {@link #undated}
   * @param moment see {@link #now}
   */
  public ExportSettings at(OffsetDateTime date, OffsetDateTime moment) {
    return new ExportSettings(
        output, formats, overrides, bundle, epub, pdf, feed, patience, site, work, date, moment);
  }

  /** Returns what the user says of each article: of a bundle most is said of the whole. */
  Overrides ofArticles() {
    return bundle.isPresent() ? overrides.ofArticlesInBundle() : overrides;
  }

  /** Returns the default settings: an edition of each article. */
  public static ExportSettings of(Path output, Set<Format> formats, OffsetDateTime now) {
    OffsetDateTime epoch = OffsetDateTime.of(1970, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
    return new ExportSettings(
        output,
        formats,
        Overrides.none(),
        Optional.empty(),
        EpubSettings.DEFAULT,
        PdfSettings.DEFAULT,
        FeedSettings.DEFAULT,
        FolderLock.WAIT,
        false,
        WorkSettings.all(),
        epoch,
        now);
  }
}
