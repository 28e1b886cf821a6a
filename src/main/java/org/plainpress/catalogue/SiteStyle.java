package org.plainpress.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The page's style sheet, which stands within it. */
final class SiteStyle {

  static final String SHEET = load();

  private SiteStyle() {}

  private static String load() {
    try (InputStream in =
        SiteStyle.class.getResourceAsStream("/org/plainpress/assets/styles/site.css")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
