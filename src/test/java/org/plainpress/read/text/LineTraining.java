package org.plainpress.read.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.plainpress.read.text.label.LineModel;

/**
 * Trains the model of lines, and prints how well captions are found in the texts that it was
 * trained on and, fold by fold, in texts that it had not seen.
 *
 * <p>{@code mvn -Ptrain process-test-classes -Ddata=FOLDER}, with texts as {@link LabelledText}
 * reads them in {@code FOLDER/dumps}; those in {@code FOLDER/text} are always trained on. The pages
 * in {@code FOLDER/pages}, {@code meta} and {@code html} of which texts were made tell their
 * headings and their sites. The same data gives the same bytes.
 */
public final class LineTraining {

  private static final int FOLDS = 5;

  /** The fewest characters of a line by which two texts are taken to be of one site. */
  private static final int SHORTEST_SHARED = 15;

  private final List<LabelledText> texts;
  private final List<LabelledText> always;

  private LineTraining(Path folder) throws IOException {
    MarkedPages pages =
        MarkedPages.below(Stream.of("pages", "meta", "html").map(folder::resolve).toList());
    texts = LabelledText.in(folder.resolve("dumps"), pages);
    always = LabelledText.in(folder.resolve("text"), pages);
  }

  /**
   * Trains.
   *
   * @param arguments the folder of texts, the file to write; {@code list} to list what was missed
   */
  public static void main(String[] arguments) throws IOException {
    LineTraining training = new LineTraining(Path.of(arguments[0]));
    System.out.println(
        training.texts.size() + " texts, " + training.always.size() + " more for training alone");
    CaptionScore byPage = training.heldOut(IntStream.range(0, training.texts.size()).toArray());
    System.out.println("held out, by page  " + byPage);
    if (arguments.length > 2) {
      byPage.listing.forEach(System.out::println);
    }
    System.out.println("held out, by site  " + training.heldOut(training.sites()));
    List<LabelledText> all = new ArrayList<>(training.always);
    all.addAll(training.texts);
    LineModel model = LineTrainer.train(all);
    CaptionScore seen = new CaptionScore();
    for (LabelledText text : training.texts) {
      seen.add(text, model);
    }
    System.out.println("seen in training   " + seen);
    String head =
        "# What the features of a line say of its label, in thousandths, for each label of LineLabel.\n"
            + "# Made by mvn -Ptrain (see CONTRIBUTING); not to be edited by hand.\n";
    Files.writeString(Path.of(arguments[1]), head + model.print(), StandardCharsets.UTF_8);
  }

  /**
   * Scores every text with a model that was trained on no text of its group's fold, and on no page
   * of its site where the groups are sites.
   *
   * @param group of each text
   */
  private CaptionScore heldOut(int[] group) throws IOException {
    Map<Integer, Integer> fold = new HashMap<>();
    for (int g : group) {
      fold.putIfAbsent(g, fold.size() % FOLDS);
    }
    boolean bySite = fold.size() < texts.size();
    List<LineModel> models =
        IntStream.range(0, FOLDS)
            .parallel()
            .mapToObj(f -> LineTrainer.train(training(group, fold, f, bySite)))
            .toList();
    CaptionScore score = new CaptionScore();
    for (int t = 0; t < group.length; t++) {
      score.add(texts.get(t), models.get(fold.getOrDefault(group[t], 0)));
    }
    return score;
  }

  private List<LabelledText> training(
      int[] group, Map<Integer, Integer> fold, int f, boolean bySite) {
    List<LabelledText> training = new ArrayList<>();
    Set<String> held = new HashSet<>();
    for (int t = 0; t < group.length; t++) {
      if (fold.getOrDefault(group[t], 0) == f) {
        held.add(texts.get(t).site());
      } else {
        training.add(texts.get(t));
      }
    }
    held.remove("");
    always.stream().filter(text -> !bySite || !held.contains(text.site())).forEach(training::add);
    return training;
  }

  /**
   * Groups the texts of one host, or that share a line or what stands behind their titles: those of
   * one site.
   */
  private int[] sites() {
    Map<String, Integer> first = new LinkedHashMap<>();
    int[] site = IntStream.range(0, texts.size()).toArray();
    for (int t = 0; t < site.length; t++) {
      for (String key : keys(texts.get(t))) {
        Integer other = first.putIfAbsent(key, t);
        if (other != null) {
          int own = site[t];
          int joined = site[other];
          for (int i = 0; i < site.length; i++) {
            site[i] = site[i] == own ? joined : site[i];
          }
        }
      }
    }
    return site;
  }

  private static List<String> keys(LabelledText text) {
    List<String> keys = new ArrayList<>(text.lines());
    keys.removeIf(line -> line.length() < SHORTEST_SHARED);
    String title = text.lines().get(0);
    int from = Stream.of(" | ", " - ", " – ").mapToInt(title::lastIndexOf).max().orElse(-1);
    if (from > 0) {
      keys.add(title.substring(from));
    }
    if (!text.site().isEmpty()) {
      keys.add("site " + text.site());
    }
    return keys;
  }
}
