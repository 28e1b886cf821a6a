package org.plainpress;

import java.time.OffsetDateTime;
import org.plainpress.settings.EpubSettings;
import org.plainpress.settings.FeedSettings;
import org.plainpress.settings.PdfSettings;

/**
 * Holds the settings of all writers.
 *
 * @param undated the date that is required where an article has none
 * @param now when feeds change
 */
record WriteSettings(
    EpubSettings epub,
    PdfSettings pdf,
    FeedSettings feed,
    OffsetDateTime undated,
    OffsetDateTime now) {}
