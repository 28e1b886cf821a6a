package org.plainpress.cover;

import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.plainpress.shape.FontFile;

/**
 * Keeps the glyphs that covers were drawn with, for the covers that follow, so that an outline is
 * not parsed and filled again for each of a run.
 */
final class GlyphMasks {

  /** In bytes: some 4,000 glyphs. What is over is all forgotten, and drawn anew when asked for. */
  private static final long MOST = 8_000_000;

  /** How far the edges of a bold that the font does not have are moved out, in em. */
  private static final float EMBOLDEN = 0.02f;

  private static final Map<Key, GlyphMask> KEPT = new ConcurrentHashMap<>();
  private static final AtomicLong KEPT_BYTES = new AtomicLong();

  private GlyphMasks() {}

  /**
   * What a glyph is kept by.
   *
   * @param size in pixels
   * @param odd whether its origin is at an odd column of pixels
   */
  record Key(FontFile font, int glyph, int size, boolean bold, Ink ink, boolean odd) {

    // Written out: what Java makes for a record at its first comparison takes 3 ms.

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key
          && font.equals(key.font)
          && glyph == key.glyph
          && size == key.size
          && bold == key.bold
          && ink == key.ink
          && odd == key.odd;
    }

    @Override
    public int hashCode() {
      int flags = (bold ? 1 : 0) + (odd ? 2 : 0) + 4 * ink.ordinal();
      return 31 * (31 * (31 * font.hashCode() + glyph) + size) + flags;
    }
  }

  /** Returns a glyph's pixels. */
  static GlyphMask of(Key key) {
    GlyphMask known = KEPT.get(key);
    if (known != null) {
      return known;
    }
    GlyphMask drawn = drawn(key);
    if (KEPT_BYTES.addAndGet(drawn.pixels().length) > MOST) {
      KEPT.clear();
      KEPT_BYTES.set(drawn.pixels().length);
    }
    KEPT.put(key, drawn);
    return drawn;
  }

  private static GlyphMask drawn(Key key) {
    try {
      return key.font()
          .outline(key.glyph())
          .map(
              outline -> {
                PathIterator path = outline.path().getPathIterator(null);
                Contours contours = Contours.of(path, key.size() / outline.unitsPerEm());
                boolean embolden = key.bold() && !key.font().name().contains("Bold");
                return GlyphMask.of(
                    embolden ? contours.emboldened(EMBOLDEN * key.size()) : contours,
                    key.ink(),
                    key.odd());
              })
          .orElse(GlyphMask.EMPTY);
    } catch (IOException damaged) {
      throw new UncheckedIOException(damaged);
    }
  }
}
