package org.plainpress.pdf;

import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** An image that the document holds. */
record Image(PDImageXObject object, String name) {}
