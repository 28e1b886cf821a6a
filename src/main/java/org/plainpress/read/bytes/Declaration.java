package org.plainpress.read.bytes;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the encoding that markup declares itself to be in. */
final class Declaration {

  /** How many bytes are looked at. Browsers wait for 1,024; archives put remarks before those. */
  private static final int ENOUGH = 16_384;

  private static final Pattern XML =
      Pattern.compile("<\\?xml\\b[^>]{0,200}?\\bencoding\\s*=\\s*[\"']\\s*([^\"'\\s]{1,40})");

  private static final Pattern META =
      Pattern.compile("(?i)<meta\\b[^>]{0,400}?\\bcharset\\s*=\\s*[\"']?\\s*([^\\s\"'/>;]{1,40})");

  private Declaration() {}

  /** Returns what a page declares in a {@code meta} element, else before its first element. */
  static Optional<String> ofPage(byte[] bytes) {
    String start = withoutComments(start(bytes));
    return first(META, start).or(() -> first(XML, start));
  }

  /** Returns what XML declares before its first element. */
  static Optional<String> ofXml(byte[] bytes) {
    return first(XML, start(bytes));
  }

  private static String start(byte[] bytes) {
    return new String(bytes, 0, Math.min(bytes.length, ENOUGH), StandardCharsets.ISO_8859_1);
  }

  private static String withoutComments(String markup) {
    StringBuilder out = new StringBuilder(markup.length());
    int from = 0;
    int opens = markup.indexOf("<!--");
    while (opens >= 0) {
      int ends = markup.indexOf("-->", opens + 4);
      if (ends < 0) {
        break;
      }
      out.append(markup, from, opens);
      from = ends + 3;
      opens = markup.indexOf("<!--", from);
    }
    return out.append(markup, from, markup.length()).toString();
  }

  private static Optional<String> first(Pattern pattern, String start) {
    Matcher found = pattern.matcher(start);
    return found.find() ? Optional.of(found.group(1)) : Optional.empty();
  }
}
