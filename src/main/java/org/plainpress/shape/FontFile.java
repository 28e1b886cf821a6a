package org.plainpress.shape;

import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.lwjgl.system.MemoryStack;
import org.lwjgl.system.MemoryUtil;
import org.lwjgl.util.harfbuzz.HarfBuzz;

/**
 * One font of {@code assets/fonts}, open in HarfBuzz for shaping and in fontbox for subsetting. It
 * is loaded at its first use, then kept for the life of the program and shared between threads:
 * HarfBuzz's immutable fonts may be, and fontbox's is only touched under the lock of {@link
 * #parsed(Task)}.
 */
public final class FontFile {

  private static final String FOLDER = "/org/plainpress/assets/fonts/";

  /** Glyph space of PDF fonts: all advances and offsets are in 1/1000 em (ISO 32000-1, 9.2.4). */
  private static final int UNITS = 1000;

  private static final Map<String, FontFile> LOADED = new ConcurrentHashMap<>();

  static {
    NativeLibrary.prepare();
  }

  private final String name;
  private final byte[] bytes;
  private final long font;
  private final BitSet coverage;
  private final int glyphCount;
  private final float leading;
  private final boolean signs;

  /** One more than each glyph's advance; 0 where it has not been asked for. */
  private final int[] advances;

  /** The font as fontbox reads it; empty until it is first asked for. */
  private Optional<TrueTypeFont> parsed = Optional.empty();

  private FontFile(String name, byte[] bytes) {
    this.name = name;
    this.bytes = bytes;
    ByteBuffer memory = MemoryUtil.memAlloc(bytes.length).put(bytes).flip();
    long blob = HarfBuzz.hb_blob_create(memory, HarfBuzz.HB_MEMORY_MODE_READONLY, 0, null);
    long face = HarfBuzz.hb_face_create(blob, 0);
    HarfBuzz.hb_face_make_immutable(face);
    font = HarfBuzz.hb_font_create(face);
    HarfBuzz.hb_font_set_scale(font, UNITS, UNITS);
    HarfBuzz.hb_font_make_immutable(font);
    coverage = coverage(face);
    glyphCount = HarfBuzz.hb_face_get_glyph_count(face);
    advances = new int[glyphCount];
    leading = leading(name);
    signs = name.startsWith("NotoEmoji") || name.startsWith("NotoSansSymbols2");
  }

  /** Returns the font of a name, which is that of its file without {@code .ttf}. */
  static FontFile named(String name) {
    FontFile known = LOADED.get(name);
    return known != null ? known : LOADED.computeIfAbsent(name, FontFile::load);
  }

  private static FontFile load(String name) {
    try (InputStream in = FontFile.class.getResourceAsStream(FOLDER + name + ".ttf")) {
      if (in == null) {
        throw new IllegalStateException("the program's own font " + name + " is missing");
      }
      return new FontFile(name, in.readAllBytes());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Returns the bytes of the file. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** Returns the name of the file without {@code .ttf}, such as {@code NotoSerif-Bold}. */
  public String name() {
    return name;
  }

  /**
   * Returns what the font's script needs from baseline to baseline, in em; 0 where any usual
   * leading does.
   */
  float leading() {
    return leading;
  }

  /** Returns whether the font is there for signs and pictures, not for words. */
  boolean isOfSigns() {
    return signs;
  }

  /** Returns whether the font has a glyph for the code point. */
  boolean covers(int codePoint) {
    return coverage.get(codePoint);
  }

  /** Returns the advance width of a glyph, in 1/1000 em. */
  public int advance(int glyph) {
    // It is asked for every glyph that is drawn; a call into native code costs ten times the
    // look-up. Two threads may both fill a place, with the same number.
    if (glyph >= advances.length) {
      return HarfBuzz.hb_font_get_glyph_h_advance(font, glyph);
    }
    int known = advances[glyph];
    if (known == 0) {
      known = HarfBuzz.hb_font_get_glyph_h_advance(font, glyph) + 1;
      advances[glyph] = known;
    }
    return known - 1;
  }

  /** Returns how many glyphs the font has: character codes from here on are free. */
  public int glyphCount() {
    return glyphCount;
  }

  /** Returns the glyph of the space, which shows nothing. */
  public int space() {
    return glyph(' ');
  }

  /** Returns a glyph that shows something. */
  public int inked() {
    return glyph(coverage.nextSetBit('!'));
  }

  /** Returns the glyph of a character that the font covers. */
  int glyph(int codePoint) {
    try (MemoryStack stack = MemoryStack.stackPush()) {
      var glyph = stack.mallocInt(1);
      HarfBuzz.hb_font_get_nominal_glyph(font, codePoint, glyph);
      return glyph.get(0);
    }
  }

  /** Returns the address of HarfBuzz's {@code hb_font_t}. */
  long handle() {
    return font;
  }

  /**
   * A glyph as lines and curves.
   *
   * @param path in font units, the y axis pointing up
   */
  public record Outline(GeneralPath path, float unitsPerEm) {}

  /**
   * Returns the outline of a glyph; empty for one that shows nothing.
   *
   * @throws IOException if the font file is damaged
   */
  public Optional<Outline> outline(int glyph) throws IOException {
    return parsed(
        font -> {
          GlyphData data = font.getGlyph().getGlyph(glyph);
          return Optional.ofNullable(data)
              .map(there -> new Outline(there.getPath(), unitsPerEm(font)));
        });
  }

  private static float unitsPerEm(TrueTypeFont font) {
    try {
      return font.getUnitsPerEm();
    } catch (IOException damaged) {
      throw new UncheckedIOException(damaged);
    }
  }

  /** Does something with the font as fontbox reads it. */
  @FunctionalInterface
  public interface Task<T> {
    T with(TrueTypeFont font) throws IOException;
  }

  /**
   * Does a task with the font as fontbox reads it, one thread at a time.
   *
   * @throws IOException if the task does, or the font file is damaged
   */
  public synchronized <T> T parsed(Task<T> task) throws IOException {
    if (parsed.isEmpty()) {
      parsed = Optional.of(new TTFParser(true).parse(new RandomAccessReadBuffer(bytes)));
    }
    return task.with(parsed.get());
  }

  /** Returns the leading of fonts whose script stacks marks higher and lower than others do. */
  private static float leading(String name) {
    return switch (name) {
      case "NotoSansMyanmar-Regular" -> 1.95f;
      case "NotoSansKhmer-Regular" -> 1.8f;
      case "NotoSansLao-Regular" -> 1.65f;
      default -> 0;
    };
  }

  private static BitSet coverage(long face) {
    BitSet covered = new BitSet(0x3000);
    long set = HarfBuzz.hb_set_create();
    HarfBuzz.hb_face_collect_unicodes(face, set);
    try (MemoryStack stack = MemoryStack.stackPush()) {
      var first = stack.ints(HarfBuzz.HB_SET_VALUE_INVALID);
      var last = stack.ints(HarfBuzz.HB_SET_VALUE_INVALID);
      while (HarfBuzz.hb_set_next_range(set, first, last)) {
        covered.set(first.get(0), last.get(0) + 1);
        first.put(0, last.get(0));
      }
    }
    HarfBuzz.hb_set_destroy(set);
    return covered;
  }
}
