package org.plainpress.speech;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.plainpress.article.Text;

/**
 * The words that formulas are said in, in one language ({@code assets/speech}). Each language is
 * read once.
 *
 * @param words by their keys: {@code fraction} has places {@code {0}} and {@code {1}}, {@code
 *     op.002B} is a character, {@code word.lim} a name
 */
record SpeechWords(Properties words) {

  private static final String FOLDER = "/org/plainpress/assets/speech/";
  private static final Map<String, SpeechWords> LOADED = new ConcurrentHashMap<>();

  /** Returns the words of a language, by its BCP 47 tag; the English ones where we have none. */
  static SpeechWords of(String tag) {
    return LOADED.computeIfAbsent(
        Text.primaryLanguage(tag), language -> load(language).or(() -> load("en")).orElseThrow());
  }

  private static Optional<SpeechWords> load(String language) {
    try (InputStream in =
        SpeechWords.class.getResourceAsStream(FOLDER + language + ".properties")) {
      if (in == null) {
        return Optional.empty();
      }
      Properties words = new Properties();
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return Optional.of(new SpeechWords(words));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Returns a phrase with what it is said of in its places. */
  String say(String key, String... values) {
    String phrase = words.getProperty(key);
    if (phrase == null) {
      throw new IllegalArgumentException("there is no phrase '" + key + "'");
    }
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < phrase.length(); i++) {
      boolean place =
          phrase.charAt(i) == '{' && i + 2 < phrase.length() && phrase.charAt(i + 2) == '}';
      if (place) {
        out.append(values[phrase.charAt(i + 1) - '0']);
        i += 2;
      } else {
        out.append(phrase.charAt(i));
      }
    }
    return out.toString();
  }

  /** Returns how a sign is said; the sign itself where voices of the language know it. */
  String sign(String sign) {
    if (sign.codePointCount(0, sign.length()) != 1) {
      return words.getProperty("word." + sign, sign);
    }
    String key = String.format(Locale.ROOT, "op.%04X", sign.codePointAt(0));
    return words.getProperty(key, sign);
  }

  /** Returns a phrase of a kind, where there is one for a sign. */
  Optional<String> phrase(String kind, String sign, String of) {
    if (sign.codePointCount(0, sign.length()) != 1) {
      return Optional.empty();
    }
    String key = String.format(Locale.ROOT, "%s.%04X", kind, sign.codePointAt(0));
    return words.containsKey(key) ? Optional.of(say(key, of)) : Optional.empty();
  }
}
