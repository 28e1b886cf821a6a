package org.plainpress.spark;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * One uncompressed ZIP archive of what a partition makes. It is named for its bytes: whichever
 * attempt writes it, on whichever machine, it is the same file, and a later run with other articles
 * takes no other's place. Since nothing is compressed, an edition is the bytes from an offset on.
 */
final class EditionArchive implements EditionFiles {

  /** The folder of archives within the output folder. */
  static final String FOLDER = "editions";

  /** The first moment that a ZIP archive can tell; no entry's own, so that reruns agree. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final RemoteFolder folder;
  private final MessageDigest digest;
  private final Set<String> names = new HashSet<>();
  private final List<Entry> entries = new ArrayList<>();
  private Optional<Open> open = Optional.empty();

  private record Entry(String name, long offset, long size) {}

  private record Open(RemoteFolder.Unfinished file, Counting counted, ZipOutputStream zip) {}

  EditionArchive(RemoteFolder folder) {
    this.folder = folder;
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }

  @Override
  public void put(Map<String, byte[]> files) throws IOException {
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      // Images have names of their bytes, and several articles may show one.
      if (names.add(file.getKey())) {
        put(file.getKey(), file.getValue());
      }
    }
  }

  private void put(String name, byte[] bytes) throws IOException {
    if (open.isEmpty()) {
      RemoteFolder.Unfinished file = folder.begin();
      Counting counted = new Counting(new DigestOutputStream(file.out(), digest));
      open = Optional.of(new Open(file, counted, new ZipOutputStream(counted)));
    }
    Open archive = open.get();
    ZipEntry entry = new ZipEntry(name);
    CRC32 crc = new CRC32();
    crc.update(bytes);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(bytes.length);
    entry.setCrc(crc.getValue());
    entry.setTimeLocal(NO_TIME);
    archive.zip().putNextEntry(entry);
    entries.add(new Entry(name, archive.counted().count, bytes.length));
    archive.zip().write(bytes);
    archive.zip().closeEntry();
  }

  @Override
  public List<Outcome.Placed> finish() throws IOException {
    if (open.isEmpty()) {
      return List.of();
    }
    open.get().zip().close();
    String name = FOLDER + "/" + HexFormat.of().formatHex(digest.digest(), 0, 16) + ".zip";
    folder.finish(open.get().file(), name);
    open = Optional.empty();
    return entries.stream()
        .map(entry -> new Outcome.Placed(entry.name(), name, entry.offset(), entry.size()))
        .toList();
  }

  @Override
  public void close() throws IOException {
    if (open.isPresent()) {
      open.get().file().out().close();
      folder.abandon(open.get().file());
    }
  }

  /** Counts bytes, and hands them on in larger pieces. */
  private static final class Counting extends FilterOutputStream {
    private long count;

    Counting(OutputStream out) {
      super(new BufferedOutputStream(out, 1 << 16));
    }

    @Override
    public void write(int one) throws IOException {
      out.write(one);
      count++;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
      count += length;
    }
  }
}
