package org.plainpress.read.press.caption;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plainpress.read.press.phrase.Lengths;
import org.plainpress.read.press.phrase.Phrases;
import org.plainpress.read.press.phrase.Sentences;
import org.plainpress.read.press.phrase.WritingSystems;

/**
 * Finds the credit in a line: {@code Caption. Photo: AP}, {@code Caption (AP Photo/Name)}, {@code
 * Caption REUTERS/Name}, {@code Caption © Agency}, {@code Caption [Name/Reuters]}, and what other
 * papers print. Prose that speaks of credits stays prose.
 */
public final class CaptionParser {

  /** The most characters of a caption whose credit has no label: a longer one is likely prose. */
  private static final int LONGEST_UNLABELLED = 350;

  /** The most characters of a label such as {@code Photo}. */
  private static final int LONGEST_LABEL = 24;

  private static final Pattern COUNTER = Pattern.compile("\\d{1,3}(?: of |/)\\d{1,3} ?[|:–—-] ");
  private static final String OPENERS = "(（[【〔";
  private static final String CLOSERS = ")）]】〕";

  private final Credits credits = new Credits();
  private final UnlabelledCredit unlabelled = new UnlabelledCredit();
  private final Phrases phrases = Phrases.get();

  /** Reads a line; empty where no credit is in it. */
  public Optional<CaptionLine> parse(String text) {
    String line = withoutButton(text);
    if (line.length() > Lengths.CAPTION + Lengths.REMARK || line.length() < 2) {
      return Optional.empty();
    }
    Optional<CaptionLine> found = bracketed(line);
    if (found.isEmpty()) {
      found = labelled(line);
    }
    if (found.isEmpty()) {
      found = signed(line);
    }
    if (found.isEmpty()) {
      found = unlabelled.parse(line);
    }
    return found.filter(caption -> isPlausible(caption, line)).map(this::withoutPrefix);
  }

  /**
   * Returns a line without what pages print behind a caption to fold it away: {@code hide caption}.
   */
  private String withoutButton(String text) {
    if (text.endsWith(" caption") || text.endsWith(" image")) {
      for (String button : phrases.of("caption button")) {
        int start = text.length() - button.length();
        if (start > 0 && text.regionMatches(true, start, button, 0, button.length())) {
          return text.substring(0, start).stripTrailing();
        }
      }
    }
    return text;
  }

  /**
   * Returns a caption without the label or counter that it begins with: {@code Image: The crew},
   * {@code 1 of 3 | A diver}.
   */
  private CaptionLine withoutPrefix(CaptionLine found) {
    String caption = found.caption();
    int colon = caption.indexOf(": ");
    boolean label =
        colon > 0
            && phrases.of("caption prefix").contains(Phrases.fold(caption.substring(0, colon)));
    if (label) {
      return new CaptionLine(caption.substring(colon + 2).strip(), found.credit(), found.sure());
    }
    Matcher counter = COUNTER.matcher(caption);
    return counter.lookingAt() && counter.end() < caption.length()
        ? new CaptionLine(caption.substring(counter.end()), found.credit(), found.sure())
        : found;
  }

  private boolean isPlausible(CaptionLine found, String line) {
    String caption = found.caption();
    if (found.isCreditAlone()) {
      return true;
    }
    if (caption.length() > (found.sure() ? Lengths.CAPTION : LONGEST_UNLABELLED)
        || Sentences.count(caption) > (found.sure() ? 6 : 3)) {
      return false;
    }
    // "beneath them: "Photo: staff"": the label itself is quoted.
    char last = caption.charAt(caption.length() - 1);
    boolean quoted = "\"“„«‘'".indexOf(last) >= 0 && line.charAt(caption.length()) != ' ';
    return !quoted && caption.codePoints().anyMatch(Character::isLetter);
  }

  /**
   * Finds a credit in brackets at the end of a line, or in a line that is in brackets as a whole.
   */
  private Optional<CaptionLine> bracketed(String line) {
    String text =
        line.endsWith(".") || line.endsWith("。")
            ? line.substring(0, line.length() - 1).stripTrailing()
            : line;
    if (text.isEmpty()) {
      return Optional.empty();
    }
    int kind = CLOSERS.indexOf(text.charAt(text.length() - 1));
    if (kind < 0) {
      return Optional.empty();
    }
    int open = matchingOpen(text);
    if (open < 0) {
      return Optional.empty();
    }
    String inner = text.substring(open + 1, text.length() - 1).strip();
    String before = text.substring(0, open);
    if (before.isBlank()) {
      Optional<CaptionLine> within = inner.isEmpty() ? Optional.empty() : parse(inner);
      return within.filter(CaptionLine::sure).isPresent()
          ? within
          : creditInBrackets(inner).map(credit -> CaptionLine.of("", credit, true));
    }
    Optional<String> credit = creditInBrackets(inner);
    if (credit.isEmpty()) {
      return Optional.empty();
    }
    boolean labelled =
        !inner.equals(credit.get())
            || isCreditOf(inner)
            || inner.indexOf('/') > 0
            || inner.contains(" Photo");
    return Optional.of(
        withNameBefore(before, credit.get(), labelled || Sentences.isClosed(before)));
  }

  /**
   * Returns whether a credit begins with a label that is part of it: {@code Courtesy of Ann Lee}.
   */
  private boolean isCreditOf(String credit) {
    String folded = Phrases.fold(credit);
    return phrases.of("credit of").stream().anyMatch(label -> folded.startsWith(label + " "));
  }

  /** Takes a name in capitals before the agency into the credit: {@code … J. J. GUILLÉN (EFE)}. */
  private CaptionLine withNameBefore(String before, String credit, boolean sure) {
    String text = before.stripTrailing();
    int end = Sentences.lastEnd(text, text.length());
    if (end > 0 && end < text.length()) {
      String name = text.substring(end).strip();
      if (name.length() > 3
          && name.length() < 60
          && name.equals(name.toUpperCase(Locale.ROOT))
          && WritingSystems.hasCase(name)) {
        return CaptionLine.of(text.substring(0, end), name + " (" + credit + ")", true);
      }
    }
    return CaptionLine.of(before, credit, sure);
  }

  private Optional<String> creditInBrackets(String inner) {
    Optional<CaptionLine> labelled =
        labelled(inner)
            .or(() -> labelledWithoutColon(inner, true))
            .filter(CaptionLine::isCreditAlone);
    if (labelled.isPresent()) {
      return labelled.flatMap(CaptionLine::credit);
    }
    Optional<CaptionLine> signed = signed(inner).filter(CaptionLine::isCreditAlone);
    if (signed.isPresent()) {
      return signed.flatMap(CaptionLine::credit);
    }
    String folded = Phrases.fold(inner);
    if (phrases.of("source words").contains(folded)) {
      return Optional.of(inner);
    }
    if (UnlabelledCredit.isEastAsian(inner)) {
      return Optional.of(inner);
    }
    return credits.unlabelled(inner);
  }

  /** Finds a label that nothing but a credit follows, to the end of the line. */
  private Optional<CaptionLine> labelled(String line) {
    for (int at = line.length() - 1; at >= 0; at--) {
      char c = line.charAt(at);
      boolean ellipsis = c == '.' && line.startsWith("...", at);
      boolean mark = c == ':' || c == '：' || c == '…' || ellipsis || c == '=' || c == '＝';
      if (!mark) {
        continue;
      }
      int start = labelStart(line, at, "credit");
      if (start < 0) {
        continue;
      }
      Optional<String> credit = credits.afterLabel(line.substring(ellipsis ? at + 3 : at + 1));
      if (credit.isEmpty() || !mayPrecedeLabel(line, start)) {
        return Optional.empty();
      }
      return Optional.of(withCreditBefore(line, start, credit.get()));
    }
    return labelledWithoutColon(line, false);
  }

  /**
   * Takes a labelled credit that stands before another into it: {@code Photograph: Ann Lee. Food
   * styling: Bo Berg}.
   */
  private CaptionLine withCreditBefore(String line, int start, String credit) {
    String before = line.substring(0, start).stripTrailing();
    boolean parted = !before.isEmpty() && ".;|".indexOf(before.charAt(before.length() - 1)) >= 0;
    Optional<CaptionLine> first =
        parted ? labelled(before).filter(CaptionLine::sure) : Optional.empty();
    return first
        .flatMap(CaptionLine::credit)
        .map(one -> CaptionLine.of(first.get().caption(), one + ". " + line.substring(start), true))
        .orElseGet(() -> CaptionLine.of(line.substring(0, start), credit, true));
  }

  /** Finds {@code Photo by Ann Lee}, {@code Foto Ansa}: a label that names or an agency follow. */
  private Optional<CaptionLine> labelledWithoutColon(String line, boolean inBrackets) {
    int longest = Math.max(0, line.length() - 130);
    for (int at = line.length() - 1; at > longest; at--) {
      if (line.charAt(at) != ' ') {
        continue;
      }
      int by = labelStart(line, at, "credit by");
      if (by >= 0 && mayPrecedeLabel(line, by) && Character.isUpperCase(line.codePointAt(by))) {
        Optional<String> credit = credits.afterLabel(line.substring(at + 1));
        if (credit.isPresent()
            && WritingSystems.hasCase(credit.get())
            && !credit.get().contains(": ")) {
          int kept = labelStart(line, at, "credit of");
          String words = kept >= 0 ? Credits.tidy(line.substring(kept)) : credit.get();
          return Optional.of(CaptionLine.of(line.substring(0, by), words, true));
        }
      }
      int plain = labelStart(line, at, "credit");
      if (plain >= 0
          && (inBrackets || Character.isUpperCase(line.codePointAt(plain)))
          && (plain == 0 || Sentences.isClosed(line.substring(0, plain)))) {
        String words = line.substring(at + 1);
        Optional<String> agency = credits.unlabelled(words);
        Optional<String> credit =
            agency.isEmpty() && (plain > 0 || inBrackets) ? credits.properNames(words) : agency;
        credit = credit.or(() -> inBrackets ? credits.korean(words) : Optional.empty());
        if (credit.isPresent()) {
          return Optional.of(
              CaptionLine.of(line.substring(0, plain), credit.get(), agency.isPresent()));
        }
      }
    }
    return Optional.empty();
  }

  /** Returns where the longest label that ends before {@code end} starts; -1 where none does. */
  private int labelStart(String line, int end, String section) {
    if (!phrases.mayEnd(section, line, end)) {
      return -1;
    }
    Set<String> labels = phrases.of(section);
    int to = end;
    while (to > 0 && (line.charAt(to - 1) == ' ' || line.charAt(to - 1) == '\u00a0')) {
      to--;
    }
    int best = -1;
    for (int from = to - 1; from >= 0 && to - from <= LONGEST_LABEL; from--) {
      boolean compound =
          from > 1 && line.charAt(from - 1) == '-' && Character.isLetter(line.charAt(from - 2));
      boolean boundary =
          from == 0
              || !Character.isLetterOrDigit(line.charAt(from - 1)) && !compound
              || WritingSystems.isSpaceless(line.charAt(from));
      if (boundary
          && line.charAt(from) != ' '
          && labels.contains(Phrases.fold(line.substring(from, to)))) {
        best = from;
      }
    }
    return best;
  }

  /**
   * Returns whether a label may start here: at the start of a line, after a sentence or a stroke or
   * a bracket; after a word only when it is written with a capital.
   */
  private static boolean mayPrecedeLabel(String line, int start) {
    String before = line.substring(0, start).stripTrailing();
    if (before.isEmpty()) {
      return true;
    }
    char last = before.charAt(before.length() - 1);
    if (last == ':'
        || last == '：'
        || "\"“„«‘'".indexOf(last) >= 0 && line.charAt(start - 1) != ' ') {
      return false;
    }
    if (Sentences.isEnd(last) || Sentences.isCloser(last) || "|/–—-·•([（【,".indexOf(last) >= 0) {
      return true;
    }
    int first = line.codePointAt(start);
    return !Character.isLowerCase(first);
  }

  /** Finds {@code © AFP}, {@code (c) AFP}, {@code Copyright AFP}. */
  private Optional<CaptionLine> signed(String line) {
    int at = Math.max(line.lastIndexOf('©'), line.lastIndexOf('ⓒ'));
    int after = at + 1;
    if (at < 0) {
      at = line.lastIndexOf("(c)");
      at = at < 0 ? line.lastIndexOf("(C)") : at;
      after = at + 3;
    }
    if (at < 0) {
      return Optional.empty();
    }
    String value = line.substring(after);
    Optional<String> credit = credits.afterLabel(value);
    int labelEnd = labelStart(line, at, "credit");
    int end = labelEnd >= 0 && mayPrecedeLabel(line, labelEnd) ? labelEnd : at;
    int from = end;
    return credit.map(words -> CaptionLine.of(line.substring(0, from), words, true));
  }

  private static int matchingOpen(String text) {
    int depth = 0;
    for (int i = text.length() - 1; i >= 0; i--) {
      char c = text.charAt(i);
      if (CLOSERS.indexOf(c) >= 0) {
        depth++;
      } else if (OPENERS.indexOf(c) >= 0 && --depth == 0) {
        return i;
      }
    }
    return -1;
  }
}
