package org.plainpress.mark;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * A PNG file in parts (PNG, 5.2), since a PDF holds the compressed pixels as PNG does: a page shows
 * them, and with what stands around them they are the file again, byte for byte.
 *
 * @param head all before the first chunk of pixels
 * @param lengths of the chunks that the pixels are cut into, in bytes
 * @param tail all behind the last of them
 */
public record PngParts(byte[] head, List<Integer> lengths, byte[] tail) {

  /** The private key of an image's dictionary that tells the parts: head, tail, lengths. */
  public static final String KEY = "Plainpress_PNG";

  private static final int SIGNATURE = 8;

  /** The bytes of a chunk beside its data: length, type and checksum. */
  private static final int AROUND = 12;

  private static final byte[] PIXELS = "IDAT".getBytes(StandardCharsets.US_ASCII);

  /** A file that is taken apart: its parts, and the compressed pixels. */
  public record Taken(PngParts parts, byte[] pixels) {}

  /** Takes a file apart; empty for one that could not be put together again. */
  public static Optional<Taken> of(byte[] png) {
    ByteBuffer file = ByteBuffer.wrap(png);
    ByteArrayOutputStream pixels = new ByteArrayOutputStream(png.length);
    List<Integer> lengths = new ArrayList<>();
    int at = SIGNATURE;
    int first = -1;
    while (at + AROUND <= png.length) {
      int length = file.getInt(at);
      if (length < 0 || length > png.length - at - AROUND) {
        return Optional.empty();
      }
      boolean isPixels = Arrays.equals(png, at + 4, at + 8, PIXELS, 0, 4);
      if (isPixels) {
        first = first < 0 ? at : first;
        lengths.add(length);
        pixels.write(png, at + 8, length);
      } else if (first >= 0) {
        break;
      }
      at += AROUND + length;
    }
    if (first < 0) {
      return Optional.empty();
    }
    PngParts parts =
        new PngParts(Arrays.copyOf(png, first), lengths, Arrays.copyOfRange(png, at, png.length));
    byte[] data = pixels.toByteArray();
    return Arrays.equals(parts.with(data), png)
        ? Optional.of(new Taken(parts, data))
        : Optional.empty();
  }

  /** Returns the file whose compressed pixels are given. */
  public byte[] with(byte[] pixels) {
    int size = head.length + tail.length + pixels.length + AROUND * lengths.size();
    ByteBuffer out = ByteBuffer.allocate(size).put(head);
    int from = 0;
    for (int length : lengths) {
      CRC32 crc = new CRC32();
      crc.update(PIXELS);
      crc.update(pixels, from, length);
      out.putInt(length).put(PIXELS).put(pixels, from, length).putInt((int) crc.getValue());
      from += length;
    }
    return out.put(tail).array();
  }

  /** Returns the data of the first chunk of a type before the pixels; empty where there is none. */
  public Optional<byte[]> chunk(String type) {
    ByteBuffer file = ByteBuffer.wrap(head);
    for (int at = SIGNATURE; at + AROUND <= head.length; at += AROUND + file.getInt(at)) {
      if (new String(head, at + 4, 4, StandardCharsets.US_ASCII).equals(type)) {
        return Optional.of(Arrays.copyOfRange(head, at + 8, at + 8 + file.getInt(at)));
      }
    }
    return Optional.empty();
  }
}
