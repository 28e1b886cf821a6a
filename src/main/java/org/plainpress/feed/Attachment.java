package org.plainpress.feed;

/**
 * A file that an entry leads to: an edition, or the picture of a cover.
 *
 * @param href its address, relative to the feed or absolute
 * @param mediaType its media type: {@code application/epub+zip}
 * @param length its size in bytes
 */
public record Attachment(String href, String mediaType, long length) {}
