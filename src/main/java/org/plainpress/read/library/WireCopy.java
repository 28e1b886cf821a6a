package org.plainpress.read.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plainpress.read.ReadingNote;

/**
 * A text as agencies send it to newsrooms: a slug above the title, remarks for editors, and who
 * reported it behind the text.
 *
 * @param text without slug and remarks
 * @param reporters the names in {@code (Reporting by …; Editing by …)}, of those who reported
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
      Pattern.compile("^(?:Eds|EDS|Editors?|EDITORS?)(?:['’]? ?(?:[Nn]ote|NOTE))?\\s*[:;]\\s.*");

  private static final Pattern REPORTING =
      Pattern.compile("^\\((?:[^()]{0,80}[;.] )?Reporting by ([^;()]{2,200})(?:;[^()]*)?\\)\\.?$");

  /** A slug stands among the first lines, a remark above the text. */
  private static final int HEAD = 12;

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
    for (String line : text.split("\n", -1)) {
      String bare = line.strip();
      words += bare.isEmpty() ? 0 : 1;
      remark = !bare.isEmpty() && (remark || words <= HEAD && REMARK.matcher(bare).matches());
      Matcher sent = SENT.matcher(bare);
      if (remark || words <= 2 && SLUG.matcher(bare).matches()) {
        left.add(bare);
      } else if (words <= 3 && sent.find()) {
        left.add(sent.group().strip());
        kept.add(bare.substring(sent.end()));
      } else {
        kept.add(line);
      }
      Matcher reporting = REPORTING.matcher(bare);
      if (reporting.matches()) {
        // Places stand behind the names: "Ada Kestrel in Harbour and Bo Berg".
        Optional.of(reporting.group(1).replaceAll("\\s+in \\p{Lu}[\\p{L} ]+?(?=,| and |$)", ""))
            .map(Document::names)
            .ifPresent(reporters::addAll);
      }
    }
    if (left.isEmpty() || kept.stream().allMatch(String::isBlank)) {
      return new WireCopy(text, reporters);
    }
    notes.add(
        ReadingNote.ofWhole(
            "left out what the agency wrote for editors: '" + String.join("', '", left) + "'"));
    return new WireCopy(String.join("\n", kept), reporters);
  }
}
