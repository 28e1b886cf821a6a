package org.plainpress.read.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.plainpress.article.Divider;
import org.plainpress.article.Embed;
import org.plainpress.article.Figure;
import org.plainpress.article.Media;
import org.plainpress.read.ReadingNote;
import org.plainpress.read.press.caption.CaptionLine;
import org.plainpress.read.press.caption.CaptionParser;
import org.plainpress.read.press.caption.Credits;
import org.plainpress.read.press.phrase.Lengths;
import org.plainpress.read.press.phrase.Phrases;
import org.plainpress.read.press.phrase.Sentences;

/**
 * Finds the gaps in a text: what is left of its pictures (captions, credits, labels), of its videos
 * and posts (notices), and what never belonged to it (share bars, links to other articles).
 */
final class GapScanner {

  /** The most characters of a caption whose credit stands on a line of its own: more is prose. */
  private static final int LONGEST_SPLIT_CAPTION = 320;

  /** How likely a line must be a caption that a credit follows. */
  private static final double CAPTION_ABOVE_CREDIT = 0.3;

  /** How likely a caption without a credit must be to be told without a note. */
  private static final double SURE = 0.9;

  /** What a section of phrases that stand for something gone says of it. */
  private record Notices(String section, Embed.Sort sort) {}

  private static final List<Notices> NOTICES =
      List.of(
          new Notices("unavailable video", Embed.Sort.VIDEO),
          new Notices("unavailable audio", Embed.Sort.AUDIO),
          new Notices("unavailable post", Embed.Sort.POST),
          new Notices("unavailable interactive", Embed.Sort.INTERACTIVE),
          new Notices("unavailable content", Embed.Sort.UNKNOWN));

  private final Phrases phrases = Phrases.get();
  private final CaptionParser captions = new CaptionParser();
  private final List<Line> lines;
  private final LabelledLines labels;
  private final List<ReadingNote> notes;
  private final List<Piece> pieces = new ArrayList<>();
  private final boolean apart;
  private boolean inTail;

  /**
   * Makes a scanner.
   *
   * @param lines the body's, without the title and what belongs to it
   */
  GapScanner(List<Line> lines, LabelledLines labels, List<ReadingNote> notes) {
    this.lines = lines;
    this.labels = labels;
    this.notes = notes;
    this.apart = Line.areApart(lines);
  }

  /**
   * Returns the lines in order, with figures, embeds and dividers in place of those that are one.
   */
  List<Piece> scan() {
    boolean fenced = false;
    for (int i = 0; i < lines.size(); ) {
      Line line = lines.get(i);
      if (line.text().startsWith("```")) {
        fenced = !fenced;
        pieces.add(Piece.text(line));
        i++;
      } else if (fenced || line.isVerse() || line.text().startsWith(">")) {
        pieces.add(Piece.text(line));
        i++;
      } else {
        i += take(i);
      }
    }
    return pieces;
  }

  /** Takes the line, and those after it that belong to it; returns how many. */
  private int take(int i) {
    Line line = lines.get(i);
    String folded = labels.folded(line);
    if (underlinesHeading(line)) {
      Piece heading = pieces.remove(pieces.size() - 1);
      String marks = line.text().charAt(0) == '=' ? "## " : "### ";
      pieces.add(Piece.text(heading.line().withText(marks + heading.line().text())));
      return 1;
    }
    if (line.text().isEmpty() || Markers.isDivider(line.text())) {
      pieces.add(new Piece(line, new Divider()));
      return 1;
    }
    Optional<SocialPost> post = SocialPost.at(lines, i);
    if (post.isPresent()) {
      pieces.add(new Piece(line, post.get().quote()));
      return post.get().length();
    }
    int labelled = new LabelledFigure(lines, i).take(this::addFigure);
    if (labelled > 0) {
      return labelled;
    }
    if (folded.length() <= Lengths.REMARK
        && (isNotice(line, folded) || isBoilerplate(line, folded))) {
      return 1;
    }
    if (labels.isFigure(line) && !isPlainSource(line) && takeCaption(line, caption(line))) {
      return 1;
    }
    pieces.add(Piece.text(line));
    return 1;
  }

  /**
   * Returns whether a line is a row of {@code =} or {@code -} that makes the line before it a
   * heading.
   */
  private boolean underlinesHeading(Line line) {
    return Markers.isUnderline(line)
        && last()
            .filter(Piece::isText)
            .map(before -> before.line().text())
            .filter(text -> !Sentences.endsSentence(text))
            .isPresent();
  }

  private boolean isNotice(Line line, String text) {
    boolean bracketed = text.startsWith("[") && text.endsWith("]");
    String folded = bracketed ? text.substring(1, text.length() - 1).strip() : text;
    for (Notices notices : NOTICES) {
      if (phrases.matches(notices.section(), folded)) {
        addNotice(line, notices.sort());
        return true;
      }
    }
    if (!line.text().endsWith("?") && NoticeKind.isNotice(folded)) {
      addNotice(line, Embed.Sort.UNKNOWN);
      return true;
    }
    return false;
  }

  /**
   * Adds the notice of something that is gone. A heading and what it heads ("Recommended content",
   * "Here you find a post of …") are one notice.
   */
  private void addNotice(Line line, Embed.Sort sort) {
    Optional<Embed> before = last().flatMap(piece -> piece.block(Embed.class));
    if (before.isPresent()) {
      Embed embed = before.get();
      String head = embed.notice().orElse("");
      boolean heading = !head.endsWith(".") && !head.endsWith("。") && !head.equals(line.text());
      if (heading) {
        Piece headed = pieces.remove(pieces.size() - 1);
        Embed.Sort known = sort == Embed.Sort.UNKNOWN ? embed.sort() : sort;
        pieces.add(
            new Piece(
                headed.line(),
                new Embed(known, Optional.of(head + " " + line.text()), embed.link())));
        return;
      }
    }
    pieces.add(new Piece(line, new Embed(sort, Optional.of(line.text()), Optional.empty())));
  }

  private boolean isBoilerplate(Line line, String folded) {
    boolean tail = phrases.matches("boilerplate tail", folded);
    boolean short_ = line.text().length() <= Lengths.REMARK && !Sentences.endsSentence(line.text());
    if (tail || phrases.matches("boilerplate", folded) || inTail && short_) {
      notes.add(new ReadingNote(line.number(), "left out as boilerplate: " + line.text()));
      inTail |= tail && nothingButShortLinesAfter(line);
      return true;
    }
    inTail = false;
    return false;
  }

  /**
   * Returns whether a heading such as "Related topics" ends the article: only short lines follow.
   */
  private boolean nothingButShortLinesAfter(Line line) {
    for (Line other : lines) {
      if (other.number() > line.number()
          && (other.text().length() > Lengths.REMARK || Sentences.endsSentence(other.text()))) {
        return false;
      }
    }
    return true;
  }

  /** Splits a figure's line into caption and credit, by the grammar where it can. */
  private CaptionLine caption(Line line) {
    Optional<CaptionLine> parsed = labels.caption(line);
    if (parsed.isPresent()) {
      return parsed.get();
    }
    return labels.isCredit(line)
        ? new CaptionLine("", Optional.of(Credits.tidy(line.text())), true)
        : new CaptionLine(line.text(), Optional.empty(), labels.figure(line) >= SURE);
  }

  private boolean takeCaption(Line line, CaptionLine found) {
    if (!found.isCreditAlone()) {
      addFigure(line, Figure.lost(Media.Kind.IMAGE, found.caption(), found.credit()));
      if (!found.sure()) {
        notes.add(
            new ReadingNote(
                line.number(),
                found.credit().isPresent()
                    ? "read as a caption, since it ends as a credit does"
                    : String.format(
                        Locale.ROOT,
                        "read as a caption without a credit (likelihood %.2f)",
                        labels.figure(line))));
      }
      return true;
    }
    String credit = found.credit().orElseThrow();
    if (isSourceOfArticle(line)) {
      notes.add(new ReadingNote(line.number(), "left out, the article's source: " + line.text()));
      return true;
    }
    Optional<Piece> before = last();
    Optional<Figure> figure = before.flatMap(piece -> piece.block(Figure.class));
    if (figure.isPresent() && belongsTo(figure.get(), line, credit)) {
      return extendCredit(before.get(), figure.get(), credit);
    }
    if (before.isPresent() && before.get().isText() && isCaption(before.get().line(), line)) {
      Line captionLine = pieces.remove(pieces.size() - 1).line();
      String caption = CaptionLine.tidy(captionLine.text());
      addFigure(captionLine, Figure.lost(Media.Kind.IMAGE, caption, found.credit()));
      notes.add(
          new ReadingNote(line.number(), "read as the credit of the caption before it: " + credit));
      return true;
    }
    addFigure(line, Figure.lost(Media.Kind.IMAGE, "", found.credit()));
    notes.add(
        new ReadingNote(
            line.number(), "a credit without a caption: the picture has no alternative text"));
    return true;
  }

  /** Returns whether a line that the grammar of credits does not know is the article's source. */
  private boolean isPlainSource(Line line) {
    return isSourceOfArticle(line) && labels.caption(line).isEmpty();
  }

  /** Returns whether a last line such as {@code Quelle: ntv.de} tells where the article is from. */
  private boolean isSourceOfArticle(Line line) {
    boolean last = lines.get(lines.size() - 1).number() == line.number();
    boolean belowProse =
        last()
            .filter(Piece::isText)
            .filter(before -> before.line().text().length() > LONGEST_SPLIT_CAPTION)
            .isPresent();
    if (!last && !(belowProse && nothingButShortLinesAfter(line))) {
      return false;
    }
    String folded = labels.folded(line);
    int colon = Math.max(folded.indexOf(':'), folded.indexOf('：'));
    return colon > 0 && phrases.of("publisher").contains(folded.substring(0, colon).strip());
  }

  /**
   * Adds a credit to the figure before it: the second line of a credit, such as {@code AFP} below
   * {@code Hugo Besnard}, or that of a labelled caption.
   */
  private boolean extendCredit(Piece before, Figure figure, String credit) {
    String whole =
        figure
            .credit()
            .map(first -> first.contains(credit) ? first : first + " / " + credit)
            .orElse(credit);
    Figure extended =
        new Figure(figure.media(), figure.alt(), figure.caption(), Optional.of(whole), false);
    pieces.set(pieces.size() - 1, new Piece(before.line(), extended));
    return true;
  }

  /** Returns whether the line before a credit that stands alone is its caption. */
  private boolean isCaption(Line line, Line credit) {
    String text = line.text();
    boolean beside = !credit.afterGap();
    double likely = labels.figure(line);
    return text.length() <= LONGEST_SPLIT_CAPTION
        && !text.endsWith(":")
        && !Markers.startsItem(text)
        && (likely >= CAPTION_ABOVE_CREDIT
            || beside && (!Sentences.endsSentence(text) || line.afterGap() && apart));
  }

  /** Returns whether a credit that stands alone is that of the figure before it. */
  private static boolean belongsTo(Figure figure, Line line, String credit) {
    Optional<String> first = figure.credit();
    boolean unlabelled = Credits.tidy(line.text()).equals(credit);
    return first.isEmpty()
        || !figure.caption().isEmpty() && unlabelled && !first.get().equals(credit);
  }

  /** Returns the last piece so far. */
  private Optional<Piece> last() {
    return pieces.isEmpty() ? Optional.empty() : Optional.of(pieces.get(pieces.size() - 1));
  }

  private void addFigure(Line line, Figure figure) {
    Optional<Embed> video =
        last()
            .flatMap(piece -> piece.block(Embed.class))
            .filter(embed -> embed.sort() == Embed.Sort.VIDEO);
    if (figure.media().kind() == Media.Kind.VIDEO && video.isPresent()) {
      // The notice and the media caption stand for one video: announce it once.
      Piece notice = pieces.remove(pieces.size() - 1);
      notes.add(
          new ReadingNote(
              notice.line().number(),
              "belongs to the video caption after it: " + video.get().notice().orElse("")));
    }
    Figure whole = figure;
    if (figure.caption().size() == 1 && figure.credit().isEmpty()) {
      Optional<CaptionLine> inner =
          captions.parse(figure.alternative().orElse("")).filter(c -> !c.isCreditAlone());
      if (inner.isPresent()) {
        whole = Figure.lost(figure.media().kind(), inner.get().caption(), inner.get().credit());
      }
    }
    pieces.add(new Piece(line, whole));
  }
}
