package org.plainpress.shape;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lwjgl.system.MemoryStack;
import org.lwjgl.system.MemoryUtil;
import org.lwjgl.util.harfbuzz.HarfBuzz;
import org.plainpress.settings.Typeface;

/**
 * Shapes paragraphs by HarfBuzz. Each document has its own, since it owns native memory and is not
 * for two threads.
 */
public final class Shaper implements AutoCloseable {

  static {
    NativeLibrary.prepare();
  }

  /** Bytes of a {@code hb_glyph_info_t}: glyph id at 0, cluster at 8. */
  private static final int INFO_SIZE = 20;

  /** Bytes of a {@code hb_glyph_position_t}: x advance at 0, x offset at 8, y offset at 12. */
  private static final int POSITION_SIZE = 20;

  private static final int REPLACEMENT = 0xFFFD;

  private final long buffer = HarfBuzz.hb_buffer_create();
  private final FontFamily typeface;

  /** HarfBuzz's handle of the language. */
  private long language;

  private ByteBuffer memory = MemoryUtil.memAlloc(8192);

  /**
   * @param language of what is shaped, as a BCP 47 tag
   * @param typeface asked first for every character
   */
  public Shaper(String language, Typeface typeface) {
    this.typeface = FontFamily.of(typeface);
    this.language = HarfBuzz.hb_language_from_string(language);
  }

  /**
   * Sets the language of what is shaped from here on: some letters have other forms in some
   * languages.
   *
   * @param tag BCP 47
   */
  public void speak(String tag) {
    language = HarfBuzz.hb_language_from_string(tag);
  }

  /**
   * Shapes a paragraph.
   *
   * @param rightToLeft the paragraph's direction
   */
  public <T> ShapedText<T> shape(StyledText<T> styled, boolean rightToLeft) {
    String source = styled.text();
    // Where a line is broken by hand a space stands, so that words stay apart when copied.
    String text = source.indexOf('\n') < 0 ? source : source.replace('\n', ' ');
    text = text.indexOf('\t') < 0 ? text : text.replace('\t', ' ');
    put(text);
    List<GlyphRun<T>> runs = new ArrayList<>();
    for (TextRun<T> run : Itemizer.runs(styled, text, rightToLeft, typeface)) {
      if (run.span().inset().isPresent()) {
        runs.add(inset(run, run.span().inset().get()));
      } else {
        runs.add(run.missing() ? boxes(run, text) : glyphs(run, text));
      }
    }
    return new ShapedText<>(source, text, runs, rightToLeft);
  }

  /** Copies the text to where HarfBuzz can read it. */
  private void put(String text) {
    int bytes = 2 * text.length();
    if (bytes > memory.capacity()) {
      MemoryUtil.memFree(memory);
      memory = MemoryUtil.memAlloc(Math.max(bytes, 16_384));
    }
    memory.clear();
    memory.asCharBuffer().put(text);
  }

  private <T> GlyphRun<T> glyphs(TextRun<T> run, String text) {
    HarfBuzz.hb_buffer_clear_contents(buffer);
    HarfBuzz.nhb_buffer_add_utf16(
        buffer,
        MemoryUtil.memAddress0(memory),
        text.length(),
        run.start(),
        run.end() - run.start());
    HarfBuzz.hb_buffer_set_direction(
        buffer, run.rightToLeft() ? HarfBuzz.HB_DIRECTION_RTL : HarfBuzz.HB_DIRECTION_LTR);
    HarfBuzz.hb_buffer_set_language(buffer, language);
    // Marks keep clusters of their own, so that each glyph can tell its own character.
    HarfBuzz.hb_buffer_set_cluster_level(
        buffer, HarfBuzz.HB_BUFFER_CLUSTER_LEVEL_MONOTONE_CHARACTERS);
    HarfBuzz.hb_buffer_guess_segment_properties(buffer);
    HarfBuzz.nhb_shape(run.font().handle(), buffer, MemoryUtil.NULL, 0);
    return shaped(run);
  }

  /** Copies the glyphs from HarfBuzz's buffer. */
  private <T> GlyphRun<T> shaped(TextRun<T> run) {
    int count = HarfBuzz.hb_buffer_get_length(buffer);
    int[] glyphs = new int[count];
    int[] clusters = new int[count];
    int[] advances = new int[count];
    int[] offsets = {};
    try (MemoryStack stack = MemoryStack.stackPush()) {
      long length = MemoryUtil.memAddress(stack.mallocInt(1));
      long info = HarfBuzz.nhb_buffer_get_glyph_infos(buffer, length);
      long position = HarfBuzz.nhb_buffer_get_glyph_positions(buffer, length);
      for (int i = 0; i < count; i++) {
        glyphs[i] = MemoryUtil.memGetInt(info);
        clusters[i] = MemoryUtil.memGetInt(info + 8);
        advances[i] = MemoryUtil.memGetInt(position);
        int x = MemoryUtil.memGetInt(position + 8);
        int y = MemoryUtil.memGetInt(position + 12);
        if (x != 0 || y != 0) {
          if (offsets.length == 0) {
            offsets = new int[2 * count];
          }
          offsets[2 * i] = x;
          offsets[2 * i + 1] = y;
        }
        info += INFO_SIZE;
        position += POSITION_SIZE;
      }
    }
    return new GlyphRun<>(run, glyphs, clusters, advances, offsets);
  }

  /** Returns a run that takes the room of an inset. */
  private static <T> GlyphRun<T> inset(TextRun<T> run, Inset inset) {
    int advance = Math.round(inset.width() * 1000 / run.span().style().size());
    return new GlyphRun<>(run, new int[1], new int[] {run.start()}, new int[] {advance});
  }

  /** Puts a box for every character, which no font has. */
  private static <T> GlyphRun<T> boxes(TextRun<T> run, String text) {
    int count = text.codePointCount(run.start(), run.end());
    int[] glyphs = new int[count];
    int[] clusters = new int[count];
    int[] advances = new int[count];
    int box = run.font().glyph(REPLACEMENT);
    Arrays.fill(glyphs, box);
    Arrays.fill(advances, run.font().advance(box));
    int at = run.start();
    for (int i = 0; i < count; i++) {
      clusters[run.rightToLeft() ? count - 1 - i : i] = at;
      at += Character.charCount(text.codePointAt(at));
    }
    return new GlyphRun<>(run, glyphs, clusters, advances);
  }

  @Override
  public void close() {
    HarfBuzz.hb_buffer_destroy(buffer);
    MemoryUtil.memFree(memory);
  }
}
