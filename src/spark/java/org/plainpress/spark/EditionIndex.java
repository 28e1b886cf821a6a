package org.plainpress.spark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.plainpress.export.MadeFile;

/**
 * Tells which archive a file is in, and where: a line each of name, archive, offset and size in
 * bytes, parted by tabs and ordered by name. An edition is {@code size} bytes of the archive from
 * {@code offset} on, so that a server, or a request for a range of bytes, needs nothing else.
 */
final class EditionIndex {

  static final String FILE = "plainpress.index";

  private final RemoteFolder folder;
  private final Map<String, Outcome.Placed> places = new TreeMap<>();

  private EditionIndex(RemoteFolder folder) {
    this.folder = folder;
  }

  /** Reads the index of a folder; one that is not there is empty. */
  static EditionIndex open(RemoteFolder folder) throws IOException {
    EditionIndex index = new EditionIndex(folder);
    Optional<byte[]> file = folder.read(FILE);
    if (file.isPresent()) {
      for (String line : new String(file.get(), StandardCharsets.UTF_8).split("\n")) {
        String[] cells = line.split("\t");
        if (cells.length == 4) {
          index.add(
              new Outcome.Placed(
                  cells[0], cells[1], Long.parseLong(cells[2]), Long.parseLong(cells[3])));
        }
      }
    }
    return index;
  }

  private void add(Outcome.Placed placed) {
    places.put(placed.name(), placed);
  }

  /** Adds what a run made; what it made anew is in its archive from now on. */
  void addAll(List<Outcome.Placed> placed) {
    placed.forEach(this::add);
  }

  /** Removes what is a file of its own from now on. */
  void removeAll(List<MadeFile> files) {
    files.forEach(file -> places.remove(file.name()));
  }

  boolean has(String name) {
    return places.containsKey(name);
  }

  /** Returns the bytes of a file; empty where it is in no archive. */
  Optional<byte[]> read(String name) throws IOException {
    Optional<Outcome.Placed> placed = Optional.ofNullable(places.get(name));
    return placed.isEmpty()
        ? Optional.empty()
        : Optional.of(
            folder.read(placed.get().archive(), placed.get().offset(), (int) placed.get().size()));
  }

  /** Writes the index, and removes archives of which nothing is used any more. */
  void write() throws IOException {
    if (places.isEmpty() && !folder.has(FILE)) {
      return;
    }
    StringBuilder lines = new StringBuilder();
    Set<String> used = new HashSet<>();
    for (Outcome.Placed placed : places.values()) {
      used.add(placed.archive());
      lines.append(placed.name()).append('\t').append(placed.archive()).append('\t');
      lines.append(placed.offset()).append('\t').append(placed.size()).append('\n');
    }
    folder.write(FILE, lines.toString().getBytes(StandardCharsets.UTF_8));
    for (String name : folder.list(EditionArchive.FOLDER)) {
      String archive = EditionArchive.FOLDER + "/" + name;
      if (name.endsWith(".zip") && !used.contains(archive)) {
        folder.delete(archive);
      }
    }
  }
}
