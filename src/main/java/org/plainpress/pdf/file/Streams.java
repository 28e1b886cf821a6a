package org.plainpress.pdf.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.zip.Deflater;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Holds one document, and makes its streams. They share a compressor: to set one up costs as much
 * as to compress a small stream.
 */
public final class Streams implements AutoCloseable {

  /**
   * How hard it is tried to make streams small, from 1 to 9. At 6, which is zlib's own choice, it
   * takes a sixth longer, and PDFs are 0.5 % smaller (427 PDFs, 34 MB with their images).
   */
  private static final int LEVEL = 5;

  private final COSDocument document = new COSDocument(IOUtils.createMemoryOnlyStreamCache());
  private final Deflater deflater = new Deflater(LEVEL);
  private final byte[] buffer = new byte[16_384];

  private Optional<PDDocument> forImages = Optional.empty();

  /**
   * Returns the document as PDFBox wants it to make images for it. It is made when it is asked for:
   * its class loads a good part of AWT, 18 ms of a cold start.
   */
  public PDDocument document() {
    if (forImages.isEmpty()) {
      forImages = Optional.of(new PDDocument(document));
    }
    return forImages.get();
  }

  /** Makes a stream of bytes, compressed. */
  public COSStream deflated(byte[] data) throws IOException {
    return ofDeflated(compressed(data));
  }

  /** Returns bytes compressed. */
  byte[] compressed(byte[] data) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(data.length / 2);
    deflater.reset();
    deflater.setInput(data);
    deflater.finish();
    while (!deflater.finished()) {
      out.write(buffer, 0, deflater.deflate(buffer));
    }
    return out.toByteArray();
  }

  /** Makes a stream of bytes that are compressed already. */
  COSStream ofDeflated(byte[] deflated) throws IOException {
    COSStream stream = plain(deflated);
    stream.setItem(COSName.FILTER, COSName.FLATE_DECODE);
    return stream;
  }

  /** Makes a stream of bytes as they are. */
  COSStream plain(byte[] data) throws IOException {
    COSStream stream = document.createCOSStream();
    try (OutputStream out = stream.createRawOutputStream()) {
      out.write(data);
    }
    return stream;
  }

  @Override
  public void close() throws IOException {
    deflater.end();
    document.close();
  }
}
