package org.plainpress.feed.living;

import java.time.OffsetDateTime;
import java.util.function.Supplier;
import org.plainpress.feed.StoredEntry;

/**
 * An entry that has its place in a feed, and is made whole when the file is written.
 *
 * @param <E> the entries of the feed's format
 * @param updated when it last changed, in whole seconds
 */
public record Placed<E extends StoredEntry<E>>(
    String id, OffsetDateTime updated, Supplier<E> entry) {}
