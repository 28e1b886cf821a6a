package org.plainpress.read.rtf;

import java.io.ByteArrayOutputStream;
import java.util.Set;

/** A picture, as hexadecimal digits or bytes (RTF 1.9.1, "Pictures"). */
final class Picture {

  /** The control words of what no edition can show. */
  private static final Set<String> DRAWINGS =
      Set.of("emfblip", "wmetafile", "macpict", "pmmetafile", "dibitmap", "wbitmap");

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private boolean isDrawing;
  private int half = -1;
  private String words = "";

  /** Takes a control word that tells what a picture is of. */
  void take(String word) {
    isDrawing |= DRAWINGS.contains(word);
  }

  /** Takes a letter: a digit, or what stands between them. */
  void digit(int letter) {
    int value = Character.digit(letter, 16);
    if (value < 0) {
      return;
    }
    if (half < 0) {
      half = value;
    } else {
      bytes.write(half * 16 + value);
      half = -1;
    }
  }

  void data(byte[] raw) {
    bytes.writeBytes(raw);
  }

  void words(String description) {
    words = description.strip();
  }

  /** Returns its words for who cannot see it. */
  String words() {
    return words;
  }

  boolean isDrawing() {
    return isDrawing;
  }

  byte[] bytes() {
    return bytes.toByteArray();
  }
}
