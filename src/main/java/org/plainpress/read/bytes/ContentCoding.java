package org.plainpress.read.bytes;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;
import org.plainpress.read.ReadLimits;
import org.plainpress.read.UnreadableSource;

/** Decodes the bodies of answers of the web by the codings that they name (RFC 9110, 8.4). */
public final class ContentCoding {

  /** The most codings, one over another: no server means more. */
  private static final int MOST_CODINGS = 5;

  private ContentCoding() {}

  /**
   * Decodes a body. One that is markup already is returned as it is: archives keep the name of a
   * coding that they have undone.
   *
   * @param codings what the field {@code Content-Encoding} says: {@code gzip}, {@code br}, or
   *     several, parted by commas, in the order in which they were applied
   * @throws UnreadableSource where it is damaged, unpacks to more than may be, or needs a coding
   *     that is not known
   */
  public static byte[] decode(byte[] body, String codings, ReadLimits limits) {
    String[] names = codings.toLowerCase(Locale.ROOT).split(",");
    if (names.length > MOST_CODINGS) {
      throw new UnreadableSource("is packed more than " + MOST_CODINGS + " times");
    }
    Unpacking unpacking = new Unpacking(body.length, limits);
    byte[] decoded = body;
    for (int i = names.length - 1; i >= 0 && !isMarkup(decoded); i--) {
      decoded = decoded(decoded, names[i].strip(), unpacking);
    }
    return decoded;
  }

  private static byte[] decoded(byte[] body, String coding, Unpacking unpacking) {
    try {
      return switch (coding) {
        case "", "identity", "none" -> body;
        case "gzip", "x-gzip" -> unpacking.read(new GZIPInputStream(stream(body)));
        case "deflate" -> inflated(body, unpacking);
        case "br" -> unpacking.read(new BrotliInputStream(stream(body)));
        default ->
            throw new UnreadableSource(
                "is packed as '" + coding + "', which is not read; save the page in a browser");
      };
    } catch (IOException | IllegalStateException damaged) {
      throw new UnreadableSource("is not packed as '" + coding + "' as it says", damaged);
    }
  }

  /** Inflates a body, with the header of zlib, or, as some servers do, without it. */
  private static byte[] inflated(byte[] body, Unpacking unpacking) throws IOException {
    boolean zlib =
        body.length > 1
            && (body[0] & 0x0F) == 8
            && ((body[0] & 0xFF) << 8 | body[1] & 0xFF) % 31 == 0;
    return unpacking.read(new InflaterInputStream(stream(body), new Inflater(!zlib)));
  }

  private static InputStream stream(byte[] body) {
    return new ByteArrayInputStream(body);
  }

  private static boolean isMarkup(byte[] body) {
    for (byte b : body) {
      if (b > ' ') {
        return b == '<';
      }
      if (b < 0) {
        return false;
      }
    }
    return false;
  }
}
