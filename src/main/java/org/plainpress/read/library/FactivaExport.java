package org.plainpress.read.library;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what Factiva exports: fields that begin with a code of two letters, such as {@code HD}. */
final class FactivaExport {

  private static final Pattern FIELD =
      Pattern.compile(
          "^(SE|HD|BY|CR|WC|PD|ET|SN|SC|ED|PG|VOL|LA|CY|LP|TD|CT|RF|CO|IN|NS|RE|IPD|IPC|PUB|AN|ART)(?:(\\s+)(.*))?$");

  /** The fields of the text, in which a line may begin with a word like a code. */
  private static final Set<String> TEXT = Set.of("LP", "TD");

  /** Matches what stands behind a single space after the code of a field behind the text. */
  private static final Pattern BEHIND =
      Pattern.compile("AN Document \\w+|PUB .*|[A-Z]{2,3} \\w+ : .*");

  private final Map<String, List<String>> fields = new HashMap<>();

  private FactivaExport() {}

  /** Returns the documents of an export; none where a text is none. */
  static List<Document> documents(String export) {
    List<Document> documents = new ArrayList<>();
    FactivaExport document = new FactivaExport();
    String field = "";
    for (String line : export.lines().toList()) {
      Matcher code = FIELD.matcher(line);
      if (code.matches() && isField(code, field)) {
        if (document.isFollowedBy(code.group(1))) {
          document.document().ifPresent(documents::add);
          document = new FactivaExport();
        }
        field = code.group(1);
        List<String> lines = document.fields.computeIfAbsent(field, key -> new ArrayList<>());
        Optional.ofNullable(code.group(3)).ifPresent(lines::add);
      } else if (!field.isEmpty()) {
        document.fields.computeIfAbsent(field, key -> new ArrayList<>()).add(line);
      }
    }
    document.document().ifPresent(documents::add);
    return documents;
  }

  /** Returns whether a line that begins like a field is one, and no line of the text. */
  private static boolean isField(Matcher code, String field) {
    String gap = Optional.ofNullable(code.group(2)).orElse("");
    boolean bare = Optional.ofNullable(code.group(3)).orElse("").isBlank();
    return bare
        || !gap.equals(" ")
        || !TEXT.contains(field)
        || BEHIND.matcher(code.group()).matches();
  }

  /** Returns whether a field is the first of the next document. */
  private boolean isFollowedBy(String code) {
    boolean whole = fields.containsKey("LP") || fields.containsKey("TD");
    return code.equals("HD") && fields.containsKey("HD") || code.equals("SE") && whole;
  }

  private Optional<Document> document() {
    // A text is an export where it has a headline, a paper, a date and the text itself.
    if (!fields.keySet().containsAll(List.of("HD", "SN", "PD"))
        || !fields.containsKey("LP") && !fields.containsKey("TD")) {
      return Optional.empty();
    }
    List<String> text = new ArrayList<>(fields.getOrDefault("LP", List.of()));
    text.add("");
    text.addAll(fields.getOrDefault("TD", List.of()));
    return Optional.of(
        new Document(
            new Facts()
                .with(Fact.TITLE, value("HD"))
                .with(Fact.AUTHOR, value("BY").map(Document::names).orElse(List.of()))
                .with(Fact.PUBLISHER, value("SN"))
                .with(Fact.PUBLISHED, value("PD"))
                .with(Fact.SECTION, value("SE"))
                .with(Fact.RIGHTS, value("CY")),
            Document.paragraphs(text) + value("ART").map(Document::figures).orElse(""),
            List.of()));
  }

  private Optional<String> value(String field) {
    return Optional.ofNullable(fields.get(field))
        .map(lines -> String.join(" ", lines).strip().replaceAll("\\s+", " "))
        .filter(words -> !words.isEmpty());
  }
}
