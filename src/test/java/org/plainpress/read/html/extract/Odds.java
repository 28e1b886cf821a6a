package org.plainpress.read.html.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Learns what words tell from labelled pages. Each site has one vote a word, split by how much of
 * the text with the word is of the article there.
 *
 * <p>The pages that are learned from are described without the votes of their site and of a fifth
 * of the others. Without that of their own site alone, the odds of one word would differ from site
 * to site by just what the site voted, and trees would tell from them what they are to find out:
 * they did, and read pages whose sites had voted worse by 0.016 than those whose votes were left
 * out.
 */
final class Odds {

  private static final int FEWEST_NAME_SITES = 8;
  private static final int FEWEST_WORD_SITES = 30;
  private static final int FEWEST_PAIR_SITES = 10;
  private static final double PRIOR = 2;

  /** Into so many parts sites are dealt. */
  private static final int PARTS = 5;

  /** For each word, by site: how much text with it is of the article, and how much is not. */
  private final Map<String, Map<String, double[]>> names = new HashMap<>();

  private final Map<String, Map<String, double[]>> words = new HashMap<>();
  private final Set<String> sites = new HashSet<>();

  /** For each word, the votes of all sites, for and against, and behind them those of each part. */
  private final Map<String, double[]> nameVotes = new HashMap<>();

  private final Map<String, double[]> wordVotes = new HashMap<>();

  Odds(List<LabelledPage> pages) {
    for (LabelledPage page : pages) {
      sites.add(page.site);
      for (TextBlock block : page.page.blocks()) {
        float label = page.labels[block.number()];
        if (label >= 0) {
          add(page.site, block, label);
        }
      }
    }
    vote(names, nameVotes, FEWEST_NAME_SITES);
    vote(words, wordVotes, FEWEST_PAIR_SITES);
    names.clear();
    words.clear();
  }

  private void add(String site, TextBlock block, float label) {
    double weight = Math.min(60, block.length()) + 3;
    Set<String> around = new HashSet<>();
    for (Place up = block.place(); ; up = up.parent) {
      around.addAll(up.names);
      if (up.parent == up) {
        break;
      }
    }
    around.forEach(name -> add(names, name, site, weight, label));
    List<String> own = block.words();
    new HashSet<>(own).forEach(word -> add(words, word, site, 1, label));
    if (own.size() <= WordLook.SHORT) {
      for (int i = 1; i < own.size(); i++) {
        add(words, own.get(i - 1) + " " + own.get(i), site, 1, label);
      }
      if (own.size() < 6) {
        add(words, "= " + String.join(" ", own), site, 1, label);
      }
    }
  }

  private static void add(
      Map<String, Map<String, double[]>> to, String word, String site, double weight, float label) {
    double[] sums =
        to.computeIfAbsent(word, key -> new HashMap<>(4))
            .computeIfAbsent(site, key -> new double[2]);
    sums[0] += weight * label;
    sums[1] += weight * (1 - label);
  }

  private void vote(
      Map<String, Map<String, double[]>> from, Map<String, double[]> votes, int fewest) {
    from.forEach(
        (word, bySite) -> {
          if (bySite.size() >= (isWord(word, from) ? FEWEST_WORD_SITES : fewest)
              && !namesSite(word)) {
            double[] sum = new double[2 + 2 * PARTS];
            new TreeMap<>(bySite)
                .forEach(
                    (site, one) -> {
                      double in = one[0] / (one[0] + one[1]);
                      int part = 2 + 2 * part(site);
                      sum[0] += in;
                      sum[1] += 1 - in;
                      sum[part] += in;
                      sum[part + 1] += 1 - in;
                    });
            votes.put(word, sum);
          }
        });
  }

  private static int part(String site) {
    return Math.floorMod(site.hashCode() * 17 >> 5, PARTS);
  }

  /**
   * Returns whether this is a single word of text: it takes more sites to tell than a name does.
   */
  private boolean isWord(String word, Map<String, ?> from) {
    return from == words && word.indexOf(' ') < 0;
  }

  /** Returns whether one of the words is the name of a site. */
  private boolean namesSite(String words) {
    return Stream.of(words.split(" ")).anyMatch(sites::contains);
  }

  private static float odds(Map<String, double[]> votes, String word, int without) {
    double[] sum = votes.get(word);
    if (sum == null) {
      return Float.NaN;
    }
    double in = sum[0] - (without < 0 ? 0 : sum[2 + 2 * without]);
    double out = sum[1] - (without < 0 ? 0 : sum[3 + 2 * without]);
    return Math.round(100 * Math.log((in + PRIOR * 0.4) / (out + PRIOR * 0.6))) / 100f;
  }

  /** Returns the odds by all votes. */
  WordOdds all() {
    return without(-1);
  }

  /**
   * Returns the odds by which pages of a site are described: by all votes where the site has none.
   */
  WordOdds of(String site) {
    return without(sites.contains(site) ? part(site) : -1);
  }

  private WordOdds without(int part) {
    return new WordOdds() {
      @Override
      public float ofName(String name) {
        return odds(nameVotes, name, part);
      }

      @Override
      public float ofWord(String word) {
        return odds(wordVotes, word, part);
      }
    };
  }

  /** Returns the lines of the file that {@link WordOdds} reads. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    new TreeMap<>(nameVotes)
        .keySet()
        .forEach(
            word -> lines.add("name " + word + " " + Math.round(100 * odds(nameVotes, word, -1))));
    new TreeMap<>(wordVotes)
        .keySet()
        .forEach(
            word -> lines.add("word " + word + " " + Math.round(100 * odds(wordVotes, word, -1))));
    return lines;
  }
}
