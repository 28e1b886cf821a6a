package org.plainpress.read;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What the first bytes tell of a format. */
final class Signature {

  private static final String[][] FOREIGN = {
    {"\u0089PNG", "a PNG image"},
    {"\u00ff\u00d8\u00ff", "a JPEG image"},
    {"GIF8", "a GIF image"},
    {"RIFF", "a RIFF (WebP or sound) file"},
    {"%PDF-", "a PDF"},
    {"PK\u0003\u0004", "a ZIP archive (EPUB, DOCX, ODT and the like are such)"},
    {"\u001f\u008b", "a gzip archive"},
    {"\u007fELF", "a program"},
    {"\u00d0\u00cf\u0011\u00e0", "an old Office document"},
    {"{\\rtf", "an RTF document"},
  };

  private Signature() {}

  /**
   * @throws UnreadableSource where the bytes are of a format that holds no text to read
   */
  static void refuseForeign(byte[] bytes) {
    for (String[] foreign : FOREIGN) {
      if (startsWith(bytes, foreign[0].getBytes(StandardCharsets.ISO_8859_1))) {
        throw new UnreadableSource(
            "this is " + foreign[1] + "; give a text file or Article JSON instead");
      }
    }
  }

  /** Article JSON: by its name, or an object or array that names its version. */
  static boolean isJson(Source source) {
    String name = source.name().toLowerCase(Locale.ROOT);
    if (name.endsWith(".json") || name.endsWith(".jsonl")) {
      return true;
    }
    String start =
        new String(source.bytes(), 0, Math.min(400, source.bytes().length), StandardCharsets.UTF_8);
    String first = start.stripLeading();
    return (first.startsWith("{") || first.startsWith("[")) && first.contains("\"plainpress\"");
  }

  /** A web page: by its name, or a first element that only pages have. */
  static boolean isHtml(Source source) {
    String name = source.name().toLowerCase(Locale.ROOT);
    if (name.endsWith(".html") || name.endsWith(".htm") || name.endsWith(".xhtml")) {
      return true;
    }
    String start = start(source.bytes()).toLowerCase(Locale.ROOT);
    return start.startsWith("<!doctype html")
        || start.startsWith("<html")
        || start.startsWith("<!--") && start.contains("<html");
  }

  private static String start(byte[] bytes) {
    String start = new String(bytes, 0, Math.min(1000, bytes.length), StandardCharsets.UTF_8);
    return (start.startsWith("\uFEFF") ? start.substring(1) : start).stripLeading();
  }

  private static boolean startsWith(byte[] bytes, byte[] signature) {
    if (bytes.length < signature.length) {
      return false;
    }
    for (int i = 0; i < signature.length; i++) {
      if (bytes[i] != signature[i]) {
        return false;
      }
    }
    return true;
  }
}
