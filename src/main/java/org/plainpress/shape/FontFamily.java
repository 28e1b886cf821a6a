package org.plainpress.shape;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.plainpress.settings.Typeface;

/** The font files of a {@link Typeface}. */
public enum FontFamily {
  ATKINSON("AtkinsonHyperlegibleNext", 1),
  NOTO_SERIF("NotoSerif", 0.95f),
  OPENDYSLEXIC("OpenDyslexic", 0.87f);

  private static final String MONO = "AtkinsonHyperlegibleMono-Regular";
  private static final int MONO_SLOT = 4;

  private final String name;
  private final float scale;

  /**
   * The fonts by slot: regular, bold, italic, both, and of fixed width. Empty slots are filled when
   * they are first asked for. It is a cache before {@link FontFile#named}, which would have to put
   * the name together for every character.
   */
  private final AtomicReferenceArray<FontFile> files = new AtomicReferenceArray<>(5);

  FontFamily(String name, float scale) {
    this.name = name;
    this.scale = scale;
  }

  /** Returns the family of a typeface. */
  public static FontFamily of(Typeface typeface) {
    return switch (typeface) {
      case ATKINSON -> ATKINSON;
      case NOTO_SERIF -> NOTO_SERIF;
      case OPENDYSLEXIC -> OPENDYSLEXIC;
    };
  }

  /**
   * Returns what sizes are multiplied by, so that typefaces look equally large: at one size
   * OpenDyslexic is a quarter wider than Atkinson Hyperlegible Next.
   */
  public float scale() {
    return scale;
  }

  /** Returns the font that text in the style is set in where it has the characters. */
  FontFile file(Style style) {
    int slot = style.mono() ? MONO_SLOT : (style.bold() ? 1 : 0) + (style.italic() ? 2 : 0);
    FontFile known = files.get(slot);
    if (known == null) {
      known = FontFile.named(style.mono() ? MONO : name + style.fontSuffix());
      files.set(slot, known);
    }
    return known;
  }
}
