package org.plainpress.message;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.plainpress.article.IsoDate;
import org.plainpress.article.Meta;
import org.plainpress.article.Text;

/**
 * Holds the words that editions say of their own accord, in one language ({@code assets/messages}).
 * Each language is read once; what is read does not change.
 */
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

  /** Returns the words of a language, by its BCP 47 tag; the English ones where we have none. */
  public static Messages of(String tag) {
    String wanted = Text.primaryLanguage(tag);
    Messages known = LOADED.get(wanted);
    if (known == null) {
      known = load(wanted);
      LOADED.put(wanted, known);
    }
    return known;
  }

  /** Returns the language that the words are in: the one that was asked for, or English. */
  public String language() {
    return language;
  }

  /**
   * Returns whether the words are in the language of a BCP 47 tag, so that they need no {@code
   * lang} among text in that language.
   */
  public boolean speak(String tag) {
    return language.equals(Text.primaryLanguage(tag));
  }

  /**
   * Returns a message.
   *
   * @throws IllegalArgumentException where there is no such message
   */
  public String get(String key) {
    String message = words.getProperty(key);
    if (message == null) {
      throw new IllegalArgumentException("there is no message '" + key + "' in " + language);
    }
    return message;
  }

  /** Returns a message with a value in the place of its {@code {0}}. */
  public String get(String key, Object value) {
    return get(key).replace("{0}", value.toString());
  }

  /** Returns the day of a date as the language writes it: {@code 20 July 2018}. */
  public String date(IsoDate date) {
    String[] months = get("months").split(" ");
    return get("date")
        .replace("{d}", Integer.toString(date.day().getDayOfMonth()))
        .replace("{m}", months[date.day().getMonthValue() - 1])
        .replace("{y}", Integer.toString(date.day().getYear()));
  }

  /**
   * Returns what the language calls a number of a series: {@code No. 29}; the number alone where
   * these are not the words of a text's language.
   *
   * @param tag the text's language, as a BCP 47 tag
   */
  public String issue(String tag, String number) {
    return speak(tag) ? get("issue", number) : number;
  }

  /**
   * Returns who wrote an article, in the words of its language, and who published it where that is
   * not who publishes the bundle; empty where there is nothing to say.
   */
  public static Optional<String> bylineWithin(Meta bundle, Meta article) {
    List<String> names = new ArrayList<>();
    if (!article.authors().isEmpty()) {
      Messages messages = of(article.language());
      String authors = String.join(", ", article.authors());
      names.add(messages.speak(article.language()) ? messages.get("by", authors) : authors);
    }
    article
        .publisher()
        .filter(name -> !bundle.publisher().equals(Optional.of(name)))
        .ifPresent(names::add);
    return names.isEmpty() ? Optional.empty() : Optional.of(String.join(" · ", names));
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
