package org.plainpress.read.html.block;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plainpress.article.Block;
import org.plainpress.article.CodeBlock;
import org.plainpress.article.Embed;
import org.plainpress.article.Figure;
import org.plainpress.article.Inline;
import org.plainpress.article.Paragraph;
import org.plainpress.article.Quote;
import org.plainpress.article.Table;

/** Gives the caption of a figure to the table, code or quotation in it. */
final class CaptionedBlocks {

  private CaptionedBlocks() {}

  /**
   * Returns the blocks of a figure with its caption: the first that can have one has it, and of a
   * quotation it is the source; else it is a paragraph below them.
   *
   * @param caption may be empty
   * @param kept whether the figure is of the article
   */
  static List<Candidate> with(List<Inline> caption, List<Candidate> blocks, boolean kept) {
    List<Candidate> out = new ArrayList<>(blocks);
    if (caption.isEmpty()) {
      return out;
    }
    for (int i = 0; i < out.size(); i++) {
      Candidate candidate = out.get(i);
      Optional<Block> captioned = with(caption, candidate.block());
      if (captioned.isPresent()) {
        out.set(i, new Candidate(captioned.get(), candidate.kept() || kept, candidate.soft()));
        return out;
      }
    }
    int last = lastPicture(out);
    if (last >= 0) {
      Candidate candidate = out.get(last);
      Figure captioned =
          shown(candidate.block(), caption)
              .orElseThrow(() -> new IllegalStateException("no picture"));
      out.set(last, new Candidate(captioned, candidate.kept() || kept, true));
    } else {
      out.add(new Candidate(new Paragraph(caption), kept, true));
    }
    return out;
  }

  /**
   * Returns the place of the picture or film that a figure's caption is of, the last; -1 where
   * there is none, or some have captions of their own.
   */
  private static int lastPicture(List<Candidate> blocks) {
    int last = -1;
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i).block();
      if (block instanceof Figure figure && !figure.caption().isEmpty()) {
        return -1;
      }
      last = shown(block, List.of()).isPresent() ? i : last;
    }
    return last;
  }

  /** Returns a picture or film with a caption; empty for other blocks. */
  private static Optional<Figure> shown(Block block, List<Inline> caption) {
    if (block instanceof Figure figure) {
      return Optional.of(FigureBuilder.captioned(figure, caption));
    }
    return block instanceof Embed embed && embed.sort() == Embed.Sort.VIDEO
        ? Optional.of(FigureBuilder.lostVideo(embed.link(), FigureBuilder.parsed(caption)))
        : Optional.empty();
  }

  /** Returns a block with a caption; empty where it can have none or has one already. */
  private static Optional<Block> with(List<Inline> caption, Block block) {
    if (block instanceof Table table && table.caption().isEmpty() && table.credit().isEmpty()) {
      FigureBuilder.Caption words = FigureBuilder.parsed(caption);
      return Optional.of(
          new Table(words.words(), words.credit(), table.align(), table.header(), table.rows()));
    }
    if (block instanceof CodeBlock code && code.caption().isEmpty()) {
      return Optional.of(new CodeBlock(code.language(), caption, code.text()));
    }
    return block instanceof Quote quote && quote.cite().isEmpty()
        ? Optional.of(new Quote(quote.body(), Attributions.withoutDash(caption)))
        : Optional.empty();
  }
}
