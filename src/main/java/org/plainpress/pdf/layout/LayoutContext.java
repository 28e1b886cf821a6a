package org.plainpress.pdf.layout;

import org.plainpress.pdf.tag.Roles;
import org.plainpress.shape.Shaper;

/**
 * What all parts of one document are laid out with.
 *
 * @param shaper turns text into glyphs
 * @param typography the page and its type
 * @param roles the structure types that the document may have
 */
public record LayoutContext(Shaper shaper, Typography typography, Roles roles) {}
