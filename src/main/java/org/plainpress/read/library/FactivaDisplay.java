package org.plainpress.read.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.plainpress.read.ReadingNote;
import org.plainpress.read.press.head.Dates;

/**
 * Reads what Factiva shows for print, whose lines have no codes: section, headline, author, how
 * many words, day and paper stand above the text, and the document's number below it:
 *
 * <pre>{@code
 * The mill wheel turns again
 * Ada Kestrel
 * 210 words
 * 1 May 2024
 * The Harbour Post
 * …
 * Document HARB000020240501ek5100001
 * }</pre>
 */
final class FactivaDisplay {

  private static final Pattern END =
      Pattern.compile(
          "(?m)^(?:Document|Dokument|Documento|Документ|文件) [A-Z]{2,8}\\d{6,}\\w{4,}\\s*$");
  private static final Pattern WORDS =
      Pattern.compile(
          "[\\d.,\u00a0]{1,7} (?:words|Wörter|mots|palabras|parole|palavras|woorden|слов\\p{L}*)");
  private static final Pattern RIGHTS = Pattern.compile("(?i)^(?:\\(c\\)|©|Copyright).*");
  private static final Pattern NAME =
      Pattern.compile(
          "(?:(?:By|Von|Par|Por|Di|Door) )?\\p{Lu}[\\p{L}.'’-]*(?: (?:d[aei]|v[ao]n|\\p{Lu}[\\p{L}.'’-]*)){1,3}");

  /** A headline has more words than most names of sections. */
  private static final int HEADLINE = 4;

  private FactivaDisplay() {}

  /** Returns the documents of an export; none where a text is none. */
  static List<Document> documents(String export) {
    List<Document> documents = new ArrayList<>();
    if (END.matcher(export).find()) {
      for (String part : END.split(export)) {
        document(part.lines().map(String::strip).toList()).ifPresent(documents::add);
      }
    }
    return documents;
  }

  private static Optional<Document> document(List<String> lines) {
    int count = 0;
    while (count < lines.size() && !WORDS.matcher(lines.get(count)).matches()) {
      count++;
    }
    if (count == 0 || count == lines.size()) {
      return Optional.empty();
    }
    List<String> above = lines.subList(0, count).stream().filter(l -> !l.isEmpty()).toList();
    List<String> below = new ArrayList<>();
    int at = count + 1;
    while (at < lines.size() && !lines.get(at).isEmpty()) {
      below.add(lines.get(at));
      at++;
      if (RIGHTS.matcher(lines.get(at - 1)).matches()) {
        break;
      }
    }
    Optional<String> day = below.stream().filter(Dates::isDate).findFirst();
    if (above.isEmpty() || day.isEmpty()) {
      return Optional.empty();
    }
    int last = above.size() - 1;
    boolean named =
        last > 0
            && NAME.matcher(above.get(last)).matches()
            && (above.get(last).matches("(?:By|Von|Par|Por|Di|Door) .*")
                || above.get(last - 1).split(" ").length >= HEADLINE);
    int title = named ? last - 1 : last;
    List<String> text = lines.subList(at, lines.size());
    return Optional.of(
        new Document(
            new Facts()
                .with(Fact.TITLE, Optional.of(above.get(title)))
                .with(
                    Fact.AUTHOR,
                    named
                        ? Document.names(
                            above.get(last).replaceFirst("^(?:By|Von|Par|Por|Di|Door) ", ""))
                        : List.of())
                .with(Fact.PUBLISHED, day)
                .with(Fact.PUBLISHER, paper(below))
                .with(
                    Fact.SECTION, title > 0 ? Optional.of(above.get(title - 1)) : Optional.empty())
                .with(
                    Fact.RIGHTS,
                    below.stream().filter(l -> RIGHTS.matcher(l).matches()).findFirst()),
            Document.paragraphs(text),
            List.of(
                ReadingNote.ofWhole(
                    "left out what the database tells of the document besides: its number of"
                        + " words, codes and language"))));
  }

  /** Returns the first line below the day that is no hour. */
  private static Optional<String> paper(List<String> below) {
    return below.stream()
        .dropWhile(line -> !Dates.isDate(line))
        .skip(1)
        .filter(line -> !line.matches("\\d{1,2}:\\d\\d.*"))
        .findFirst();
  }
}
