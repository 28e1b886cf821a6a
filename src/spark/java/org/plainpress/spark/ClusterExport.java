package org.plainpress.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.apache.spark.util.SerializableConfiguration;
import org.plainpress.export.DistributedExport;
import org.plainpress.export.ExportListener;
import org.plainpress.export.ExportSettings;

/**
 * One export on a cluster, step by step: divide the inputs, read articles, name their editions,
 * make them, list them. What was read is kept on the disks of the executors, and read again where
 * one of them is lost.
 */
final class ClusterExport {

  private final JavaSparkContext context;
  private final SparkSession session;
  private final Plan plan;
  private final SerializableConfiguration configuration;
  private final ExportSettings settings;
  private final ExportListener person;
  private final List<Failures.Failure> unread = new ArrayList<>();
  private final Set<String> divided = new LinkedHashSet<>();

  ClusterExport(
      SparkSession session,
      Plan plan,
      SerializableConfiguration configuration,
      ExportSettings settings,
      ExportListener person) {
    this.session = session;
    this.context = JavaSparkContext.fromSparkContext(session.sparkContext());
    this.plan = plan;
    this.configuration = configuration;
    this.settings = settings;
    this.person = person;
  }

  /**
   * Makes all editions of inputs.
   *
   * @param partSize how many bytes of the inputs make a partition
   * @return whether all was made
   */
  boolean run(List<InputParts.Input> inputs, long partSize) throws IOException {
    plan.output().prepare();
    EditionIndex index = EditionIndex.open(plan.output());
    Optional<JavaRDD<Item>> read = articles(inputs, partSize);
    try (Staging staging = Staging.of(plan.output())) {
      Failures failures = new Failures(person, staging, plan.output().toString());
      Optional<Boolean> listed = listed(read, staging, failures, index);
      if (listed.isPresent()) {
        index.write();
        staging.publish();
        plan.output().write(Failures.FILE, failures.table());
      }
      plan.output().clear();
      return listed.orElse(false);
    }
  }

  /**
   * Makes the editions and, in the driver's own folder, what lists them.
   *
   * @return whether all was made; empty where the output folder cannot be gone on with
   */
  private Optional<Boolean> listed(
      Optional<JavaRDD<Item>> read, Staging staging, Failures failures, EditionIndex index)
      throws IOException {
    try (DistributedExport export = export(staging, index, failures)) {
      if (!export.open()) {
        export.end();
        return Optional.empty();
      }
      unread.forEach(failure -> failures.add(failure, export));
      boolean done = false;
      if (read.isPresent()) {
        JavaRDD<Item> items = read.get().persist(StorageLevel.DISK_ONLY());
        done = make(items, export, failures, index) && export.list();
        items.unpersist();
      }
      export.end();
      return Optional.of(done);
    }
  }

  private DistributedExport export(Staging staging, EditionIndex index, Failures failures) {
    return new DistributedExport(
        settings.in(staging.folder()),
        name -> index.has(name) || isThere(name),
        image -> image(image, index),
        failures);
  }

  private boolean isThere(String name) {
    try {
      return plan.output().has(name);
    } catch (IOException unknown) {
      throw new UncheckedIOException(unknown);
    }
  }

  private Optional<byte[]> image(String name, EditionIndex index) {
    try {
      Optional<byte[]> archived = index.read(name);
      return archived.isPresent() ? archived : plan.output().read(name);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Returns what the inputs hold, in their order; empty where there are none to read. */
  private Optional<JavaRDD<Item>> articles(List<InputParts.Input> inputs, long partSize) {
    List<JavaRDD<Item>> read = new ArrayList<>();
    List<Part> files = new ArrayList<>();
    for (InputParts.Input input : inputs) {
      if (input instanceof InputParts.OfFile file) {
        files.add(file.part());
      } else if (input instanceof InputParts.OfTable table) {
        flush(files, partSize, read);
        table(table, partSize, read);
      } else if (input instanceof InputParts.Missing missing) {
        unread.add(new Failures.Failure(missing.name(), "", "input", missing.reason()));
      }
    }
    flush(files, partSize, read);
    return read.stream().reduce(JavaRDD::union);
  }

  private void flush(List<Part> files, long partSize, List<JavaRDD<Item>> read) {
    if (files.isEmpty()) {
      return;
    }
    List<List<Part>> partitions =
        new SplitFiles(plan, configuration, partSize).partitions(context, List.copyOf(files));
    partitions.forEach(
        parts -> parts.stream().filter(p -> !p.isWhole()).forEach(p -> divided.add(p.name())));
    read.add(
        context
            .parallelize(partitions, partitions.size())
            .mapPartitions(new ReadParts(plan, configuration)));
    files.clear();
  }

  private void table(InputParts.OfTable table, long partSize, List<JavaRDD<Item>> read) {
    // As many partitions as the files have, not as there are machines.
    session.conf().set("spark.sql.files.minPartitionNum", 1);
    session.conf().set("spark.sql.files.maxPartitionBytes", partSize);
    try {
      read.add(new ArticleTable(session, plan).read(table));
    } catch (Exception other) {
      // Scala throws checked exceptions that it does not declare.
      String reason = String.valueOf(other.getMessage()).lines().findFirst().orElse("");
      unread.add(
          new Failures.Failure(table.name(), "", "input", "is no table of articles: " + reason));
    }
  }

  /** Makes the editions, and returns whether there is something to list. */
  private boolean make(
      JavaRDD<Item> items, DistributedExport export, Failures failures, EditionIndex index) {
    List<Integer> sizes = take(items, export, failures);
    if (!isPossible(sizes, export, failures)) {
      return false;
    }
    List<List<PressPart.Name>> names = names(export.names(), sizes);
    List<Outcome> outcomes =
        items
            .zipPartitions(
                context.parallelize(names, names.size()),
                new PressPart(plan, Counts.of(session.sparkContext())))
            .collect();
    int number = 0;
    for (int partition = 0; partition < outcomes.size(); partition++) {
      Outcome outcome = outcomes.get(partition);
      index.addAll(outcome.placed());
      if (!plan.archives()) {
        outcome.articles().forEach(made -> index.removeAll(made.editions()));
      }
      for (int i = 0; i < outcome.articles().size(); i++) {
        Outcome.OfArticle made = outcome.articles().get(i);
        String slug = names.get(partition).get(i).slug();
        made.notes().forEach(note -> export.note(plan.output().toString(), note));
        for (String failure : made.failures()) {
          failures.add(
              new Failures.Failure(export.input(number), slug, "edition", failure), export);
        }
        export.made(
            number++,
            made.editions(),
            made.cover().stream().findFirst(),
            made.failures().isEmpty());
      }
    }
    return true;
  }

  /**
   * Reads all inputs and has the articles taken, as many partitions at a time as there are cores.
   *
   * @return how many articles each partition has
   */
  private List<Integer> take(JavaRDD<Item> items, DistributedExport export, Failures failures) {
    // All machines read, whichever partition is the next to be taken.
    items.foreachPartition(all -> all.forEachRemaining(item -> {}));
    JavaRDD<Item> slim =
        items.map(item -> item instanceof Item.Article article ? article.slim() : item);
    Set<String> heard = new HashSet<>();
    List<Integer> sizes = new ArrayList<>();
    int window = context.defaultParallelism();
    for (int from = 0; from < items.getNumPartitions(); from += window) {
      int to = Math.min(items.getNumPartitions(), from + window);
      int[] some = IntStream.range(from, to).toArray();
      for (List<Item> partition : Arrays.asList(slim.collectPartitions(some))) {
        partition.forEach(item -> take(item, heard, export, failures));
        sizes.add((int) partition.stream().filter(Item.Article.class::isInstance).count());
      }
    }
    for (String archive : divided) {
      if (!heard.contains(archive)) {
        failures.add(
            new Failures.Failure(
                archive, "", "input", "no page with an article is in this archive"),
            export);
      }
    }
    return sizes;
  }

  private static void take(
      Item item, Set<String> heard, DistributedExport export, Failures failures) {
    if (item instanceof Item.Article article) {
      heard.add(article.source());
      export.take(article.json(), article.source());
    } else if (item instanceof Item.Note note) {
      export.note(note.source(), note.message());
    } else if (item instanceof Item.Unreadable unreadable) {
      heard.add(unreadable.source());
      failures.add(
          new Failures.Failure(unreadable.source(), "", unreadable.kind(), unreadable.message()),
          export);
    }
  }

  /** Returns whether what is said of one article only is said of one. */
  private boolean isPossible(List<Integer> sizes, DistributedExport export, Failures failures) {
    int count = sizes.stream().mapToInt(Integer::intValue).sum();
    boolean possible = count <= 1 || !settings.overrides().isOfOne();
    if (!possible) {
      failures.add(
          new Failures.Failure(
              settings.overrides().ofOne(),
              "",
              "input",
              "of one article only, but " + count + " were read; export it alone"),
          export);
    }
    return possible;
  }

  private static List<List<PressPart.Name>> names(
      List<DistributedExport.Name> names, List<Integer> sizes) {
    List<List<PressPart.Name>> parted = new ArrayList<>();
    int from = 0;
    for (int size : sizes) {
      parted.add(
          new ArrayList<>(
              names.subList(from, from + size).stream()
                  .map(name -> new PressPart.Name(name.slug(), name.id()))
                  .toList()));
      from += size;
    }
    return parted;
  }
}
