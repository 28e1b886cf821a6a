package org.plainpress.article;

import java.util.ArrayList;
import java.util.List;

/**
 * Embeds that follow one another: they are announced together.
 *
 * @param sort theirs if they are all of one, else {@link Embed.Sort#UNKNOWN}
 * @param links where they can be seen, each once
 */
public record EmbedRun(Embed.Sort sort, int count, List<String> links) {

  /** The run that starts at {@code from}, which must be an embed. */
  public static EmbedRun at(List<Block> blocks, int from) {
    Embed.Sort sort = ((Embed) blocks.get(from)).sort();
    List<String> links = new ArrayList<>();
    int end = from;
    while (end < blocks.size() && blocks.get(end) instanceof Embed embed) {
      sort = embed.sort() == sort ? sort : Embed.Sort.UNKNOWN;
      embed.link().filter(link -> !links.contains(link)).ifPresent(links::add);
      end++;
    }
    return new EmbedRun(sort, end - from, List.copyOf(links));
  }

  /** The key of the message that announces it; one of several takes their count. */
  public String messageKey() {
    return "embed." + sort.json() + (count > 1 ? "s" : "");
  }
}
