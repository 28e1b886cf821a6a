package org.plainpress.read.text.label;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.plainpress.read.press.phrase.Phrases;

/** What a text as a whole looks like: what its lines repeat, where its prose is. */
final class TextLook {

  /** The columns from which on a line is surely prose when it ends a sentence. */
  private static final int LONG = 160;

  /** The fewest letters of a word that lines are compared by. */
  private static final int LONGER_WORD = 5;

  private static final int[] SINCE_HEAD = {-3, -2, -1, 0, 1, 3};
  private static final int[] SINCE_TAIL = {-2, -1, 0, 1, 2, 4, 8};
  private static final int[] OF_MEDIAN = {15, 30, 50, 80, 120};
  private static final int[] REPEATS = {1, 2, 3, 5, 8};
  private static final int[] RANKS = {2, 8, 18, 35, 60};
  private static final int[] SHARES = {0, 20, 45, 80};

  private final List<LineLook> looks;
  private final Map<String, Integer> repeats = new HashMap<>();
  private final List<List<String>> keys = new ArrayList<>();
  private final List<Set<String>> contents = new ArrayList<>();
  private final Set<String> lines = new HashSet<>();
  private final int[] sentences;
  private final int first;
  private final int last;
  private final int median;
  private final String credits;
  private final String shorts;

  TextLook(List<LineLook> looks) {
    this.looks = looks;
    int from = looks.size();
    int to = -1;
    int sure = 0;
    int brief = 0;
    List<Integer> sentenceLengths = new ArrayList<>();
    List<Integer> lengths = new ArrayList<>();
    for (int i = 0; i < looks.size(); i++) {
      LineLook look = looks.get(i);
      List<String> own = keys(look);
      keys.add(own);
      own.forEach(key -> repeats.merge(key, 1, Integer::sum));
      contents.add(contents(look));
      if (look.text().length() < 60) {
        lines.add(look.folded());
      }
      if (isProse(look)) {
        from = Math.min(from, i);
        to = i;
        lengths.add(look.text().length());
      }
      if (look.text().length() >= 40 && look.endsSentence()) {
        sentenceLengths.add(look.text().length());
      }
      sure += look.signed().equals("sure") ? 1 : 0;
      brief += look.text().length() < 40 ? 1 : 0;
    }
    sentences = sentenceLengths.stream().mapToInt(Integer::intValue).toArray();
    first = from;
    last = to;
    lengths.sort(null);
    median = lengths.isEmpty() ? LONG : lengths.get(lengths.size() / 2);
    credits = LineLook.step(sure, 0, 1, 2, 4, 8);
    shorts = LineLook.step(looks.isEmpty() ? 0 : 100 * brief / looks.size(), 10, 25, 45, 65);
  }

  /** Adds what the line's place in the text says, and what it shares with other lines. */
  void addTo(int i, FeatureSink out) {
    LineLook own = looks.get(i);
    String coarse = own.coarseSize();
    String signed = own.signed();
    String place = i < first ? "head" : i > last ? "tail" : "body";
    out.add("place ", place);
    out.add("place ", place, own.size(), own.ending());
    out.add("place ", place, own.credit());
    out.add("place ", place, signed);
    out.add("place ", place, signed, coarse);
    out.add("credits ", credits, signed);
    out.add("credits ", credits, signed, coarse);
    String index = String.valueOf(Math.min(i, 6));
    out.add("index ", index);
    out.add("index ", index, coarse);
    out.add("since head ", LineLook.step(i - first, SINCE_HEAD));
    out.add("since tail ", LineLook.step(i - last, SINCE_TAIL), coarse);
    out.add(
        "of median ", LineLook.step(100 * own.text().length() / median, OF_MEDIAN), own.ending());
    out.add("credits ", credits, own.credit());
    out.add("credits ", credits, own.size(), own.ending());
    out.add("shorts ", shorts, coarse);
    out.add("shorts ", shorts, own.credit());
    for (String key : keys.get(i)) {
      int count = repeats.getOrDefault(key, 1);
      if (count > 1) {
        String kind = key.substring(0, key.indexOf(' '));
        out.add("repeats ", kind, LineLook.step(count, REPEATS));
        out.add("repeats ", kind, "+ ", signed);
        out.add("repeats ", kind, "+ ", coarse);
      }
    }
    if (opensWithLine(own)) {
      out.add("opens with a line");
      out.add("opens with a line ", coarse);
      out.add("opens with a line ", own.ending());
    }
    addRank(i, out);
    share(i, -1, out);
    share(i, 1, out);
    if (i > 0) {
      out.add("title ", shared(i, 0));
    }
  }

  /**
   * Returns whether a line opens with the whole of a shorter one, as captions do that all name the
   * place or person of the title first.
   */
  private boolean opensWithLine(LineLook look) {
    String folded = look.folded();
    int at = folded.indexOf(' ');
    for (int words = 1; at > 0 && words <= 6; words++) {
      if (at >= 6 && lines.contains(folded.substring(0, at))) {
        return true;
      }
      at = folded.indexOf(' ', at + 1);
    }
    return false;
  }

  /** Adds how many of the text's sentences are shorter: a short one among long ones is odd. */
  private void addRank(int i, FeatureSink out) {
    LineLook own = looks.get(i);
    if (i < first || i > last) {
      return;
    }
    int length = own.text().length();
    int shorter = 0;
    for (int other : sentences) {
      shorter += other < length ? 1 : 0;
    }
    String rank = LineLook.step(100 * shorter / Math.max(1, sentences.length), RANKS);
    out.add("rank ", rank, own.coarseSize());
    out.add("rank ", rank, own.signed());
    boolean alone =
        i > 0 && i + 1 < looks.size() && isProse(looks.get(i - 1)) && isProse(looks.get(i + 1));
    out.add("rank ", rank, own.coarseSize(), alone ? " between prose" : "");
  }

  private void share(int i, int step, FeatureSink out) {
    int at = i + step;
    while (at >= 0 && at < looks.size() && Math.abs(at - i) < 4 && !isProse(looks.get(at))) {
      at += step;
    }
    if (at >= 0 && at < looks.size()) {
      String shared = shared(i, at);
      String name = step > 0 ? "shares 1" : "shares -1";
      out.add(name, shared);
      out.add(name, shared, looks.get(i).coarseSize());
    }
  }

  /** Returns the share of a line's longer words that are in another line, in steps. */
  private String shared(int i, int other) {
    Set<String> own = contents.get(i);
    if (own.isEmpty()) {
      return "-";
    }
    int both = 0;
    for (String word : own) {
      both += contents.get(other).contains(word) ? 1 : 0;
    }
    return LineLook.step(100 * both / own.size(), SHARES);
  }

  private static boolean isProse(LineLook look) {
    return look.text().length() >= LONG && look.endsSentence() && look.credit().equals("none");
  }

  /** Returns a word without what stands before its first letter and behind its last. */
  private static String withoutAround(String word) {
    int from = 0;
    int to = word.length();
    while (from < to && !Character.isLetter(word.codePointAt(from))) {
      from += Character.charCount(word.codePointAt(from));
    }
    while (to > from && !Character.isLetter(word.codePointBefore(to))) {
      to -= Character.charCount(word.codePointBefore(to));
    }
    return word.substring(from, to);
  }

  private static Set<String> contents(LineLook look) {
    Set<String> words = new HashSet<>();
    for (String word : look.words().asWritten()) {
      String inner = withoutAround(word);
      // A letter may be two in small letters, but not more.
      if (2 * inner.length() < LONGER_WORD) {
        continue;
      }
      String bare = inner.toLowerCase(Locale.ROOT);
      if (bare.length() >= LONGER_WORD) {
        words.add(bare.substring(0, Math.min(bare.length(), 7)));
      }
    }
    return words;
  }

  /** Returns what other lines may have in common with the line, each with its kind before it. */
  private static List<String> keys(LineLook look) {
    List<String> keys = new ArrayList<>();
    String text = look.text();
    Words words = look.words();
    keys.add("line " + look.folded());
    if (words.count() < 2) {
      return keys;
    }
    int count = words.count();
    keys.add("ending " + Phrases.fold(words.at(count - 2) + " " + words.at(count - 1)));
    keys.add("opening " + Phrases.fold(words.at(0) + " " + words.at(1)));
    if (text.length() >= 20 && words.at(0).length() >= 4 && !look.endsSentence()) {
      keys.add("start " + Phrases.fold(words.at(0)));
    }
    if (look.sign().startsWith("form ")) {
      keys.add(look.sign().split(" alone")[0].replace(' ', '-') + " ");
    }
    int open = Math.max(text.lastIndexOf('('), text.lastIndexOf('['));
    if (open > 0 && ")]".indexOf(text.charAt(text.length() - 1)) >= 0) {
      keys.add("bracket " + Phrases.fold(text.substring(open)));
    }
    int cut =
        Math.max(text.lastIndexOf('©'), Math.max(text.lastIndexOf(" | "), text.lastIndexOf(": ")));
    if (cut > 0 && text.length() - cut < 60) {
      keys.add("sign " + Phrases.fold(text.substring(cut)));
    }
    if (text.charAt(0) == '©') {
      keys.add("copyright ");
    }
    return keys;
  }
}
