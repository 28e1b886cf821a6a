package org.plainpress.read.text;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plainpress.read.language.LanguageFinder;

/**
 * Mends words that were divided at the end of a line: {@code govern-} above {@code ment} is {@code
 * government}, where the text or its language says so, and {@code well-} above {@code known} keeps
 * its hyphen.
 */
final class DividedWords {

  private static final Pattern HEAD =
      Pattern.compile("([\\p{L}\\p{M}]+(?:-[\\p{L}\\p{M}]+)*)[-‐]$");
  private static final Pattern TAIL = Pattern.compile("^[\\p{L}\\p{M}]+");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+(?:[-‐][\\p{L}\\p{M}]+)*");

  /** Words that a hyphen stands before without being of them: {@code pre- and postwar}. */
  private static final Set<String> AFTER_SUSPENDED =
      Set.of(
          "and", "or", "to", "nor", "but", "und", "oder", "bis", "sowie", "bzw", "et", "ou", "y",
          "o", "e", "en", "of", "och", "eller", "og", "ja", "tai", "i", "lub", "a", "nebo", "и",
          "или");

  /** Ends of English words that are no words themselves. */
  private static final Pattern ENGLISH_END =
      Pattern.compile(
          "(?:ment|tion|sion|ness|ing|ity|ance|ence|able|ible|ous|ful|ism|ist|ture|cial|tial|ally|ly|ed|er|ers|es|al|ic|ive|ary|ory|ical|cally)s?|\\p{L}{1,6}(?:tion|sion|ment|ness|ity)s?");

  /** What stands behind a hyphen that is written, in languages where few words have one. */
  private static final Map<String, Set<String>> HYPHENED =
      Map.of(
          "fr",
          Set.of(
              "il", "elle", "ils", "elles", "on", "je", "tu", "nous", "vous", "ce", "ci", "là",
              "le", "la", "les", "lui", "leur", "moi", "toi", "y", "en", "t", "être", "même",
              "mêmes", "dessus", "dessous", "delà"),
          "ru",
          Set.of("то", "нибудь", "либо", "таки", "за", "под", "ка", "де"),
          "pt",
          Set.of("se", "me", "te", "lhe", "lhes", "nos", "vos", "o", "a", "os", "as", "lo", "la"),
          "de",
          Set.of(),
          "es",
          Set.of(),
          "it",
          Set.of(),
          "nl",
          Set.of(),
          "sv",
          Set.of());

  private final List<Line> lines;
  private final Set<String> words = new HashSet<>();
  private Optional<String> language = Optional.empty();

  DividedWords(List<Line> lines) {
    this.lines = lines;
  }

  /**
   * Returns whether a text ends with a hyphen behind a letter, and more begins with a small one.
   */
  static boolean isDivided(CharSequence text, String more) {
    int last = text.length() - 1;
    return last > 0
        && (text.charAt(last) == '-' || text.charAt(last) == '‐')
        && Character.isLetter(text.charAt(last - 1))
        && Character.isLowerCase(more.codePointAt(0));
  }

  /**
   * Readies a text that ends with a hyphen for what goes on: without the hyphen, as it is, or with
   * a space.
   */
  void mend(StringBuilder unit, String more) {
    Matcher before = HEAD.matcher(unit);
    Matcher after = TAIL.matcher(more);
    if (!before.find() || !after.find()) {
      return;
    }
    String head = before.group(1).toLowerCase(Locale.ROOT);
    String tail = after.group().toLowerCase(Locale.ROOT);
    learn();
    if (words.contains(head + tail)) {
      unit.setLength(unit.length() - 1);
    } else if (!words.contains(head + "-" + tail)) {
      if (AFTER_SUSPENDED.contains(tail)) {
        unit.append(' ');
      } else if (isOneWord(tail)) {
        unit.setLength(unit.length() - 1);
      }
    }
  }

  /** Returns whether the language makes sure that a hyphen before letters only divides a word. */
  private boolean isOneWord(String tail) {
    String tag = language.orElse("").replaceFirst("-.*", "");
    return tag.equals("en")
        ? ENGLISH_END.matcher(tail).matches()
        : Optional.ofNullable(HYPHENED.get(tag)).filter(kept -> !kept.contains(tail)).isPresent();
  }

  /** Finds the words and the language of the text, once. */
  private void learn() {
    if (!words.isEmpty()) {
      return;
    }
    StringBuilder text = new StringBuilder();
    for (Line line : lines) {
      Matcher word = WORD.matcher(line.text());
      while (word.find()) {
        words.add(word.group().replace('‐', '-').toLowerCase(Locale.ROOT));
      }
      text.append(line.text()).append('\n');
    }
    language =
        LanguageFinder.find(text.toString())
            .filter(LanguageFinder.Found::sure)
            .map(LanguageFinder.Found::language);
  }
}
