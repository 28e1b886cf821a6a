package org.plainpress.read.text;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plainpress.article.Article;
import org.plainpress.article.Blocks;
import org.plainpress.article.Figure;
import org.plainpress.article.Heading;
import org.plainpress.article.Text;
import org.plainpress.read.Figures;
import org.plainpress.read.Source;
import org.plainpress.read.text.label.LineLabel;
import org.plainpress.read.text.label.LineModel;

/** Counts how many captions of texts are found again, and how many figures are right. */
final class CaptionScore {

  private static final Pattern SIGN =
      Pattern.compile(
          "\\b(photo|photograph|picture|image|credit|courtesy|copyright|getty|reuters|afp|ap|dpa"
              + "|epa|shutterstock|alamy|pa|imago|picture[- ]alliance|foto|bild|quelle|grafik"
              + "|crédit|credits|fotograf|fuente|source|screenshot|flickr|wikimedia|unsplash"
              + "|pixabay|cc[- ]by)\\b|©|/(ap|afp|dpa|reuters|getty)|写真|撮影|\\(c\\)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");

  private int captions;
  private int found;
  private int signed;
  private int signedFound;
  private int figures;
  private int right;
  private int headings;
  private int headingsMarked;
  private int headingsRead;
  private int headingsRight;
  final List<String> listing = new ArrayList<>();

  /** Reads a text with a model, and counts. */
  void add(LabelledText text, LineModel model) throws IOException {
    add(text, read(text, model));
  }

  /** Reads a text with a model. */
  static Article read(LabelledText text, LineModel model) throws IOException {
    Source source =
        new Source(text.file().getFileName().toString(), Files.readAllBytes(text.file()));
    return new TextReader(Clock.systemUTC(), () -> model).read(source).get(0).article();
  }

  /** Counts a text as it was read. */
  void add(LabelledText text, Article article) {
    List<List<String>> read = new ArrayList<>();
    Blocks.of(Figure.class, article.body())
        .forEach(f -> read.add(words(Text.plain(f.caption()) + " " + f.credit().orElse(""))));
    List<List<String>> heads = new ArrayList<>();
    Blocks.of(Heading.class, article.body())
        .forEach(h -> heads.add(words(Text.plain(h.content()))));
    List<String> marked = new ArrayList<>();
    for (int i = 0; i < text.lines().size(); i++) {
      if (text.labels().get(i) == LineLabel.HEADING) {
        marked.add(text.lines().get(i));
      }
    }
    Set<List<String>> known = new HashSet<>();
    marked.forEach(heading -> known.add(words(heading)));
    headingsMarked += known.size();
    headingsRead += heads.size();
    headingsRight += (int) heads.stream().filter(known::contains).count();
    String name = text.file().getFileName().toString().substring(0, 8) + " ";
    for (String caption : text.captions()) {
      List<String> gold = words(caption);
      boolean sign = SIGN.matcher(caption).find();
      boolean hit =
          read.stream()
              .anyMatch(f -> same(gold, f) || gold.containsAll(f) && f.size() >= 0.5 * gold.size());
      captions++;
      found += hit ? 1 : 0;
      signed += sign ? 1 : 0;
      signedFound += hit && sign ? 1 : 0;
      boolean heading = !hit && heads.stream().anyMatch(h -> same(gold, h));
      headings += heading ? 1 : 0;
      if (!hit) {
        listing.add((heading ? "HEADING" : "MISSED") + (sign ? "* " : "  ") + name + caption);
      }
    }
    for (List<String> figure : read) {
      boolean ok =
          text.captions().stream()
              .map(CaptionScore::words)
              .anyMatch(gold -> same(gold, figure) || gold.containsAll(figure));
      figures++;
      right += ok ? 1 : 0;
      if (!ok) {
        listing.add("WRONG " + name + String.join(" ", figure));
      }
    }
  }

  /** Returns what was counted. */
  Figures figures() {
    Figures all = new Figures();
    all.add("captions", found, captions);
    all.add("captions with a sign", signedFound, signed);
    all.add("figures right", right, figures);
    all.add("captions as headings", headings, 0);
    all.add("headings right", headingsRight, headingsRead);
    return all;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "captions found %d/%d (%.3f), with a credit or label %d/%d (%.3f), figures right %d/%d"
            + " (%.3f), captions as headings %d, headings right %d/%d of %d",
        found,
        captions,
        (double) found / captions,
        signedFound,
        signed,
        (double) signedFound / signed,
        right,
        figures,
        (double) right / Math.max(1, figures),
        headings,
        headingsRight,
        headingsRead,
        headingsMarked);
  }

  private static boolean same(List<String> one, List<String> other) {
    Set<String> both = new HashSet<>(one);
    both.retainAll(other);
    Set<String> all = new HashSet<>(one);
    all.addAll(other);
    return !one.isEmpty() && !other.isEmpty() && both.size() >= 0.7 * all.size();
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT));
    while (word.find()) {
      words.add(word.group());
    }
    return words;
  }
}
