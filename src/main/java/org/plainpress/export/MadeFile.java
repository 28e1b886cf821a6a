package org.plainpress.export;

import java.io.Serializable;

/**
 * A file that was made of an article: an edition, an image or a cover.
 *
 * @param name its path within the output folder, with slashes and without one at its beginning
 * @param mediaType its media type: {@code application/epub+zip}
 * @param size its size in bytes
 */
public record MadeFile(String name, String mediaType, long size) implements Serializable {}
