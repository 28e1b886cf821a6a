package org.plainpress.read.markdown;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plainpress.read.ReadingNote;

/**
 * Reads the marks that dialects of Markdown put into lines: {@code [[Page|label]]}, {@code
 * ==mark==}, {@code ^sup^}, {@code ~sub~}, {@code {.class}}, {@code {: .class}}, {@code
 * %%remark%%}, {@code ^block-id}.
 */
final class InlineMarks {

  private static final Pattern MARK =
      Pattern.compile(
          "(?<kept><(?:https?:|mailto:|/?[a-zA-Z])[^>\\n]*>|https?://[^\\s<>\\])]+|\\]\\([^)\\s]*)"
              + "|!\\[\\[(?<shown>[^\\]|\\n]+)(?:\\|(?<size>[^\\]\\n]*))?\\]\\]"
              + "|\\[\\[(?<page>[^\\]|\\n]+)(?:\\|(?<label>[^\\]\\n]*))?\\]\\]"
              + "|\\{\\+\\+(?<added>[^\\n]+?)\\+\\+\\}|\\{--(?<deleted>[^\\n]+?)--\\}"
              + "|\\{~~(?<old>[^\\n]*?)~>(?<new>[^\\n]*?)~~\\}|\\{>>(?<comment>[^\\n]*?)<<\\}|\\{==(?<lit>[^\\n]+?)==\\}"
              + "|(?<!=)==(?<mark>[^=\\s](?:[^=\\n]*[^=\\s])?)==(?!=)"
              + "|(?<![\\^\\\\\\[])\\^(?<sup>[^\\^\\s\\[\\]]{1,40})\\^(?!\\^)"
              + "|(?<![~\\\\])~(?<sub>[^~\\s]{1,40})~(?!~)"
              + "|(?s:%%(?<remark>.*?)%%)"
              + "|\\[(?<span>[^\\]\\[\\n]+)\\]\\{[.#][^}\\n]*\\}"
              + "|[ \\t]?(?<attributes>\\{(?:[.#][\\w-]|:)[^{}\\n]*\\})"
              + "|(?<=[)*_`\\]])(?<pairs>\\{[ ]*[\\w-]+=(?:\"[^\"{}\\n]*\"|[\\w%./-]+)(?:[ ]+[^{}\\n]*)?\\})"
              + "|(?<![+\\w])\\+\\+(?<keys>[a-z0-9-]{1,12}(?:\\+[a-z0-9-]{1,12}){0,3})\\+\\+(?![+\\w])"
              + "|(?<![+\\w])\\+\\+(?<inserted>[^+\\s](?:[^+\\n]{0,300}[^+\\s])?)\\+\\+(?![+\\w])"
              + "|(?m:[ \\t]+\\^[\\w-]+[ \\t]*$)");

  /** Matches the keys of a keyboard; other words between the same signs were inserted. */
  private static final Pattern KEYS =
      Pattern.compile(
          "(?:(?:.|f\\d{1,2}|ctrl|control|alt|option|shift|cmd|command|meta|win|windows|super|fn|esc|escape|tab|enter|return|space|backspace|del|delete|ins|insert|home|end|page-?up|page-?down|up|down|left|right|arrow-\\w+|caps-?lock|print-?screen)(?:\\+|$))+");

  /** Matches the size of a picture behind its address, as several programs write it. */
  private static final Pattern SIZE =
      Pattern.compile(
          "(!\\[[^\\]\\n]*\\]\\([^()\\s]+)[ \\t]+=(?:\\d+%?)?x?(?:\\d+%?)?((?:[ \\t]+\"[^\"\\n]*\")?[ \\t]*\\))");

  private static final Pattern TAGS =
      Pattern.compile(
          "(?m)^[ \\t]*#[\\p{L}][\\p{L}\\d_/-]*(?:[ \\t]+#[\\p{L}][\\p{L}\\d_/-]*)*[ \\t]*$");
  private static final Pattern CONTENTS =
      Pattern.compile(
          "(?mi)^(?:[*+-]|\\d+\\.)[ \\t]+\\S[^\\n]*\\n\\{:[ \\t]*toc[^}\\n]*\\}[ \\t]*$|^\\[\\[?_?TOC_?\\]\\]?[ \\t]*$");
  private static final Pattern PICTURE =
      Pattern.compile("(?i).+\\.(?:jpe?g|png|gif|webp|svg|avif|bmp)");
  private static final Pattern QUERY =
      Pattern.compile("(?ms)^(`{3,}|~{3,})[ \\t]*dataview(?:js)?[ \\t]*\\n.*?^\\1[ \\t]*$");

  /** A caption of MultiMarkdown right below a table, which would be taken for its last row. */
  private static final Pattern TABLE_CAPTION =
      Pattern.compile("(?m)^(\\|.*\\|[ \\t]*)\\n\\[([^\\]\\n]+)\\](?:\\[[^\\]\\n]*\\])?[ \\t]*$");

  private InlineMarks() {}

  /**
   * Returns Markdown with HTML or plain text in the place of those marks.
   *
   * @param subjects takes the tags that stand on lines of their own
   * @param notes receives a note of what is left out
   */
  static String read(String markdown, Consumer<String> subjects, List<ReadingNote> notes) {
    String text = QUERY.matcher(markdown).replaceAll("");
    if (!text.equals(markdown)) {
      notes.add(ReadingNote.ofWhole("left out a query that only its program can answer"));
    }
    List<String> embedded = new ArrayList<>();
    Set<String> targets = new LinkedHashSet<>();
    String read =
        CodeSpans.outside(
            text,
            part -> {
              String plain = CONTENTS.matcher(part).replaceAll("");
              plain = SIZE.matcher(plain).replaceAll("$1$2");
              plain = TABLE_CAPTION.matcher(plain).replaceAll("$1\n\nTable: $2");
              TAGS.matcher(plain)
                  .results()
                  .forEach(
                      line -> {
                        for (String tag : line.group().strip().split("\\s+")) {
                          subjects.accept(tag.substring(1));
                        }
                      });
              plain = TAGS.matcher(plain).replaceAll("");
              return marks(plain, embedded, targets);
            });
    if (!embedded.isEmpty()) {
      notes.add(
          ReadingNote.ofWhole(
              "left out other notes that it shows: " + String.join(", ", embedded)));
    }
    if (!targets.isEmpty()) {
      notes.add(
          ReadingNote.ofWhole(
              "left out where links to other notes lead: " + String.join(", ", targets)));
    }
    return read;
  }

  private static String marks(String text, List<String> embedded, Set<String> targets) {
    Matcher mark = MARK.matcher(text);
    StringBuilder out = new StringBuilder();
    while (mark.find()) {
      mark.appendReplacement(out, Matcher.quoteReplacement(replacement(mark, embedded, targets)));
    }
    return mark.appendTail(out).toString();
  }

  private static String replacement(Matcher mark, List<String> embedded, Set<String> targets) {
    if (mark.group("kept") != null) {
      return mark.group();
    }
    if (mark.group("shown") != null) {
      String file = mark.group("shown").strip();
      if (!PICTURE.matcher(file).matches()) {
        embedded.add(file);
        return "";
      }
      String words =
          mark.group("size") == null || mark.group("size").matches("[\\dx ]*")
              ? ""
              : mark.group("size");
      return "![" + words + "](<" + file + ">)";
    }
    if (mark.group("page") != null) {
      if (mark.group("label") != null || mark.group("page").indexOf('#') > 0) {
        targets.add(mark.group("page").strip());
      }
      return mark.group("label") != null
          ? mark.group("label")
          : mark.group("page").replaceFirst("^(.+?)#.*", "$1").replaceFirst("^#", "");
    }
    if (mark.group("mark") != null) {
      return "<mark>" + mark.group("mark") + "</mark>";
    }
    if (mark.group("sup") != null) {
      return "<sup>" + mark.group("sup") + "</sup>";
    }
    if (mark.group("sub") != null) {
      return "<sub>" + mark.group("sub") + "</sub>";
    }
    if (mark.group("added") != null) {
      return "<ins>" + mark.group("added") + "</ins>";
    }
    if (mark.group("deleted") != null) {
      return "<del>" + mark.group("deleted") + "</del>";
    }
    if (mark.group("old") != null) {
      return "<del>" + mark.group("old") + "</del><ins>" + mark.group("new") + "</ins>";
    }
    if (mark.group("lit") != null) {
      return "<mark>" + mark.group("lit") + "</mark>";
    }
    if (mark.group("keys") != null && KEYS.matcher(mark.group("keys")).matches()) {
      return "<kbd>" + mark.group("keys") + "</kbd>";
    }
    if (mark.group("keys") != null || mark.group("inserted") != null) {
      String words = mark.group("keys") != null ? mark.group("keys") : mark.group("inserted");
      return "<ins>" + words + "</ins>";
    }
    return mark.group("span") != null ? mark.group("span") : "";
  }
}
