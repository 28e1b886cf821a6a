package org.plainpress.read.html.meta;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jsoup.nodes.Document;
import org.plainpress.read.Source;
import org.plainpress.read.html.page.HtmlPage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes {@code assets/models/metadata.txt} from saved pages whose title, authors, date and
 * standfirst people have written down, and prints how often the model is right on pages that it was
 * not made of. The same data makes the same file.
 *
 * <p>The folder has {@code web/html/NNNN.html.gz} with {@code web/ground-truth/NNNN.json}, and
 * {@code meta/NAME.html.gz} with {@code meta/gold.json}.
 */
public final class MetadataTraining {

  private static final int FOLDS = 5;
  private static final int ROUNDS = 300;

  /** What a page counts whose author or date nobody wrote down: it may well tell one. */
  private static final double UNTOLD = 0.5;

  private static final double PENALTY = 2;

  /** A page that people have read, and with which others it is held out. */
  private record Saved(String collection, String name, int fold) {}

  /** A page's claims for a field, and which of them are right. */
  private record Example(Saved page, List<Claim> claims, boolean[] right, String wanted) {
    boolean any() {
      for (boolean one : right) {
        if (one) {
          return true;
        }
      }
      return false;
    }
  }

  private final Map<String, List<Example>> examples = new TreeMap<>();

  private final FieldModel model;

  private MetadataTraining(FieldModel model) {
    this.model = model;
  }

  /**
   * @param args the folder of data, the file to write, and {@code list} to print what is wrong
   */
  public static void main(String[] args) throws IOException {
    StringBuilder file =
        new StringBuilder(
            "# Weights of signs of a page's metadata, in thousandths: mvn -Ptrain makes this file.\n");
    // The other fields depend on which line of the page is the title.
    MetadataTraining training = new MetadataTraining(FieldModel.parse(""));
    training.load(Path.of(args[0]));
    for (String field : List.of("title", "author", "published", "standfirst")) {
      if (field.equals("author")) {
        training = new MetadataTraining(FieldModel.parse(file.toString()));
        training.load(Path.of(args[0]));
      }
      List<Example> all = training.examples.getOrDefault(field, List.of());
      training.crossValidate(field, all, args.length > 2);
      Map<String, Double> weights = train(all);
      new TreeMap<>(weights)
          .forEach(
              (sign, weight) -> {
                long thousandths = Math.round(weight * 1000);
                if (thousandths != 0) {
                  file.append(field)
                      .append('\t')
                      .append(sign)
                      .append('\t')
                      .append(thousandths)
                      .append('\n');
                }
              });
    }
    Files.writeString(Path.of(args[1]), file);
  }

  private void crossValidate(String field, List<Example> all, boolean list) {
    Map<String, int[]> counts = new TreeMap<>();
    int invented = 0;
    int untold = 0;
    Map<String, Double> whole = train(all);
    for (int fold = 0; fold < FOLDS; fold++) {
      int held = fold;
      Map<String, Double> weights =
          train(all.stream().filter(e -> e.page().fold() != held).toList());
      for (Example example : all.stream().filter(e -> e.page().fold() == held).toList()) {
        int best = best(example, weights);
        if (example.wanted().isEmpty()) {
          untold++;
          invented += best < example.claims().size() - 1 ? 1 : 0;
          continue;
        }
        int[] count = counts.computeIfAbsent(example.page().collection(), c -> new int[4]);
        count[0]++;
        count[1] += example.right()[best] ? 1 : 0;
        count[2] += example.right()[best(example, whole)] ? 1 : 0;
        count[3] += example.any() ? 1 : 0;
        if (list && !example.right()[best]) {
          tell(field, example, best);
        }
      }
    }
    counts.forEach(
        (collection, count) ->
            System.out.printf(
                Locale.ROOT,
                "%s of %s: held out %d of %d (%.3f), seen %d (%.3f), among the claims %d%n",
                field,
                collection,
                count[1],
                count[0],
                (double) count[1] / count[0],
                count[2],
                (double) count[2] / count[0],
                count[3]));
    System.out.printf(
        Locale.ROOT,
        "%s: told where nobody wrote one down %d of %d; %d weights%n",
        field,
        invented,
        untold,
        whole.size());
  }

  private static void tell(String field, Example example, int best) {
    Claim chosen = example.claims().get(best);
    System.out.printf(
        "%s %s%s want '%s' got '%s' %s%n",
        field,
        example.page().name(),
        example.any() ? "" : " UNREACHABLE",
        example.wanted(),
        chosen.value(),
        chosen.signs());
    for (int i = 0; i < example.right().length; i++) {
      if (example.right()[i]) {
        System.out.println("     right: " + example.claims().get(i).signs());
      }
    }
  }

  private static int best(Example example, Map<String, Double> weights) {
    int best = 0;
    double highest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < example.claims().size(); i++) {
      double score = score(example.claims().get(i).signs(), weights);
      if (score > highest) {
        highest = score;
        best = i;
      }
    }
    return best;
  }

  private static double score(Collection<String> signs, Map<String, Double> weights) {
    double sum = 0;
    for (String sign : signs) {
      sum += weights.getOrDefault(sign, 0.0);
    }
    return sum;
  }

  /** Returns the weights that make the right claims likeliest, with a penalty on their squares. */
  private static Map<String, Double> train(List<Example> examples) {
    Map<String, Integer> index = new TreeMap<>();
    Map<String, Integer> pages = new HashMap<>();
    for (Example example : examples) {
      Set<String> of =
          example.claims().stream().flatMap(c -> c.signs().stream()).collect(Collectors.toSet());
      of.forEach(sign -> pages.merge(sign, 1, Integer::sum));
    }
    for (String sign : new TreeMap<>(pages).keySet()) {
      if (pages.get(sign) >= 3) {
        index.put(sign, index.size());
      }
    }
    double[] weights = new double[index.size()];
    double[] squares = new double[index.size()];
    Arrays.fill(squares, 1e-6);
    for (int round = 0; round < ROUNDS; round++) {
      double[] gradient = new double[weights.length];
      for (Example example : examples) {
        slope(example, index, weights, gradient);
      }
      for (int i = 0; i < weights.length; i++) {
        gradient[i] -= PENALTY * weights[i];
        squares[i] += gradient[i] * gradient[i];
        weights[i] += 0.5 * gradient[i] / Math.sqrt(squares[i]);
      }
    }
    Map<String, Double> named = new TreeMap<>();
    index.forEach((sign, i) -> named.put(sign, weights[i]));
    return named;
  }

  private static void slope(
      Example example, Map<String, Integer> index, double[] weights, double[] gradient) {
    int count = example.claims().size();
    if (!example.any()) {
      return;
    }
    int[][] signs = new int[count][];
    double[] scores = new double[count];
    double highest = Double.NEGATIVE_INFINITY;
    for (int c = 0; c < count; c++) {
      signs[c] =
          example.claims().get(c).signs().stream()
              .filter(index::containsKey)
              .mapToInt(index::get)
              .toArray();
      for (int sign : signs[c]) {
        scores[c] += weights[sign];
      }
      highest = Math.max(highest, scores[c]);
    }
    double all = 0;
    double good = 0;
    for (int c = 0; c < count; c++) {
      scores[c] = Math.exp(scores[c] - highest);
      all += scores[c];
      good += example.right()[c] ? scores[c] : 0;
    }
    double weight = example.wanted().isEmpty() ? UNTOLD : 1;
    for (int c = 0; c < count; c++) {
      double push =
          weight * ((example.right()[c] && good > 0 ? scores[c] / good : 0) - scores[c] / all);
      for (int sign : signs[c]) {
        gradient[sign] += push;
      }
    }
  }

  private void load(Path data) throws IOException {
    JsonMapper json = JsonMapper.shared();
    try (Stream<Path> truths = Files.list(data.resolve("web/ground-truth"))) {
      for (Path truth : truths.sorted().toList()) {
        JsonNode all = json.readTree(Files.readAllBytes(truth));
        if (!all.at("/_internal/page_type/primary").asString("").equals("article")) {
          continue;
        }
        JsonNode gold = all.get("ground_truth");
        String name = truth.getFileName().toString().replace(".json", "");
        PageClaims claims = claims(data.resolve("web/html/" + name + ".html.gz"));
        Saved page = new Saved("web", name, fold(all.path("url").asString("")));
        add("title", page, claims.title(), text(gold, "title"), MetadataTraining::sameTitle);
        add("author", page, claims.authors(), text(gold, "author"), MetadataTraining::samePeople);
        add(
            "published",
            page,
            claims.published(),
            text(gold, "publish_date"),
            MetadataTraining::sameDay);
      }
    }
    JsonNode gold = json.readTree(Files.readAllBytes(data.resolve("meta/gold.json")));
    for (String name : new TreeSet<>(gold.propertyNames())) {
      JsonNode one = gold.get(name);
      Path file = data.resolve("meta/" + name + ".html.gz");
      PageClaims claims =
          claims(Files.exists(file) ? file : data.resolve("meta/" + name + ".html"));
      Saved page = new Saved("meta", name, fold(one.path("url").asString("")));
      add("title", page, claims.title(), text(one, "title"), MetadataTraining::sameTitle);
      add("author", page, claims.authors(), text(one, "author"), MetadataTraining::samePeople);
      add(
          "published",
          page,
          claims.published(),
          text(one, "date_published"),
          MetadataTraining::sameDay);
      add("standfirst", page, claims.standfirst(), text(one, "dek"), MetadataTraining::sameTitle);
    }
  }

  /** Pages of one site are held out together. */
  private static int fold(String url) {
    String host = url.replaceFirst("^\\w+://(www\\.)?", "").replaceFirst("/.*", "");
    return Math.floorMod(host.hashCode() * 31, FOLDS);
  }

  private static String text(JsonNode gold, String name) {
    JsonNode value = gold.get(name);
    return value == null || value.isNull() ? "" : value.asString("");
  }

  private PageClaims claims(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    if (file.toString().endsWith(".gz")) {
      bytes = new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes();
    }
    Document page = HtmlPage.of(new Source(file.toString(), bytes));
    return PageClaims.of(PageFacts.of(page, Optional.empty(), model));
  }

  private void add(
      String field, Saved page, Claims claims, String wanted, BiPredicate<String, Claim> same) {
    // That nobody wrote a field down tells something in web alone, whose pages were read for it.
    boolean untold = page.collection().equals("web") && !field.equals("title");
    if (wanted.isEmpty() && !untold) {
      return;
    }
    List<Claim> all = new ArrayList<>(claims.all());
    all.add(Claims.NONE);
    boolean[] right = new boolean[all.size()];
    for (int i = 0; i < right.length - 1; i++) {
      right[i] = !wanted.isEmpty() && same.test(wanted, all.get(i));
    }
    right[right.length - 1] = wanted.isEmpty();
    examples
        .computeIfAbsent(field, f -> new ArrayList<>())
        .add(new Example(page, all, right, wanted));
  }

  private static boolean sameTitle(String wanted, Claim claim) {
    return Words.folded(wanted).equals(claim.key());
  }

  private static boolean samePeople(String wanted, Claim claim) {
    return MetadataScore.samePeople(wanted, claim.value());
  }

  private static boolean sameDay(String wanted, Claim claim) {
    return MetadataScore.sameDay(wanted, claim.key());
  }
}
