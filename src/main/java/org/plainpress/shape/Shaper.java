package org.plainpress.shape;

import java.nio.ByteBuffer;
import java.util.List;
import org.lwjgl.system.MemoryStack;
import org.lwjgl.system.MemoryUtil;
import org.lwjgl.util.harfbuzz.HarfBuzz;
import org.plainpress.settings.Typeface;

/** Shapes runs by HarfBuzz. One a document: it owns native memory and is not for two threads. */
public final class Shaper implements AutoCloseable {

  static {
    NativeLibrary.prepare();
  }

  private static final int INFO_SIZE = 20;
  private static final int POSITION_SIZE = 20;
  private static final int REPLACEMENT = 0xFFFD;

  private final long buffer = HarfBuzz.hb_buffer_create();
  private long language;
  private final FontFamily typeface;
  private ByteBuffer memory = MemoryUtil.memAlloc(8192);

  /**
   * @param language BCP 47, for the language's own forms of letters
   */
  public Shaper(String language, Typeface typeface) {
    this.typeface = FontFamily.of(typeface);
    speak(language);
  }

  /** What is shaped from here on is in that language. */
  public void speak(String tag) {
    language = HarfBuzz.hb_language_from_string(tag);
  }

  /**
   * @param rightToLeft the paragraph's direction
   */
  public <T> ShapedText shape(StyledText<T> styled, boolean rightToLeft) {
    String source = styled.text();
    // Where a line is broken by hand a space stands, so that words stay apart when copied.
    String text = source.indexOf('\n') < 0 ? source : source.replace('\n', ' ');
    text = text.indexOf('\t') < 0 ? text : text.replace('\t', ' ');
    List<GlyphRun> runs = Itemizer.runs(styled, text, rightToLeft, typeface);
    put(text);
    for (GlyphRun run : runs) {
      shape(run, text);
    }
    return new ShapedText(source, text, runs, rightToLeft);
  }

  private void put(String text) {
    int bytes = 2 * text.length();
    if (bytes > memory.capacity()) {
      MemoryUtil.memFree(memory);
      memory = MemoryUtil.memAlloc(Math.max(bytes, 16_384));
    }
    memory.clear();
    memory.asCharBuffer().put(text);
  }

  private void shape(GlyphRun run, String text) {
    HarfBuzz.hb_buffer_clear_contents(buffer);
    if (run.missing) {
      replace(run, text);
      return;
    }
    HarfBuzz.nhb_buffer_add_utf16(
        buffer, MemoryUtil.memAddress0(memory), text.length(), run.start, run.end - run.start);
    HarfBuzz.hb_buffer_set_direction(
        buffer, run.rightToLeft() ? HarfBuzz.HB_DIRECTION_RTL : HarfBuzz.HB_DIRECTION_LTR);
    HarfBuzz.hb_buffer_set_language(buffer, language);
    // Marks keep clusters of their own, so that each glyph can tell its own character.
    HarfBuzz.hb_buffer_set_cluster_level(
        buffer, HarfBuzz.HB_BUFFER_CLUSTER_LEVEL_MONOTONE_CHARACTERS);
    HarfBuzz.hb_buffer_guess_segment_properties(buffer);
    HarfBuzz.nhb_shape(run.font.handle(), buffer, MemoryUtil.NULL, 0);
    read(run);
  }

  private void read(GlyphRun run) {
    int count = HarfBuzz.hb_buffer_get_length(buffer);
    run.count = count;
    run.glyphs = new int[count];
    run.clusters = new int[count];
    run.advances = new int[count];
    try (MemoryStack stack = MemoryStack.stackPush()) {
      long length = MemoryUtil.memAddress(stack.mallocInt(1));
      long info = HarfBuzz.nhb_buffer_get_glyph_infos(buffer, length);
      long position = HarfBuzz.nhb_buffer_get_glyph_positions(buffer, length);
      for (int i = 0; i < count; i++) {
        run.glyphs[i] = MemoryUtil.memGetInt(info);
        run.clusters[i] = MemoryUtil.memGetInt(info + 8);
        run.advances[i] = MemoryUtil.memGetInt(position);
        int x = MemoryUtil.memGetInt(position + 8);
        int y = MemoryUtil.memGetInt(position + 12);
        if (x != 0 || y != 0) {
          if (run.offsets == null) {
            run.offsets = new int[2 * count];
          }
          run.offsets[2 * i] = x;
          run.offsets[2 * i + 1] = y;
        }
        info += INFO_SIZE;
        position += POSITION_SIZE;
      }
    }
  }

  /** A box for every character that no font has. */
  private void replace(GlyphRun run, String text) {
    int length = text.codePointCount(run.start, run.end);
    run.count = length;
    run.glyphs = new int[length];
    run.clusters = new int[length];
    run.advances = new int[length];
    int box = run.font.glyph(REPLACEMENT);
    int at = run.start;
    for (int i = 0; i < length; i++) {
      int slot = run.rightToLeft() ? length - 1 - i : i;
      run.glyphs[slot] = box;
      run.clusters[slot] = at;
      run.advances[slot] = run.font.advance(box);
      at += Character.charCount(text.codePointAt(at));
    }
  }

  @Override
  public void close() {
    HarfBuzz.hb_buffer_destroy(buffer);
    MemoryUtil.memFree(memory);
  }
}
