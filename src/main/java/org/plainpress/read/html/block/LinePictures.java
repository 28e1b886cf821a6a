package org.plainpress.read.html.block;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.plainpress.read.draft.Carried;
import org.plainpress.read.press.phrase.Lengths;

/**
 * Recognizes pictures that stand for characters or words in a line, such as emoji, smileys and the
 * stars of a rating, whose alternative text is what they say.
 */
final class LinePictures {

  /** The most pixels that a character is high. */
  private static final int HIGHEST = 32;

  /** Matches names of classes and files. */
  private static final Pattern NAMED =
      Pattern.compile(
          "(?i)(?<![a-z])(emoji|emoticon|smiley|smilie|smilies|twemoji|glyph|stars?|rating|icon)(?![a-z])");

  /** Matches ratings such as {@code 4 out of 5 stars} and {@code 3,5/5}. */
  private static final Pattern RATING =
      Pattern.compile("(?i)\\d([.,]\\d+)?\\s*(/|out of|of|von|sur|de|di|av|van|z)\\s*\\d+.*");

  private static final Pattern SIZE =
      Pattern.compile("(?i)(?:^|[;\\s])(?:max-)?(height|width)\\s*:\\s*([\\d.]+)(r?em|ex|px)");

  private LinePictures() {}

  /** Returns what a picture in a line says; empty for a picture that is to be looked at. */
  static String words(Element image) {
    String formula = Formulas.imageText(image);
    if (!formula.isEmpty()) {
      return formula;
    }
    String alt = Carried.line(image.attr("alt"));
    return !alt.isEmpty() && alt.length() <= Lengths.REMARK && isCharacter(image, alt) ? alt : "";
  }

  private static boolean isCharacter(Element image, String alt) {
    boolean symbols = alt.codePoints().noneMatch(Character::isLetterOrDigit);
    boolean named =
        NAMED.matcher(image.className()).find() || NAMED.matcher(file(image.attr("src"))).find();
    return isWithinWords(image)
        && (symbols && (named || isSmall(image) || isPictograph(alt))
            || named && (isSmall(image) || RATING.matcher(alt).matches()));
  }

  /** Returns whether words stand beside a picture, in the innermost element that holds it alone. */
  private static boolean isWithinWords(Element image) {
    Element around = image.parent();
    return around != null && !around.ownText().isBlank();
  }

  /** Returns whether a text is of pictures alone that Unicode has as characters. */
  private static boolean isPictograph(String text) {
    return text.codePoints().anyMatch(c -> Character.getType(c) == Character.OTHER_SYMBOL);
  }

  private static boolean isSmall(Element image) {
    Matcher size = SIZE.matcher(image.attr("style"));
    while (size.find()) {
      double number = Double.parseDouble(size.group(2));
      boolean pixels = size.group(3).equalsIgnoreCase("px");
      if (number <= (pixels ? HIGHEST : 2)) {
        return true;
      }
    }
    String height = image.attr("height");
    return height.matches("\\d{1,3}") && Integer.parseInt(height) <= HIGHEST;
  }

  /** Returns the last part of an address. */
  private static String file(String address) {
    String path = address.split("[?#]")[0];
    int slash = path.lastIndexOf('/');
    int before = slash < 0 ? -1 : path.lastIndexOf('/', slash - 1);
    // Sets of emoji name the folder and number the files.
    return path.contains("emoji") || path.contains("smil") ? path : path.substring(before + 1);
  }
}
