package org.plainpress.export;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plainpress.article.IsoDate;
import org.plainpress.feed.Attachment;
import org.plainpress.feed.JsonValues;
import org.plainpress.json.JsonTree;
import org.plainpress.json.MalformedArticleJson;
import org.plainpress.settings.Format;

/**
 * Remembers in the output folder which editions were made of what, a line of JSON each:
 *
 * <pre>{@code
 * {"source": "news.jsonl", "id": "urn:uuid:…", "hash": "…", "settings": "…",
 *  "editions": {"ferry.epub": 18211, "ferry.pdf": 16034}, "notes": [], "time": "2026-03-01T08:00:00Z"}
 * }</pre>
 *
 * <p>A run only ever adds lines, and asks one thing of them: was this made already? Lines do that
 * without a database: whatever kills a run can at most cut the last of them, any tool reads them,
 * and of each only 16 bytes stay in memory. A small job, such as of one article, leaves no
 * manifest.
 */
final class Manifest implements AutoCloseable {

  /** The name of the file, whose ending is none that is read as an input. */
  static final String FILE = "plainpress.manifest";

  /** How many articles a run makes before its manifest begins; fewer are made again in a moment. */
  static final int MANY = 100;

  private final Path file;
  private final Path folder;
  private final ExportSettings settings;
  private final Set<Mark> done = new HashSet<>();
  private final List<Made> waiting = new ArrayList<>();
  private Optional<String> settingsHash = Optional.empty();
  private Optional<FileChannel> channel = Optional.empty();

  /** What tells an article's editions from all others. */
  private record Mark(long first, long second) {}

  /** What a line tells, before it is one. */
  private record Made(
      String source,
      String id,
      String hash,
      Map<String, Long> sizes,
      List<String> notes,
      OffsetDateTime time) {}

  private Manifest(ExportSettings settings) {
    this.settings = settings;
    this.folder = settings.output();
    this.file = folder.resolve(FILE);
  }

  /**
   * Opens the manifest of a folder; what it says is read where the run is to go on by it.
   *
   * @throws IOException where it cannot be read
   */
  static Manifest open(ExportSettings settings) throws IOException {
    Manifest manifest = new Manifest(settings);
    if (settings.work().resume()) {
      manifest.read();
      manifest.begin();
    }
    return manifest;
  }

  /**
   * Returns the hash of the settings, made only for a run that needs it: the words of records that
   * it is made of took a tenth of what the main thread does in a cold export of one article.
   */
  private synchronized String settingsHash() {
    String hash =
        settingsHash.orElseGet(() -> HexFormat.of().formatHex(hash(ofEditions(settings)), 0, 8));
    settingsHash = Optional.of(hash);
    return hash;
  }

  /** Returns all that makes editions of the same article differ. */
  private static String ofEditions(ExportSettings settings) {
    String version =
        Optional.ofNullable(Manifest.class.getPackage().getImplementationVersion()).orElse("");
    return String.join(
        "\n",
        version,
        settings.epub().toString(),
        settings.pdf().toString(),
        settings.undated().toString(),
        Boolean.toString(settings.formats().contains(Format.PDF)));
  }

  private void read() throws IOException {
    if (!Files.exists(file)) {
      return;
    }
    if (Files.isDirectory(file)) {
      throw new IOException(
          "'" + file.getFileName() + "' is a folder there; move it, or name another --output");
    }
    // A decoder that replaces: what a crash has cut within a character is one line, not all.
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
      for (Optional<String> line = Optional.ofNullable(lines.readLine());
          line.isPresent();
          line = Optional.ofNullable(lines.readLine())) {
        mark(line.get()).ifPresent(done::add);
      }
    }
  }

  /** Returns what a line says is done; empty where it says something else, or was cut. */
  private static Optional<Mark> mark(String line) {
    try {
      List<Object> values = JsonTree.lenient(line);
      if (values.size() == 1
          && values.get(0) instanceof Map<?, ?> map
          && map.get("editions") instanceof Map<?, ?> editions) {
        Map<String, Long> sizes = new LinkedHashMap<>();
        editions.forEach(
            (name, size) ->
                sizes.put(
                    String.valueOf(name),
                    size instanceof Number n ? n.longValue() : Long.valueOf(-1)));
        return Optional.of(
            mark(
                String.valueOf(map.get("id")),
                String.valueOf(map.get("hash")),
                String.valueOf(map.get("settings")),
                sizes));
      }
    } catch (MalformedArticleJson cut) {
      return Optional.empty();
    }
    return Optional.empty();
  }

  private static Mark mark(String id, String hash, String settings, Map<String, Long> editions) {
    StringBuilder text = new StringBuilder(id).append('\n').append(hash).append('\n');
    text.append(settings);
    editions.forEach((name, size) -> text.append('\n').append(name).append('\t').append(size));
    ByteBuffer bytes = ByteBuffer.wrap(hash(text.toString()));
    return new Mark(bytes.getLong(), bytes.getLong());
  }

  private static byte[] hash(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }

  /**
   * Returns the editions of an article that an earlier run made of the same article in the same
   * way, and that are still there; empty where one of them is to be made.
   *
   * @param slug the name of its editions
   * @param hash what the article and its images are
   */
  Optional<Map<Format, Long>> done(String slug, String id, String hash) {
    if (done.isEmpty()) {
      return Optional.empty();
    }
    Map<Format, Long> sizes = new LinkedHashMap<>();
    Map<String, Long> named = new LinkedHashMap<>();
    for (Format format : EditionWriters.ORDER) {
      if (settings.formats().contains(format)) {
        try {
          long size = Files.size(folder.resolve(slug + format.file()));
          sizes.put(format, size);
          named.put(slug + format.file(), size);
        } catch (IOException gone) {
          return Optional.empty();
        }
      }
    }
    return done.contains(mark(id, hash, settingsHash(), named))
        ? Optional.of(sizes)
        : Optional.empty();
  }

  /**
   * Notes that the editions of an article are there.
   *
   * @param editions its editions by their names within the folder, as {@link EditionWriters#ORDER}
   *     has them
   */
  void add(String source, String id, String hash, List<Attachment> editions, List<String> notes)
      throws IOException {
    Map<String, Long> sizes = new LinkedHashMap<>();
    editions.forEach(edition -> sizes.put(edition.href(), edition.length()));
    Made made = new Made(source, id, hash, sizes, notes, OffsetDateTime.now(ZoneOffset.UTC));
    if (channel.isPresent()) {
      write(channel.get(), line(made));
      return;
    }
    waiting.add(made);
    if (waiting.size() >= MANY) {
      begin();
    }
  }

  private byte[] line(Made made) throws IOException {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("source", made.source());
    line.put("id", made.id());
    line.put("hash", made.hash());
    line.put("settings", settingsHash());
    line.put("editions", made.sizes());
    line.put("notes", made.notes());
    line.put("time", IsoDate.utc(made.time()));
    return (new String(JsonValues.bytes(line), StandardCharsets.UTF_8) + "\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Keeps what is known even of a few articles, for a run that is to be gone on with. */
  void keep() throws IOException {
    if (channel.isEmpty()) {
      begin();
    }
  }

  private void begin() throws IOException {
    FileChannel opened =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.READ);
    channel = Optional.of(opened);
    opened.position(opened.size());
    if (opened.size() > 0) {
      ByteBuffer last = ByteBuffer.allocate(1);
      opened.read(last, opened.size() - 1);
      if (last.get(0) != '\n') {
        // A run that was killed has cut its last line.
        write(opened, new byte[] {'\n'});
      }
    }
    for (Made made : waiting) {
      write(opened, line(made));
    }
    waiting.clear();
  }

  private static void write(FileChannel channel, byte[] line) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(line);
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  @Override
  public void close() throws IOException {
    if (channel.isPresent()) {
      channel.get().close();
    }
  }
}
