package org.plainpress.shape;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The family that Latin text is set in; other scripts are set in the fonts made for them.
 *
 * <p>{@link #scale} makes them look equally large: at one size OpenDyslexic is a quarter wider than
 * Atkinson Hyperlegible Next.
 */
public enum Typeface {
  /** Atkinson Hyperlegible Next, made with the Braille Institute for readers with low vision. */
  ATKINSON("AtkinsonHyperlegibleNext", 1),
  /** For readers who are used to print. */
  NOTO_SERIF("NotoSerif", 0.95f),
  /** Letters heavy at their feet, which some dyslexic readers prefer. */
  OPENDYSLEXIC("OpenDyslexic", 0.87f);

  private static final String MONO = "AtkinsonHyperlegibleMono-Regular";
  private static final int MONO_SLOT = 4;

  private final String family;
  private final float scale;

  /** Asked for every character: regular, bold, italic, both, and of fixed width. */
  private final AtomicReferenceArray<FontFile> files = new AtomicReferenceArray<>(5);

  Typeface(String family, float scale) {
    this.family = family;
    this.scale = scale;
  }

  /** What sizes are multiplied by. */
  public float scale() {
    return scale;
  }

  /** The font that text in the style is set in where nothing else is needed. */
  FontFile file(Style style) {
    int slot = style.mono() ? MONO_SLOT : (style.bold() ? 1 : 0) + (style.italic() ? 2 : 0);
    FontFile known = files.get(slot);
    if (known == null) {
      known = FontLibrary.file(style.mono() ? MONO : family + FontLibrary.weight(style, true));
      files.set(slot, known);
    }
    return known;
  }

  /** As it is named on the command line: {@code noto-serif}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
