package org.plainpress.read.draft;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Makes the language tags of BCP 47 out of what sources write. */
public final class Languages {

  private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*");

  private Languages() {}

  /**
   * Returns a tag in its canonical form, such as {@code en-US} for {@code en_us}; empty where it is
   * none.
   */
  public static Optional<String> tag(String written) {
    String tag = written.strip().replace('_', '-');
    if (!TAG.matcher(tag).matches()) {
      return Optional.empty();
    }
    String canonical = Locale.forLanguageTag(tag).toLanguageTag();
    return canonical.equals("und") ? Optional.empty() : Optional.of(canonical);
  }
}
