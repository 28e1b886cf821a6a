package org.plainpress.read.library;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plainpress.read.ReadingNote;
import org.plainpress.read.press.head.Dates;

/**
 * Reads what Nexis and LexisNexis export: documents with lines in the middle for paper and date, a
 * title, and fields such as {@code BYLINE:} before and behind the text.
 */
final class NexisExport {

  private static final Pattern START =
      Pattern.compile(
          "(?im)^[ \\t]*\\d+ (?:of|von|de|di|van|sur) \\d+ (?:DO[CK]UMENT[A-Z]{0,3})\\s*$");
  private static final Pattern END =
      Pattern.compile(
          "(?im)^[ \\t]*(?:End of Document|Ende des Dokuments|Fin du document|Fin del documento|Fine del documento)\\s*$");

  private static final Pattern FIELD =
      Pattern.compile(
          "(?iu)^(BYLINE|SECTION|LENGTH|DATELINE|HIGHLIGHT|GRAPHIC|LOAD[- ]DATE|LANGUAGE|SERIES|NOTES"
              + "|PUBLICATION[- ]TYPE|DOCUMENT[- ]TYPE|JOURNAL[- ]CODE|SUBJECT|ORGANIZATION|COMPANY|TICKER"
              + "|INDUSTRY|PERSON|GEOGRAPHIC|CITY|STATE|COUNTRY|CORRECTION(?:[- ]DATE)?|TYPE|EDITION|URL|CLASSIFICATION"
              + "|ACC[- ]NO|DOCUMENT[- ]URI|CORRECTION APPENDED|BODY"
              + "|AUTOR(?:IN|E)?|AUTEUR|RUBRI[KQ]U?E?|RUBRIEK|SECCI[ÓO]N|SEZIONE|L[ÄA]NGE|LONGUEUR|LONGITUD|LUNGHEZZA|LENGTE"
              + "|UPDATE|DATE-CHARGEMENT|FECHA-CARGA|DATA-CARICAMENTO|LAAD-DATUM|SPRACHE|LANGUE|IDIOMA|LINGUA|TAAL"
              + "|TYPE-PUBLICATION|TIPO-PUBLICACI[ÓO]N|TIPO-PUBBLICAZIONE|ZEITUNGSTYP|PUBLICATIETYPE|CODE-REVUE"
              + "|ILLUSTRATION|GRAFIK|GR[ÁA]FICO|ORTSMARKE|ENCART|UNTERTITEL):\\s*(.*)$");

  /** The English names of fields that Nexis names in other languages. */
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("autor", "byline"),
          Map.entry("autorin", "byline"),
          Map.entry("autore", "byline"),
          Map.entry("auteur", "byline"),
          Map.entry("rubrik", "section"),
          Map.entry("rubrique", "section"),
          Map.entry("rubriek", "section"),
          Map.entry("sección", "section"),
          Map.entry("seccion", "section"),
          Map.entry("sezione", "section"),
          Map.entry("encart", "highlight"),
          Map.entry("untertitel", "highlight"),
          Map.entry("illustration", "graphic"),
          Map.entry("grafik", "graphic"),
          Map.entry("gráfico", "graphic"),
          Map.entry("ortsmarke", "dateline"));

  /** Lines that stand alone above what the newer form has behind the text. */
  private static final Set<String> BEHIND =
      Set.of("classification", "graphic", "notes", "correction", "correction appended");

  /** Fields that only documents of this kind have. */
  private static final Pattern TELLING =
      Pattern.compile(
          "(?im)^((?:LENGTH|LÄNGE|LONGUEUR|LONGITUD|LUNGHEZZA|LENGTE):\\s*[\\d.,]+\\s*\\p{L}+|LOAD-DATE:|PUBLICATION-TYPE:).*$");

  private static final Pattern RIGHTS = Pattern.compile("(?i)^\\s*(Copyright|©|\\(c\\)).*\\d{4}.*");
  private static final Pattern RESERVED =
      Pattern.compile(
          "(?iu)^\\s*(?:All Rights Reserved|Alle Rechte vorbehalten|Tous droits réservés|Todos los derechos reservados"
              + "|Tutti i diritti riservati|Alle rechten voorbehouden)\\.?\\s*$");

  /** Fields that become part of the article. */
  private static final Set<String> READ =
      Set.of("byline", "section", "highlight", "graphic", "body", "dateline", "subject");

  /** A line that begins with so many spaces stands in the middle. */
  private static final int CENTRED = 8;

  private final List<String> centred = new ArrayList<>();
  private final List<String> head = new ArrayList<>();
  private final List<String> text = new ArrayList<>();
  private final Map<String, String> fields = new HashMap<>();
  private Optional<String> rights = Optional.empty();

  private NexisExport() {}

  /** Returns the documents of an export; none where a text is none. */
  static List<Document> documents(String export) {
    int cover = export.lastIndexOf("About LexisNexis");
    if (cover >= 0 && !TELLING.matcher(export.substring(0, cover)).find()) {
      return documents(
          export.substring(cover + "About LexisNexis".length()).replaceFirst(".*", ""));
    }
    // An article may speak of such lines: an export begins with the count, or ends each document.
    Matcher first = START.matcher(export);
    boolean counted = first.find() && export.substring(0, first.start()).isBlank();
    boolean told = TELLING.matcher(export).results().count() > 1 && END.matcher(export).find();
    if (!counted && !told) {
      return List.of();
    }
    List<Document> documents = new ArrayList<>();
    Pattern parting = counted ? START : END;
    for (String part : parting.split(export)) {
      if (TELLING.matcher(part).find()) {
        documents.add(new NexisExport().document(part));
      }
    }
    return documents;
  }

  private Document document(String part) {
    part.lines().forEach(new Parts()::line);
    String joined = paragraph(head);
    List<String> above = new ArrayList<>(centred);
    Optional<String> date = above.stream().filter(NexisExport::isDate).findFirst();
    date.ifPresent(above::remove);
    Optional<String> paper = above.stream().findFirst();
    Optional<String> title = Optional.of(joined).filter(words -> !words.isEmpty());
    if (date.isEmpty()) {
      // The newer form has title, paper and date in lines of their own.
      date = head.stream().map(String::strip).filter(NexisExport::isDate).findFirst();
      List<String> lines = head.stream().map(String::strip).filter(l -> !l.isEmpty()).toList();
      title = lines.stream().findFirst();
      paper = lines.stream().skip(1).filter(line -> !isDate(line)).findFirst();
    }
    String html =
        field("highlight").map(words -> "<p>" + Document.escaped(words) + "</p>").orElse("")
            + Document.paragraphs(withPlace())
            + field("graphic").map(Document::figures).orElse("");
    return new Document(
        new Facts()
            .with(Fact.TITLE, title)
            .with(Fact.AUTHOR, field("byline").map(Document::names).orElse(List.of()))
            .with(Fact.PUBLISHER, paper)
            .with(Fact.PUBLISHED, date)
            .with(
                Fact.SECTION,
                field("section")
                    .map(name -> name.replaceFirst(";\\s*(?i:pg?\\.|page|s\\.).*$", "")))
            .with(Fact.RIGHTS, rights)
            .with(Fact.SUBJECT, field("subject").map(Document::subjects).orElse(List.of())),
        html,
        leftOut());
  }

  /** Returns the text with the place that it was written at before it, as papers print it. */
  private List<String> withPlace() {
    List<String> lines = new ArrayList<>(text);
    Optional<String> place = field("dateline");
    int first = 0;
    while (first < lines.size() && lines.get(first).isBlank()) {
      first++;
    }
    if (place.isPresent() && first < lines.size()) {
      String line = lines.get(first).strip();
      String name = place.get().replaceFirst("\\s*[-–—,:]*$", "");
      lines.set(first, line.startsWith(name) ? line : name + " — " + line);
    }
    return lines;
  }

  /** Returns a note of the fields that no edition has a place for. */
  private List<ReadingNote> leftOut() {
    List<String> names =
        fields.keySet().stream().filter(name -> !READ.contains(name)).sorted().toList();
    return names.isEmpty()
        ? List.of()
        : List.of(
            ReadingNote.ofWhole(
                "left out the database's fields "
                    + String.join(", ", names).toUpperCase(Locale.ROOT)));
  }

  private static boolean isDate(String line) {
    return Dates.isDate(line);
  }

  private static String paragraph(List<String> lines) {
    return String.join(" ", lines).strip().replaceAll("\\s+", " ");
  }

  private Optional<String> field(String name) {
    return Optional.ofNullable(fields.get(name)).map(String::strip).filter(v -> !v.isEmpty());
  }

  /** Takes a document apart line by line. */
  private final class Parts {
    private Optional<String> field = Optional.empty();
    private boolean inText;

    private void line(String line) {
      Matcher named = FIELD.matcher(line.strip());
      if (named.matches()) {
        String told = named.group(1).toLowerCase(Locale.ROOT).replace(' ', '-');
        String name = NAMES.getOrDefault(told, told);
        field = Optional.of(name);
        fields.put(name, named.group(2));
      } else if (line.strip().equalsIgnoreCase("body")) {
        field = Optional.empty();
        inText = true;
      } else if (inText && BEHIND.contains(line.strip().toLowerCase(Locale.ROOT))) {
        field = Optional.of(line.strip().toLowerCase(Locale.ROOT));
        fields.putIfAbsent(field.get(), "");
      } else if (RIGHTS.matcher(line).matches()) {
        rights = rights.or(() -> Optional.of(line.strip()));
        field = Optional.empty();
      } else if (RESERVED.matcher(line).matches()) {
        field = Optional.empty();
      } else if (line.isBlank()) {
        blank();
      } else if (field.isPresent()) {
        fields.merge(field.get(), line.strip(), (one, more) -> one + " " + more);
      } else if (!inText && fields.isEmpty() && line.startsWith(" ".repeat(CENTRED))) {
        centred.add(line.strip());
      } else if (!inText && fields.isEmpty()) {
        head.add(line);
      } else {
        inText = true;
        text.add(line);
      }
    }

    private void blank() {
      // A heading alone, such as "Graphic", names what stands below the blank line.
      field =
          field.filter(name -> fields.getOrDefault(name, "").isBlank() && BEHIND.contains(name));
      if (inText) {
        text.add("");
      }
    }
  }
}
