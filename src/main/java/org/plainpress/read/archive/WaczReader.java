package org.plainpress.read.archive;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import org.plainpress.read.ArticleReader;
import org.plainpress.read.Content;
import org.plainpress.read.ReadLimits;
import org.plainpress.read.Reading;
import org.plainpress.read.Source;
import org.plainpress.read.UnreadableSource;
import org.plainpress.read.bytes.ZipEntries;

/** Reads web archives that are zipped with their index (WACZ 1.1): the archives in the ZIP. */
public final class WaczReader implements ArticleReader {

  private final ArticleReader archives;
  private final ReadLimits limits;

  /**
   * Makes a reader.
   *
   * @param archives reads the archives in the ZIP
   * @param limits say how much the ZIP may unpack to
   */
  public WaczReader(ArticleReader archives, ReadLimits limits) {
    this.archives = archives;
    this.limits = limits;
  }

  @Override
  public List<Reading> read(Source source) {
    // Archives behind one another are an archive: the images of one belong to the pages of another.
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    for (Map.Entry<String, byte[]> file : ZipEntries.of(source.bytes(), limits).entrySet()) {
      if (file.getKey().matches("(?:.*/)?archive/[^/]+\\.warc(?:\\.gz)?")) {
        (file.getKey().endsWith(".gz") ? packed : plain).writeBytes(file.getValue());
      }
    }
    if (packed.size() == 0 && plain.size() == 0) {
      throw new UnreadableSource("this ZIP archive holds no web archive");
    }
    byte[] archive = (packed.size() > 0 ? packed : plain).toByteArray();
    return archives.read(
        new Source(
            source.name(),
            Content.of(archive),
            source.address(),
            source.charset(),
            source.pictures()));
  }
}
