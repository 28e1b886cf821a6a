package org.plainpress.read.html.select;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.plainpress.article.Aside;
import org.plainpress.article.Block;
import org.plainpress.article.Divider;
import org.plainpress.article.Embed;
import org.plainpress.article.Figure;
import org.plainpress.article.Heading;
import org.plainpress.article.ItemList;
import org.plainpress.article.Media;
import org.plainpress.article.Paragraph;
import org.plainpress.article.Quote;
import org.plainpress.article.Table;
import org.plainpress.article.Text;
import org.plainpress.article.Verse;
import org.plainpress.read.ReadingNote;
import org.plainpress.read.html.block.Candidate;
import org.plainpress.read.html.page.LostPictures;
import org.plainpress.read.html.page.PageContext;
import org.plainpress.read.press.head.DateLine;
import org.plainpress.read.press.phrase.Lengths;
import org.plainpress.read.press.phrase.Phrases;

/** Chooses from a page's blocks those of the article, and notes what it leaves out. */
public final class Selection {

  /** At most this many figures and embeds above the first words are taken into the article. */
  private static final int MOST_LEADING = 3;

  /** Matches a time of day, a month or a year that stands alone. */
  private static final Pattern CLOCK =
      Pattern.compile(
          "(?i)[(\\[]?(?:[01]?\\d|2[0-4])[:.h][0-5]\\d(?::[0-5]\\d)?\\s*(?:[ap]\\.?m\\.?|uhr|h|[a-z]{2,4})?[)\\]]?"
              + "|(?:\\p{L}{3,9}\\.? )?(?:1[6-9]|20)\\d\\d");

  private final Phrases phrases = Phrases.get();
  private final KnownHead head;
  private final List<ReadingNote> notes;
  private final LostPictures lost;

  /**
   * Makes a selection for one page.
   *
   * @param head what is known of the article: blocks at the top that only repeat it are left out
   * @param context receives notes of what is left out
   */
  public Selection(KnownHead head, PageContext context) {
    this.head = head;
    this.notes = context.notes();
    this.lost = context.lost();
  }

  /** Returns the blocks of the article, in reading order. */
  public List<Block> of(List<Candidate> candidates) {
    List<Candidate> kept = withoutHead(withoutFurniture(inScope(candidates)));
    List<Block> blocks = new ArrayList<>();
    for (Candidate candidate : RepeatedCaptions.joined(kept)) {
      Block block = candidate.block();
      boolean apart = blocks.isEmpty() || blocks.get(blocks.size() - 1) instanceof Divider;
      boolean again = block instanceof Divider && apart;
      boolean twice = block instanceof Figure figure && repeats(figure, blocks);
      if (!again && !twice) {
        blocks.add(block);
      }
    }
    boolean text = blocks.stream().anyMatch(block -> isText(block) && !(block instanceof Heading));
    while (text && isDangling(blocks.get(blocks.size() - 1))) {
      blocks.remove(blocks.size() - 1);
    }
    return blocks;
  }

  /**
   * Returns whether a block makes no sense at the end of an article: a heading or rule that nothing
   * follows.
   */
  private static boolean isDangling(Block block) {
    return block instanceof Divider || block instanceof Heading;
  }

  /**
   * Returns whether a figure was shown before: in a lead and again in a gallery, or once for each
   * width of screen.
   */
  private boolean repeats(Figure figure, List<Block> blocks) {
    return blocks.stream()
        .anyMatch(
            block ->
                block instanceof Figure other
                    && !lost.areOthers(other.media(), figure.media())
                    && (other.equals(figure)
                        || isSameSource(other.media(), figure.media())
                            && figure.caption().isEmpty()
                            && figure.alt().equals(other.alt())));
  }

  /** Returns whether two lost images have the same address. */
  private boolean isSameSource(Media a, Media b) {
    return a instanceof Media.Unavailable x
        && b instanceof Media.Unavailable y
        && (x.source().isPresent() ? x.source().equals(y.source()) : lost.areSame(x, y));
  }

  /**
   * Returns the candidates that are kept, and figures, embeds and rules among them, right above and
   * below them.
   */
  private List<Candidate> inScope(List<Candidate> candidates) {
    int first = -1;
    int last = -1;
    for (int i = 0; i < candidates.size(); i++) {
      if (candidates.get(i).kept() && isText(candidates.get(i).block())) {
        first = first < 0 ? i : first;
        last = i;
      }
    }
    List<Candidate> out = new ArrayList<>();
    int leading = 0;
    boolean taken = false;
    for (int i = 0; i < candidates.size(); i++) {
      Candidate candidate = candidates.get(i);
      boolean media = candidate.block() instanceof Figure || candidate.block() instanceof Embed;
      boolean lead = i < first && media && isTelling(candidate.block()) && leading < MOST_LEADING;
      boolean within = i > first && i < last && belongs(candidates, i);
      boolean take =
          candidate.kept() && !isEmptied(candidates, i)
              || isCaption(candidates, i) && taken
              || first >= 0 && (within || i == last + 1 && media || lead && first - i <= 12);
      taken = take;
      if (take) {
        out.add(candidate);
        leading += i < first && media ? 1 : 0;
      }
    }
    return out;
  }

  /**
   * Returns whether a block is the caption of what stands right before it, with which it is taken.
   */
  private static boolean isCaption(List<Candidate> candidates, int i) {
    return candidates.get(i).soft() && candidates.get(i).block() instanceof Paragraph;
  }

  /**
   * Returns whether a block that was not kept belongs to what is kept around it: what is not made
   * of words does, and a heading does if the text right below it is kept.
   */
  private static boolean belongs(List<Candidate> candidates, int i) {
    if (candidates.get(i).block() instanceof Verse) {
      // Its lines are too short to tell by themselves that they are the article's.
      return true;
    }
    Optional<Candidate> next = text(candidates, i, 1).filter(Candidate::kept);
    if (candidates.get(i).block() instanceof Paragraph paragraph) {
      // The times of a live blog, or the dates of a timeline, are too short to tell by themselves.
      String words = Text.plain(paragraph.content()).strip();
      return next.isPresent() && (CLOCK.matcher(words).matches() || DateLine.isDate(words));
    }
    if (candidates.get(i).block() instanceof Table) {
      // Cells full of links, names or pictures are too little to tell by themselves.
      return next.isPresent() && text(candidates, i, -1).filter(Candidate::kept).isPresent();
    }
    return candidates.get(i).block() instanceof Heading
        ? next.isPresent() && !(next.get().block() instanceof Heading)
        : !isText(candidates.get(i).block());
  }

  /** Returns the nearest block of words behind a block, or before it where the step is -1. */
  private static Optional<Candidate> text(List<Candidate> candidates, int from, int step) {
    int i = from + step;
    while (i >= 0 && i < candidates.size() && !isText(candidates.get(i).block())) {
      i += step;
    }
    return i >= 0 && i < candidates.size() ? Optional.of(candidates.get(i)) : Optional.empty();
  }

  /**
   * Returns whether a block is a heading below which all was left out, up to the next heading of
   * its level or the end.
   */
  private static boolean isEmptied(List<Candidate> candidates, int i) {
    if (!(candidates.get(i).block() instanceof Heading heading)) {
      return false;
    }
    boolean left = false;
    for (Candidate next : candidates.subList(i + 1, candidates.size())) {
      if (next.kept()) {
        return left && next.block() instanceof Heading other && other.level() <= heading.level();
      }
      left |= isText(next.block());
    }
    return left;
  }

  /**
   * Returns whether a block above the first words belongs to the article: a film, or a figure with
   * a caption or credit.
   */
  private static boolean isTelling(Block block) {
    return block instanceof Embed embed
        ? embed.sort() == Embed.Sort.VIDEO
        : block instanceof Figure figure
            && (!figure.caption().isEmpty() || figure.credit().isPresent());
  }

  /**
   * Returns whether a block is made of words: all but figures, embeds, rules and quotations of
   * these alone are.
   */
  private static boolean isText(Block block) {
    return block instanceof Quote quote
        ? quote.body().stream().anyMatch(Selection::isText)
        : !(block instanceof Figure || block instanceof Embed || block instanceof Divider);
  }

  /**
   * Returns the candidates without boilerplate, such as "Sign up to our newsletter", and without
   * links to other articles; notices that something cannot be shown become embeds.
   */
  private List<Candidate> withoutFurniture(List<Candidate> candidates) {
    List<Candidate> out = new ArrayList<>();
    for (int i = 0; i < candidates.size(); i++) {
      Candidate candidate = candidates.get(i);
      Block block = candidate.block();
      if (block instanceof Heading heading && isTail(candidates, i, heading)) {
        while (i + 1 < candidates.size() && Links.areAll(candidates.get(i + 1).block())) {
          i++;
        }
      } else if (block instanceof Paragraph paragraph) {
        paragraph(candidate, paragraph, out);
      } else if (block instanceof Aside aside) {
        aside(candidate, aside).ifPresent(out::add);
      } else if (!(block instanceof ItemList list && Links.areIn(list) && isAfterLinkLabel(out))) {
        out.add(candidate);
      }
    }
    return out;
  }

  /** Returns a box without boilerplate and links to other articles; empty where that was all. */
  private Optional<Candidate> aside(Candidate candidate, Aside aside) {
    List<Candidate> inner = new ArrayList<>();
    if (!aside.title().isEmpty()) {
      inner.add(new Candidate(new Heading(2, aside.title()), true, true));
    }
    aside.body().forEach(block -> inner.add(new Candidate(block, true, false)));
    List<Block> left =
        new ArrayList<>(withoutFurniture(inner).stream().map(Candidate::block).toList());
    boolean titled = !aside.title().isEmpty() && !left.isEmpty() && left.get(0) instanceof Heading;
    if (titled) {
      left.remove(0);
    }
    return left.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Candidate(
                new Aside(titled ? aside.title() : List.of(), left),
                candidate.kept(),
                candidate.soft()));
  }

  /**
   * Returns whether the last block taken is a short label, such as "Read more:", that links to
   * other articles follow.
   */
  private static boolean isAfterLinkLabel(List<Candidate> out) {
    return !out.isEmpty()
        && out.get(out.size() - 1).block() instanceof Paragraph before
        && Text.plain(before.content()).strip().endsWith(":")
        && Text.plain(before.content()).length() < 40
        && Phrases.get().matches("boilerplate link", Phrases.fold(Text.plain(before.content())));
  }

  /**
   * Adds a paragraph to the article, as an embed if it is a notice, or leaves it out as
   * boilerplate.
   */
  private void paragraph(Candidate candidate, Paragraph paragraph, List<Candidate> out) {
    String text = Text.folded(Text.plain(paragraph.content()));
    String folded = text.length() <= Lengths.REMARK ? Phrases.fold(text) : "";
    if (folded.isEmpty()) {
      out.add(candidate);
      return;
    }
    for (Embed.Sort sort : Embed.Sort.values()) {
      String section = "unavailable " + (sort == Embed.Sort.UNKNOWN ? "content" : sort.json());
      if (phrases.matches(section, folded)) {
        out.add(new Candidate(new Embed(sort, Optional.of(text), Optional.empty()), true, true));
        return;
      }
    }
    double linked = Links.share(paragraph.content());
    boolean bracketed = text.startsWith("[") && text.endsWith("]") && linked > 0.9;
    boolean link = bracketed || linked > 0.6 && phrases.matches("boilerplate link", folded);
    if (link || phrases.matches("boilerplate", folded)) {
      notes.add(ReadingNote.ofWhole("left out as boilerplate: " + text));
    } else {
      out.add(candidate);
    }
  }

  /**
   * Returns whether a heading, such as "Related topics", begins a list of other articles: nothing
   * but links stands below it.
   */
  private boolean isTail(List<Candidate> candidates, int i, Heading heading) {
    String folded = Phrases.fold(Text.plain(heading.content()));
    return phrases.matches("boilerplate tail", folded)
        && (i + 1 >= candidates.size() || Links.areAll(candidates.get(i + 1).block()));
  }

  /**
   * Returns the candidates without those among the first six blocks of text that only repeat the
   * metadata: title, byline, date.
   */
  private List<Candidate> withoutHead(List<Candidate> candidates) {
    List<Candidate> out = new ArrayList<>(candidates);
    int seen = 0;
    for (int i = 0; i < out.size() && seen < 6; ) {
      Block block = out.get(i).block();
      if (!isText(block)) {
        i++;
        continue;
      }
      seen++;
      if (head.is(block)) {
        out.remove(i);
      } else {
        i++;
      }
    }
    return out;
  }
}
