package org.plainpress.read.library;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plainpress.read.ReadingNote;

/**
 * Reads texts of Project Gutenberg: without the licence around them, with illustrations as figures,
 * notes as notes, verse as verse and chapters as headings.
 */
final class GutenbergText {

  private static final Pattern START =
      Pattern.compile(
          "(?im)^[ \\t]*\\*{3}\\s*START OF (?:THE|THIS) PROJECT GUTENBERG.*?\\*{3}\\s*$");
  private static final Pattern END =
      Pattern.compile("(?im)^[ \\t]*(?:\\*{3}\\s*)?END OF (?:THE|THIS) PROJECT GUTENBERG.*$");
  private static final Pattern FIELD =
      Pattern.compile("(?m)^(Title|Author|Language|Editor|Translator):\\s*(.+)$");
  private static final Pattern ILLUSTRATION =
      Pattern.compile("(?s)^\\[Illustration(?::\\s*(.*?))?\\s*\\]$");
  private static final Pattern NOTE =
      Pattern.compile("(?s)^\\[(?:Footnote\\s+)?(\\d{1,4}|[A-Z])(?::|\\])\\s*(.*?)\\]?$");
  private static final Pattern CALL = Pattern.compile("\\[(\\d{1,4}|[A-Z])\\]");
  private static final Pattern ITALICS =
      Pattern.compile("(?s)(?<![\\p{L}\\p{N}])_([^_]+)_(?![\\p{L}\\p{N}])");
  private static final Pattern CHAPTER =
      Pattern.compile(
          "(?i)^(chapter|book|part|act|scene|letter|canto|volume|section)\\s+[\\divxlc]+\\b.*|^[IVXLC]+\\.?$|"
              + "^(preface|introduction|contents|prologue|epilogue|appendix|conclusion)\\.?$");

  private final Set<String> notes = new HashSet<>();
  private final StringBuilder html = new StringBuilder();

  private GutenbergText() {}

  /** Returns the book of a text; empty where a text is none of Project Gutenberg. */
  static Optional<Document> of(String text) {
    Matcher start = START.matcher(text);
    if (!start.find()) {
      return Optional.empty();
    }
    Matcher end = END.matcher(text);
    String head = text.substring(0, start.start());
    String body = text.substring(start.end(), end.find(start.end()) ? end.start() : text.length());
    Optional<String> title = field(head, "Title");
    List<String> authors = field(head, "Author").map(List::of).orElse(List.of());
    return Optional.of(
        new Document(
            title,
            authors,
            Optional.of("Project Gutenberg"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            new GutenbergText().html(body, title, authors),
            List.of(
                ReadingNote.ofWhole(
                    "left out the licence and the notices of Project Gutenberg around the text"))));
  }

  private static Optional<String> field(String head, String name) {
    return FIELD
        .matcher(head)
        .results()
        .filter(field -> field.group(1).equals(name))
        .map(field -> field.group(2).strip())
        .findFirst();
  }

  private String html(String body, Optional<String> title, List<String> authors) {
    List<String> paragraphs = List.of(body.strip().split("\\R[ \\t]*\\R+"));
    paragraphs.forEach(
        paragraph -> {
          Matcher note = NOTE.matcher(paragraph.strip());
          if (note.matches()) {
            notes.add(note.group(1));
          }
        });
    boolean begun = false;
    for (String paragraph : paragraphs) {
      String line = paragraph.strip();
      // The title page says again what the head says.
      boolean repeated = !begun && repeats(line, title, authors);
      if (!line.isEmpty() && !repeated) {
        begun |= !CHAPTER.matcher(line).matches() || line.length() > 80;
        paragraph(paragraph.stripTrailing(), line);
      }
    }
    return html.toString();
  }

  private static boolean repeats(String line, Optional<String> title, List<String> authors) {
    String words = line.toLowerCase(Locale.ROOT).replaceFirst("^by\\s+", "");
    return title.filter(known -> known.toLowerCase(Locale.ROOT).equals(words)).isPresent()
        || authors.stream().anyMatch(name -> name.toLowerCase(Locale.ROOT).equals(words))
        || words.equals("by")
        || words.startsWith("produced by");
  }

  private void paragraph(String paragraph, String line) {
    Matcher illustration = ILLUSTRATION.matcher(line);
    Matcher note = NOTE.matcher(line);
    if (illustration.matches()) {
      Optional.ofNullable(illustration.group(1))
          .filter(caption -> !caption.isBlank())
          .ifPresent(
              caption ->
                  html.append("<figure><figcaption>")
                      .append(inline(caption))
                      .append("</figcaption></figure>"));
    } else if (note.matches() && notes.contains(note.group(1))) {
      html.append("<aside role=\"doc-footnote\" id=\"fn")
          .append(note.group(1))
          .append("\"><p>")
          .append(inline(note.group(2)))
          .append("</p></aside>");
    } else if (line.matches("[*\\s·.-]+")) {
      html.append("<hr>");
    } else if (CHAPTER.matcher(line).matches() && line.length() <= 80) {
      html.append("<h2>").append(inline(line)).append("</h2>");
    } else if (isVerse(paragraph)) {
      html.append("<div class=\"verse\"><p>");
      paragraph.lines().forEach(one -> html.append(inline(one.strip())).append("<br>"));
      html.append("</p></div>");
    } else {
      html.append("<p>").append(inline(line)).append("</p>");
    }
  }

  /** Returns whether every line stands in from the margin, as verse does. */
  private static boolean isVerse(String paragraph) {
    List<String> lines = paragraph.lines().filter(line -> !line.isBlank()).toList();
    return lines.size() > 1 && lines.stream().allMatch(line -> line.startsWith("  "));
  }

  private String inline(String text) {
    String escaped = Document.escaped(text.strip().replaceAll("\\s+", " "));
    String emphasized = ITALICS.matcher(escaped).replaceAll("<em>$1</em>");
    return CALL.matcher(emphasized)
        .replaceAll(
            call ->
                notes.contains(call.group(1))
                    ? "<a role=\"doc-noteref\" href=\"#fn%1$s\">%1$s</a>".formatted(call.group(1))
                    : Matcher.quoteReplacement(call.group()));
  }
}
