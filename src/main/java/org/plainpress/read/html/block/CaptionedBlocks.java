package org.plainpress.read.html.block;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plainpress.article.Block;
import org.plainpress.article.CodeBlock;
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
    out.add(new Candidate(new Paragraph(caption), kept, true));
    return out;
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
        ? Optional.of(new Quote(quote.body(), caption))
        : Optional.empty();
  }
}
