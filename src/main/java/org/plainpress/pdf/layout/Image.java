package org.plainpress.pdf.layout;

import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * An image that the document holds.
 *
 * @param object the image itself
 * @param name in the resource dictionary of each page, {@code I1}
 * @param width in pixels; a pixel is a point on the page unless the page is too small
 * @param height in pixels
 */
public record Image(PDImageXObject object, String name, int width, int height) {}
