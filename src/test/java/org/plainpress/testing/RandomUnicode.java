package org.plainpress.testing;

import java.util.Random;
import org.plainpress.article.Text;

/** Words and addresses of random Unicode: every plane, block and sort of character. */
final class RandomUnicode {

  /** The last code point of the blocks that hold living scripts. */
  private static final int SCRIPTS = 0x3400;

  private static final int[] TROUBLE = {
    0x00AD, 0x034F, 0x061C, 0x180E, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2028, 0x2029, 0x202A,
    0x202B, 0x202C, 0x202D, 0x202E, 0x2060, 0x2066, 0x2067, 0x2068, 0x2069, 0xFE0E, 0xFE0F, 0xFEFF,
    0xFFF9, 0xFFFB, 0xFFFC, 0x1D173, 0xE0001, 0xE0067, 0xE007F, 0xE0100, 0x20E3, 0x1F3FB, 0x1F1E9,
    '<', '>', '&', '"', '\'', '\\', '(', ')', '%', '#', '\u00A0', '\u3000', '\u0085'
  };

  private static final String[] ADDRESSES = {
    "https://example.org/",
    "http:x.org/",
    "http://[bad",
    "http://x..org/",
    "//x.org/a",
    "?q=",
    "#",
    "mailto:",
    "tel:",
    "urn:",
    "urn:isbn:",
    "ftp://x/",
    "http://256.1.1.1/",
    "https://user:pw@x.org:99999/",
    "http://x.org\\",
    "http://x.org/%",
    "file:///"
  };

  private RandomUnicode() {}

  /** Returns a word, of characters that the model takes; never blank. */
  static String word(Random random) {
    StringBuilder out = new StringBuilder();
    for (int i = 1 + random.nextInt(9); i > 0; i--) {
      int c = codePoint(random);
      // U+FFFD stands for what was lost before; checks of feeds look for it.
      if (Text.isCarried(c) && c != 0xFFFD) {
        out.appendCodePoint(c);
      }
    }
    return out.append('x').toString();
  }

  private static int codePoint(Random random) {
    return switch (random.nextInt(8)) {
      case 0 -> random.nextInt(0x110000);
      case 1 -> random.nextInt(0x10000);
      case 2 -> 0x10000 + random.nextInt(0x20000);
      case 3 -> TROUBLE[random.nextInt(TROUBLE.length)];
      case 4 -> 0xE000 + random.nextInt(0x1900);
      case 5 -> 0xF0000 + random.nextInt(0x20000);
      default -> random.nextInt(SCRIPTS);
    };
  }

  /** Returns what may be no address at all, without white space, which the model refuses. */
  static String address(Random random) {
    String word = word(random);
    return ADDRESSES[random.nextInt(ADDRESSES.length)]
        + word.codePoints()
            .filter(c -> c > ' ')
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
  }
}
