package org.plainpress.read.html.extract;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.plainpress.read.html.ReadingScore;

/**
 * Trains the model of pages, and prints how well the article is found on pages that it had not
 * seen.
 *
 * <p>{@code mvn -Ptrain process-test-classes -Ddata=FOLDER}, with pages as {@link LabelledPage}
 * reads them in {@code FOLDER/web}, {@code FOLDER/pages} and {@code FOLDER/html}. The same pages
 * give the same bytes.
 */
public final class PageTraining {

  static final int FOLDS = 5;

  /**
   * Chosen by the folds, see {@link #main}: more or larger trees know the pages that they saw by
   * heart.
   */
  private static final Boosting.Settings SETTINGS =
      new Boosting.Settings(250, 14, 0.06, 5, 40, 0.5, 0.15);

  /** Of pages with more blocks than this, as many are picked by chance to learn from. */
  private static final int MOST_BLOCKS = 400;

  /**
   * A segment of the pages of which only segments are known counts as this many words of others.
   */
  private static final double PAGES_WEIGHT = 4;

  final List<LabelledPage> pages;

  PageTraining(List<LabelledPage> pages) {
    this.pages = pages;
  }

  /**
   * Trains.
   *
   * @param arguments the folder of pages, the folder to write to
   */
  public static void main(String[] arguments) throws IOException {
    long begin = System.nanoTime();
    List<LabelledPage> pages = LabelledPage.in(Path.of(arguments[0]));
    System.out.printf(
        "%d pages, %d blocks, %d s%n",
        pages.size(),
        pages.stream().mapToInt(p -> p.page.blocks().size()).sum(),
        (System.nanoTime() - begin) / 1_000_000_000);
    PageTraining training = new PageTraining(pages);
    System.out.println("oracle            " + training.score(oracle(pages)));
    Held page = training.held(one -> one.name.hashCode());
    System.out.println("held out, by page " + training.score(page.chosen()));
    Held site = training.held(one -> one.site.hashCode());
    System.out.println("held out, by site " + training.score(site.chosen()));
    ReadingScore read = new ReadingScore();
    for (int i = 0; i < pages.size(); i++) {
      LabelledPage one = pages.get(i);
      if (!one.kind.equals("html")) {
        read.add(
            one.name,
            one.kind,
            one.bytes,
            site.models[site.folds[i]],
            one.truth,
            one.with,
            one.without);
      }
    }
    System.out.println("the same, as read " + read);
    if (arguments.length > 2) {
      site.list();
      System.out.println(read.listing());
    }
    Odds odds = new Odds(pages);
    Forest forest = training.learn(training.rows(odds), i -> true);
    List<String> lines =
        new ArrayList<>(
            List.of(
                "# What words tell of the text with them, see WordOdds. Made by mvn -Ptrain (see CONTRIBUTING); not to be edited by hand."));
    lines.addAll(odds.lines());
    Files.write(Path.of(arguments[1], "page-words.txt"), lines);
    try (DataOutputStream out =
        new DataOutputStream(
            new BufferedOutputStream(
                Files.newOutputStream(Path.of(arguments[1], "page-blocks.bin"))))) {
      forest.write(out);
    }
    System.out.printf("%d s%n", (System.nanoTime() - begin) / 1_000_000_000);
  }

  private static List<boolean[]> oracle(List<LabelledPage> pages) {
    List<boolean[]> all = new ArrayList<>();
    for (LabelledPage page : pages) {
      boolean[] chosen = new boolean[page.labels.length];
      for (int i = 0; i < chosen.length; i++) {
        chosen[i] = page.labels[i] > 0.5;
      }
      all.add(chosen);
    }
    return all;
  }

  /** What models that had not seen a page make of it. */
  final class Held {
    final int[] folds = new int[pages.size()];
    final double[][] scores = new double[pages.size()][];
    final PageModel[] models = new PageModel[FOLDS];
    final Odds[] odds = new Odds[FOLDS];

    List<boolean[]> chosen() {
      return IntStream.range(0, pages.size())
          .mapToObj(i -> Extractor.chosen(pages.get(i).page.blocks(), scores[i]))
          .toList();
    }

    void list() {
      List<boolean[]> chosen = chosen();
      List<boolean[]> best = oracle(pages);
      for (int i = 0; i < pages.size(); i++) {
        LabelledPage page = pages.get(i);
        if (!page.truth.isEmpty()) {
          System.out.printf(
              Locale.ROOT,
              "page %s %s %s %.3f oracle %.3f%n",
              page.kind,
              page.name,
              page.site,
              page.f1(chosen.get(i)),
              page.f1(best.get(i)));
          mistakes(page, scores[i], chosen.get(i));
        }
      }
    }
  }

  /** Prints the blocks of at least eight words that were taken or left out by mistake. */
  private static void mistakes(LabelledPage page, double[] scores, boolean[] chosen) {
    for (TextBlock block : page.page.blocks()) {
      int i = block.number();
      float label = page.labels[i];
      if (block.length() >= 8 && label >= 0 && chosen[i] != label > 0.5) {
        String text = block.text().replaceAll("\\s+", " ");
        System.out.printf(
            Locale.ROOT,
            "  %s %.2f %d words %s > %s: %s%n",
            chosen[i] ? "taken" : "lost ",
            scores[i],
            block.length(),
            block.place().parent.look,
            block.place().look,
            text.substring(0, Math.min(90, text.length())));
      }
    }
  }

  /**
   * Learns from all folds but one, each in turn.
   *
   * @param part pages for which this is the same are in the same fold
   */
  Held held(ToIntFunction<LabelledPage> part) {
    Held out = new Held();
    for (int i = 0; i < pages.size(); i++) {
      out.folds[i] = Math.floorMod(part.applyAsInt(pages.get(i)) * 31 >> 3, FOLDS);
    }
    for (int k = 0; k < FOLDS; k++) {
      int held = k;
      Odds odds =
          new Odds(
              IntStream.range(0, pages.size())
                  .filter(i -> out.folds[i] != held)
                  .mapToObj(pages::get)
                  .toList());
      float[][][] rows = rows(odds);
      Forest forest = learn(rows, i -> out.folds[i] != held);
      for (int i = 0; i < pages.size(); i++) {
        if (out.folds[i] == held) {
          out.scores[i] = forest.of(rows[i]);
        }
      }
      out.odds[k] = odds;
      out.models[k] = new PageModel(odds.all(), forest);
    }
    return out;
  }

  float[][][] rows(Odds odds) {
    float[][][] rows = new float[pages.size()][][];
    IntStream.range(0, rows.length)
        .parallel()
        .forEach(
            i ->
                rows[i] =
                    Extractor.rows(
                        pages.get(i).page, pages.get(i).declared, odds.of(pages.get(i).site)));
    return rows;
  }

  Forest learn(float[][][] all, IntPredicate seen) {
    return learn(SETTINGS, all, seen);
  }

  Forest learn(Boosting.Settings settings, float[][][] all, IntPredicate seen) {
    List<float[]> rows = new ArrayList<>();
    List<float[]> targets = new ArrayList<>();
    Random random = new Random(7);
    for (int p = 0; p < pages.size(); p++) {
      LabelledPage page = pages.get(p);
      int known = 0;
      double in = 0;
      double words = 0;
      for (TextBlock block : page.page.blocks()) {
        float label = page.labels[block.number()];
        known += label >= 0 ? 1 : 0;
        in += label > 0 ? label * block.length() : 0;
        words += block.length();
      }
      double share = Math.min(1, MOST_BLOCKS / (double) Math.max(1, known));
      for (TextBlock block : page.page.blocks()) {
        float label = page.labels[block.number()];
        boolean picked = random.nextDouble() < share;
        if (seen.test(p) && label >= 0 && picked) {
          rows.add(all[p][block.number()]);
          targets.add(new float[] {label, weight(page, block, in, words) / (float) share});
        }
      }
    }
    float[] labels = new float[rows.size()];
    float[] weights = new float[rows.size()];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = targets.get(i)[0];
      weights[i] = targets.get(i)[1];
    }
    return Boosting.learn(settings, rows.toArray(new float[0][]), labels, weights);
  }

  private static float weight(LabelledPage page, TextBlock block, double in, double words) {
    double one =
        switch (page.kind) {
          case "pages" -> PAGES_WEIGHT;
          case "html" -> 0.3 * 60 * (block.length() + 2) / (in + 0.3 * words + 60);
          default -> 60 * (block.length() + 2) / (in + 0.3 * words + 60);
        };
    return (float) one;
  }

  String score(List<boolean[]> chosen) {
    Map<String, double[]> kinds = new TreeMap<>();
    int tp = 0;
    int fn = 0;
    int fp = 0;
    int lost = 0;
    for (int i = 0; i < pages.size(); i++) {
      LabelledPage page = pages.get(i);
      if (!page.truth.isEmpty()) {
        double[] sum = kinds.computeIfAbsent(page.kind, key -> new double[2]);
        sum[0] += page.f1(chosen.get(i));
        sum[1]++;
      } else if (page.kind.equals("pages")) {
        StringBuilder text = new StringBuilder(" ");
        for (TextBlock block : page.page.blocks()) {
          if (chosen.get(i)[block.number()]) {
            text.append(String.join(" ", block.words())).append(' ');
          }
        }
        int got = 0;
        for (String one : page.with) {
          got += text.indexOf(" " + LabelledPage.folded(one) + " ") >= 0 ? 1 : 0;
        }
        tp += got;
        fn += page.with.size() - got;
        lost += got == 0 ? 1 : 0;
        for (String one : page.without) {
          fp += text.indexOf(" " + LabelledPage.folded(one) + " ") >= 0 ? 1 : 0;
        }
      }
    }
    StringBuilder out = new StringBuilder();
    kinds.forEach(
        (kind, sum) -> out.append(String.format(Locale.ROOT, "%s %.3f  ", kind, sum[0] / sum[1])));
    double p = tp / (double) Math.max(1, tp + fp);
    double r = tp / (double) Math.max(1, tp + fn);
    return out
        + String.format(
            Locale.ROOT,
            "pages P %.3f R %.3f F %.3f lost %d",
            p,
            r,
            2 * p * r / Math.max(1e-9, p + r),
            lost);
  }
}
