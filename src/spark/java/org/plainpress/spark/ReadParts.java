package org.plainpress.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.SparkEnv;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.util.SerializableConfiguration;
import org.plainpress.article.Article;
import org.plainpress.export.DistributedExport;
import org.plainpress.export.EditionPress;
import org.plainpress.read.Reading;
import org.plainpress.read.ReadingNote;
import org.plainpress.read.Readings;
import org.plainpress.read.UnreadableSource;
import org.plainpress.read.bytes.ByteRange;
import org.plainpress.read.input.RemoteInputs;

/**
 * Reads the articles of parts of files, one part after another. Where the file system fails, the
 * task fails, so that Spark tries it again; only its last attempt tells the failure as the file's.
 */
final class ReadParts implements FlatMapFunction<Iterator<List<Part>>, Item> {

  private static final long serialVersionUID = 1;

  private final Plan plan;
  private final SerializableConfiguration configuration;

  ReadParts(Plan plan, SerializableConfiguration configuration) {
    this.plan = plan;
    this.configuration = configuration;
  }

  @Override
  public Iterator<Item> call(Iterator<List<Part>> groups) {
    List<Part> parts = new ArrayList<>();
    groups.forEachRemaining(parts::addAll);
    // A part at a time, so that a partition of many files need not be in memory.
    return parts.stream().map(this::read).flatMap(List::stream).iterator();
  }

  private List<Item> read(Part part) {
    Machine machine = Machine.of(plan);
    Received received = new Received(part, machine.press());
    try {
      Path path = new Path(URI.create(part.uri()));
      FileSystem files = Hadoop.files(path, configuration.value());
      HadoopContent content = new HadoopContent(files, path, machine.reading().limits());
      try {
        machine
            .inputs()
            .read(
                new RemoteInputs.File(
                    part.name(), content, part.size(), new HadoopNeighbours(files, path)),
                new ByteRange(part.from(), part.to()),
                received);
      } catch (UnreadableSource unreadable) {
        failAgain(content.failure());
        received.items.add(new Item.Unreadable(part.name(), "input", unreadable.getMessage()));
      }
      // Readers tell a file that breaks off, and go on: whether it does is not sure then.
      failAgain(content.failure());
    } catch (IOException failed) {
      failAgain(Optional.of(failed));
      received.items.add(new Item.Unreadable(part.name(), "input", reason(failed)));
    }
    return received.items;
  }

  static String reason(IOException failed) {
    return failed instanceof FileNotFoundException
        ? "there is no such file; check the name"
        : "cannot be read (" + failed.getClass().getSimpleName() + ")";
  }

  private static void failAgain(Optional<IOException> failure) {
    int attempts = SparkEnv.get().conf().getInt("spark.task.maxFailures", 4);
    boolean last = TaskContext.get().attemptNumber() + 1 >= attempts;
    if (failure.isPresent() && !last && !(failure.get() instanceof FileNotFoundException)) {
      throw new UncheckedIOException(failure.get());
    }
  }

  /** Keeps what is read of a part. */
  static final class Received implements Readings {
    private final Part part;
    private final EditionPress press;
    private final List<Item> items = new ArrayList<>();

    Received(Part part, EditionPress press) {
      this.part = part;
      this.press = press;
    }

    List<Item> items() {
      return items;
    }

    @Override
    public void accept(Reading reading) {
      reading.notes().forEach(this::note);
      Article article = press.said(reading.article());
      Map<String, byte[]> images = new LinkedHashMap<>();
      byte[] json = DistributedExport.json(article, images::put);
      items.add(new Item.Article(part.name(), json, images));
    }

    @Override
    public void note(ReadingNote note) {
      items.add(new Item.Note(part.place(), note.toString()));
    }

    @Override
    public void unreadable(String message) {
      items.add(new Item.Unreadable(part.place(), "article", message));
    }
  }
}
