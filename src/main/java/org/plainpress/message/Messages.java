package org.plainpress.message;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.plainpress.article.IsoDate;
import org.plainpress.article.Text;

/** The words of one language, from {@code assets/messages}. Read once, immutable. */
public final class Messages {

  private static final String FOLDER = "/org/plainpress/assets/messages/";
  private static final String FALLBACK = "en";
  private static final Map<String, Messages> LOADED = new ConcurrentHashMap<>();

  private final String language;
  private final Properties words;

  private Messages(String language, Properties words) {
    this.language = language;
    this.words = words;
  }

  /** Of the language of a BCP 47 tag; English where we do not have it. */
  public static Messages of(String tag) {
    String wanted = Text.primaryLanguage(tag);
    Messages known = LOADED.get(wanted);
    if (known == null) {
      known = load(wanted);
      LOADED.put(wanted, known);
    }
    return known;
  }

  /** The language they are in, which is the one asked for or English. */
  public String language() {
    return language;
  }

  /** Whether they are in the language of the tag, so that no {@code lang} is needed on them. */
  public boolean speak(String tag) {
    return language.equals(Text.primaryLanguage(tag));
  }

  /**
   * @throws IllegalArgumentException where there is no such message
   */
  public String get(String key) {
    String message = words.getProperty(key);
    if (message == null) {
      throw new IllegalArgumentException("there is no message '" + key + "' in " + language);
    }
    return message;
  }

  /** The message with its {@code {0}} filled in. */
  public String get(String key, Object value) {
    return get(key).replace("{0}", value.toString());
  }

  /** The day as the language writes it: {@code 20 July 2018}. */
  public String date(IsoDate date) {
    String[] months = get("months").split(" ");
    return get("date")
        .replace("{d}", Integer.toString(date.day().getDayOfMonth()))
        .replace("{m}", months[date.day().getMonthValue() - 1])
        .replace("{y}", Integer.toString(date.day().getYear()));
  }

  private static Messages load(String language) {
    try (InputStream in = Messages.class.getResourceAsStream(FOLDER + language + ".properties")) {
      if (in == null) {
        return of(FALLBACK);
      }
      Properties words = new Properties();
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return new Messages(language, words);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
