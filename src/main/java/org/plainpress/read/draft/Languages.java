package org.plainpress.read.draft;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Language tags as pages write them, as BCP 47 has them. */
public final class Languages {

  private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*");

  private Languages() {}

  /** {@code en_us} as {@code en-US}; empty where it is no tag. */
  public static Optional<String> tag(String written) {
    String tag = written.strip().replace('_', '-');
    if (!TAG.matcher(tag).matches()) {
      return Optional.empty();
    }
    String canonical = Locale.forLanguageTag(tag).toLanguageTag();
    return canonical.equals("und") ? Optional.empty() : Optional.of(canonical);
  }
}
