package org.plainpress.read.language;

import com.carrotsearch.labs.langid.DetectedLanguage;
import com.carrotsearch.labs.langid.LangIdV3;
import com.carrotsearch.labs.langid.Model;
import java.util.Optional;

/**
 * Finds the language a text is written in, as an ISO 639-1 code without a region. By langid.py's
 * model for 97 languages (langid-java, 0.6 MB).
 */
public final class LanguageFinder {

  /** As much text as it takes to be certain; more only costs time. */
  private static final int ENOUGH = 1500;

  private static final class Loaded {
    static final Model MODEL = LanguageModel.load();
  }

  /** A classifier counts in arrays of its own, so each thread has one; the model is shared. */
  private static final ThreadLocal<LangIdV3> CLASSIFIER =
      ThreadLocal.withInitial(() -> new LangIdV3(Loaded.MODEL));

  /**
   * @param sure whether the model gives it more than nine in ten
   */
  public record Found(String language, boolean sure) {}

  private LanguageFinder() {}

  public static Optional<Found> find(String text) {
    String sample = text.length() > ENOUGH ? text.substring(0, ENOUGH) : text;
    if (sample.codePoints().noneMatch(Character::isLetter)) {
      return Optional.empty();
    }
    DetectedLanguage found = CLASSIFIER.get().classify(sample, true);
    return Optional.of(new Found(found.langCode, found.confidence > 0.9f));
  }
}
