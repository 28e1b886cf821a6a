package org.plainpress.read.html.extract;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is counted over a whole page: blocks that look alike, texts that repeat, what it declares.
 */
final class PageLook {

  private static final int STEPS = 3;

  final PageBlocks page;
  final Declared declared;
  final WordOdds odds;
  final WordLook[] wordLooks;
  final double[] inTitle;
  final double[] inBody;
  final double[] inPosts;

  /** The block that is the page's headline: the heading that shares most with the title; or -1. */
  final int headline;

  /** The first block of running text; -1 where there is none. */
  final int firstLong;

  final int lastLong;

  /** Of each block, what is counted of all that look alike: blocks, words, linked words. */
  private final int[][] alike;

  private final Map<String, Integer> texts = new HashMap<>();
  private final Row common = new Row();

  /** How often each three words in a row stand on the page, by a number that stands for them. */
  private final byte[] threes = new byte[1 << 16];

  /** The numbers of each block's words. */
  private final int[][] threesOf;

  PageLook(PageBlocks page, Declared declared, WordOdds odds) {
    this.page = page;
    this.declared = declared;
    this.odds = odds;
    for (Place place : page.places()) {
      place.weigh(odds);
    }
    List<TextBlock> blocks = page.blocks();
    wordLooks = new WordLook[blocks.size()];
    inTitle = new double[blocks.size()];
    inBody = new double[blocks.size()];
    inPosts = new double[blocks.size()];
    alike = new int[blocks.size()][];
    threesOf = new int[blocks.size()][];
    Map<String, int[]> looks = new HashMap<>();
    int first = -1;
    int last = -1;
    for (TextBlock block : blocks) {
      int i = block.number();
      wordLooks[i] = WordLook.of(block, odds);
      inTitle[i] = declared.inTitle(block);
      inBody[i] = declared.inBody(block);
      inPosts[i] = declared.inPosts(block);
      int[] counts = looks.computeIfAbsent(look(block), key -> new int[3]);
      alike[i] = counts;
      counts[0]++;
      counts[1] += block.length();
      counts[2] += block.linked();
      texts.merge(block.text(), 1, Integer::sum);
      threesOf[i] = threes(block.words());
      for (int three : threesOf[i]) {
        threes[three] = (byte) Math.min(100, threes[three] + 1);
      }
      if (block.isLong()) {
        first = first < 0 ? i : first;
        last = i;
      }
    }
    firstLong = first;
    lastLong = last;
    headline = headline(blocks);
    describe(blocks);
  }

  private int headline(List<TextBlock> blocks) {
    int best = -1;
    double most = 0;
    for (TextBlock block : blocks) {
      int level = headingLevel(block);
      if (level > 0 && level < 4) {
        double value = inTitle[block.number()] * Math.min(4, block.length()) + (level == 1 ? 2 : 0);
        if (value > most) {
          most = value;
          best = block.number();
        }
      }
    }
    return best;
  }

  /** Returns the level of a heading that is or holds a block closely; 0 for other blocks. */
  static int headingLevel(TextBlock block) {
    Place place = block.place();
    for (int i = 0; i < 2; i++, place = place.parent) {
      String name = place.element.normalName();
      if (name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1))) {
        return name.charAt(1) - '0';
      }
    }
    return 0;
  }

  /** Returns how a block looks: the tags and classes of its element and the two around it. */
  private static String look(TextBlock block) {
    Place place = block.place();
    return place.look + "<" + place.parent.look + "<" + place.parent.parent.look;
  }

  /**
   * Returns how many blocks look like a block, how many words they have, how many of them linked.
   */
  int[] alike(TextBlock block) {
    return alike[block.number()];
  }

  /** Returns how often a block's text stands on the page. */
  int repeated(TextBlock block) {
    return texts.getOrDefault(block.text(), 1);
  }

  /**
   * Returns which share of a block stands elsewhere on the page too, as the words of pull quotes
   * and of teasers do: how many of its words, three in a row, are there more than once.
   */
  double echo(TextBlock block) {
    if (block.length() < 4) {
      return 0;
    }
    int more = 0;
    for (int three : threesOf[block.number()]) {
      more += threes[three] > 1 ? 1 : 0;
    }
    return more / (double) (block.length() - 2);
  }

  /** Returns the numbers that stand for each three words in a row. */
  private int[] threes(List<String> words) {
    int[] numbers = new int[Math.max(0, words.size() - 2)];
    int before = 0;
    int last = 0;
    for (int i = 0; i < words.size(); i++) {
      int hash = words.get(i).hashCode();
      if (i >= 2) {
        int all = 31 * (31 * hash + last) + before;
        numbers[i - 2] = (all ^ all >>> 16) & threes.length - 1;
      }
      before = last;
      last = hash;
    }
    return numbers;
  }

  /** Finds what is the same for all blocks of the page. */
  private void describe(List<TextBlock> blocks) {
    int words = Math.max(1, page.words());
    int linked = 0;
    int longWords = 0;
    int longBlocks = 0;
    int code = 0;
    int codeWords = 0;
    int headings = 0;
    int sentences = 0;
    for (TextBlock block : blocks) {
      linked += block.linked();
      longWords += block.isLong() ? block.length() : 0;
      longBlocks += block.isLong() ? 1 : 0;
      boolean isCode = block.place().distance(Place.Kind.CODE) < 2;
      code += isCode ? 1 : 0;
      codeWords += isCode ? block.length() : 0;
      headings += headingLevel(block) > 0 ? 1 : 0;
      sentences += block.sentences();
    }
    Siblings group = Siblings.ALONE;
    Set<Siblings> groups = new HashSet<>();
    for (Place place : page.places()) {
      Siblings own = place.siblings;
      if (own.size >= STEPS && own.longWords > group.longWords && !isParagraphs(place)) {
        group = own;
      }
      if (own.size >= STEPS && own.longWords > 0) {
        groups.add(own);
      }
    }
    common.addCount(words);
    common.addCount(blocks.size());
    common.addShare(linked / (double) words);
    common.addCount(longWords);
    common.addShare(longWords / (double) words);
    common.addCount(longBlocks);
    common.addCount(code);
    common.addShare(codeWords / (double) words);
    common.addCount(headings);
    common.addShare(sentences / (double) Math.max(1, blocks.size()));
    common.addCount(group.size);
    common.addShare(group.longWords / (double) Math.max(1, longWords));
    common.addShare(group.words / (double) words);
    common.addCount(groups.size());
    common.addCount(declared.bodyLength());
    common.addCount(declared.postsLength());
    common.add(declared.isArticle());
    common.add(declared.isThread());
    common.add(declared.isProduct());
    common.add(declared.isTypedArticle());
    Place body = page.places().get(0);
    common.addShare(body.known == 0 ? 0 : body.sum / body.known);
    common.addShare(body.least);
    common.addShare(body.most);
    common.addCount(page.times());
    common.addCount(page.articles());
    common.addCount(page.posts());
  }

  private static boolean isParagraphs(Place place) {
    return place.element.nameIs("p") || place.element.nameIs("li");
  }

  /** Returns what is the same for all blocks. */
  float[] common() {
    return common.values();
  }
}
