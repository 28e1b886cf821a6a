package org.plainpress.read.bytes;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Tells whether a word names an encoding that texts can be read in. */
public final class Encodings {

  /** What to suggest where nothing is like what was written. */
  private static final List<String> COMMON =
      List.of(
          "utf-8",
          "windows-1252",
          "iso-8859-15",
          "macintosh",
          "cp850",
          "cp866",
          "koi8-r",
          "shift_jis");

  private Encodings() {}

  /** Returns whether a label is known, in whatever case. */
  public static boolean isKnown(String label) {
    return Encoding.of(label).isPresent();
  }

  /** Returns the label that a word most likely means; else the ones that people need most. */
  public static String suggestion(String word) {
    String plain = plain(word);
    Optional<String> close =
        Encoding.labels().stream()
            .filter(label -> plain(label).equals(plain))
            .findFirst()
            .or(() -> alias(plain))
            .or(
                () ->
                    Encoding.labels().stream()
                        .filter(label -> plain.length() > 3 && differsByOne(plain(label), plain))
                        .findFirst());
    return close.orElseGet(() -> "one such as " + String.join(", ", COMMON));
  }

  private static String plain(String word) {
    return word.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }

  /** Returns the label of what people call an encoding that has no label of that kind. */
  private static Optional<String> alias(String plain) {
    return switch (plain) {
      case "latin9" -> Optional.of("iso-8859-15");
      case "dos", "oem", "ibm", "msdos" -> Optional.of("cp850");
      case "windows", "western", "win1252", "latin" -> Optional.of("windows-1252");
      case "apple", "macos", "macosroman", "xmacroman" -> Optional.of("macintosh");
      default -> Optional.empty();
    };
  }

  /** Returns whether one word becomes the other by one letter more, less or other. */
  private static boolean differsByOne(String a, String b) {
    if (Math.abs(a.length() - b.length()) > 1) {
      return false;
    }
    int start = 0;
    while (start < Math.min(a.length(), b.length()) && a.charAt(start) == b.charAt(start)) {
      start++;
    }
    int end = 0;
    while (end < Math.min(a.length(), b.length()) - start
        && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)) {
      end++;
    }
    return Math.max(a.length(), b.length()) - start - end <= 1;
  }
}
