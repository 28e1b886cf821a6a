package org.plainpress.epub;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes the OCF ZIP container (EPUB 3.3, 4.2): {@code mimetype} first, stored, without an extra
 * field; every entry with the same time, so that the same content gives the same bytes.
 */
final class Container implements AutoCloseable {

  /**
   * The time of every entry. January 1980 would be written with an extra field, which {@code
   * mimetype} must not have.
   */
  private static final LocalDateTime ZIP_EPOCH = LocalDateTime.of(1980, 2, 1, 0, 0);

  private static final SameFile ROOT =
      SameFile.of(
          """
          <?xml version="1.0" encoding="UTF-8"?>
          <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
            <rootfiles>
              <rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>
            </rootfiles>
          </container>
          """);

  private final Zip zip;

  /**
   * Begins a container.
   *
   * @param out receives it; left open
   */
  Container(OutputStream out) throws IOException {
    zip = new Zip(new Unclosed(out));
    store("mimetype", "application/epub+zip".getBytes(StandardCharsets.US_ASCII));
    add("META-INF/container.xml", ROOT);
  }

  /** Adds a file that holds text. */
  void add(String name, String text) throws IOException {
    add(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Adds a file. */
  void add(String name, byte[] data) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(ZIP_EPOCH);
    zip.putNextEntry(entry);
    zip.write(data);
    zip.closeEntry();
  }

  /** Adds a file that other books have too. */
  void add(String name, SameFile file) throws IOException {
    zip.known.replay(file.deflated());
    add(name, file.data());
  }

  /** Adds a file as it is: pictures are compressed in themselves. */
  void store(String name, byte[] data) throws IOException {
    CRC32 crc = new CRC32();
    crc.update(data);
    ZipEntry entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(data.length);
    entry.setCrc(crc.getValue());
    entry.setTimeLocal(ZIP_EPOCH);
    zip.putNextEntry(entry);
    zip.write(data);
    zip.closeEntry();
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  /** Writes entries, and takes those that are compressed already as they are. */
  private static final class Zip extends ZipOutputStream {
    private final ReplayingDeflater known = new ReplayingDeflater();

    Zip(OutputStream out) {
      super(out, StandardCharsets.UTF_8);
      def.end();
      def = known;
    }

    @Override
    public void close() throws IOException {
      try {
        super.close();
      } finally {
        known.end();
      }
    }
  }

  /** Leaves the caller's stream open when the container is closed. */
  private static final class Unclosed extends FilterOutputStream {
    Unclosed(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
      out.flush();
    }
  }
}
