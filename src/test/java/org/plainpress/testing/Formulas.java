package org.plainpress.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plainpress.article.Block;
import org.plainpress.article.Formula;
import org.plainpress.article.Inline;
import org.plainpress.article.MathBlock;
import org.plainpress.article.MathNode;
import org.plainpress.article.Paragraph;
import org.plainpress.speech.Speech;
import org.plainpress.xml.MathMlParser;

/** Formulas of all that MathML Core has ({@code src/test/resources/formulas}). */
public final class Formulas {

  private Formulas() {}

  /** Returns all formulas of the gallery. */
  public static List<Formula> all() {
    try {
      return Files.readAllLines(Path.of("src/test/resources/formulas/gallery.txt")).stream()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(Formulas::of)
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Returns the formula of elements, without the one around them. */
  public static Formula of(String elements) {
    MathNode math =
        MathMlParser.parse("<math xmlns='" + MathNode.NAMESPACE + "'>" + elements + "</math>");
    return new Formula(math, Speech.of(math, "en"), Optional.empty());
  }

  /** Returns the formula in lines of its own. */
  public static MathBlock block(Formula formula) {
    return new MathBlock(
        new Formula(formula.math().with("display", "block"), formula.alt(), formula.tex()));
  }

  /** Returns each formula within a line and in one of its own. */
  static List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    for (Formula formula : all()) {
      blocks.add(
          new Paragraph(
              List.of(
                  Inline.text("In a line "),
                  new Inline.Math(formula),
                  Inline.text(", and in one of its own:"))));
      blocks.add(block(formula));
    }
    return blocks;
  }
}
