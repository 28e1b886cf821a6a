package org.plainpress.read.html.block;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.plainpress.article.Block;
import org.plainpress.article.Inline;
import org.plainpress.article.Paragraph;
import org.plainpress.read.html.page.Scope;

/** The blocks that were read so far, and the words of the paragraph that is being read. */
final class CollectedBlocks {

  private final Scope scope;
  private final List<Candidate> out = new ArrayList<>();

  /** The words that stand between blocks, collected until the next block ends their paragraph. */
  private final LineBuffer line = new LineBuffer();

  private Wrapping wrapping;

  /**
   * @param scope tells which words are of the article
   * @param wrapping what is around all of them
   */
  CollectedBlocks(Scope scope, Wrapping wrapping) {
    this.scope = scope;
    this.wrapping = wrapping;
  }

  /** Returns the blocks, with the lists that were typed as paragraphs. */
  List<Candidate> all() {
    return TypedLists.in(out);
  }

  /** Returns what the paragraphs that are read now are wrapped in. */
  Wrapping wrapping() {
    return wrapping;
  }

  /** Returns the words of the paragraph that is being read; what is added to them is of it. */
  List<Inline> words() {
    return line.words();
  }

  /**
   * Marks the paragraph as the article's if some of its words are.
   *
   * @param ofTheArticle whether the words that are added now belong to the article
   */
  void keepIf(boolean ofTheArticle) {
    line.keepIf(ofTheArticle);
  }

  /**
   * Runs a task that reads elements; the paragraphs it makes are wrapped in a link or language of
   * the elements around them.
   */
  void within(Wrapping inner, Runnable task) {
    Wrapping outer = wrapping;
    flush();
    wrapping = inner;
    task.run();
    flush();
    wrapping = outer;
  }

  /** Reads a {@code br}: the first is a line break, a second right behind it ends the paragraph. */
  void lineBreak() {
    if (line.endsWithBreak()) {
      boolean kept = line.isKept();
      flush();
      // What follows two line breaks is of the same element.
      line.keepIf(kept);
    } else {
      line.words().add(new Inline.LineBreak());
    }
  }

  /** Returns whether no paragraph is being collected. */
  boolean isBetween() {
    return line.words().stream()
        .allMatch(one -> one instanceof Inline.Plain plain && plain.text().isBlank());
  }

  /**
   * Takes up the last paragraph again where it does not end a sentence, and drops what was not kept
   * behind it: what comes next goes on with it.
   */
  void goOn() {
    int last = out.size() - 1;
    while (last >= 0 && !out.get(last).kept() && out.get(last).block() instanceof Paragraph) {
      last--;
    }
    Optional<Paragraph> before = Interruption.interrupted(out.subList(0, last + 1));
    if (before.isPresent() && wrapping == Wrapping.NONE) {
      out.subList(last, out.size()).clear();
      line.words().addAll(before.get().content());
      line.words().add(Inline.text(" "));
      line.keepIf(true);
    }
  }

  /** Ends the paragraph that is being collected. */
  void flush() {
    boolean kept = line.isKept();
    List<Inline> words = line.take();
    if (!words.isEmpty()) {
      add(new Paragraph(wrapping.around(words)), kept);
    }
  }

  /**
   * Adds a block of words.
   *
   * @param kept whether the scope keeps it
   */
  void add(Block block, boolean kept) {
    out.add(new Candidate(block, kept || scope.isWhole(), false));
  }

  /**
   * Adds a block that belongs to the article if its neighbours do.
   *
   * @param kept whether the scope keeps it
   */
  void addSoft(Block block, boolean kept) {
    out.add(new Candidate(block, kept || scope.isWhole(), true));
  }

  void add(Candidate candidate) {
    out.add(candidate);
  }

  void addAll(Collection<Candidate> candidates) {
    out.addAll(candidates);
  }

  /** Returns the last block; empty where there is none. */
  Optional<Block> last() {
    return out.isEmpty() ? Optional.empty() : Optional.of(out.get(out.size() - 1).block());
  }

  /** Puts another block in the place of the last, which belongs to the article as that did. */
  void replaceLast(Block block) {
    int last = out.size() - 1;
    out.set(last, new Candidate(block, out.get(last).kept(), true));
  }

  /** Takes out the last block where it is a heading that only stands for what follows it. */
  void dropDoubtfulHeading() {
    if (!out.isEmpty() && out.get(out.size() - 1).isDoubtfulHeading()) {
      out.remove(out.size() - 1);
    }
  }
}
