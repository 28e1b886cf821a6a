package org.plainpress.cover;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * A PNG of sixteen colours (ISO/IEC 15948). By hand, since ImageIO costs 150 ms of a cold start and
 * the file has four chunks.
 */
final class Png {

  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

  private final ByteArrayOutputStream out = new ByteArrayOutputStream(32_768);

  /**
   * @param rows a filter byte each, then two pixels a byte
   * @param palette 16 colours, {@code 0xRRGGBB}
   */
  static byte[] of(int width, int height, byte[] rows, int[] palette) {
    Png png = new Png();
    png.out.writeBytes(SIGNATURE);
    byte[] header = new byte[13];
    put(header, 0, width);
    put(header, 4, height);
    header[8] = 4;
    header[9] = 3;
    png.chunk("IHDR", header, header.length);
    byte[] colours = new byte[48];
    for (int i = 0; i < 16; i++) {
      colours[3 * i] = (byte) (palette[i] >> 16);
      colours[3 * i + 1] = (byte) (palette[i] >> 8);
      colours[3 * i + 2] = (byte) palette[i];
    }
    png.chunk("PLTE", colours, colours.length);
    png.data(rows);
    png.chunk("IEND", new byte[0], 0);
    return png.out.toByteArray();
  }

  private void data(byte[] rows) {
    Deflater deflater = new Deflater(4);
    try {
      deflater.setInput(rows);
      deflater.finish();
      byte[] buffer = new byte[rows.length / 8 + 1024];
      ByteArrayOutputStream deflated = new ByteArrayOutputStream(buffer.length);
      while (!deflater.finished()) {
        deflated.write(buffer, 0, deflater.deflate(buffer));
      }
      chunk("IDAT", deflated.toByteArray(), deflated.size());
    } finally {
      deflater.end();
    }
  }

  private void chunk(String type, byte[] data, int length) {
    byte[] number = new byte[4];
    put(number, 0, length);
    out.writeBytes(number);
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 crc = new CRC32();
    crc.update(name);
    crc.update(data, 0, length);
    out.writeBytes(name);
    out.write(data, 0, length);
    put(number, 0, (int) crc.getValue());
    out.writeBytes(number);
  }

  private static void put(byte[] to, int at, int value) {
    to[at] = (byte) (value >> 24);
    to[at + 1] = (byte) (value >> 16);
    to[at + 2] = (byte) (value >> 8);
    to[at + 3] = (byte) value;
  }
}
