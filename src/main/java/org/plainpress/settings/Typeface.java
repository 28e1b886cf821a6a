package org.plainpress.settings;

import java.util.Locale;

/** The typeface that Latin text is set in; other scripts are set in the fonts made for them. */
public enum Typeface {
  /** Atkinson Hyperlegible Next, made with the Braille Institute for readers with low vision. */
  ATKINSON,
  /** Noto Serif, for readers who are used to print. */
  NOTO_SERIF,
  /** OpenDyslexic, whose letters are heavy at their feet, which some dyslexic readers prefer. */
  OPENDYSLEXIC;

  /** Returns the name that the command line takes: {@code noto-serif}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
