package org.plainpress.shape;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The names by which a font goes (OpenType, name). Some fonts call their bold a family of its own
 * ({@code NanumSquare Bold}) and tell the true family only in a name that came later, which old
 * reading systems do not look at.
 */
final class FontNames {

  /** The names of a family and a style that every system reads. */
  private static final int FAMILY = 1;

  private static final int STYLE = 2;

  /** How much higher the names of the true family and style are numbered. */
  private static final int TRUE = 15;

  private static final int HEADER = 6;
  private static final int RECORD = 12;

  /** A name: six numbers of 16 bits, of which the fourth tells what it names. */
  private record Name(List<Short> system, int id, short length, short offset) {}

  private FontNames() {}

  /** Returns a table of names that has the true family and style in the place of the others. */
  static ByteBuffer ofOneFamily(ByteBuffer table) {
    List<Name> names = names(table);
    Set<List<Object>> taken = new HashSet<>();
    for (Name name : names) {
      if (name.id() == FAMILY + TRUE || name.id() == STYLE + TRUE) {
        taken.add(List.of(name.system(), name.id() - TRUE));
      }
    }
    if (taken.isEmpty()) {
      return table;
    }
    List<Name> kept = new ArrayList<>();
    for (Name name : names) {
      boolean isTrue = taken.contains(List.of(name.system(), name.id() - TRUE));
      if (isTrue) {
        kept.add(new Name(name.system(), name.id() - TRUE, name.length(), name.offset()));
      } else if (!taken.contains(List.of(name.system(), name.id()))) {
        kept.add(name);
      }
    }
    return written(table, kept);
  }

  private static List<Name> names(ByteBuffer table) {
    List<Name> names = new ArrayList<>();
    int count = table.getShort(2);
    for (int i = 0; i < count; i++) {
      int at = HEADER + RECORD * i;
      List<Short> system =
          List.of(table.getShort(at), table.getShort(at + 2), table.getShort(at + 4));
      names.add(
          new Name(
              system, table.getShort(at + 6), table.getShort(at + 8), table.getShort(at + 10)));
    }
    return names;
  }

  private static ByteBuffer written(ByteBuffer table, List<Name> names) {
    // The records are sorted by system and by what they name.
    names.sort(
        Comparator.comparing((Name name) -> name.system().get(0))
            .thenComparing(name -> name.system().get(1))
            .thenComparing(name -> name.system().get(2))
            .thenComparing(Name::id));
    int strings = table.getShort(4) & 0xFFFF;
    int start = HEADER + RECORD * names.size();
    ByteBuffer written = ByteBuffer.allocate(start + table.limit() - strings);
    written.putShort((short) 0).putShort((short) names.size()).putShort((short) start);
    for (Name name : names) {
      name.system().forEach(written::putShort);
      written.putShort((short) name.id()).putShort(name.length()).putShort(name.offset());
    }
    return written.put(table.slice(strings, table.limit() - strings)).flip();
  }
}
