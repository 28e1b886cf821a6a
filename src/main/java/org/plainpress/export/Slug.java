package org.plainpress.export;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Makes the names of files from titles: ASCII, at most 80 bytes, safe on every file system, unique
 * in a run.
 */
final class Slug {

  private static final int LONGEST = 80;

  /** The names that Windows keeps for devices, whatever their ending. */
  private static final Set<String> RESERVED =
      Set.of(
          "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7",
          "com8", "com9", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

  /**
   * Made once a thread: a transliterator may not be shared, and to make one takes ten times as long
   * as to use it. ICU's tables take 300 ms to load, so only for titles that need them.
   */
  private static final ThreadLocal<Transliterator> TO_LATIN =
      ThreadLocal.withInitial(() -> Transliterator.getInstance("Any-Latin; NFD; Latin-ASCII"));

  private final Set<String> taken = new HashSet<>();

  /** Returns the slug of a title, with a number where another title of the run has it already. */
  String of(String title) {
    return of("", title, Set.of());
  }

  /**
   * Returns the slug of a title, with a number where another title of the run, or another file, has
   * it already.
   *
   * @param folder stands before the slug, and ends with a slash; or empty
   * @param others slugs that are not free
   */
  String of(String folder, String title, Set<String> others) {
    String base = fold(title);
    String slug = base;
    for (int n = 2; others.contains(folder + slug) || !taken.add(folder + slug); n++) {
      String suffix = "-" + n;
      slug = base.substring(0, Math.min(base.length(), LONGEST - suffix.length())) + suffix;
    }
    return folder + slug;
  }

  /**
   * Takes a slug.
   *
   * @return whether it was free in this run
   */
  boolean take(String slug) {
    return taken.add(slug);
  }

  static String fold(String title) {
    String start =
        title.substring(
            0, title.offsetByCodePoints(0, Math.min(240, title.codePointCount(0, title.length()))));
    StringBuilder out = new StringBuilder();
    for (char c : latin(start).toLowerCase(Locale.ROOT).toCharArray()) {
      if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
        out.append(c);
      } else if (!isDropped(c) && out.length() > 0 && out.charAt(out.length() - 1) != '-') {
        out.append('-');
      }
    }
    String slug = cut(out);
    return slug.isEmpty() || RESERVED.contains(slug)
        ? slug.isEmpty() ? "article" : "article-" + slug
        : slug;
  }

  private static String latin(String title) {
    String plain = Normalizer.normalize(title, Normalizer.Form.NFD);
    boolean foreign = plain.codePoints().anyMatch(c -> c > 0x7F && Character.isLetter(c));
    return foreign ? TO_LATIN.get().transliterate(title) : plain;
  }

  /**
   * Returns whether a character is dropped without parting words: marks and apostrophes belong to
   * the word that they stand in.
   */
  private static boolean isDropped(char c) {
    return Character.getType(c) == Character.NON_SPACING_MARK
        || c == '\''
        || c == '’'
        || c == '‘'
        || c == 'ʼ'
        || c == 'ʹ';
  }

  private static String cut(StringBuilder slug) {
    int end = slug.length();
    if (end > LONGEST) {
      int hyphen = slug.lastIndexOf("-", LONGEST);
      end = hyphen > LONGEST / 2 ? hyphen : LONGEST;
    }
    while (end > 0 && slug.charAt(end - 1) == '-') {
      end--;
    }
    return slug.substring(0, end);
  }
}
