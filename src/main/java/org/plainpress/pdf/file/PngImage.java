package org.plainpress.pdf.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.plainpress.mark.PngParts;
import org.plainpress.pdf.tag.Limits;

/**
 * Makes the document's image of a PNG from the very pixels of the file (ISO 32000-1, 7.4.4.4), with
 * what makes them the file again.
 */
final class PngImage {

  private static final int GREY = 0;
  private static final int COLOURS = 2;
  private static final int PALETTE = 3;

  /** The predictor that says that each line tells its own, as in PNG (ISO 32000-1, table 10). */
  private static final int BY_LINE = 15;

  private PngImage() {}

  /**
   * Returns the image; empty for a PNG whose pixels a PDF cannot hold as they are: with
   * transparency, in passes, or of 16 bits.
   */
  static Optional<PDImageXObject> of(PDDocument document, byte[] png) throws IOException {
    Optional<PngParts.Taken> taken = PngParts.of(png);
    Optional<byte[]> header = taken.flatMap(t -> t.parts().chunk("IHDR"));
    if (header.isEmpty() || header.get().length != 13 || !isPlain(header.get(), taken.get())) {
      return Optional.empty();
    }
    byte[] head = header.get();
    int bits = head[8];
    PngParts parts = taken.get().parts();
    PDImageXObject image =
        new PDImageXObject(
            document,
            new ByteArrayInputStream(taken.get().pixels()),
            COSName.FLATE_DECODE,
            number(head, 0),
            number(head, 4),
            bits,
            PDDeviceGray.INSTANCE);
    COSDictionary dictionary = image.getCOSObject();
    dictionary.setItem(COSName.COLORSPACE, colours(head[9], parts));
    COSDictionary parameters = new COSDictionary();
    parameters.setInt(COSName.PREDICTOR, BY_LINE);
    parameters.setInt(COSName.COLORS, head[9] == COLOURS ? 3 : 1);
    parameters.setInt(COSName.BITS_PER_COMPONENT, bits);
    parameters.setInt(COSName.COLUMNS, number(head, 0));
    dictionary.setItem(COSName.DECODE_PARMS, parameters);
    COSArray around = new COSArray();
    around.add(new COSString(parts.head()));
    around.add(new COSString(parts.tail()));
    parts.lengths().forEach(length -> around.add(COSInteger.get(length)));
    dictionary.setItem(PngParts.KEY, around);
    return Optional.of(image);
  }

  private static boolean isPlain(byte[] header, PngParts.Taken taken) {
    PngParts parts = taken.parts();
    boolean kind = header[9] == GREY || header[9] == COLOURS || header[9] == PALETTE;
    return kind
        && header[8] <= 8
        && header[12] == 0
        && parts.chunk("tRNS").isEmpty()
        && parts.chunk("PLTE").isPresent() == (header[9] == PALETTE)
        && parts.head().length <= Limits.STRING
        && parts.tail().length <= Limits.STRING;
  }

  private static COSBase colours(int kind, PngParts parts) {
    if (kind != PALETTE) {
      return kind == GREY ? COSName.DEVICEGRAY : COSName.DEVICERGB;
    }
    byte[] palette = parts.chunk("PLTE").orElseThrow();
    COSArray indexed = new COSArray();
    indexed.add(COSName.INDEXED);
    indexed.add(COSName.DEVICERGB);
    indexed.add(COSInteger.get(palette.length / 3 - 1));
    indexed.add(new COSString(palette));
    return indexed;
  }

  private static int number(byte[] bytes, int at) {
    return ByteBuffer.wrap(bytes).getInt(at);
  }
}
