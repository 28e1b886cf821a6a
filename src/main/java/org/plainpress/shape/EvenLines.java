package org.plainpress.shape;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Chooses where the lines of a paragraph end, all of them together, so that the spaces of none are
 * much wider than those of another (D. E. Knuth and M. F. Plass, Breaking Paragraphs into Lines,
 * 1981). Used once.
 */
final class EvenLines {

  /**
   * Where a line may end.
   *
   * @param at index of the character that the next line begins with
   * @param visible index after the last character that is seen
   * @param hyphen whether a word is divided there
   * @param forced whether a line must end there, and is not stretched
   * @param more by how much the hyphen makes the line wider, in points
   */
  record End(int at, int visible, boolean hyphen, boolean forced, float more) {}

  /** A line that must be stretched by more times what is thought wide is left ragged. */
  static final float LOOSEST = 3;

  /** Lines that are stretched by less do without hyphens. */
  private static final float EVEN = 1;

  /** In points: sums of advances are rounded. */
  private static final float SLACK = 0.01f;

  /** What a hyphen costs, as TeX counts it: (10 + 100 r³)² is the cost of a line. */
  private static final double HYPHEN = 3_000;

  private static final double SECOND_HYPHEN = 10_000;

  /** The last line of a paragraph is not to begin within a word. */
  private static final double LAST_HYPHEN = 5_000;

  /** A line that cannot be stretched is worse than any that can. */
  private static final double RAGGED = 1e7;

  /** How many lines in a row may end in hyphens. */
  private static final int MOST_HYPHENS = 2;

  private final Room room;
  private final float width;
  private final List<End> ends;

  EvenLines(Room room, float width, List<End> ends) {
    this.room = room;
    this.width = width + SLACK;
    this.ends = ends;
  }

  /**
   * The best way to a line's end.
   *
   * @param hyphens how many lines before it end in hyphens, it included
   */
  private record Way(double cost, int end, int hyphens, Optional<Way> before) {}

  /** Returns whether no line is much stretched. */
  static boolean areEven(Room room, float width, List<End> ends) {
    int start = 0;
    for (End end : ends) {
      float ratio = room.ratio(start, end.visible(), width - room.width(start, end.visible()));
      if (!end.forced() && ratio > EVEN) {
        return false;
      }
      start = end.at();
    }
    return true;
  }

  /** Returns the ends of the lines; empty where a piece is wider than a line. */
  Optional<List<End>> choose() {
    List<List<Way>> best = new ArrayList<>();
    for (int to = 0; to < ends.size(); to++) {
      best.add(new ArrayList<>(1));
      reach(best, to);
    }
    return best.get(ends.size() - 1).stream()
        .min(Comparator.comparingDouble(Way::cost))
        .map(this::lines);
  }

  /** Finds the best ways to an end: one for each number of hyphens in a row. */
  private void reach(List<List<Way>> best, int to) {
    End end = ends.get(to);
    for (int from = to - 1; from >= -1; from--) {
      int start = from < 0 ? 0 : ends.get(from).at();
      float missing = width - room.width(start, end.visible()) - end.more();
      float ratio = room.ratio(start, end.visible(), Math.abs(missing) < 2 * SLACK ? 0 : missing);
      if (ratio < -1) {
        return;
      }
      double cost = cost(end, ratio, missing);
      if (from < 0) {
        take(best.get(to), new Way(cost, to, end.hyphen() ? 1 : 0, Optional.empty()));
        return;
      }
      for (Way before : best.get(from)) {
        follow(best.get(to), before, end, to, cost);
      }
      if (ends.get(from).forced()) {
        return;
      }
    }
  }

  private static void follow(List<Way> best, Way before, End end, int to, double cost) {
    int hyphens = end.hyphen() ? before.hyphens() + 1 : 0;
    if (hyphens > MOST_HYPHENS) {
      return;
    }
    double row = hyphens > 1 ? SECOND_HYPHEN : 0;
    double last = end.forced() && before.hyphens() > 0 ? LAST_HYPHEN : 0;
    take(best, new Way(before.cost() + cost + row + last, to, hyphens, Optional.of(before)));
  }

  private static void take(List<Way> best, Way way) {
    for (int i = 0; i < best.size(); i++) {
      if (best.get(i).hyphens() == way.hyphens()) {
        if (way.cost() < best.get(i).cost()) {
          best.set(i, way);
        }
        return;
      }
    }
    best.add(way);
  }

  private static double cost(End end, float ratio, float missing) {
    double hyphen = end.hyphen() ? HYPHEN : 0;
    if (end.forced() && ratio > 0) {
      return 100;
    }
    if (ratio > LOOSEST) {
      return RAGGED + missing * missing + hyphen;
    }
    double line = 10 + 100 * Math.pow(Math.abs(ratio), 3);
    return line * line + hyphen;
  }

  private List<End> lines(Way last) {
    Deque<End> lines = new ArrayDeque<>();
    Optional<Way> way = Optional.of(last);
    while (way.isPresent()) {
      lines.addFirst(ends.get(way.get().end()));
      way = way.get().before();
    }
    return List.copyOf(lines);
  }
}
