package org.plainpress.read.text.label;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.plainpress.read.press.phrase.Phrases;

/** The words of a line as they stand between spaces, and as phrases are compared. */
final class Words {

  private static final Pattern SPACES = Pattern.compile("\\s+");

  private final List<String> words;
  private final List<String> bare;

  Words(List<String> words) {
    this.words = words;
    bare = new ArrayList<>(words.size());
    for (String word : words) {
      bare.add(bare(word));
    }
  }

  /** Returns the words of a line, which is not blank. */
  static Words of(String line) {
    return new Words(List.of(SPACES.split(line.strip())));
  }

  List<String> asWritten() {
    return words;
  }

  int count() {
    return words.size();
  }

  String at(int i) {
    return words.get(i);
  }

  /** Returns a word folded, without what stands before its first letter. */
  String bareAt(int i) {
    return bare.get(i);
  }

  /** Returns a word or several folded, without what stands before the first letter. */
  static String bare(String word) {
    return Phrases.fold(word.substring(firstLetter(word)));
  }

  /** Returns where the first letter stands; the length where there is none. */
  static int firstLetter(String word) {
    int from = 0;
    while (from < word.length() && !Character.isLetter(word.charAt(from))) {
      from++;
    }
    return from;
  }
}
