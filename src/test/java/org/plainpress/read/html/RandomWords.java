package org.plainpress.read.html;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;

/** The words of a page made at random, of which none stands twice. */
final class RandomWords {

  private static final String[] SYLLABLES = {
    "ba", "ke", "lo", "mi", "nu", "pa", "re", "so", "ti", "vu", "da", "fe", "go", "hi", "ju", "za"
  };

  /** Sentences as articles have them; each star is a word that stands nowhere else. */
  private static final String[] SENTENCES = {
    "The council met on Tuesday evening to discuss the * of the harbour with the *.",
    "Many residents came to hear what the * had to say about the tides and the *.",
    "It was the first time in ten years that the * had been seen near the *, she said.",
    "He told the meeting that the * would be ready before the end of the year.",
    "Nobody knows why the * was built there, but the people of the * are proud of it.",
    "When the rain stopped, the children walked home along the * and sang of the *.",
  };

  private final Random random;
  private final List<String> words = new ArrayList<>();
  private final Set<String> loose = new HashSet<>();
  private boolean inCaption;
  private int made;

  RandomWords(Random random) {
    this.random = random;
  }

  /** Returns all words that were made, in this order. */
  List<String> words() {
    return words;
  }

  /** Returns those of captions and attributions. */
  Set<String> loose() {
    return loose;
  }

  /** Returns a text whose words are those of a caption or attribution. */
  <T> T inCaption(Supplier<T> text) {
    inCaption = true;
    T made = text.get();
    inCaption = false;
    return made;
  }

  /** Returns a sentence as articles have them. */
  String sentence() {
    String pattern = SENTENCES[random.nextInt(SENTENCES.length)];
    while (pattern.contains("*")) {
      pattern = pattern.replaceFirst("\\*", word());
    }
    return pattern;
  }

  /**
   * Returns a few words.
   *
   * @param most how many there may be
   */
  String phrase(int most) {
    StringBuilder phrase = new StringBuilder();
    int number = 1 + random.nextInt(most);
    for (int i = 0; i < number; i++) {
      phrase.append(i == 0 ? "" : " ").append(word());
    }
    return phrase.toString();
  }

  /** Returns a word that stands nowhere else on the page. */
  String word() {
    int number = made++;
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < 3; i++) {
      word.append(SYLLABLES[number % SYLLABLES.length]);
      number /= SYLLABLES.length;
    }
    String whole = word.append("rk").toString();
    words.add(whole);
    if (inCaption) {
      loose.add(whole);
    }
    return whole;
  }
}
