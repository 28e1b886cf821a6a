package org.plainpress.feed;

/**
 * An edition that an entry leads to.
 *
 * @param href relative to the feed, or absolute
 * @param mediaType such as {@code application/epub+zip}
 * @param length in bytes
 */
public record Attachment(String href, String mediaType, long length) {}
