package org.plainpress.shape;

import com.ibm.icu.lang.UCharacter;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lwjgl.system.MemoryStack;
import org.lwjgl.util.harfbuzz.HarfBuzz;
import org.lwjgl.util.harfbuzz.OpenType;

/**
 * Makes a font file of some characters of another. Glyphs keep their ids, so that all that shapes
 * text stays as it is; the outlines of glyphs that none of the characters can become are left out,
 * and the font says that it has these characters alone. (fontbox's subsetter numbers glyphs anew
 * and drops the tables by which letters join.)
 */
final class FontSubset {

  /** Tables that a subset does not have: signatures, and device metrics of single glyphs. */
  private static final Set<String> LEFT_OUT = Set.of("DSIG", "FFTM", "hdmx", "LTSH", "VDMX");

  /**
   * Characters that shapers put beside or in place of others: spaces, hyphens, joiners, and the
   * circle below a mark without a letter.
   */
  private static final int[] BESIDE = {
    ' ', '-', 0xA0, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2010, 0x2011, 0x25CC
  };

  private static final int ARGUMENTS_ARE_WORDS = 0x1;
  private static final int HAS_SCALE = 0x8;
  private static final int MORE_COMPONENTS = 0x20;
  private static final int HAS_TWO_SCALES = 0x40;
  private static final int HAS_MATRIX = 0x80;

  private final FontFile file;
  private final ByteBuffer font;
  private final SortedMap<String, ByteBuffer> tables = new TreeMap<>();
  private final SortedMap<Integer, Integer> characters = new TreeMap<>();
  private final BitSet glyphs = new BitSet();

  private FontSubset(FontFile file) {
    this.file = file;
    this.font = ByteBuffer.wrap(file.bytes());
    int count = font.getShort(4);
    for (int i = 0; i < count; i++) {
      int at = 12 + 16 * i;
      String tag = new String(font.array(), at, 4, StandardCharsets.US_ASCII);
      if (!LEFT_OUT.contains(tag)) {
        tables.put(tag, font.slice(font.getInt(at + 8), font.getInt(at + 12)));
      }
    }
  }

  /** Returns the font file that has those of the characters that a font has. */
  static byte[] of(FontFile file, BitSet wanted) {
    FontSubset subset = new FontSubset(file);
    subset.characters(wanted);
    subset.close();
    subset.outlines();
    subset.tables.put("cmap", subset.characterMap());
    subset.withoutGlyphNames();
    subset.tables.put("name", FontNames.ofOneFamily(subset.table("name")));
    return subset.written();
  }

  private void characters(BitSet wanted) {
    wanted.stream().forEach(this::character);
    for (int character : BESIDE) {
      character(character);
    }
  }

  private void character(int character) {
    // In text that runs right to left a bracket is drawn as its counterpart.
    for (int shown : new int[] {character, UCharacter.getMirror(character)}) {
      if (file.covers(shown)) {
        characters.put(shown, file.glyph(shown));
      }
    }
  }

  /** Finds the glyphs that the characters can become, by themselves or among one another. */
  private void close() {
    long set = HarfBuzz.hb_set_create();
    long lookups = HarfBuzz.hb_set_create();
    HarfBuzz.hb_set_add(set, 0);
    characters.values().forEach(glyph -> HarfBuzz.hb_set_add(set, glyph));
    long face = HarfBuzz.hb_font_get_face(file.handle());
    int substitutions = HarfBuzz.HB_TAG('G', 'S', 'U', 'B');
    OpenType.hb_ot_layout_collect_lookups(face, substitutions, null, null, null, lookups);
    OpenType.hb_ot_layout_lookups_substitute_closure(face, lookups, set);
    try (MemoryStack stack = MemoryStack.stackPush()) {
      var glyph = stack.ints(HarfBuzz.HB_SET_VALUE_INVALID);
      while (HarfBuzz.hb_set_next(set, glyph)) {
        glyphs.set(glyph.get(0));
      }
    }
    HarfBuzz.hb_set_destroy(lookups);
    HarfBuzz.hb_set_destroy(set);
    for (int glyph = glyphs.nextSetBit(0); glyph >= 0; ) {
      int lowest = components(glyph);
      glyph = glyphs.nextSetBit(Math.min(lowest, glyph + 1));
    }
  }

  /**
   * Adds the glyphs that a glyph is put together from (OpenType, glyf).
   *
   * @return the lowest that was not there before; a large number where none is new
   */
  private int components(int glyph) {
    ByteBuffer outline = outline(glyph);
    int lowest = Integer.MAX_VALUE;
    if (outline.remaining() < 10 || outline.getShort(0) >= 0) {
      return lowest;
    }
    int at = 10;
    int flags = MORE_COMPONENTS;
    while ((flags & MORE_COMPONENTS) != 0) {
      flags = outline.getShort(at);
      int component = outline.getShort(at + 2) & 0xFFFF;
      if (!glyphs.get(component)) {
        glyphs.set(component);
        lowest = Math.min(lowest, component);
      }
      at += (flags & ARGUMENTS_ARE_WORDS) != 0 ? 8 : 6;
      at += (flags & HAS_SCALE) != 0 ? 2 : 0;
      at += (flags & HAS_TWO_SCALES) != 0 ? 4 : 0;
      at += (flags & HAS_MATRIX) != 0 ? 8 : 0;
    }
    return lowest;
  }

  private ByteBuffer table(String tag) {
    ByteBuffer table = tables.get(tag);
    if (table == null) {
      throw new IllegalStateException(file.name() + " has no table " + tag);
    }
    return table;
  }

  private ByteBuffer outline(int glyph) {
    ByteBuffer places = table("loca");
    boolean isLong = table("head").getShort(50) != 0;
    int from = isLong ? places.getInt(4 * glyph) : 2 * (places.getShort(2 * glyph) & 0xFFFF);
    int to = isLong ? places.getInt(4 * glyph + 4) : 2 * (places.getShort(2 * glyph + 2) & 0xFFFF);
    return table("glyf").slice(from, to - from);
  }

  private void outlines() {
    int count = table("maxp").getShort(4) & 0xFFFF;
    ByteBuffer places = ByteBuffer.allocate(4 * count + 4);
    ByteArrayOutputStream outlines = new ByteArrayOutputStream();
    for (int glyph = 0; glyph < count; glyph++) {
      places.putInt(outlines.size());
      if (glyphs.get(glyph)) {
        outlines.writeBytes(bytes(outline(glyph)));
        while (outlines.size() % 4 != 0) {
          outlines.write(0);
        }
      }
    }
    places.putInt(outlines.size());
    ByteBuffer head = ByteBuffer.wrap(bytes(table("head")));
    head.putShort(50, (short) 1);
    head.putInt(8, 0);
    tables.put("head", head);
    tables.put("loca", places.flip());
    tables.put("glyf", ByteBuffer.wrap(outlines.toByteArray()));
  }

  /** Returns the table of characters: formats 4 for the basic plane and 12 for all. */
  private ByteBuffer characterMap() {
    byte[] basic = CharacterMap.basic(characters);
    byte[] full = CharacterMap.full(characters);
    ByteBuffer map = ByteBuffer.allocate(4 + 4 * 8 + basic.length + full.length);
    map.putShort((short) 0).putShort((short) 4);
    int first = 4 + 4 * 8;
    int second = first + basic.length;
    map.putShort((short) 0).putShort((short) 3).putInt(first);
    map.putShort((short) 0).putShort((short) 4).putInt(second);
    map.putShort((short) 3).putShort((short) 1).putInt(first);
    map.putShort((short) 3).putShort((short) 10).putInt(second);
    return map.put(basic).put(full).flip();
  }

  /** Leaves out the names of single glyphs, which nothing needs (OpenType, post, version 3). */
  private void withoutGlyphNames() {
    ByteBuffer post = ByteBuffer.wrap(bytes(table("post").slice(0, 32)));
    post.putInt(0, 0x00030000);
    tables.put("post", post);
  }

  private byte[] written() {
    int count = tables.size();
    int power = Integer.highestOneBit(count);
    int size = 12 + 16 * count;
    int total = size + tables.values().stream().mapToInt(t -> padded(t.remaining())).sum();
    ByteBuffer out = ByteBuffer.allocate(total);
    out.putInt(font.getInt(0)).putShort((short) count).putShort((short) (16 * power));
    out.putShort((short) Integer.numberOfTrailingZeros(power));
    out.putShort((short) (16 * (count - power)));
    int head = 0;
    for (var table : tables.entrySet()) {
      byte[] bytes = bytes(table.getValue());
      out.put(table.getKey().getBytes(StandardCharsets.US_ASCII));
      out.put(size, bytes);
      out.putInt(sum(out, size, padded(bytes.length))).putInt(size).putInt(bytes.length);
      head = table.getKey().equals("head") ? size : head;
      size += padded(bytes.length);
    }
    // OpenType, head: the sum over the whole file is this number.
    out.putInt(head + 8, 0xB1B0AFBA - sum(out, 0, total));
    return out.array();
  }

  private static int sum(ByteBuffer bytes, int from, int length) {
    int sum = 0;
    for (int at = from; at < from + length; at += 4) {
      sum += bytes.getInt(at);
    }
    return sum;
  }

  private static int padded(int length) {
    return (length + 3) / 4 * 4;
  }

  private static byte[] bytes(ByteBuffer table) {
    byte[] bytes = new byte[table.remaining()];
    table.get(table.position(), bytes);
    return bytes;
  }
}
