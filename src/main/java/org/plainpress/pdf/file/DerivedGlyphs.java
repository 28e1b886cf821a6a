package org.plainpress.pdf.file;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import org.plainpress.pdf.draw.DerivedGlyph;

/**
 * Adds glyphs that are made of others to a TrueType font, as composite glyphs of its {@code glyf}
 * table (ISO/IEC 14496-22, 5.3.3).
 */
final class DerivedGlyphs {

  /** The places of fields in their tables, in bytes. */
  private static final int HEAD_CHECKSUM = 8;

  private static final int HEAD_UNITS_PER_EM = 18;
  private static final int HEAD_LONG_LOCA = 50;
  private static final int HHEA_METRICS = 34;
  private static final int MAXP_GLYPHS = 4;
  private static final int MAXP_POINTS = 6;
  private static final int MAXP_CONTOURS = 8;
  private static final int MAXP_COMPOSITE_POINTS = 10;
  private static final int MAXP_COMPOSITE_CONTOURS = 12;
  private static final int MAXP_COMPONENTS = 28;
  private static final int MAXP_DEPTH = 30;

  /** What the whole font's checksum is subtracted from. */
  private static final int CHECKSUM_MAGIC = 0xB1B0AFBA;

  /** Offsets are words, and are those of the component's origin. */
  private static final int WORDS_THAT_ARE_OFFSETS = 0x0003;

  private static final int MORE_COMPONENTS = 0x0020;

  private final Map<String, ByteBuffer> tables = new TreeMap<>();
  private final int version;
  private final int count;
  private final int unitsPerEm;
  private final ByteArrayOutputStream glyf = new ByteArrayOutputStream();
  private final ByteBuffer loca;
  private final ByteBuffer hmtx;

  private DerivedGlyphs(byte[] font, int more) {
    ByteBuffer in = ByteBuffer.wrap(font);
    version = in.getInt(0);
    for (int i = 0; i < in.getShort(4); i++) {
      int entry = 12 + 16 * i;
      String tag = new String(font, entry, 4, StandardCharsets.US_ASCII);
      tables.put(tag, copy(font, in.getInt(entry + 8), in.getInt(entry + 12)));
    }
    count = table("maxp").getShort(MAXP_GLYPHS) & 0xFFFF;
    unitsPerEm = table("head").getShort(HEAD_UNITS_PER_EM) & 0xFFFF;
    loca = ByteBuffer.allocate(4 * (count + more + 1));
    hmtx = ByteBuffer.allocate(4 * (count + more));
  }

  private static ByteBuffer copy(byte[] font, int offset, int length) {
    return ByteBuffer.allocate(length).put(font, offset, length).flip();
  }

  /**
   * Returns the font with further glyphs behind its own.
   *
   * @param glyphIds finds a glyph's id in this font from its id in the font that it is a part of
   */
  static byte[] added(byte[] font, Collection<DerivedGlyph> glyphs, IntUnaryOperator glyphIds) {
    DerivedGlyphs out = new DerivedGlyphs(font, glyphs.size());
    out.keepGlyphs();
    out.keepMetrics();
    glyphs.forEach(glyph -> out.add(glyph, glyphIds));
    out.loca.putInt(out.glyf.size());
    return out.write(glyphs);
  }

  private ByteBuffer table(String tag) {
    ByteBuffer table = tables.get(tag);
    if (table == null) {
      throw new IllegalStateException("the font has no table " + tag);
    }
    return table;
  }

  private void keepGlyphs() {
    ByteBuffer old = table("loca");
    boolean longs = table("head").getShort(HEAD_LONG_LOCA) == 1;
    for (int i = 0; i < count; i++) {
      loca.putInt(longs ? old.getInt(4 * i) : 2 * (old.getShort(2 * i) & 0xFFFF));
    }
    ByteBuffer outlines = table("glyf");
    glyf.write(outlines.array(), 0, outlines.limit());
    pad();
  }

  /** Keeps all metrics, in pairs of advance and left side bearing. */
  private void keepMetrics() {
    ByteBuffer old = table("hmtx");
    int pairs = table("hhea").getShort(HHEA_METRICS) & 0xFFFF;
    for (int i = 0; i < count; i++) {
      hmtx.putShort(old.getShort(4 * Math.min(i, pairs - 1)));
      hmtx.putShort(old.getShort(i < pairs ? 4 * i + 2 : 4 * pairs + 2 * (i - pairs)));
    }
  }

  private void add(DerivedGlyph glyph, IntUnaryOperator glyphIds) {
    loca.putInt(glyf.size());
    hmtx.putShort((short) units(glyph.advance()));
    int parts = glyph.parts().size();
    ByteBuffer out = ByteBuffer.allocate(10 + 8 * parts);
    out.putShort((short) -1).position(10);
    int xMin = Short.MAX_VALUE;
    int yMin = Short.MAX_VALUE;
    int xMax = Short.MIN_VALUE;
    int yMax = Short.MIN_VALUE;
    for (int i = 0; i < parts; i++) {
      DerivedGlyph.Part part = glyph.parts().get(i);
      int id = glyphIds.applyAsInt(part.glyph());
      int at = loca.getInt(4 * id);
      boolean drawn = loca.getInt(4 * id + 4) > at;
      ByteBuffer box = drawn ? table("glyf").position(at + 2) : ByteBuffer.allocate(8);
      short left = box.getShort();
      // A glyph by itself is shown at its left side bearing, whatever its outline says.
      int x = units(part.x()) + (drawn ? hmtx.getShort(4 * id + 2) - left : 0);
      int y = units(part.y());
      out.putShort((short) (WORDS_THAT_ARE_OFFSETS | (i + 1 < parts ? MORE_COMPONENTS : 0)));
      out.putShort((short) id).putShort((short) x).putShort((short) y);
      if (drawn) {
        xMin = Math.min(xMin, left + x);
        yMin = Math.min(yMin, box.getShort() + y);
        xMax = Math.max(xMax, box.getShort() + x);
        yMax = Math.max(yMax, box.getShort() + y);
      }
    }
    if (xMin > xMax) {
      hmtx.putShort((short) 0);
      return;
    }
    hmtx.putShort((short) xMin);
    out.putShort(2, (short) xMin).putShort(4, (short) yMin);
    out.putShort(6, (short) xMax).putShort(8, (short) yMax);
    glyf.write(out.array(), 0, out.capacity());
    pad();
  }

  private void pad() {
    while (glyf.size() % 4 != 0) {
      glyf.write(0);
    }
  }

  private int units(int thousandths) {
    return Math.round(thousandths * unitsPerEm / 1000f);
  }

  private byte[] write(Collection<DerivedGlyph> glyphs) {
    int total = count + glyphs.size();
    tables.put("glyf", ByteBuffer.wrap(glyf.toByteArray()));
    tables.put("loca", loca.flip());
    tables.put("hmtx", hmtx.flip());
    table("hhea").putShort(HHEA_METRICS, (short) total);
    table("head").putShort(HEAD_LONG_LOCA, (short) 1).putInt(HEAD_CHECKSUM, 0);
    ByteBuffer maxp = table("maxp").putShort(MAXP_GLYPHS, (short) total);
    int parts = glyphs.stream().mapToInt(glyph -> glyph.parts().size()).max().orElse(0);
    product(maxp, MAXP_COMPOSITE_POINTS, MAXP_POINTS, parts);
    product(maxp, MAXP_COMPOSITE_CONTOURS, MAXP_CONTOURS, parts);
    maxp.putShort(MAXP_COMPONENTS, (short) Math.max(maxp.getShort(MAXP_COMPONENTS), parts));
    maxp.putShort(MAXP_DEPTH, (short) (maxp.getShort(MAXP_DEPTH) + 1));
    return assembled();
  }

  /** Sets a greatest number of composites to so many times that of the glyphs they are made of. */
  private static void product(ByteBuffer maxp, int composite, int simple, int parts) {
    int most = Math.max(maxp.getShort(composite) & 0xFFFF, maxp.getShort(simple) & 0xFFFF);
    maxp.putShort(composite, (short) Math.min(0xFFFF, most * Math.max(1, parts)));
  }

  private byte[] assembled() {
    int header = 12 + 16 * tables.size();
    int length = header + tables.values().stream().mapToInt(t -> padded(t.limit())).sum();
    ByteBuffer out = ByteBuffer.allocate(length);
    int power = Integer.highestOneBit(tables.size());
    out.putInt(version).putShort((short) tables.size()).putShort((short) (16 * power));
    out.putShort((short) Integer.numberOfTrailingZeros(power));
    out.putShort((short) (16 * (tables.size() - power)));
    int at = header;
    for (Map.Entry<String, ByteBuffer> entry : tables.entrySet()) {
      ByteBuffer table = entry.getValue();
      out.put(at, table.array(), 0, table.limit());
      out.put(entry.getKey().getBytes(StandardCharsets.US_ASCII));
      out.putInt(sum(out, at, padded(table.limit()))).putInt(at).putInt(table.limit());
      at += padded(table.limit());
    }
    int head = header;
    for (Map.Entry<String, ByteBuffer> entry : tables.entrySet()) {
      if (entry.getKey().equals("head")) {
        out.putInt(head + HEAD_CHECKSUM, CHECKSUM_MAGIC - sum(out, 0, length));
      }
      head += padded(entry.getValue().limit());
    }
    return out.array();
  }

  private static int padded(int length) {
    return (length + 3) / 4 * 4;
  }

  private static int sum(ByteBuffer bytes, int from, int length) {
    int sum = 0;
    for (int i = from; i < from + length; i += 4) {
      sum += bytes.getInt(i);
    }
    return sum;
  }
}
