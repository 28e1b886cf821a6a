package org.plainpress.read.library;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plainpress.read.ReadingNote;

/**
 * Reads what ProQuest and EBSCO export as text: documents whose fields each begin with their name,
 * the text among them:
 *
 * <pre>{@code
 * Title: The mill wheel turns again
 * Author: Kestrel, Ada
 * Full text: The mill wheel …
 * ProQuest document ID: 1012345678
 * }</pre>
 */
final class LabelledExport {

  private static final Pattern START =
      Pattern.compile("(?m)^[ \\t]*(?:Document \\d+ of \\d+|Record: \\d+|_{20,})[ \\t]*$");

  /** Fields that only documents of these kinds have. */
  private static final Pattern TELLING =
      Pattern.compile(
          "(?im)^(?:ProQuest document ID|Accession Number|Document URL|Persistent link to this record.*):[ \\t]*\\S*");

  private static final Pattern FIELD =
      Pattern.compile(
          "^(Title|Authors?|Publication info|Publication title|Publication date|Publication year|Publisher|Source title"
              + "|Source|Copyright|Section|Language of publication|Language|(?:HTML |PDF )?Full[ -]?text|Abstract(?: \\(.*\\))?|Subject(?: Terms)?|Company / organization|Company|People"
              + "|Location|Place of publication|Country of publication|ISSN|ISBN|Source type|Document type|Document feature|Classification"
              + "|Publication subject|ProQuest document ID|ProQuest document link|Document URL|Last updated|Database|Volume|Issue|Pages?|First page"
              + "|Links|DOI|Accession Number|Full Text Word Count|Author Affiliations|Geographic Terms|NAICS.*?|Number of Pages|Persistent link to this record.*?|Identifier.*?|Number of references|Column|Dateline|Credit):(?:[ \\t]+(.*))?$",
          Pattern.CASE_INSENSITIVE);

  /** Fields of one line: what stands below a blank line behind them is the text. */
  private static final Set<String> OF_ONE_LINE =
      Set.of("section", "column", "dateline", "credit", "pages", "page", "number of pages");

  /** Matches whose the text is, which EBSCO puts below it. */
  private static final Pattern OWNER =
      Pattern.compile(
          "(?ms)^Copyright of .{3,200}? is the (?:copyright )?property of .*?(?:\\n\\s*\\n|\\z)");

  private static final Set<String> READ =
      Set.of(
          "title",
          "author",
          "authors",
          "publication title",
          "publication info",
          "source",
          "source title",
          "publication date",
          "publisher",
          "copyright",
          "section",
          "language of publication",
          "language",
          "full text",
          "fulltext",
          "full-text",
          "subject",
          "subject terms",
          "abstract");

  private final Map<String, StringBuilder> fields = new LinkedHashMap<>();
  private final List<String> above = new ArrayList<>();

  private LabelledExport() {}

  /** Returns the documents of an export; none where a text is none. */
  static List<Document> documents(String export) {
    List<Document> documents = new ArrayList<>();
    for (String part : START.split(export)) {
      if (TELLING.matcher(part).find()) {
        new LabelledExport().document(part).ifPresent(documents::add);
      }
    }
    return documents;
  }

  private Optional<Document> document(String part) {
    Optional<String> field = Optional.empty();
    for (String line : part.lines().toList()) {
      Matcher named = FIELD.matcher(line);
      if (named.matches()) {
        String name = named.group(1).toLowerCase(Locale.ROOT);
        String key =
            name.startsWith("abstract") ? "abstract" : name.replaceFirst("^(?:html|pdf) ", "");
        field = Optional.of(key);
        StringBuilder value = fields.computeIfAbsent(key, one -> new StringBuilder());
        value.append(value.length() > 0 ? "\n" : "");
        Optional.ofNullable(named.group(2)).ifPresent(value::append);
      } else if (line.isBlank() && field.filter(OF_ONE_LINE::contains).isPresent()) {
        field = Optional.of("full text");
      } else if (field.isPresent()) {
        fields.computeIfAbsent(field.get(), one -> new StringBuilder()).append('\n').append(line);
      } else {
        above.add(line);
      }
    }
    Optional<String> text =
        value("full text").or(() -> value("fulltext")).or(() -> value("full-text"));
    Optional<String> summary = value("abstract");
    Optional<String> title =
        value("title").or(() -> above.stream().filter(line -> !line.isBlank()).findFirst());
    if (text.or(() -> summary).isEmpty() || title.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Document(
            new Facts()
                .with(Fact.TITLE, title.map(LabelledExport::line))
                .with(Fact.AUTHOR, authors())
                .with(Fact.PUBLISHER, publisher())
                .with(
                    Fact.PUBLISHED,
                    value("publication date").map(LabelledExport::line).or(this::dateOfSource))
                .with(Fact.SECTION, value("section").map(LabelledExport::line))
                .with(
                    Fact.RIGHTS, value("copyright").or(() -> owner(text)).map(LabelledExport::line))
                .with(Fact.SUBJECT, subjects())
                .with(Fact.SUMMARY, text.flatMap(whole -> summary).map(LabelledExport::line)),
            Document.paragraphs(
                OWNER.matcher(text.or(() -> summary).orElse("")).replaceAll("").lines().toList()),
            leftOut(text.isPresent())));
  }

  private static Optional<String> owner(Optional<String> text) {
    return text.map(OWNER::matcher).filter(Matcher::find).map(Matcher::group);
  }

  private List<String> subjects() {
    return value("subject")
        .or(() -> value("subject terms"))
        .map(Document::subjects)
        .orElse(List.of());
  }

  private Optional<String> publisher() {
    return value("publication title")
        .or(() -> value("source title"))
        .or(() -> value("publication info").or(() -> value("source")).map(LabelledExport::paper))
        .map(LabelledExport::line)
        .map(paper -> paper.replaceFirst("\\s*;.*$", ""));
  }

  private List<String> authors() {
    return Document.turnedNames(value("author").or(() -> value("authors")).orElse(""));
  }

  /** Returns the paper of {@code The Post; London [London]12 May 2012: 5.}, or before its date. */
  private static String paper(String info) {
    return line(info).split("[;.\\[]|,\\s*\\d|\\s\\d{1,2}/", 2)[0].strip();
  }

  private Optional<String> dateOfSource() {
    String info = line(value("publication info").or(() -> value("source")).orElse(""));
    Matcher date =
        Pattern.compile(
                "\\d{1,2} \\p{L}{3,9}\\.? \\d{4}|\\p{L}{3,9}\\.? \\d{1,2}, \\d{4}|\\d{1,2}/\\d{1,2}/\\d{4}")
            .matcher(info);
    return date.find() ? Optional.of(date.group()) : Optional.empty();
  }

  private List<ReadingNote> leftOut(boolean whole) {
    List<ReadingNote> notes = new ArrayList<>();
    if (!whole) {
      notes.add(ReadingNote.ofWhole("the export holds no full text; its abstract is read"));
    }
    List<String> names =
        fields.entrySet().stream()
            .filter(one -> !one.getValue().toString().isBlank())
            .map(Map.Entry::getKey)
            .filter(name -> !READ.contains(name))
            .sorted()
            .toList();
    if (!names.isEmpty()) {
      notes.add(ReadingNote.ofWhole("left out the database's fields " + String.join(", ", names)));
    }
    return notes;
  }

  private Optional<String> value(String name) {
    return Optional.ofNullable(fields.get(name))
        .map(value -> value.toString().strip())
        .filter(value -> !value.isEmpty());
  }

  private static String line(String value) {
    return value.strip().replaceAll("\\s+", " ");
  }
}
