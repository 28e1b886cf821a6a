package org.plainpress.read.library;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plainpress.read.ReadingNote;

/**
 * Reads what databases export with a tag of two letters before each field: RIS, and the form that
 * EBSCO has besides:
 *
 * <pre>{@code
 * TY  - NEWS
 * T1  - The mill wheel turns again
 * A1  - Kestrel, Ada
 * N2  - The mill wheel …
 * ER  -
 * }</pre>
 */
final class TaggedExport {

  private static final Pattern FIELD =
      Pattern.compile("^([A-Z][A-Z\\d])[ \\t]{0,2}-(?:[ \\t]+(.*)|[ \\t]*)$");

  private static final List<String> TITLES = List.of("T1", "TI", "CT");
  private static final List<String> AUTHORS = List.of("A1", "AU", "A2");
  private static final List<String> PAPERS = List.of("JO", "JF", "T2", "JA", "SO", "JN", "PB");
  private static final List<String> DATES = List.of("DA", "Y1", "PD", "DT", "PY", "YR");
  private static final List<String> TEXTS = List.of("TX", "FT");
  private static final List<String> SUMMARIES = List.of("N2", "AB");
  private static final List<String> SUBJECTS = List.of("KW", "SU", "DE");
  private static final List<String> RIGHTS = List.of("CP", "CR");

  /** What only a record of such a form has beside its title. */
  private static final Set<String> TELLING =
      Set.of("TY", "ER", "AN", "DB", "DP", "SO", "JO", "JF", "T2", "SN", "UR");

  private final Map<String, List<String>> fields = new LinkedHashMap<>();

  private TaggedExport() {}

  /** Returns the documents of an export; none where a text is none. */
  static List<Document> documents(String export) {
    Optional<String> first = export.lines().filter(line -> !line.isBlank()).findFirst();
    if (first.filter(line -> FIELD.matcher(line.strip()).matches()).isEmpty()) {
      return List.of();
    }
    List<TaggedExport> records = records(export);
    List<TaggedExport> told = records.stream().filter(TaggedExport::isRecord).toList();
    if (told.isEmpty()) {
      return List.of();
    }
    List<Document> documents = new ArrayList<>();
    List<String> empty = new ArrayList<>();
    for (TaggedExport one : told) {
      one.document().ifPresentOrElse(documents::add, () -> empty.addAll(one.all(TITLES)));
    }
    if (!documents.isEmpty() && !empty.isEmpty()) {
      Document last = documents.get(documents.size() - 1);
      List<ReadingNote> notes = new ArrayList<>(last.notes());
      notes.add(
          ReadingNote.ofWhole(
              "left out records that have neither text nor abstract: " + String.join("; ", empty)));
      documents.set(documents.size() - 1, new Document(last.facts(), last.html(), notes));
    }
    return documents;
  }

  private static List<TaggedExport> records(String export) {
    List<TaggedExport> records = new ArrayList<>();
    TaggedExport one = new TaggedExport();
    String begin = "";
    String field = "";
    for (String line : export.lines().toList()) {
      Matcher tag = FIELD.matcher(line.strip());
      if (!tag.matches()) {
        if (!field.isEmpty()) {
          List<String> lines = one.fields.getOrDefault(field, new ArrayList<>());
          lines.set(lines.size() - 1, lines.get(lines.size() - 1) + "\n" + line);
        }
        continue;
      }
      field = tag.group(1);
      begin = begin.isEmpty() ? field : begin;
      // A record begins with the tag that the first begins with.
      if (field.equals(begin) && one.fields.containsKey(begin)) {
        records.add(one);
        one = new TaggedExport();
      }
      one.fields
          .computeIfAbsent(field, key -> new ArrayList<>())
          .add(Optional.ofNullable(tag.group(2)).orElse(""));
    }
    records.add(one);
    return records;
  }

  private boolean isRecord() {
    return !all(TITLES).isEmpty() && fields.keySet().stream().filter(TELLING::contains).count() > 1;
  }

  private Optional<Document> document() {
    List<String> text = all(TEXTS);
    List<String> summary = all(SUMMARIES);
    List<String> read = text.isEmpty() ? summary : text;
    if (read.isEmpty()) {
      return Optional.empty();
    }
    List<ReadingNote> notes = new ArrayList<>();
    if (text.isEmpty()) {
      notes.add(ReadingNote.ofWhole("the export holds no full text; its abstract is read"));
    }
    leftOut().ifPresent(notes::add);
    return Optional.of(
        new Document(
            new Facts()
                .with(Fact.TITLE, all(TITLES).stream().findFirst())
                .with(Fact.AUTHOR, all(AUTHORS).stream().flatMap(TaggedExport::names).toList())
                .with(Fact.PUBLISHER, all(PAPERS).stream().findFirst().map(TaggedExport::paper))
                .with(Fact.PUBLISHED, all(DATES).stream().findFirst().map(TaggedExport::day))
                .with(Fact.SUBJECT, all(SUBJECTS).stream().flatMap(TaggedExport::subjects).toList())
                .with(Fact.RIGHTS, all(RIGHTS).stream().findFirst())
                .with(Fact.SOURCE, all(List.of("UR", "L2")).stream().findFirst())
                .with(Fact.SUMMARY, text.isEmpty() ? List.of() : summary),
            Document.paragraphs(String.join("\n\n", read).lines().toList()),
            notes));
  }

  private static Stream<String> names(String listed) {
    return Document.turnedNames(listed).stream();
  }

  private static Stream<String> subjects(String listed) {
    return Document.subjects(listed).stream();
  }

  /** Returns the paper of {@code Harbour Post; 5/1/2024, p3}. */
  private static String paper(String source) {
    return source.split(";|,\\s*\\d|\\.\\s+\\d", 2)[0].strip();
  }

  /**
   * Returns a day that is written without marks, or with marks behind it, with those of ISO 8601.
   */
  private static String day(String told) {
    return told.strip()
        .replaceFirst("^(\\d{4})(\\d\\d)(\\d\\d)$", "$1-$2-$3")
        .replaceFirst("^(\\d{4})/(\\d\\d)/(\\d\\d).*$", "$1-$2-$3")
        .replaceFirst("^(\\d{4})/(\\d\\d)/*$", "$1-$2")
        .replaceFirst("/+$", "");
  }

  private Optional<ReadingNote> leftOut() {
    Set<String> read =
        Stream.of(
                TITLES,
                AUTHORS,
                PAPERS,
                DATES,
                TEXTS,
                SUMMARIES,
                SUBJECTS,
                RIGHTS,
                List.of("UR", "L2", "TY", "ER"))
            .flatMap(List::stream)
            .collect(Collectors.toSet());
    List<String> names =
        fields.keySet().stream().filter(name -> !read.contains(name)).sorted().toList();
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(
            ReadingNote.ofWhole("left out the database's fields " + String.join(", ", names)));
  }

  /** Returns the values of the first of some tags that has any. */
  private List<String> all(List<String> tags) {
    return tags.stream()
        .map(tag -> fields.getOrDefault(tag, List.of()))
        .map(values -> values.stream().map(String::strip).filter(v -> !v.isEmpty()).toList())
        .filter(values -> !values.isEmpty())
        .findFirst()
        .orElse(List.of());
  }
}
