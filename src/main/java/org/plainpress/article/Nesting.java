package org.plainpress.article;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Checks how deep the blocks and inlines of an article are nested. Every walk through an article
 * recurses, and would end in the middle of an edition where the stack does.
 */
final class Nesting {

  /**
   * The most levels. Of what is read, Article JSON comes nearest, with at most 250 quotations in
   * one another; all editions of those are made within the 1 MB that a thread's stack has by
   * default.
   */
  static final int DEEPEST = 256;

  private Nesting() {}

  /** A run of blocks or of inlines that is yet to be looked at. */
  private record Run(List<Block> blocks, List<Inline> inlines, int level) {}

  /**
   * Checks a body.
   *
   * @throws IllegalArgumentException where it is nested more deeply than {@link #DEEPEST} levels
   */
  static void check(List<Block> body) {
    Deque<Run> runs = new ArrayDeque<>();
    runs.push(new Run(body, List.of(), 1));
    while (!runs.isEmpty()) {
      Run run = runs.pop();
      if (run.level() > DEEPEST) {
        throw new IllegalArgumentException(
            "body: blocks and inlines are nested more than " + DEEPEST + " levels deep");
      }
      for (Block block : run.blocks()) {
        for (List<Block> within : Blocks.within(block)) {
          push(runs, within, List.of(), run.level() + 1);
        }
        for (List<Inline> text : Blocks.text(block)) {
          push(runs, List.of(), text, run.level() + 1);
        }
      }
      for (Inline inline : run.inlines()) {
        push(runs, List.of(), inline.content(), run.level() + 1);
      }
    }
  }

  private static void push(Deque<Run> runs, List<Block> blocks, List<Inline> inlines, int level) {
    if (!blocks.isEmpty() || !inlines.isEmpty()) {
      runs.push(new Run(blocks, inlines, level));
    }
  }
}
