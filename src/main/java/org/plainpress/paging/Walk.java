package org.plainpress.paging;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.plainpress.article.Block;
import org.plainpress.article.Embed;
import org.plainpress.article.EmbedRun;
import org.plainpress.article.ItemList;

/**
 * Knows where in an article a renderer is, as the path of a {@link TextPosition}. Both the writer
 * that tells where pages begin and the one that marks those places render through it, so their
 * paths agree.
 */
public final class Walk {

  /** Renders the blocks that a walk comes to. */
  public interface Visitor {

    /** Renders any block but an embed. */
    void block(Block block);

    /** Renders embeds that follow one another, which are announced together. */
    void embeds(EmbedRun run);
  }

  private final List<Integer> path = new ArrayList<>();

  /** Returns the path to where the walk is now. */
  public List<Integer> here() {
    return List.copyOf(path);
  }

  /** Returns the path to a place further down than where the walk is now. */
  public List<Integer> here(List<Integer> further) {
    List<Integer> whole = new ArrayList<>(path);
    whole.addAll(further);
    return List.copyOf(whole);
  }

  /**
   * Renders a place within where the walk is now.
   *
   * @param index the place's number in the path: of a block, an item or a row, or one of the
   *     constants of {@link TextPosition}
   */
  public void at(int index, Runnable render) {
    path.add(index);
    render.run();
    path.remove(path.size() - 1);
  }

  /** Renders the words beside a block: a quotation's source, a table's or a figure's caption. */
  public void beside(Runnable render) {
    at(TextPosition.BESIDE, render);
  }

  /** Renders blocks in their order. */
  public void blocks(List<Block> blocks, Visitor visitor) {
    blocks(blocks, 0, visitor);
  }

  /**
   * Renders blocks in their order, without the first ones.
   *
   * @param from the index of the first block that is rendered
   */
  public void blocks(List<Block> blocks, int from, Visitor visitor) {
    for (int i = from; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (block instanceof Embed) {
        EmbedRun run = EmbedRun.at(blocks, i);
        at(i, () -> visitor.embeds(run));
        i += run.count() - 1;
      } else {
        at(i, () -> visitor.block(block));
      }
    }
  }

  /**
   * Renders the items of a list.
   *
   * @param render takes the index of an item
   */
  public void items(ItemList list, IntConsumer render) {
    for (int i = 0; i < list.items().size(); i++) {
      int item = i;
      at(i, () -> render.accept(item));
    }
  }
}
