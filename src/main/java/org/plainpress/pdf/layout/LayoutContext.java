package org.plainpress.pdf.layout;

import java.util.List;
import org.plainpress.hyphenation.Hyphenator;
import org.plainpress.pdf.tag.Roles;
import org.plainpress.pdf.tag.Tag;
import org.plainpress.shape.Justifier;
import org.plainpress.shape.LineBreaker;
import org.plainpress.shape.ShapedText;
import org.plainpress.shape.Shaper;
import org.plainpress.shape.StyledText;

/**
 * What all parts of one document are laid out with.
 *
 * @param shaper turns text into glyphs
 * @param typography the page and its type
 * @param roles the structure types that the document may have
 */
public record LayoutContext(Shaper shaper, Typography typography, Roles roles) {

  /**
   * Returns a paragraph of running text in lines: as full as they get, or as wide as the column.
   *
   * @param language of what does not say that it is in another
   * @param width of the column, in points
   */
  Justifier.Justified<Tag> paragraph(
      StyledText<Tag> text, boolean rightToLeft, String language, float width) {
    ShapedText<Tag> shaped = shaper.shape(text, rightToLeft);
    if (!typography.justified()) {
      return new Justifier.Justified<>(text, LineBreaker.lines(shaped, width));
    }
    Justifier<Tag> justifier =
        new Justifier<>(
            width,
            (word, tag) ->
                Hyphenator.of(tag.spoken().orElse(language))
                    .map(hyphenator -> hyphenator.points(word))
                    .orElse(List.of()));
    return justifier.paragraph(text, shaped, other -> shaper.shape(other, rightToLeft));
  }
}
