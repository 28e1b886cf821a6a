package org.plainpress.read.language;

import com.carrotsearch.labs.langid.DetectedLanguage;
import com.carrotsearch.labs.langid.LangIdV3;
import com.carrotsearch.labs.langid.Model;
import java.util.Optional;

/**
 * Finds the language that a text is written in, by langid.py's model of 97 languages (langid-java).
 * Of 1,280 articles and pages in 14 languages it was wrong about one; of their titles alone, about
 * one in twelve. May be used from many threads.
 */
public final class LanguageFinder {

  /** In characters. Of those 1,280 it was wrong about two at 1,000, one at 1,500, two at 3,000. */
  private static final int ENOUGH = 1500;

  /** The probability, from 0 to 1, above which 98 in 100 answers about a title alone were right. */
  private static final float SURE = 0.9f;

  private static final class Loaded {
    static final Model MODEL = LanguageModel.load();
  }

  /** A classifier counts in arrays of its own, so each thread has one; the model is shared. */
  private static final ThreadLocal<LangIdV3> CLASSIFIER =
      ThreadLocal.withInitial(() -> new LangIdV3(Loaded.MODEL));

  /**
   * What was found.
   *
   * @param language an ISO 639-1 code without a region, such as {@code pt}
   * @param sure whether the model is more than nine tenths certain; if not, a reader should be told
   *     that the language is a guess
   */
  public record Found(String language, boolean sure) {}

  private LanguageFinder() {}

  /**
   * Finds the language of the first 1,500 characters of a text.
   *
   * @return empty where they hold no letter
   */
  public static Optional<Found> find(String text) {
    String sample = text.length() > ENOUGH ? text.substring(0, ENOUGH) : text;
    if (sample.codePoints().noneMatch(Character::isLetter)) {
      return Optional.empty();
    }
    DetectedLanguage found = CLASSIFIER.get().classify(sample, true);
    return Optional.of(new Found(found.langCode, found.confidence > SURE));
  }
}
