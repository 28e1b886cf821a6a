package org.plainpress.export;

import java.nio.file.Path;

/**
 * A file that was written.
 *
 * @param path where it is
 * @param size its size in bytes
 * @param holds what is in it, in words: "5 captions as alternative text, 2 embeds unavailable"
 */
public record Edition(Path path, long size, String holds) {}
