package org.plainpress.read.html.meta;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.plainpress.article.Text;
import org.plainpress.read.draft.Carried;
import org.plainpress.read.press.head.Byline;
import org.plainpress.read.press.head.Dates;
import org.plainpress.read.press.phrase.Lengths;
import org.plainpress.read.press.phrase.Phrases;

/** Takes the names of people out of what pages put where an author should be. */
final class Names {

  /** What stands between a name and what is no name, such as a date or a section. */
  private static final Pattern PARTING =
      Pattern.compile("\\s+[|·•–—/›»-]\\s+|\\s*[|·•]\\s*|\\t|: ");

  /** Degrees and licences behind a name: short, with capitals within. */
  private static final Pattern CREDENTIALS =
      Pattern.compile(
          "(?:,\\s*(?:[A-Z][A-Za-z]?\\.?){1,3}[A-Z]\\.?(?:-?[A-Z]+)?(?:\\s?\\d{2,3})?(?=,|$|\\s))+");

  private static final Pattern ADDRESS =
      Pattern.compile("\\S+@\\S+\\.\\S+|(?i:https?)://\\S*|(?:www|WWW)\\.\\S+");

  /** Without one of these nothing parts a name from what follows. */
  private static final String PARTING_SIGNS = "|·•–—/›»-\t:";

  private static final Pattern MARKS_BEHIND = Pattern.compile("[\\s,;:|·•–—-]+$");

  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]");

  private Names() {}

  /** Returns whether a value is an address, which stands where a name should. */
  static boolean isAddress(String value) {
    return value.contains("://") || value.startsWith("www.") || value.startsWith("/");
  }

  /**
   * Returns the people that a text names: two for {@code By Ann Lee and Bo Berg}; a name alone as
   * it stands. What is glued to them is left out: dates, functions, addresses.
   */
  static List<String> of(String written) {
    String text = alone(written);
    if (text.isEmpty() || text.length() > Lengths.REMARK) {
      return List.of();
    }
    Optional<Byline> byline = Byline.labelled("By " + text);
    boolean several =
        text.contains(", ") || text.contains(" & ") || text.contains(";") || hasAnd(text);
    List<String> names =
        byline
            .filter(found -> several || !found.rest().isEmpty())
            .map(Byline::names)
            .orElseGet(() -> List.of(text));
    return names.size() == 1 ? List.of(names.get(0) + credentials(text, names.get(0))) : names;
  }

  /** Returns the degrees that follow a name, which are kept with it: {@code , MS, Ph.D.}. */
  private static String credentials(String text, String name) {
    int at = text.indexOf(name);
    Matcher degrees =
        at < 0 ? CREDENTIALS.matcher("") : CREDENTIALS.matcher(text.substring(at + name.length()));
    return degrees.lookingAt() ? degrees.group().stripTrailing() : "";
  }

  /** Returns a label without the colons and spaces that end it. */
  static String withoutColon(String label) {
    int end = label.length();
    while (end > 0
        && (label.charAt(end - 1) == ':'
            || " \t\n\u000b\f\r".indexOf(label.charAt(end - 1)) >= 0)) {
      end--;
    }
    return label.substring(0, end);
  }

  /** Returns whether a text is nothing but the word that announces an author or a date. */
  static boolean isLabel(String text) {
    String folded = Phrases.fold(withoutColon(text));
    Phrases phrases = Phrases.get();
    return phrases.of("byline").contains(folded)
        || phrases.of("published").contains(folded)
        || phrases.of("modified").contains(folded);
  }

  /** Returns whether a text is nothing but what stands between names: a comma, "and". */
  static boolean isBetween(String text) {
    Set<String> ands = Phrases.get().of("and");
    return Stream.of(text.toLowerCase(Locale.ROOT).split("[\\s,;|/·•]+"))
        .allMatch(word -> word.isEmpty() || ands.contains(word));
  }

  /**
   * Returns the text that names all of several people, of which each stands in a piece of its own:
   * {@code Ann Lee}, {@code and}, {@code Bo Berg}.
   *
   * @param first the piece with the first name
   */
  static String together(List<String> pieces, int first) {
    StringBuilder text = new StringBuilder(pieces.get(first));
    for (int i = first + 1; i < pieces.size(); i++) {
      boolean between = isBetween(pieces.get(i));
      boolean ends = between && i + 1 == pieces.size();
      if (ends || !between && !Phrases.get().of("and").contains(firstWord(pieces.get(i)))) {
        break;
      }
      text.append(' ').append(pieces.get(i));
      if (between) {
        text.append(' ').append(pieces.get(++i));
      }
    }
    return text.toString();
  }

  private static String firstWord(String text) {
    return text.replaceFirst("^[\\s,;]+", "").split(" ", 2)[0].toLowerCase(Locale.ROOT);
  }

  private static boolean hasAnd(String text) {
    Set<String> ands = Phrases.get().of("and");
    return List.of(text.toLowerCase(Locale.ROOT).split(" ")).stream().anyMatch(ands::contains);
  }

  /**
   * Returns a text without the word that announces an author, and without what follows the names.
   */
  static String alone(String written) {
    String text = Carried.line(withoutAddresses(written));
    text = Byline.announced(text).orElse(text);
    for (String part : parts(text)) {
      if (!part.isBlank() && !Dates.isDate(part) && !isLabel(part)) {
        String name = Byline.announced(part.strip()).orElse(part.strip());
        return MARKS_BEHIND.matcher(Carried.line(withoutDate(name))).replaceFirst("");
      }
    }
    return "";
  }

  private static String[] parts(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (PARTING_SIGNS.indexOf(text.charAt(i)) >= 0) {
        return PARTING.split(text);
      }
    }
    return new String[] {text};
  }

  private static String withoutAddresses(String text) {
    boolean holds =
        text.indexOf('@') >= 0
            || text.contains("://")
            || text.contains("www.")
            || text.contains("WWW.");
    return holds ? ADDRESS.matcher(text).replaceAll(" ") : text;
  }

  /** Returns a text up to a date that follows in it, or a word that announces one. */
  private static String withoutDate(String text) {
    Phrases phrases = Phrases.get();
    String[] words = text.split(" ");
    String[] plain = Stream.of(words).map(Names::plain).toArray(String[]::new);
    int end = Math.min(1, words.length);
    while (end < words.length && !begins(words[end], plain, end, phrases)) {
      end++;
    }
    boolean dated = end < words.length && Words.hasDigit(words[end]);
    while (dated && end > 1 && phrases.month(plain[end - 1]) > 0) {
      end--;
    }
    return String.join(" ", List.of(words).subList(0, end));
  }

  private static boolean begins(String word, String[] plain, int at, Phrases phrases) {
    Set<String> published = phrases.of("published");
    Set<String> modified = phrases.of("modified");
    String two = at + 1 < plain.length ? plain[at] + " " + plain[at + 1] : plain[at];
    return Words.hasDigit(word) && !word.startsWith("@")
        || published.contains(plain[at])
        || modified.contains(plain[at])
        || published.contains(two)
        || modified.contains(two)
        || phrases.of("weekdays").contains(plain[at]);
  }

  /** Returns a word folded, without anything but letters, marks and numbers. */
  private static String plain(String word) {
    String folded = Phrases.fold(word);
    return folded.chars().allMatch(c -> c >= 'a' && c <= 'z')
        ? folded
        : NO_WORD.matcher(folded).replaceAll("");
  }

  /** Returns the key of some people: their names in lower case. */
  static String key(List<String> people) {
    return String.join(
        "; ",
        people.stream().map(Words::folded).filter(n -> !n.isEmpty()).distinct().sorted().toList());
  }

  /** Returns what a name looks like: how many words, whether it is written as a person's. */
  static List<String> look(String name, Site site) {
    List<String> signs = new ArrayList<>();
    String[] words = name.split(" ");
    signs.add("words:" + Words.bin(words.length));
    boolean lower = false;
    boolean digit = false;
    for (String word : words) {
      int first = word.codePointAt(0);
      lower |= Character.isLowerCase(first) && word.length() > 3;
      digit |= word.chars().anyMatch(Character::isDigit);
    }
    signs.add(lower ? "lower" : "upper");
    if (digit) {
      signs.add("digit");
    }
    if (words.length == 1 && name.equals(name.toLowerCase(Locale.ROOT)) || name.startsWith("@")) {
      signs.add("handle");
    }
    signs.add("site-" + site.likeness(name));
    Phrases phrases = Phrases.get();
    boolean role = false;
    for (String word : Text.folded(name).split("[ ,]+")) {
      role |= phrases.of("role").contains(Phrases.fold(word));
    }
    if (role || Byline.isFunction(name)) {
      signs.add("role");
    }
    if (isLabel(name)) {
      signs.add("label");
    }
    for (String word : words) {
      if (phrases.of("beside byline").contains(plain(word))) {
        signs.add("beside-byline");
      }
    }
    return signs;
  }
}
