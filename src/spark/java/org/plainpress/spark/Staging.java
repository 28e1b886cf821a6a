package org.plainpress.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A folder of the driver's own machine, in which feeds and catalogue are gone on with: they are
 * fetched from the output folder before, and what changed is put there again.
 */
final class Staging implements AutoCloseable {

  /** Matches the names of feeds, their archives, the catalogue and the pages that list it. */
  private static final Pattern LISTINGS =
      Pattern.compile("(?:rss|atom|opds)[^/]*\\.xml|feed[^/]*\\.json|index[^/]*\\.html");

  /** What subscribers read, and what leads to all else: it is put in its place last. */
  private static final Set<String> HEADS =
      Set.of("rss.xml", "atom.xml", "feed.json", "opds.xml", "index.html");

  private final RemoteFolder output;
  private final Path folder;
  private final Map<String, byte[]> before = new HashMap<>();

  private Staging(RemoteFolder output, Path folder) {
    this.output = output;
    this.folder = folder;
  }

  static Staging of(RemoteFolder output) throws IOException {
    Staging staging = new Staging(output, Files.createTempDirectory("plainpress-"));
    for (String name : output.list("")) {
      Optional<byte[]> file =
          LISTINGS.matcher(name).matches() ? output.read(name) : Optional.empty();
      if (file.isPresent()) {
        Files.write(staging.folder.resolve(name), file.get());
        staging.before.put(name, file.get());
      }
    }
    return staging;
  }

  Path folder() {
    return folder;
  }

  /** Returns the name of a file within the output folder, where it is in this one. */
  String name(Path file) {
    return file.startsWith(folder) ? folder.relativize(file).toString() : file.toString();
  }

  /** Puts what changed into the output folder, what leads to it last. */
  void publish() throws IOException {
    List<String> names = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .forEach(names::add);
    }
    names.sort(Comparator.<String, Boolean>comparing(HEADS::contains).thenComparing(name -> name));
    for (String name : names) {
      byte[] file = Files.readAllBytes(folder.resolve(name));
      Optional<byte[]> was = Optional.ofNullable(before.get(name));
      if (was.filter(bytes -> Arrays.equals(bytes, file)).isEmpty()) {
        output.write(name, file);
      }
    }
    for (String name : before.keySet()) {
      if (!Files.exists(folder.resolve(name))) {
        output.delete(name);
      }
    }
  }

  @Override
  public void close() throws IOException {
    List<Path> all;
    try (Stream<Path> files = Files.walk(folder)) {
      all = files.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : all) {
      Files.delete(file);
    }
  }
}
