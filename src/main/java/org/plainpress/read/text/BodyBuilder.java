package org.plainpress.read.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plainpress.article.Block;
import org.plainpress.article.CodeBlock;
import org.plainpress.article.Heading;
import org.plainpress.article.Inline;
import org.plainpress.article.Paragraph;
import org.plainpress.article.Quote;
import org.plainpress.article.Table;
import org.plainpress.article.Text;
import org.plainpress.article.Verse;
import org.plainpress.read.ReadingNote;
import org.plainpress.read.press.phrase.Lengths;
import org.plainpress.read.press.phrase.Sentences;
import org.plainpress.read.press.phrase.WritingSystems;

/** Turns what is still lines of text into headings, lists, quotes, tables, code and paragraphs. */
final class BodyBuilder {

  /** The most characters of a line that may be a heading. */
  private static final int LONGEST_HEADING = 80;

  /** The most words of such a line. */
  private static final int MOST_HEADING_WORDS = 12;

  /** The most characters of such a line in Chinese or Japanese. */
  private static final int LONGEST_SPACELESS_HEADING = 26;

  /** The fewest words, with the marks, of a marked line that ends as a sentence to be one. */
  private static final int FEWEST_SENTENCE_WORDS = 5;

  private static final Pattern SPEAKER =
      Pattern.compile("^(\\p{Lu}[\\p{L}.'’-]*(?: \\p{Lu}[\\p{L}.'’-]*){0,3}):\\s+\\S");

  private final List<Piece> pieces;
  private final LabelledLines labels;
  private final List<ReadingNote> notes;

  /** Whether {@code #} stands before headings: not where it stands before sentences. */
  private final boolean marksHeadings;

  private final Set<Integer> numberedHeadings;

  /** The names before colons that begin more than one line: of those who speak. */
  private final Set<String> speakers = new HashSet<>();

  /** The lines between two blank ones that were looked at last, and the piece behind them. */
  private final List<Line> run = new ArrayList<>();

  private int runEnd;

  private final List<Block> blocks = new ArrayList<>();
  private final List<Integer> headings = new ArrayList<>();

  BodyBuilder(List<Piece> pieces, LabelledLines labels, List<ReadingNote> notes) {
    this.pieces = pieces;
    this.labels = labels;
    this.notes = notes;
    List<String> marked =
        pieces.stream()
            .filter(Piece::isText)
            .map(piece -> piece.line().text())
            .filter(text -> headingMarks(text) > 0)
            .toList();
    long sentences = marked.stream().filter(BodyBuilder::isMarkedSentence).count();
    marksHeadings = 2 * sentences <= marked.size();
    numberedHeadings = NumberedHeadings.of(pieces);
    Set<String> once = new HashSet<>();
    pieces.stream()
        .flatMap(piece -> speaker(piece).stream())
        .filter(name -> !once.add(name))
        .forEach(speakers::add);
  }

  /** Returns the blocks of the body, in order. */
  List<Block> build() {
    for (int i = 0; i < pieces.size(); ) {
      Piece piece = pieces.get(i);
      if (piece.isText()) {
        i += text(i);
      } else {
        piece.block().ifPresent(blocks::add);
        i++;
      }
    }
    noteHeadings();
    return blocks;
  }

  /** Takes the line, and those after it that belong to it; returns how many. */
  private int text(int i) {
    if (pieces.get(i).line().isVerse()) {
      return verse(i);
    }
    String text = pieces.get(i).line().text();
    int taken = text.startsWith("```") ? code(i) : 0;
    taken = taken == 0 && text.startsWith(">") ? quote(i) : taken;
    taken = taken == 0 && text.indexOf('\t') > 0 ? table(i) : taken;
    taken = taken == 0 ? columns(i) : taken;
    taken = taken == 0 ? list(i) : taken;
    if (taken > 0) {
      return taken;
    }
    int marks = headingMarks(text);
    if (marks > 0 && marksHeadings && !isMarkedSentence(text)) {
      String words = text.substring(marks).strip();
      blocks.add(new Heading(Math.min(6, Math.max(2, marks)), LinkFinder.inline(words)));
    } else if (numberedHeadings.contains(i) || isHeading(i)) {
      blocks.add(new Heading(2, List.of(Inline.text(text))));
      headings.add(pieces.get(i).line().number());
    } else {
      blocks.add(new Paragraph(LinkFinder.inline(text)));
    }
    return 1;
  }

  /** Returns whether a line is a whole sentence, which no heading is, whatever marks it has. */
  private static boolean isMarkedSentence(String text) {
    char last = text.charAt(text.length() - 1);
    boolean stop = last == '.' && !text.endsWith("..") || last == '!' || last == '。';
    return stop && text.split(" ").length >= FEWEST_SENTENCE_WORDS
        || text.length() > Lengths.REMARK;
  }

  /** Returns how many marks stand before {@code ## Heading}; 0 where it is none. */
  private static int headingMarks(String text) {
    int marks = 0;
    while (marks < text.length() && text.charAt(marks) == '#') {
      marks++;
    }
    boolean words =
        marks + 1 < text.length() && text.charAt(marks) == ' ' && !text.substring(marks).isBlank();
    return marks <= 6 && words ? marks : 0;
  }

  /**
   * Returns whether a line is a heading: a short line that is no sentence, between lines that are
   * none. Several in a row are the points of a list that lost its bullets.
   */
  private boolean isHeading(int i) {
    boolean spoken = isSpoken(i) && (isSpoken(i - 1) || isSpoken(i + 1));
    return !spoken
        && looksLikeHeading(i)
        && (labels.mayBeHeading(pieces.get(i).line()) || isBesideItem(i))
        && i + 1 < pieces.size()
        && !looksLikeHeading(i + 1)
        && !(i > 0 && looksLikeHeading(i - 1));
  }

  /** Returns whether a line is what somebody says, behind a name: {@code IDA: Does it hold?} */
  private boolean isSpoken(int i) {
    return i >= 0
        && i < pieces.size()
        && speaker(pieces.get(i)).filter(speakers::contains).isPresent();
  }

  private static Optional<String> speaker(Piece piece) {
    return Optional.of(piece)
        .filter(Piece::isText)
        .map(one -> SPEAKER.matcher(one.line().text()))
        .filter(Matcher::find)
        .map(found -> found.group(1));
  }

  /** Returns whether a list begins below a line or ends above it: captions seldom stand there. */
  private boolean isBesideItem(int i) {
    return isItem(i - 1) || isItem(i + 1);
  }

  private boolean isItem(int i) {
    return i >= 0
        && i < pieces.size()
        && pieces.get(i).isText()
        && Markers.startsItem(pieces.get(i).line().text());
  }

  private boolean looksLikeHeading(int i) {
    if (i < 0 || i >= pieces.size() || !pieces.get(i).isText() || pieces.get(i).line().isVerse()) {
      return false;
    }
    String text = pieces.get(i).line().text();
    boolean question = text.endsWith("?") || text.endsWith("？") || text.endsWith("؟");
    if (Sentences.endsSentence(text) && !question
        || text.endsWith(",")
        || text.endsWith("،")
        || text.endsWith("、")) {
      return false;
    }
    if (Markers.startsItem(text)
        || text.startsWith(">")
        || text.indexOf('\t') >= 0
        || text.contains("://")) {
      return false;
    }
    int first = text.codePointAt(0);
    if (Character.isLowerCase(first) || text.codePoints().noneMatch(Character::isLetter)) {
      return false;
    }
    int most = WritingSystems.hasSpaceless(text) ? LONGEST_SPACELESS_HEADING : LONGEST_HEADING;
    int words = text.split(" ").length;
    return text.length() <= most
        && words <= MOST_HEADING_WORDS
        && !(question && Sentences.count(text) > 1);
  }

  private void noteHeadings() {
    if (!headings.isEmpty()) {
      StringBuilder at = new StringBuilder();
      headings.forEach(line -> at.append(at.length() == 0 ? "" : ", ").append(line));
      notes.add(
          ReadingNote.ofWhole(
              "short lines read as headings: " + (headings.size() == 1 ? "line " : "lines ") + at));
    }
  }

  /** Takes the stanzas that follow one another as one poem; returns how many. */
  private int verse(int i) {
    List<Verse.Stanza> stanzas = new ArrayList<>();
    int end = i;
    for (; end < pieces.size() && pieces.get(end).isText(); end++) {
      List<String> lines = pieces.get(end).line().verse();
      if (lines.isEmpty()) {
        break;
      }
      stanzas.add(new Verse.Stanza(lines.stream().map(LinkFinder::inline).toList()));
    }
    blocks.add(new Verse(stanzas));
    return end - i;
  }

  /** Takes lines between fences as code; returns how many, 0 where no fence ends it. */
  private int code(int i) {
    StringBuilder code = new StringBuilder();
    String language = pieces.get(i).line().text().substring(3).strip();
    int end = i + 1;
    while (end < pieces.size()
        && pieces.get(end).isText()
        && !pieces.get(end).line().text().startsWith("```")) {
      code.append(code.length() == 0 ? "" : "\n").append(pieces.get(end).line().text());
      end++;
    }
    boolean closed = end < pieces.size() && pieces.get(end).isText();
    if (!closed || code.toString().isBlank()) {
      return 0;
    }
    blocks.add(
        new CodeBlock(
            language.isEmpty() ? Optional.empty() : Optional.of(language), code.toString()));
    return end - i + 1;
  }

  /** Takes lines that begin with {@code >}, and a dash with a name after them; returns how many. */
  private int quote(int i) {
    List<String> lines = new ArrayList<>();
    int end = i;
    while (end < pieces.size()
        && pieces.get(end).isText()
        && pieces.get(end).line().text().startsWith(">")) {
      lines.add(pieces.get(end).line().text().substring(1).strip());
      end++;
    }
    List<Block> body = new ArrayList<>();
    for (String text : QuotedLines.paragraphs(lines)) {
      body.add(new Paragraph(LinkFinder.inline(text)));
    }
    if (body.isEmpty()) {
      return 0;
    }
    List<Inline> cite = List.of();
    Paragraph last = (Paragraph) body.get(body.size() - 1);
    String words = Text.plain(last.content());
    if (body.size() > 1 && isAttribution(words)) {
      body.remove(body.size() - 1);
      cite = LinkFinder.inline(words.substring(1).strip());
    } else if (end < pieces.size()
        && pieces.get(end).isText()
        && isAttribution(pieces.get(end).line().text())) {
      cite = LinkFinder.inline(pieces.get(end).line().text().substring(1).strip());
      end++;
    }
    blocks.add(new Quote(body, cite));
    return end - i;
  }

  static boolean isAttribution(String text) {
    return text.length() <= Lengths.REMARK && "—–―".indexOf(text.charAt(0)) >= 0;
  }

  /** Takes two or more lines with as many tabs, the first as the header; returns how many. */
  private int table(int i) {
    int columns = pieces.get(i).line().text().split("\t", -1).length;
    List<List<Table.Cell>> rows = new ArrayList<>();
    int end = i;
    while (end < pieces.size() && pieces.get(end).isText()) {
      String[] cells = pieces.get(end).line().text().split("\t", -1);
      if (cells.length != columns) {
        break;
      }
      List<Table.Cell> row = new ArrayList<>();
      for (String cell : cells) {
        row.add(Table.Cell.of(cell.strip()));
      }
      rows.add(row);
      end++;
    }
    if (rows.size() < 2 || columns < 2) {
      return 0;
    }
    blocks.add(new Table(List.of(), rows.subList(0, 1), rows.subList(1, rows.size())));
    notes.add(
        new ReadingNote(
            pieces.get(i).line().number(),
            "lines with tabs read as a table; its first row as the header"));
    return end - i;
  }

  /** Takes lines of which the cells stand below each other; returns how many. */
  private int columns(int i) {
    if (i >= runEnd) {
      run.clear();
      for (runEnd = i; runEnd < pieces.size() && pieces.get(runEnd).isText(); runEnd++) {
        Line line = pieces.get(runEnd).line();
        if (runEnd > i && line.afterGap()) {
          break;
        }
        run.add(line);
      }
    }
    List<Line> lines = run.subList(run.size() - (runEnd - i), run.size());
    Optional<TextTables.Found> found = TextTables.at(lines);
    if (found.isEmpty()) {
      return 0;
    }
    blocks.add(found.get().block());
    notes.add(new ReadingNote(lines.get(0).number(), found.get().note()));
    return found.get().lines();
  }

  /** Takes lines that are a list; returns how many. */
  private int list(int i) {
    ListBuilder list = new ListBuilder(pieces, i);
    list.build().ifPresent(blocks::add);
    return list.taken();
  }
}
