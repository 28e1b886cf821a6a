package org.plainpress.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The page's style sheet, which stands within it. */
final class Style {

  static final String SHEET = load();

  private Style() {}

  private static String load() {
    try (InputStream in =
        Style.class.getResourceAsStream("/org/plainpress/assets/styles/site.css")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
