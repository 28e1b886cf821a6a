package org.plainpress.read.library;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what Factiva exports: fields that begin with a code of two letters, such as {@code HD}. */
final class FactivaExport {

  private static final Pattern FIELD =
      Pattern.compile(
          "^(SE|HD|BY|CR|WC|PD|ET|SN|SC|ED|PG|VOL|LA|CY|LP|TD|CT|RF|CO|IN|NS|RE|IPD|IPC|PUB|AN|ART)(?:\\s{2,}(.*))?$");

  private final Map<String, List<String>> fields = new HashMap<>();

  private FactivaExport() {}

  /** Returns the documents of an export; none where a text is none. */
  static List<Document> documents(String export) {
    List<Document> documents = new ArrayList<>();
    FactivaExport document = new FactivaExport();
    String field = "";
    for (String line : export.lines().toList()) {
      Matcher code = FIELD.matcher(line);
      if (code.matches()) {
        if (code.group(1).equals("HD") && document.fields.containsKey("HD")) {
          document.document().ifPresent(documents::add);
          document = new FactivaExport();
        }
        field = code.group(1);
        List<String> lines = document.fields.computeIfAbsent(field, key -> new ArrayList<>());
        Optional.ofNullable(code.group(2)).ifPresent(lines::add);
      } else if (!field.isEmpty()) {
        document.fields.computeIfAbsent(field, key -> new ArrayList<>()).add(line);
      }
    }
    document.document().ifPresent(documents::add);
    return documents;
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
            value("HD"),
            value("BY").map(Document::names).orElse(List.of()),
            value("SN"),
            value("PD"),
            value("SE"),
            value("CY"),
            Optional.empty(),
            Document.paragraphs(text) + value("ART").map(Document::figures).orElse(""),
            List.of()));
  }

  private Optional<String> value(String field) {
    return Optional.ofNullable(fields.get(field))
        .map(lines -> String.join(" ", lines).strip().replaceAll("\\s+", " "))
        .filter(words -> !words.isEmpty());
  }
}
