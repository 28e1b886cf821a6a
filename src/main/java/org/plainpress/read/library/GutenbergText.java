package org.plainpress.read.library;

import java.util.ArrayList;
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
          "(?im)^[ \\t]*\\*{3}\\s*START OF (?:THE|THIS) PROJECT GUTENBERG.*?\\*{3}\\s*$"
              + "|^.*\\bEND\\*?\\s*THE SMALL PRINT.*$");
  private static final Pattern END =
      Pattern.compile("(?im)^[ \\t]*(?:\\*{3}\\s*)?END OF (?:(?:THE|THIS) )?PROJECT GUTENBERG.*$");

  /** Matches the first line, which is all that the oldest texts have as their head. */
  private static final Pattern NAMED =
      Pattern.compile(
          "(?im)^\\W*(?:the )?project gutenberg(?:['’]s)? (?:e-?text|e-?book) (?:of )?(.{2,120}?),? by ([^*,\\n]{2,80})");

  private static final Pattern FIELD =
      Pattern.compile(
          "(?m)^(Title|Author|Language|Editor|Translator):\\s*(.+(?:\\n[ \\t]+\\S.*)*)$");
  private static final Pattern ILLUSTRATION =
      Pattern.compile("(?s)^\\[Illustration(?::\\s*(.*?))?\\s*\\]$");
  private static final Pattern NOTE =
      Pattern.compile("(?s)^\\[(?:Footnote\\s+)?(\\d{1,4}|[A-Z])(?::|\\])\\s*(.*?)\\]?$");
  private static final Pattern CALL = Pattern.compile("\\[(\\d{1,4}|[A-Z])\\]");
  private static final Pattern ITALICS =
      Pattern.compile("(?s)(?<![\\p{L}\\p{N}])_([^_]+)_(?![\\p{L}\\p{N}])");
  private static final Pattern CHAPTER =
      Pattern.compile(
          "(?iu)^(chapter|book|part|act|scene|letter|canto|volume|section|stave|chapitre|livre|partie|acte|scène|tome|chant"
              + "|kapitel|teil|buch|akt|aufzug|cap[íi]tulo|capitolo|libro|parte|hoofdstuk|deel|kapittel|luku)"
              + "\\s+([\\divxlc]+|the\\s+\\p{L}+|\\p{L}+)\\b.{0,60}|^\\p{L}+e[sr]? (kapitel|buch|teil|aufzug|akt)\\.?$|^[IVXLC]+\\.?$|"
              + "^(preface|introduction|contents|prologue|epilogue|appendix|conclusion)\\.?$");

  private static final Pattern OPEN =
      Pattern.compile("\\[(?:Illustration|Footnote|Sidenote|Transcriber)");
  private static final Pattern STRONG =
      Pattern.compile("(?s)(?<![\\p{L}\\p{N}=])=([^=\\s][^=]*)=(?![\\p{L}\\p{N}=])");

  /** The most characters of a caption or note that is looked for the end of. */
  private static final int LONGEST_CAPTION = 4000;

  private int bare;
  private boolean afterChapter;
  private final Set<String> notes = new HashSet<>();
  private final StringBuilder html = new StringBuilder();

  private GutenbergText() {}

  /** Returns the book of a text; empty where a text is none of Project Gutenberg. */
  static Optional<Document> of(String file) {
    Matcher start = START.matcher(file);
    if (!start.find()) {
      return Optional.empty();
    }
    Matcher end = END.matcher(file);
    String head = file.substring(0, start.start());
    String body = file.substring(start.end(), end.find(start.end()) ? end.start() : file.length());
    Matcher named = NAMED.matcher(head);
    boolean told = named.find();
    Optional<String> title =
        field(head, "Title")
            .map(lines -> lines.split("\n")[0].strip())
            .or(() -> told ? Optional.of(named.group(1).strip()) : Optional.empty());
    List<String> authors =
        field(head, "Author")
            .map(names -> List.of(names.split("\\s*\\n\\s*")))
            .orElseGet(() -> told ? List.of(named.group(2).strip()) : List.of());
    GutenbergText text = new GutenbergText();
    return Optional.of(
        new Document(
            new Facts()
                .with(Fact.TITLE, title)
                .with(Fact.AUTHOR, authors)
                .with(Fact.PUBLISHER, Optional.of("Project Gutenberg")),
            text.html(body, title, authors),
            text.told()));
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
    List<String> paragraphs = whole(List.of(body.strip().split("\\n[ \\t]*\\n+")));
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

  /** Puts the paragraphs of a caption or note that goes on to its bracket together. */
  private static List<String> whole(List<String> paragraphs) {
    List<String> out = new ArrayList<>();
    for (String paragraph : paragraphs) {
      String last = out.isEmpty() ? "" : out.get(out.size() - 1);
      boolean open =
          OPEN.matcher(last.strip()).lookingAt()
              && last.chars().filter(c -> c == '[').count()
                  > last.chars().filter(c -> c == ']').count()
              && last.length() < LONGEST_CAPTION;
      if (open) {
        out.set(out.size() - 1, last + "\n\n" + paragraph);
      } else {
        out.add(paragraph);
      }
    }
    return out;
  }

  /** Returns what is left out of the book. */
  private List<ReadingNote> told() {
    List<ReadingNote> told = new ArrayList<>();
    told.add(
        ReadingNote.ofWhole(
            "left out the licence and the notices of Project Gutenberg around the text"));
    if (bare > 0) {
      told.add(
          ReadingNote.ofWhole(
              "left out "
                  + (bare == 1 ? "1 illustration" : bare + " illustrations")
                  + " without a caption, whose place alone the text tells"));
    }
    return told;
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
    boolean below = afterChapter;
    afterChapter = false;
    if (illustration.matches()) {
      bare += illustration.group(1) == null || illustration.group(1).isBlank() ? 1 : 0;
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
      afterChapter = true;
    } else if (below && line.lines().count() == 1 && isCapitals(line)) {
      html.append("<h3>").append(inline(line)).append("</h3>");
    } else if (!notes.isEmpty() && line.matches("(?i)(?:foot)?notes?[:.]?")) {
      // What stood below it are notes now, which every edition puts in a place of its own.
      return;
    } else if (isVerse(paragraph)) {
      html.append("<div class=\"verse\"><p>");
      paragraph.lines().forEach(one -> html.append(inline(one.strip())).append("<br>"));
      html.append("</p></div>");
    } else {
      html.append("<p>").append(inline(line)).append("</p>");
    }
  }

  /** Returns whether a line below a chapter's number is its name. */
  private static boolean isCapitals(String line) {
    return line.length() <= 80
        && line.equals(line.toUpperCase(Locale.ROOT))
        && line.chars().anyMatch(Character::isLetter);
  }

  /** Returns whether every line stands in from the margin, as verse does. */
  private static boolean isVerse(String paragraph) {
    List<String> lines = paragraph.lines().filter(line -> !line.isBlank()).toList();
    return lines.size() > 1 && lines.stream().allMatch(line -> line.startsWith("  "));
  }

  private String inline(String text) {
    String escaped = Document.escaped(text.strip().replaceAll("\\s+", " "));
    String emphasized =
        STRONG
            .matcher(ITALICS.matcher(escaped).replaceAll("<em>$1</em>"))
            .replaceAll("<strong>$1</strong>");
    return CALL.matcher(emphasized)
        .replaceAll(
            call ->
                notes.contains(call.group(1))
                    ? "<a role=\"doc-noteref\" href=\"#fn%1$s\">%1$s</a>".formatted(call.group(1))
                    : Matcher.quoteReplacement(call.group()));
  }
}
