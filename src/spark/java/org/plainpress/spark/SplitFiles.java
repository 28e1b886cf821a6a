package org.plainpress.spark;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.util.SerializableConfiguration;
import org.plainpress.read.InputFormat;
import org.plainpress.read.UnreadableSource;
import org.plainpress.read.bytes.ByteRange;
import org.plainpress.read.input.RemoteInputs;

/**
 * Divides files into parts, and puts parts together to partitions. Both go by the inputs alone, not
 * by the machines that there are, so that each run has the same partitions.
 */
final class SplitFiles implements Function<Part, List<Part>> {

  private static final long serialVersionUID = 1;

  /**
   * How much larger parts of a WARC are: each looks through the whole archive for images. At 128 MB
   * that is a small part of what reading its pages takes.
   */
  private static final int WARC = 8;

  /**
   * What opening a file is counted as, in bytes, so that a million small files are not one task.
   */
  private static final long OPENING = 64 << 10;

  private final Plan plan;
  private final SerializableConfiguration configuration;
  private final long size;

  /**
   * Makes what divides files.
   *
   * @param size how many bytes make a partition
   */
  SplitFiles(Plan plan, SerializableConfiguration configuration, long size) {
    this.plan = plan;
    this.configuration = configuration;
    this.size = size;
  }

  /** Returns the partitions of files, in their order. */
  List<List<Part>> partitions(JavaSparkContext context, List<Part> files) {
    List<Part> large = files.stream().filter(file -> file.size() > size(file)).toList();
    List<List<Part>> divided =
        large.isEmpty() ? List.of() : context.parallelize(large, large.size()).map(this).collect();
    List<List<Part>> partitions = new ArrayList<>();
    List<Part> open = new ArrayList<>();
    long bytes = 0;
    int next = 0;
    for (Part file : files) {
      List<Part> parts = file.size() > size(file) ? divided.get(next++) : List.of(file);
      for (Part part : parts) {
        long weight = part.length() * size / size(part) + OPENING;
        if (bytes + weight > size + OPENING && !open.isEmpty()) {
          partitions.add(List.copyOf(open));
          open.clear();
          bytes = 0;
        }
        open.add(part);
        bytes += weight;
      }
    }
    if (!open.isEmpty()) {
      partitions.add(List.copyOf(open));
    }
    return partitions;
  }

  private long size(Part part) {
    boolean archive =
        InputFormat.ofName(part.name()).filter(format -> format == InputFormat.WARC).isPresent();
    return archive ? WARC * size : size;
  }

  @Override
  public List<Part> call(Part file) throws IOException {
    Machine machine = Machine.of(plan);
    Path path = new Path(URI.create(file.uri()));
    FileSystem files = Hadoop.files(path, configuration.value());
    HadoopContent content = new HadoopContent(files, path, machine.reading().limits());
    List<ByteRange> ranges;
    try {
      ranges =
          machine
              .inputs()
              .parts(
                  new RemoteInputs.File(
                      file.name(), content, file.size(), name -> Optional.empty()),
                  size(file));
    } catch (UnreadableSource unreadable) {
      // Whoever reads it tells so.
      ranges = List.of(ByteRange.WHOLE);
    }
    if (content.failure().isPresent()) {
      throw content.failure().get();
    }
    return ranges.stream()
        .map(range -> new Part(file.name(), file.uri(), file.size(), range.from(), range.to()))
        .toList();
  }
}
