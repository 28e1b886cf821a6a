package org.plainpress.read.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plainpress.article.Block;
import org.plainpress.article.Paragraph;
import org.plainpress.article.Quote;
import org.plainpress.read.press.phrase.Sentences;

/**
 * A post from a social network that stayed as text, as its embed leaves it: the words with {@code —
 * Ann Lee (@annlee) February 6, 2020} below or behind them, or below {@code Ann Lee (@annlee)} with
 * a line of the date at the end.
 *
 * @param quote what was said, and who said it, where and when
 * @param length how many lines it takes
 */
record SocialPost(Quote quote, int length) {

  /** The most lines of a post's words. */
  private static final int MOST_LINES = 4;

  private static final String WHO = "(\\S.{0,80}? \\(@[\\w.]{1,30}\\)";
  private static final Pattern SIGNATURE =
      Pattern.compile("[—–―-]{1,2} ?" + WHO + "(?:,? [^()]{0,38}\\d[^()]{0,10})?)");
  private static final Pattern SIGNED_BEHIND =
      Pattern.compile("(.*\\S) ?[—―] ?" + WHO + ",? [^()—―]{0,38}\\d[^()—―]{0,10})");
  private static final Pattern HEADER = Pattern.compile("[^\\s:][^:]{0,40} \\(@[\\w.]{1,30}\\)");
  private static final Pattern DATE =
      Pattern.compile("(?:.*\\D|)(?:(?:19|20)\\d\\d|\\d{1,2}[:.]\\d\\d)(?:\\D.*|)");

  /** Returns the post that starts at a line, if one does. */
  static Optional<SocialPost> at(List<Line> lines, int start) {
    String text = lines.get(start).text();
    if (text.isEmpty() || isSigned(text, SIGNATURE)) {
      return Optional.empty();
    }
    if (isSigned(text, HEADER)) {
      return headed(lines, start);
    }
    Matcher behind = SIGNED_BEHIND.matcher(text);
    if (text.contains("(@") && behind.matches()) {
      return Optional.of(of(List.of(behind.group(1)), behind.group(2), 1));
    }
    return signed(lines, start);
  }

  /** Reads the words with who said them on the next line; lines of hashtags may open them. */
  private static Optional<SocialPost> signed(List<Line> lines, int start) {
    List<String> words = new ArrayList<>();
    for (int i = start; i + 1 < lines.size() && words.size() < MOST_LINES; i++) {
      String text = lines.get(i).text();
      if (text.isEmpty()) {
        return Optional.empty();
      }
      words.add(text);
      String next = lines.get(i + 1).text();
      if (isSigned(next, SIGNATURE)) {
        Matcher signature = SIGNATURE.matcher(next);
        return signature.matches()
            ? Optional.of(of(words, signature.group(1), words.size() + 1))
            : Optional.empty();
      }
      if ("#@".indexOf(text.charAt(0)) < 0 || text.startsWith("# ") || text.startsWith("##")) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Reads the words below who said them, up to a line of the date. */
  private static Optional<SocialPost> headed(List<Line> lines, int start) {
    List<String> words = new ArrayList<>();
    for (int i = start + 1; i < lines.size() && words.size() <= MOST_LINES; i++) {
      String text = lines.get(i).text();
      if (text.isEmpty()) {
        return Optional.empty();
      }
      boolean date = !Sentences.endsSentence(text) && DATE.matcher(text).matches();
      if (date && !words.isEmpty()) {
        return Optional.of(of(words, lines.get(start).text() + ", " + text, words.size() + 2));
      }
      words.add(text);
    }
    return Optional.empty();
  }

  private static boolean isSigned(String text, Pattern form) {
    return text.contains("(@") && form.matcher(text).matches();
  }

  private static SocialPost of(List<String> words, String source, int length) {
    List<Block> body = new ArrayList<>();
    words.forEach(line -> body.add(new Paragraph(LinkFinder.inline(line))));
    return new SocialPost(new Quote(body, LinkFinder.inline(source)), length);
  }
}
