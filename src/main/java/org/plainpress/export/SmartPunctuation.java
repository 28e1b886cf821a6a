package org.plainpress.export;

import com.ibm.icu.util.LocaleData;
import com.ibm.icu.util.ULocale;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plainpress.article.Article;
import org.plainpress.article.Meta;
import org.plainpress.article.Rewriting;

/**
 * Sets the punctuation of typewriters as books do: straight quotation marks become those of the
 * article's language by CLDR, {@code '} within a word an apostrophe, behind a number of feet or
 * inches a prime, {@code --} and {@code ---} dashes, {@code ...} an ellipsis. Code, formulas, names
 * and addresses stay as they are.
 */
final class SmartPunctuation extends Rewriting {

  private static final String APOSTROPHE = "\u2019";
  private static final String EN_DASH = "\u2013";
  private static final String EM_DASH = "\u2014";
  private static final String ELLIPSIS = "\u2026";
  private static final String PRIME = "\u2032";
  private static final String DOUBLE_PRIME = "\u2033";

  /** Stands before the last letter of an abbreviation in Hebrew, where no quotation ends. */
  private static final String GERSHAYIM = "\u05f4";

  /** Japanese has corner brackets: a straight mark there is of a word in another language. */
  private static final Set<String> STRAIGHT = Set.of("ja");

  /** Words that begin with an apostrophe, not with a quotation. */
  private static final Set<String> CLIPPED =
      Set.of(
          "tis", "twas", "em", "cause", "til", "bout", "n", "s", "t", "re", "ve", "ll", "d", "m");

  /** An address within words, without the punctuation of the sentence behind it. */
  private static final Pattern ADDRESS =
      Pattern.compile("(?:https?://|www\\.)[^\\s\"'<>]*[\\p{L}\\p{N}/#=&_-]");

  private final String bareOpen;
  private final String bareClose;
  private final String open;
  private final String close;
  private final String innerOpen;
  private final String innerClose;

  /** The quotation marks that are open: the straight ones. */
  private final Deque<Character> quotes = new ArrayDeque<>();

  /** The last character before those that are being read; a space where words begin. */
  private char before = ' ';

  private SmartPunctuation(String language) {
    LocaleData marks = LocaleData.getInstance(ULocale.forLanguageTag(language));
    // French sets its marks apart from the words, by a space that no line ends at.
    boolean french = language.toLowerCase(Locale.ROOT).startsWith("fr") && !language.endsWith("CH");
    String space = french ? "\u202f" : "";
    bareOpen = marks.getDelimiter(LocaleData.QUOTATION_START);
    bareClose = marks.getDelimiter(LocaleData.QUOTATION_END);
    open = bareOpen + space;
    close = space + bareClose;
    innerOpen = spaced(marks.getDelimiter(LocaleData.ALT_QUOTATION_START), space, true);
    innerClose = spaced(marks.getDelimiter(LocaleData.ALT_QUOTATION_END), space, false);
  }

  private static String spaced(String mark, String space, boolean opens) {
    boolean guillemet = mark.equals("\u00ab") || mark.equals("\u00bb");
    return !guillemet ? mark : opens ? mark + space : space + mark;
  }

  /** Returns an article with the punctuation of books. */
  static Article of(Article article) {
    Meta meta = article.meta();
    String language = meta.language();
    if (STRAIGHT.contains(ULocale.forLanguageTag(language).getLanguage())) {
      return article;
    }
    SmartPunctuation smart = new SmartPunctuation(language);
    Meta.Builder set = meta.toBuilder().title(smart.line(meta.title()));
    meta.kicker().map(smart::line).ifPresent(set::kicker);
    meta.subtitle().map(smart::line).ifPresent(set::subtitle);
    meta.summary().map(smart::line).ifPresent(set::summary);
    return new Article(set.build(), smart.blocks(article.body()));
  }

  private String line(String line) {
    wordsBegin();
    return words(line);
  }

  @Override
  protected void wordsBegin() {
    quotes.clear();
    before = ' ';
  }

  @Override
  protected String words(String words) {
    StringBuilder out = new StringBuilder(words.length());
    Matcher address = ADDRESS.matcher(words);
    boolean ahead = address.find();
    for (int i = 0; i < words.length(); ) {
      int length;
      if (ahead && address.start() == i) {
        out.append(address.group());
        length = address.group().length();
        ahead = address.find();
      } else {
        length = set(words, i, out);
      }
      i += length;
      before = words.charAt(i - 1);
    }
    return out.toString();
  }

  /** Appends what stands in place of a sign, and returns how many characters it was. */
  private int set(String words, int at, StringBuilder out) {
    char c = words.charAt(at);
    if (c == '"') {
      out.append(doubleMark(words, at));
    } else if (c == '\'') {
      out.append(singleMark(words, at));
    } else if (words.startsWith("...", at) && !isAt(words, at + 3, '.') && before != '.') {
      out.append(ELLIPSIS);
      return 3;
    } else if (words.startsWith("---", at) && !isAt(words, at + 3, '-') && before != '-') {
      out.append(EM_DASH);
      return 3;
    } else if (words.startsWith("--", at) && !isAt(words, at + 2, '-') && before != '-') {
      out.append(dash(words, at));
      return 2;
    } else {
      out.append(c);
    }
    return 1;
  }

  private String dash(String words, int at) {
    boolean apart = Character.isWhitespace(before) && at + 2 < words.length();
    boolean numbers = Character.isDigit(before) && isDigit(words, at + 2);
    // An option of a command, such as --help, is no dash.
    if (apart && Character.isLetter(words.charAt(at + 2))) {
      return "--";
    }
    return apart || numbers ? EN_DASH : EM_DASH;
  }

  private String doubleMark(String words, int at) {
    if (isHebrew(before) && at + 1 < words.length() && isHebrew(words.charAt(at + 1))) {
      return GERSHAYIM;
    }
    boolean apart = isApart(words, at);
    if (apart ? !quotes.contains('"') : isOpening(words, at)) {
      quotes.push('"');
      return apart ? bareOpen : open;
    }
    if (apart) {
      quotes.removeFirstOccurrence('"');
      return bareClose;
    }
    if (quotes.isEmpty() && Character.isDigit(before)) {
      return DOUBLE_PRIME;
    }
    quotes.removeFirstOccurrence('"');
    return close;
  }

  /** Returns whether a mark has spaces on both sides, as some set it in French: first opens. */
  private boolean isApart(String words, int at) {
    return isSpace(before) && at > 0 && at + 1 < words.length() && isSpace(words.charAt(at + 1));
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private String singleMark(String words, int at) {
    if (isOpening(words, at) && !isClipped(words, at)) {
      quotes.push('\'');
      return innerOpen;
    }
    boolean within = Character.isLetterOrDigit(before) && isLetter(words, at + 1);
    if (!within && quotes.contains('\'')) {
      quotes.removeFirstOccurrence('\'');
      return innerClose;
    }
    return !within && quotes.isEmpty() && Character.isDigit(before) ? PRIME : APOSTROPHE;
  }

  private static boolean isHebrew(char c) {
    return c >= '\u05d0' && c <= '\u05ea';
  }

  /** Returns whether a mark stands before a word and not behind one. */
  private boolean isOpening(String words, int at) {
    boolean free = isSpace(before) || "([{<-–—/\"'“‘„‚«¿¡".indexOf(before) >= 0;
    boolean word = at + 1 >= words.length() || !Character.isWhitespace(words.charAt(at + 1));
    boolean justOpened = (before == '"' || before == '\'') && quotes.isEmpty();
    return free && word && !justOpened;
  }

  /** Returns whether an apostrophe stands for the beginning of a word or of a year. */
  private static boolean isClipped(String words, int at) {
    int end = at + 1;
    while (end < words.length() && Character.isLetterOrDigit(words.charAt(end))) {
      end++;
    }
    String word = words.substring(at + 1, end).toLowerCase(Locale.ROOT);
    boolean year = word.length() >= 2 && word.substring(0, 2).chars().allMatch(Character::isDigit);
    return year || word.equals("n") || CLIPPED.contains(word) && !isAt(words, end, '\'');
  }

  private static boolean isAt(String words, int at, char c) {
    return at < words.length() && words.charAt(at) == c;
  }

  private static boolean isDigit(String words, int at) {
    return at < words.length() && Character.isDigit(words.charAt(at));
  }

  private static boolean isLetter(String words, int at) {
    return at < words.length() && Character.isLetter(words.charAt(at));
  }
}
