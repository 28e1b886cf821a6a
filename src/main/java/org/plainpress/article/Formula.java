package org.plainpress.article;

import java.util.Objects;
import java.util.Optional;

/**
 * A formula: how it looks and how it is said. Article JSON, where it is an inline or a block:
 *
 * <pre>{@code
 * {"type": "math", "mathml": "<math xmlns=…><mfrac><mi>a</mi><mi>b</mi></mfrac></math>",
 *  "alt": "a over b", "tex": "\\frac{a}{b}"}
 * }</pre>
 *
 * @param math its {@code math} element
 * @param alt its words, which stand in for it wherever it is not shown: the source's, else made
 *     from the elements in the article's language; never blank
 * @param tex the TeX that the source had, if it had any
 */
public record Formula(MathNode math, String alt, Optional<String> tex) {

  /**
   * Checks the elements and the words.
   *
   * @param math see the record
   * @param alt see the record
   * @param tex see the record
   * @throws IllegalArgumentException where the formula is empty, too large or without words
   */
  public Formula {
    Objects.requireNonNull(math, "mathml");
    if (!math.name().equals("math") || math.children().isEmpty()) {
      throw new IllegalArgumentException("mathml: is no 'math' element with a formula in it");
    }
    if (math.depth() > MathNode.DEEPEST || math.size() > MathNode.MOST) {
      throw new IllegalArgumentException(
          "mathml: is nested more than "
              + MathNode.DEEPEST
              + " levels deep or has more than "
              + MathNode.MOST
              + " elements");
    }
    Text.requireWords("alt", alt);
    tex.ifPresent(source -> Text.requireWords("tex", source));
  }

  /** {@return the formula as MathML} */
  public String mathMl() {
    return math.toString();
  }
}
