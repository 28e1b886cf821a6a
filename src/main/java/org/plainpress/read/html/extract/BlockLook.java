package org.plainpress.read.html.extract;

import java.util.List;
import java.util.function.Predicate;

/**
 * Describes blocks of a page by numbers: their words, their place, their neighbours, their page.
 */
final class BlockLook {

  private final PageLook page;
  private final List<TextBlock> blocks;
  private final float[] common;
  private final double allWords;
  private final double allLong;

  /** Looked for once: a page may be a table of ten thousands of cells without a heading. */
  private final int[] headingBefore;

  private final int[] longBefore;
  private final int[] longAfter;

  BlockLook(PageLook page) {
    this.page = page;
    this.blocks = page.page.blocks();
    this.common = page.common();
    this.allWords = Math.max(1, page.page.words());
    this.allLong = Math.max(1, page.page.places().get(0).longWords);
    this.headingBefore = before(blocks, block -> PageLook.headingLevel(block) > 0);
    this.longBefore = before(blocks, TextBlock::isLong);
    this.longAfter = after(blocks, TextBlock::isLong);
  }

  /** Returns the numbers of all blocks, in the order of the blocks. */
  float[][] rows() {
    float[][] rows = new float[blocks.size()][];
    for (TextBlock block : blocks) {
      Row row = new Row();
      text(block, row);
      names(block, row);
      position(block, row);
      containers(block, row);
      group(block, row);
      for (int step : new int[] {-1, 1, -2, 2, -3, 3}) {
        neighbour(block, step, row);
      }
      row.add(common);
      rows[block.number()] = row.values();
    }
    return rows;
  }

  private void text(TextBlock block, Row row) {
    String text = block.text();
    int capitals = 0;
    int digits = 0;
    int commas = 0;
    int bars = 0;
    int signs = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 'a' && c <= 'z' || c == ' ') {
        // Most are, and none of these is counted.
        continue;
      }
      capitals += Character.isUpperCase(c) ? 1 : 0;
      digits += Character.isDigit(c) ? 1 : 0;
      commas += c == ',' || c == '、' || c == '，' || c == ';' ? 1 : 0;
      bars += c == '|' || c == '»' || c == '›' || c == '•' || c == '·' || c == '/' ? 1 : 0;
      signs += c == '©' || c == '®' || c == '→' || c == '←' || c == '▼' || c == '×' ? 1 : 0;
    }
    double length = Math.max(1, text.length());
    char last = text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
    row.add(block.length());
    row.add(length);
    row.add(length / block.length());
    row.add(block.sentences());
    row.add(
        last == '.'
            || last == '!'
            || last == '?'
            || last == '。'
            || last == '"'
            || last == '”'
            || last == '…');
    row.add(last == ':');
    row.add(commas);
    row.add(commas / (double) block.length());
    row.add(block.linkShare());
    row.add(block.links());
    row.add(capitals / (double) block.length());
    row.add(digits / length);
    row.add(bars);
    row.add(signs);
    row.add(hasYear(block));
    row.add(!text.isEmpty() && Character.isLowerCase(text.charAt(0)));
    WordLook look = page.wordLooks[block.number()];
    row.add(look.mean());
    row.add(look.least());
    row.add(look.most());
    row.add(look.pairs());
    row.add(look.known());
    row.add(page.inTitle[block.number()]);
    row.add(page.inBody[block.number()]);
    row.add(page.inPosts[block.number()]);
    row.add(page.declared.inSummary(block));
    row.add(page.repeated(block));
    row.add(page.echo(block));
    int[] alike = page.alike(block);
    row.addCount(alike[0]);
    row.addShare(alike[1] / allWords);
    row.addCount(alike[1] / (double) Math.max(1, alike[0]));
    row.add(alike[2] / (double) Math.max(1, alike[1]));
  }

  private static boolean hasYear(TextBlock block) {
    for (String word : block.words()) {
      if (word.length() == 4
          && (word.startsWith("19") || word.startsWith("20"))
          && Character.isDigit(word.charAt(2))) {
        return true;
      }
    }
    return false;
  }

  private void names(TextBlock block, Row row) {
    Place place = block.place();
    String name = place.element.normalName();
    row.add(name.equals("p"));
    row.add(name.equals("li"));
    row.add(name.equals("div"));
    row.add(name.equals("td") || name.equals("th"));
    row.add(name.equals("dt") || name.equals("dd"));
    row.add(PageLook.headingLevel(block));
    for (Place.Kind kind : Place.Kind.values()) {
      row.add(place.distance(kind));
    }
    Place up = place;
    for (int i = 0; i < 4; i++, up = up.parent) {
      row.add(up.known == 0 ? 0 : up.sum / up.known);
      row.add(up.least);
      row.add(up.most);
    }
    row.add(place.knownUp == 0 ? 0 : place.sumUp / place.knownUp);
    row.add(place.sumUp);
    row.add(place.leastUp);
    row.add(place.mostUp);
    row.add(place.depth);
  }

  private void position(TextBlock block, Row row) {
    int i = block.number();
    double size = Math.max(1, blocks.size());
    row.addCount(i);
    row.addShare(i / size);
    row.addCount(blocks.size() - i);
    row.addShare(block.place().firstWord / allWords);
    row.addCount(page.headline < 0 ? -500 : i - page.headline);
    row.addCount(i - page.firstLong);
    row.addCount(page.lastLong - i);
    row.add(
        page.headline < 0
            ? 0
            : block.place().depth - shared(block.place(), blocks.get(page.headline).place()));
    int heading = headingBefore[i];
    row.addCount(i - heading);
    row.add(heading < 0 ? 0 : PageLook.headingLevel(blocks.get(heading)));
    row.add(heading < 0 ? 0 : page.wordLooks[heading].mean());
    row.add(heading < 0 ? 0 : page.wordLooks[heading].pairs());
    row.add(heading < 0 ? 0 : blocks.get(heading).linkShare());
    row.addCount(longAfter[i] - i);
    row.addCount(i - longBefore[i]);
  }

  /** Returns the last block before each that is of a kind; -1 where there is none. */
  private static int[] before(List<TextBlock> blocks, Predicate<TextBlock> kind) {
    int[] before = new int[blocks.size()];
    int last = -1;
    for (int i = 0; i < before.length; i++) {
      before[i] = last;
      last = kind.test(blocks.get(i)) ? i : last;
    }
    return before;
  }

  /** Returns the next block behind each that is of a kind; their number where there is none. */
  private static int[] after(List<TextBlock> blocks, Predicate<TextBlock> kind) {
    int[] after = new int[blocks.size()];
    int next = blocks.size();
    for (int i = after.length - 1; i >= 0; i--) {
      after[i] = next;
      next = kind.test(blocks.get(i)) ? i : next;
    }
    return after;
  }

  /** Returns the depth of the innermost place around two places. */
  private static int shared(Place a, Place b) {
    Place one = a;
    Place other = b;
    while (one != other) {
      if (one.depth >= other.depth) {
        one = one.parent;
      } else {
        other = other.parent;
      }
    }
    return one.depth;
  }

  private void containers(TextBlock block, Row row) {
    Place up = block.place().parent;
    for (int i = 0; i < 4; i++, up = up.parent) {
      double words = Math.max(1, up.words);
      row.addCount(up.words);
      row.addShare(up.words / allWords);
      row.addShare(up.longWords / allLong);
      row.addShare(up.longWords / words);
      row.addShare(up.linked / words);
      row.addCount(up.blocks);
      row.addCount(words / Math.max(1, up.blocks));
      row.addCount(up.longBlocks);
      row.addShare((block.number() - up.firstBlock) / (double) Math.max(1, up.blocks));
    }
  }

  /**
   * Adds what is known of the likes of the place that a block stands in: posts, comments, cards.
   */
  private void group(TextBlock block, Row row) {
    Place best = page.page.places().get(0);
    int levels = 0;
    int at = 0;
    for (Place up = block.place(); up.parent != up; up = up.parent, levels++) {
      Siblings own = up.siblings;
      boolean items = own.size >= 2 && own.words >= 6 * own.size && !up.element.nameIs("p");
      if (items && (best.depth == 0 || own.longWords > best.siblings.longWords)) {
        best = up;
        at = levels;
      }
    }
    Siblings group = best.siblings;
    double words = Math.max(1, group.words);
    row.addCount(group.size);
    row.addCount(words / Math.max(1, group.size));
    row.addShare(group.words / allWords);
    row.addShare(group.longWords / allLong);
    row.addShare(group.linked / words);
    row.addCount(best.depth == 0 ? -1 : best.siblingNumber);
    row.addCount(best.depth == 0 ? 0 : best.words);
    row.addCount(best.depth == 0 ? -1 : block.number() - best.firstBlock);
    row.add(at);
    row.add(best.known == 0 ? 0 : best.sum / best.known);
    row.addShare(best.depth == 0 ? 0 : best.firstWord / allWords);
  }

  private void neighbour(TextBlock block, int step, Row row) {
    int i = block.number() + step;
    if (i < 0 || i >= blocks.size()) {
      row.add(-1);
      row.add(-1);
      row.add(0);
      row.add(-1);
      row.add(0);
      row.add(0);
      return;
    }
    TextBlock other = blocks.get(i);
    row.add(other.length());
    row.add(other.linkShare());
    row.add(page.wordLooks[i].mean());
    row.add(block.place().depth - shared(block.place(), other.place()));
    row.add(PageLook.headingLevel(other));
    row.add(other.place().knownUp == 0 ? 0 : other.place().sumUp / other.place().knownUp);
  }
}
