package org.plainpress.read.library;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plainpress.read.ReadingNote;
import org.plainpress.read.press.phrase.Phrases;

/**
 * A text as agencies send it to newsrooms: a slug above the title, remarks for editors, and who
 * reported it behind the text.
 *
 * @param text without slug and remarks
 * @param reporters the names in {@code (Reporting by …; Editing by …)}, of those who reported or
 *     wrote
 */
public record WireCopy(String text, List<String> reporters) {

  /**
   * Matches a slug, such as {@code BC-FERRY-HARBOUR/} or {@code AP-US--Ferry, 1st Ld-Writethru}.
   */
  private static final Pattern SLUG =
      Pattern.compile(
          "^\\^?(?:(?:BC|AP|AM|PM|URGENT|ADV\\d*)-{1,2}[\\p{L}\\p{N}]{2}[^.?!]{0,70}"
              + "|[\\p{L}\\p{N}-]{2,}--?[^.?!]{0,60}\\b(?:\\d+(?:st|nd|rd|th) (?:Ld|Lead)|Writethru)\\b.{0,30}"
              + "|[\\p{Lu}\\p{N}]+(?:-[\\p{Lu}\\p{N}]+)+/(?: \\([\\p{Lu} ,\\p{N}]+\\))?)$");

  /** Matches what stands before the title of a text that was sent before. */
  private static final Pattern SENT =
      Pattern.compile(
          "^(?:(?:UPDATE|WRAPUP|REFILE|CORRECTED|RPT|ADVISORY) ?\\d*[-–:]\\s*)(?=\\p{Lu})");

  private static final Pattern REMARK =
      Pattern.compile(
          "^(?:(?:Eds|EDS|Editors?|EDITORS?)(?:['’]? ?(?:[Nn]ote|NOTE))?\\s*[:;]\\s.*"
              + "|(?:ATTENTION|Attention|ATENCIÓN|ACHTUNG) ?[-–:] .*|.* ///"
              + "|\\((?:Adds|Updates|Recasts|Corrects|Removes|Rewrites|Refiles|Repeats|Releads|Changes|Includes|Añade|Actualiza|Agrega|Actualisé|Ajoute)\\b[^()]{0,200}\\)"
              + "|\\((?:Zusammenfassung|Wiederholung|Berichtigung|Überblick|Neu|Aktualisiert)\\b[^()]*\\))$");

  /** Matches a line that belongs to the article though a remark stands above it. */
  private static final Pattern BYLINE = Pattern.compile("^(?:By|BY|Von|Par|Por) \\p{Lu}.{2,80}");

  /** Matches who worked on a text: {@code (Reporting by …; Editing by …)}. */
  private static final Pattern WORKED =
      Pattern.compile(
          "^\\(+\\s*(?:[^()]{0,80}[;.] )??((?:Additional |Further )?(?:Reporting|Writing|Compiled|Written|Edited|Editing|Reported"
              + "|Reportage|Reporte|Reportagem|Bericht|Geschrieben|Rédigé|Escrito|Editado)\\b[^()]{0,60}?\\b(?:by|par|por|de|von)\\b[^()]{2,300})\\)+\\.?$");

  /** Matches the part of such a line that names reporters and writers. */
  private static final Pattern REPORTING =
      Pattern.compile(
          "^(?:Reporting|Writing|Reported|Written|Reportage|Reporte|Reportagem|Bericht)(?: (?:and|et|y|e|und) (?:writing|editing|rédaction))? (?:by|par|por|de|von) (.{2,200})$",
          Pattern.CASE_INSENSITIVE);

  /** Matches what parts those parts. */
  private static final Pattern PART =
      Pattern.compile(
          "\\s*;\\s*|,\\s+(?=(?i:additional|further|writing|editing|edited|written|reporting|compiled)\\b)");

  /** Matches what agencies put below a text for newsrooms: an address, key words, initials. */
  private static final Pattern TAIL =
      Pattern.compile(
          "^(?:\\(+[^()]*\\S+@\\S+[^()]*\\)+|Keywords?: [\\p{Lu}\\d /,.-]+|[a-z]{2,4}(?:[/-][a-z]{2,4}){1,4}"
              + "|A[PM]-[A-Z]{2}-\\d\\d-\\d\\d-\\d\\d \\d{4}[A-Z]{3,4}"
              + "|dpa(?: [a-z]{2,3}| [a-z]\\d| yyzz){2,8}|\\d{6} \\p{L}{3,4} \\d{2})$");

  /** Matches the line by which dpa sends a text, such as {@code bdt0101 4 pl 210 dpa 0500}. */
  private static final Pattern SENDING =
      Pattern.compile("^[a-z]{3}\\d{4} \\d [a-z]{2} \\d+ +\\p{L}.{0,30}\\d{3,4}$");

  /** Matches the slug of dpa and its like. */
  private static final Pattern KEYWORDS =
      Pattern.compile("^(?:[\\p{L}\\d][\\p{L}\\d .-]{1,30}/){1,6}$");

  /** Matches the place, the day and the agency that the first paragraph of a text begins with. */
  private static final Pattern DATELINE =
      Pattern.compile(
          "^\\p{Lu}[^!?]{0,80}?\\((?:AP|AFP|Reuters|dpa(?:/\\w+)?|EFE|ANSA|UPI|APA|Lusa|PA|Bloomberg|Kyodo|Xinhua|TASS|CNN)\\)\\.?\\s*[-–—].*"
              + "|^\\p{Lu}[^!?]{0,60}?/(?:ТАСС|РИА Новости|Интерфакс)[^/]{0,30}/.*"
              + "|^(?:新华社|中新社|共同社).{2,20}电.*",
          Pattern.DOTALL);

  /** Matches an agency's name that signs a text behind its last sentence. */
  private static final Pattern SIGNED = Pattern.compile("(.*[.!?…”\"»]) (?:EFE|ANSA)");

  private static final Pattern NOT_PUBLIC =
      Pattern.compile("^Die folgenden Informationen sind nicht zur Veröffentlichung bestimmt.*");

  private static final Pattern NOTEBOOK = Pattern.compile("^#{0,2} ?\\p{L}{2,5}-Notizblock$");

  /** A slug stands among the first lines, a remark above the text. */
  private static final int HEAD = 12;

  /** Below the first lines stands the text. */
  private static final int TOP = 4;

  /** Returns whether a line begins as the first paragraph of an agency's text does. */
  public static boolean isDatelined(String line) {
    return DATELINE.matcher(line).matches();
  }

  /** Returns whether a line names an agency, and the next is the first paragraph of its text. */
  private static boolean isAgencyAboveText(List<String> lines, int at) {
    return at < lines.size()
        && Phrases.get().isAgency(lines.get(at).strip())
        && isDatelined(next(lines, at + 1));
  }

  /** Returns the next line that is not blank; an empty one where there is none. */
  private static String next(List<String> lines, int from) {
    return lines.subList(from, lines.size()).stream()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** Returns the names of those who reported or wrote. */
  private static List<String> reporters(String worked) {
    List<String> names = new ArrayList<>();
    for (String part : PART.split(worked.strip())) {
      Matcher reporting = REPORTING.matcher(part.strip());
      if (reporting.matches()) {
        // Places stand behind the names: "Ada Kestrel in Harbour and Bo Berg".
        names.addAll(
            Document.names(
                reporting
                    .group(1)
                    .replaceAll(
                        "\\s+(?:in|at|à|en|em) \\p{Lu}[\\p{L} ]+?(?=,| and | et | y |$)", "")));
      }
    }
    return names;
  }

  /**
   * Takes a text apart.
   *
   * @param notes receives a note of what is left out
   */
  public static WireCopy of(String text, List<ReadingNote> notes) {
    List<String> kept = new ArrayList<>();
    List<String> left = new ArrayList<>();
    List<String> reporters = new ArrayList<>();
    int words = 0;
    boolean remark = false;
    boolean sending = false;
    boolean notebook = false;
    boolean datelined = false;
    List<String> lines = List.of(text.split("\n", -1));
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      String bare = line.strip();
      words += bare.isEmpty() ? 0 : 1;
      // A remark in brackets is one line; others go on to the next blank one.
      remark &= left.isEmpty() || !left.get(left.size() - 1).matches("\\(.*\\)");
      remark = !bare.isEmpty() && (remark || words <= HEAD && REMARK.matcher(bare).matches());
      remark &= !BYLINE.matcher(bare).matches();
      // The line above a byline is the title, whatever stands above that.
      String next = i + 1 < lines.size() ? lines.get(i + 1).strip() : "";
      remark &= REMARK.matcher(bare).matches() || !BYLINE.matcher(next).matches();
      sending |= words == 1 && SENDING.matcher(bare).matches();
      notebook |= sending && NOTEBOOK.matcher(bare).matches() || NOT_PUBLIC.matcher(bare).matches();
      datelined |= isDatelined(bare);
      Matcher sent = SENT.matcher(bare);
      Matcher worked = WORKED.matcher(bare);
      boolean head =
          words <= 2 && SLUG.matcher(bare).matches()
              || sending && words == 1
              || sending && words <= TOP && KEYWORDS.matcher(bare).matches();
      if (remark || head || notebook || words > TOP && TAIL.matcher(bare).matches()) {
        if (!bare.isEmpty()) {
          left.add(bare);
        }
      } else if (worked.matches()) {
        left.add(bare);
        reporters.addAll(reporters(worked.group(1)));
      } else if (words > 2
          && BYLINE.matcher(bare).matches()
          && (isDatelined(next(lines, i + 1)) || isAgencyAboveText(lines, i + 1))) {
        if (!isDatelined(next(lines, i + 1))) {
          i++;
          left.add(lines.get(i).strip());
        }
        reporters.addAll(Document.names(bare.replaceFirst("^(?i:By|Von|Par|Por) ", "")));
      } else if (datelined && SIGNED.matcher(bare).matches()) {
        kept.add(SIGNED.matcher(bare).replaceFirst("$1"));
      } else if (sending && words <= HEAD && bare.endsWith(" =")) {
        kept.add(bare.substring(0, bare.length() - 2));
      } else if (words <= 3 && sent.find()) {
        left.add(sent.group().strip());
        kept.add(bare.substring(sent.end()));
      } else {
        kept.add(line);
      }
    }
    if (left.isEmpty() && reporters.isEmpty() && !datelined
        || kept.stream().allMatch(String::isBlank)) {
      return new WireCopy(text, reporters);
    }
    if (!left.isEmpty()) {
      notes.add(
          ReadingNote.ofWhole(
              "left out what the agency wrote for editors: '" + String.join("', '", left) + "'"));
    }
    return new WireCopy(String.join("\n", kept), reporters);
  }
}
