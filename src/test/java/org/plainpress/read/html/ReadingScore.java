package org.plainpress.read.html;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plainpress.article.Article;
import org.plainpress.article.Block;
import org.plainpress.article.Blocks;
import org.plainpress.article.CodeBlock;
import org.plainpress.article.Heading;
import org.plainpress.article.Inline;
import org.plainpress.article.ItemList;
import org.plainpress.article.Note;
import org.plainpress.article.Paragraph;
import org.plainpress.article.Quote;
import org.plainpress.article.Table;
import org.plainpress.article.Text;
import org.plainpress.read.Figures;
import org.plainpress.read.Source;
import org.plainpress.read.UnreadableSource;
import org.plainpress.read.html.extract.PageModel;

/**
 * Reads labelled pages from first to last and counts as the collections do: the F1 of the words, or
 * which segments are in the text.
 */
public final class ReadingScore {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}_]+");

  private final Map<String, double[]> kinds = new TreeMap<>();
  private final StringBuilder listing = new StringBuilder();
  private int unread;
  private int right;
  private int missed;
  private int wrong;
  private int lost;

  /** Reads a page and counts. */
  public void add(
      String name,
      String kind,
      byte[] bytes,
      PageModel model,
      String truth,
      List<String> with,
      List<String> without) {
    String text = "";
    String title = "";
    try {
      Article article =
          new HtmlReader(Clock.systemUTC(), Optional.of(model))
              .read(new Source(name, bytes))
              .get(0)
              .article();
      title = article.meta().title();
      text = String.join("\n", lines(article.body()));
    } catch (UnreadableSource none) {
      unread++;
      listing.append("unread ").append(kind).append(' ').append(name).append('\n');
    }
    count(name, kind, title, text, truth, with, without);
  }

  /** Counts a page that was read. */
  private void count(
      String name,
      String kind,
      String title,
      String text,
      String truth,
      List<String> with,
      List<String> without) {
    if (truth.isEmpty()) {
      segments(name, text, with, without);
      return;
    }
    List<String> words = words(truth);
    double f1 = Math.max(f1(words(text), words), f1(words(title + "\n" + text), words));
    double[] sum = kinds.computeIfAbsent(kind, key -> new double[2]);
    sum[0] += f1;
    sum[1]++;
    listing.append(String.format(Locale.ROOT, "read %s %s %.3f%n", kind, name, f1));
  }

  /**
   * Counts one page.
   *
   * @param article as the page was read; empty where it could not be
   */
  static Figures figures(
      String kind,
      Optional<Article> article,
      String truth,
      List<String> with,
      List<String> without) {
    ReadingScore one = new ReadingScore();
    String title = article.map(a -> a.meta().title()).orElse("");
    String text = article.map(a -> String.join("\n", lines(a.body()))).orElse("");
    one.count("", kind, title, text, truth, with, without);
    Figures figures = new Figures();
    one.kinds.forEach((name, sum) -> figures.add(name + " F1", sum[0], sum[1]));
    if (truth.isEmpty()) {
      figures.add("segments right", one.right, one.right + one.missed);
      figures.add("segments wrong", one.wrong, 0);
      figures.add("pages lost", one.lost, 0);
    }
    return figures;
  }

  private void segments(String name, String text, List<String> with, List<String> without) {
    String normal = normal(text);
    List<String> absent = with.stream().filter(one -> !normal.contains(normal(one))).toList();
    List<String> kept = without.stream().filter(one -> normal.contains(normal(one))).toList();
    right += with.size() - absent.size();
    missed += absent.size();
    wrong += kept.size();
    lost += absent.size() == with.size() ? 1 : 0;
    if (!absent.isEmpty() || !kept.isEmpty()) {
      listing
          .append("segments ")
          .append(name)
          .append(" missed ")
          .append(absent)
          .append(" kept ")
          .append(kept)
          .append('\n');
    }
  }

  private static String normal(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT));
    while (word.find()) {
      words.add(word.group());
    }
    return words;
  }

  private static double f1(List<String> got, List<String> truth) {
    Map<String, Integer> bag = new HashMap<>();
    truth.forEach(word -> bag.merge(word, 1, Integer::sum));
    int both = 0;
    for (String word : got) {
      if (bag.getOrDefault(word, 0) > 0) {
        bag.merge(word, -1, Integer::sum);
        both++;
      }
    }
    return got.isEmpty() ? 0 : 2.0 * both / (got.size() + truth.size());
  }

  private static List<String> lines(List<Block> blocks) {
    List<String> lines = new ArrayList<>();
    for (Block block : blocks) {
      if (block instanceof Paragraph paragraph) {
        lines.add(plain(paragraph.content()));
      } else if (block instanceof Heading heading) {
        lines.add(plain(heading.content()));
      } else if (block instanceof ItemList list) {
        list.bodies().forEach(item -> lines.addAll(lines(item)));
      } else if (block instanceof Table table) {
        lines.add(plain(table.caption()));
        for (List<Table.Cell> row : table.allRows()) {
          StringBuilder line = new StringBuilder();
          for (Table.Cell cell : row) {
            line.append(plain(cell.content())).append(' ');
            line.append(String.join(" ", lines(cell.body())));
          }
          lines.add(line.toString());
        }
      } else if (block instanceof CodeBlock code) {
        lines.add(code.text());
      } else if (block instanceof Quote quote) {
        lines.addAll(lines(quote.body()));
        lines.add(plain(quote.cite()));
      } else if (block instanceof Note note) {
        lines.addAll(lines(note.body()));
      } else {
        Blocks.text(block).forEach(words -> lines.add(plain(words)));
        Blocks.within(block).forEach(inner -> lines.addAll(lines(inner)));
      }
    }
    return lines;
  }

  private static String plain(List<Inline> content) {
    return Text.plain(content);
  }

  /** Returns page by page what was counted. */
  public String listing() {
    return listing.toString();
  }

  @Override
  public String toString() {
    StringBuilder out = new StringBuilder();
    kinds.forEach(
        (kind, sum) -> out.append(String.format(Locale.ROOT, "%s %.3f  ", kind, sum[0] / sum[1])));
    double p = right / (double) Math.max(1, right + wrong);
    double r = right / (double) Math.max(1, right + missed);
    return out
        + String.format(
            Locale.ROOT,
            "pages P %.3f R %.3f F %.3f lost %d unread %d",
            p,
            r,
            2 * p * r / Math.max(1e-9, p + r),
            lost,
            unread);
  }
}
