package org.plainpress.shape;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** Writes which characters a font has, and the glyph of each (OpenType, cmap). */
final class CharacterMap {

  /** Characters that follow one another, and whose glyphs do. */
  private record Run(int first, int last, int glyph) {
    boolean goesOn(int character, int next) {
      return character == last + 1 && next == glyph + character - first;
    }
  }

  private CharacterMap() {}

  /** Returns the characters of the basic plane, in format 4. */
  static byte[] basic(SortedMap<Integer, Integer> glyphs) {
    List<Run> runs = runs(glyphs.headMap(0xFFFF));
    // The format wants a last segment for U+FFFF, which is no character.
    runs.add(new Run(0xFFFF, 0xFFFF, 0));
    int count = runs.size();
    int power = Integer.highestOneBit(count);
    ByteBuffer out = ByteBuffer.allocate(16 + 8 * count);
    out.putShort((short) 4).putShort((short) out.capacity()).putShort((short) 0);
    out.putShort((short) (2 * count)).putShort((short) (2 * power));
    out.putShort((short) Integer.numberOfTrailingZeros(power));
    out.putShort((short) (2 * (count - power)));
    runs.forEach(run -> out.putShort((short) run.last()));
    out.putShort((short) 0);
    runs.forEach(run -> out.putShort((short) run.first()));
    runs.forEach(run -> out.putShort((short) (run.glyph() - run.first())));
    return out.array();
  }

  /** Returns all characters, in format 12. */
  static byte[] full(SortedMap<Integer, Integer> glyphs) {
    List<Run> runs = runs(glyphs);
    ByteBuffer out = ByteBuffer.allocate(16 + 12 * runs.size());
    out.putShort((short) 12).putShort((short) 0).putInt(out.capacity()).putInt(0);
    out.putInt(runs.size());
    runs.forEach(run -> out.putInt(run.first()).putInt(run.last()).putInt(run.glyph()));
    return out.array();
  }

  private static List<Run> runs(Map<Integer, Integer> glyphs) {
    List<Run> runs = new ArrayList<>();
    glyphs.forEach(
        (character, glyph) -> {
          Run last = runs.isEmpty() ? new Run(-2, -2, 0) : runs.get(runs.size() - 1);
          if (last.goesOn(character, glyph)) {
            runs.set(runs.size() - 1, new Run(last.first(), character, last.glyph()));
          } else {
            runs.add(new Run(character, character, glyph));
          }
        });
    return runs;
  }
}
