package org.plainpress.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Holds the style sheet that stands within the page of a folder. */
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
