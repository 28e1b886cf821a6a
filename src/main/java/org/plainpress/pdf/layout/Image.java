package org.plainpress.pdf.layout;

import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** An image that the document holds. */
public record Image(PDImageXObject object, String name) {}
