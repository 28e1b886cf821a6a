package org.plainpress.read.input;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Counts the files of a folder that are not read, since their names do not tell what they are.
 *
 * <pre>
 * 3 files passed over: .xyz 2, no ending 1
 * </pre>
 */
final class PassedOver {

  /** How many endings are named; the others are counted together. */
  private static final int MOST_ENDINGS = 6;

  /** The longest ending of a name; what is longer is a word after a full stop. */
  private static final int LONGEST_ENDING = 10;

  private static final String NO_ENDING = "no ending";

  /** What pages have beside them to be shown with: those are read with the pages. */
  private static final Set<String> OF_PAGES =
      Set.of(
          ".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg", ".avif", ".bmp", ".tif", ".tiff",
          ".ico", ".css", ".js", ".mjs", ".map", ".woff", ".woff2", ".ttf", ".otf");

  private final Set<Path> files = new HashSet<>();
  private final Map<String, Integer> endings = new TreeMap<>();

  /** Counts a file, once, unless it is hidden, of a page, or kept by Plainpress itself. */
  void add(Path folder, Path file) {
    String ending = ending(file.getFileName().toString());
    if (!isHidden(folder.relativize(file))
        && !OF_PAGES.contains(ending)
        && !OwnFiles.isKept(file)
        && files.add(file)) {
      endings.merge(ending, 1, Integer::sum);
    }
  }

  private static boolean isHidden(Path within) {
    for (Path part : within) {
      if (part.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }

  private static String ending(String name) {
    int dot = name.lastIndexOf('.');
    String ending = dot < 0 ? "" : name.substring(dot).toLowerCase(Locale.ROOT);
    return ending.matches("\\.[\\p{L}\\p{N}_+~-]{1," + LONGEST_ENDING + "}") ? ending : NO_ENDING;
  }

  /** Returns how many files there are of each ending, in one line; empty where there is none. */
  Optional<String> told() {
    if (endings.isEmpty()) {
      return Optional.empty();
    }
    int rest = sorted().skip(MOST_ENDINGS).mapToInt(Map.Entry::getValue).sum();
    return Optional.of(
        (files.size() == 1 ? "1 file" : files.size() + " files")
            + " passed over: "
            + sorted()
                .limit(MOST_ENDINGS)
                .map(ending -> ending.getKey() + " " + ending.getValue())
                .collect(Collectors.joining(", "))
            + (rest == 0 ? "" : ", others " + rest));
  }

  /** Returns the endings, the most frequent first. */
  private Stream<Map.Entry<String, Integer>> sorted() {
    return endings.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()));
  }
}
