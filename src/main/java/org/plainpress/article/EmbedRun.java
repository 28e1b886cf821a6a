package org.plainpress.article;

import java.util.ArrayList;
import java.util.List;

/**
 * Embeds that follow one another without anything between them. Editions announce them together: "2
 * embedded videos not available in this edition."
 *
 * @param sort what all of them were; {@link Embed.Sort#UNKNOWN} where they differ
 * @param count how many there are, at least 1
 * @param links the addresses where they can be seen, each once
 */
public record EmbedRun(Embed.Sort sort, int count, List<String> links) {

  /**
   * Copies the addresses.
   *
   * @param sort see the record
   * @param count see the record
   * @param links see the record
   */
  public EmbedRun {
    links = List.copyOf(links);
  }

  /**
   * {@return the run that starts at an index}
   *
   * @param blocks what the embeds stand among
   * @param from the index of the first embed
   * @throws ClassCastException where the block at that index is no embed
   */
  public static EmbedRun at(List<Block> blocks, int from) {
    Embed.Sort sort = ((Embed) blocks.get(from)).sort();
    List<String> links = new ArrayList<>();
    int end = from;
    while (end < blocks.size() && blocks.get(end) instanceof Embed embed) {
      sort = embed.sort() == sort ? sort : Embed.Sort.UNKNOWN;
      embed.link().filter(link -> !links.contains(link)).ifPresent(links::add);
      end++;
    }
    return new EmbedRun(sort, end - from, links);
  }

  /** {@return the key of the message that announces the run; that of several takes their count} */
  public String messageKey() {
    return "embed." + sort.json() + (count > 1 ? "s" : "");
  }
}
