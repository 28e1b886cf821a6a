package org.plainpress.export;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.plainpress.feed.living.Remembered;
import org.plainpress.feed.living.ShelvedArchive;

/**
 * Keeps in a file what the archives of a feed hold, so that a feed of 100,000 entries is gone on
 * with without reading 2,000 archives again. It is no more than a memory: what it does not tell, or
 * tells of a file that has another size or beginning by now, is read from the archives; who deletes
 * it loses nothing but a moment. It has a record of each archive, with its length and CRC-32, the
 * oldest first, and no times: the same archives have the same index.
 */
final class ArchiveIndex {

  /** Fewer archives are read in a moment, and no index is kept of them. */
  private static final int MANY = 20;

  /** How the file begins; another number is another format, and is made anew. */
  private static final byte[] MAGIC = "Plainpress archives 2\n".getBytes(StandardCharsets.US_ASCII);

  /** How many bytes of an archive are looked at: what it says of itself, and its newest entry. */
  private static final int BEGINNING = 4096;

  private final Path folder;
  private final Path file;

  /** The records by the names of their archives, which are counted: 9 comes before 10. */
  private final NavigableMap<String, byte[]> records =
      new TreeMap<>(Comparator.comparing(String::length).thenComparing(String::compareTo));

  /** The archives whose records are to be added to the file. */
  private final Set<String> fresh = new HashSet<>();

  /** The last archive that the file tells of; empty where it is to be written anew. */
  private Optional<String> last = Optional.empty();

  private ArchiveIndex(Path folder, Path file) {
    this.folder = folder;
    this.file = file;
  }

  /**
   * Opens the index of a folder.
   *
   * @param name its file; where there is none, or none of ours, the index is empty
   */
  static ArchiveIndex open(Path folder, String name) {
    ArchiveIndex index = new ArchiveIndex(folder, folder.resolve(name));
    if (Files.isRegularFile(index.file)) {
      try {
        index.read(Files.readAllBytes(index.file));
      } catch (IOException unreadable) {
        // The archives tell all that it would have told.
        index.records.clear();
      }
    }
    return index;
  }

  private void read(byte[] bytes) {
    if (!Arrays.equals(bytes, 0, Math.min(bytes.length, MAGIC.length), MAGIC, 0, MAGIC.length)) {
      return;
    }
    ByteBuffer all = ByteBuffer.wrap(bytes).position(MAGIC.length);
    while (all.remaining() >= 12) {
      int length = all.getInt();
      long crc = all.getLong();
      if (length < 0 || length > all.remaining()) {
        break;
      }
      byte[] record = new byte[length];
      all.get(record);
      if (crc != crc(record)) {
        break;
      }
      records.put(name(record), record);
    }
    // Behind what a crash has cut nothing would be found.
    if (!all.hasRemaining() && !records.isEmpty()) {
      last = Optional.of(records.lastKey());
    }
  }

  private static long crc(byte[] record) {
    CRC32 crc = new CRC32();
    crc.update(record);
    return crc.getValue();
  }

  /**
   * Returns what an archive holds; empty where that is not known, or the file is another by now.
   *
   * @param name the archive's file
   */
  synchronized Optional<ShelvedArchive> find(String name) {
    byte[] record = records.get(name);
    if (record == null) {
      return Optional.empty();
    }
    try {
      DataInputStream in = new DataInputStream(new ByteArrayInputStream(record));
      in.readUTF();
      boolean isSame = in.readLong() == look(name);
      return isSame ? Optional.of(archive(in)) : Optional.empty();
    } catch (IOException missing) {
      return Optional.empty();
    }
  }

  /** Keeps what an archive holds, whose file is in its place. */
  synchronized void put(String name, ShelvedArchive archive) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(16_384);
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeUTF(name);
    out.writeLong(look(name));
    write(archive, out);
    records.put(name, bytes.toByteArray());
    fresh.add(name);
  }

  /** Returns what tells whether a file is still the same: its size, and how it begins. */
  private long look(String name) throws IOException {
    Path archive = folder.resolve(name);
    try (InputStream in = Files.newInputStream(archive)) {
      return Files.size(archive) << 32 ^ crc(in.readNBytes(BEGINNING));
    }
  }

  /** Writes what has been put since it was opened; nothing for a few archives. */
  synchronized void write() throws IOException {
    if (fresh.isEmpty() || records.size() < MANY) {
      return;
    }
    NavigableMap<String, byte[]> added =
        last.map(name -> records.tailMap(name, false)).orElse(records);
    if (last.isPresent() && added.keySet().containsAll(fresh)) {
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.APPEND);
          OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel))) {
        write(added.values(), out);
      }
    } else {
      AtomicFile.write(
          file,
          out -> {
            out.write(MAGIC);
            write(records.values(), out);
          });
    }
    fresh.clear();
    last = Optional.of(records.lastKey());
  }

  private static void write(Collection<byte[]> records, OutputStream out) throws IOException {
    for (byte[] record : records) {
      out.write(ByteBuffer.allocate(12).putInt(record.length).putLong(crc(record)).array());
      out.write(record);
    }
  }

  private static String name(byte[] record) {
    try {
      return new DataInputStream(new ByteArrayInputStream(record)).readUTF();
    } catch (IOException impossible) {
      throw new UncheckedIOException("a record whose CRC-32 is right has a name", impossible);
    }
  }

  private static void write(ShelvedArchive archive, DataOutputStream out) throws IOException {
    out.writeUTF(archive.previous().orElse(""));
    out.writeInt(archive.entries().size());
    for (Remembered entry : archive.entries()) {
      text(entry.id(), out);
      text(entry.title(), out);
      out.writeBoolean(entry.published().isPresent());
      if (entry.published().isPresent()) {
        moment(entry.published().get(), out);
      }
      moment(entry.updated(), out);
      out.writeBoolean(entry.webPage());
      out.writeInt(entry.editions().size());
      for (String edition : entry.editions()) {
        text(edition, out);
      }
      out.writeUTF(entry.digest().orElse(""));
      out.writeUTF(entry.contentName().orElse(""));
    }
  }

  private static ShelvedArchive archive(DataInputStream in) throws IOException {
    Optional<String> previous = Optional.of(in.readUTF()).filter(name -> !name.isEmpty());
    List<Remembered> entries = new ArrayList<>();
    for (int count = in.readInt(); count > 0; count--) {
      String id = text(in);
      String title = text(in);
      Optional<OffsetDateTime> published =
          in.readBoolean() ? Optional.of(moment(in)) : Optional.empty();
      OffsetDateTime updated = moment(in);
      boolean webPage = in.readBoolean();
      List<String> editions = new ArrayList<>();
      for (int more = in.readInt(); more > 0; more--) {
        editions.add(text(in));
      }
      Optional<String> digest = Optional.of(in.readUTF()).filter(hex -> !hex.isEmpty());
      Optional<String> content = Optional.of(in.readUTF()).filter(name -> !name.isEmpty());
      entries.add(
          new Remembered(id, title, published, updated, webPage, editions, digest, content));
    }
    return new ShelvedArchive(entries, previous);
  }

  /** Writes a text of any length, which a feed of others may have as a title. */
  private static void text(String text, DataOutputStream out) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String text(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
  }

  private static void moment(OffsetDateTime moment, DataOutputStream out) throws IOException {
    out.writeLong(moment.toEpochSecond());
    out.writeInt(moment.getNano());
    out.writeInt(moment.getOffset().getTotalSeconds());
  }

  private static OffsetDateTime moment(DataInputStream in) throws IOException {
    Instant instant = Instant.ofEpochSecond(in.readLong(), in.readInt());
    return instant.atOffset(ZoneOffset.ofTotalSeconds(in.readInt()));
  }
}
