package org.plainpress.pdf.layout;

import java.util.Optional;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.plainpress.article.Binary;

/**
 * An image that the document holds.
 *
 * @param object the image itself
 * @param name in the resource dictionary of each page, {@code I1}
 * @param width in pixels; a pixel is a point on the page unless the page is too small
 * @param height in pixels
 * @param same the article's own bytes, where the document holds them as they are
 */
public record Image(
    PDImageXObject object, String name, int width, int height, Optional<Binary> same) {}
