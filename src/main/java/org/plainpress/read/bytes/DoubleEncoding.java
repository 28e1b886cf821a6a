package org.plainpress.read.bytes;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.plainpress.read.ReadingNote;

/**
 * Repairs a text that was UTF-8, was taken for another encoding, and was written as UTF-8 once
 * more: {@code CafÃ©} is {@code Café}. Only where every character beyond ASCII is of that kind is
 * the whole text sure to be; a text that quotes such a thing has others, or speaks of encodings.
 */
final class DoubleEncoding {

  /** What UTF-8 is taken for by mistake, the most frequent first. */
  private static final List<String> TAKEN_FOR =
      List.of("windows-1252", "windows-1251", "x-MacRoman");

  /** So many places have to be of the kind, most of them within words. */
  private static final int FEWEST = 3;

  /** How often a text may have been encoded more than once. */
  private static final int MOST_TIMES = 2;

  /** Compiled for a text that may have been encoded twice. */
  private static final class Speech {
    /** Matches words of those who speak of such texts. */
    private static final Pattern SPOKEN_OF =
        Pattern.compile(
            "(?iu)\\b(?:mojibake|utf-?8|unicode|(?:windows|cp)-?125\\d|latin-?1|8859-1|encod(?:ed|ing)s?|charsets?|zeichensatz|\\p{L}*kodierung|encodage|codificaci[oó]n|кодировк\\p{L}*)\\b");

    private static final Pattern DECLARED =
        Pattern.compile("(?i)(?:charset|encoding)=[\"']?[\\w-]+");
  }

  private DoubleEncoding() {}

  /**
   * Returns a text as it was before it was encoded twice, or as it is.
   *
   * @param notes receives a note where it was repaired
   */
  static String repaired(String text, List<ReadingNote> notes) {
    int first = 0;
    while (first < text.length() && text.charAt(first) < 0x80) {
      first++;
    }
    if (first == text.length()) {
      return text;
    }
    String known = text;
    for (int i = 0; i < MOST_TIMES; i++) {
      Optional<String> before = before(known);
      if (before.isEmpty()) {
        break;
      }
      known = before.get();
    }
    if (!known.equals(text)) {
      notes.add(
          ReadingNote.ofWhole(
              "was encoded twice (a character such as é had become two); read as what it was"));
    }
    return known;
  }

  private static Optional<String> before(String text) {
    if (hasOneAlone(text)) {
      return Optional.empty();
    }
    return TAKEN_FOR.stream()
        .flatMap(name -> new Mistake(Charset.forName(name)).undone(text).stream())
        .filter(
            undone ->
                !Speech.SPOKEN_OF.matcher(Speech.DECLARED.matcher(undone).replaceAll("")).find())
        .findFirst();
  }

  /**
   * Returns whether a character beyond ASCII stands alone, as a quotation mark does: UTF-8 has two
   * bytes and more for each, and the encodings that it is taken for have one. Most texts have such
   * a character, and need none of those encodings, which the JDK finds slowly at first.
   */
  private static boolean hasOneAlone(String text) {
    int length = text.length();
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c >= 0x80 && c != '\uFEFF') {
        boolean alone = i + 1 == length || text.charAt(i + 1) < 0x80;
        if (alone && !(c == '\u00c3' && text.startsWith(" ", i + 1))) {
          return true;
        }
        while (i + 1 < length && text.charAt(i + 1) >= 0x80) {
          i++;
        }
      }
    }
    return false;
  }

  /**
   * Takes UTF-8 for another encoding.
   *
   * @param charset what it was taken for
   */
  private record Mistake(Charset charset) {

    /** Returns the text before the mistake; empty where a place cannot be of it. */
    Optional<String> undone(String text) {
      StringBuilder out = new StringBuilder();
      List<Boolean> within = new ArrayList<>();
      int copied = 0;
      for (int i = 0; i < text.length(); ) {
        if (text.charAt(i) < 0x80 || text.charAt(i) == '\uFEFF') {
          i++;
          continue;
        }
        int end = i;
        while (end < text.length() && text.charAt(end) >= 0x80) {
          end++;
        }
        String run = text.substring(i, end);
        boolean spaced = run.endsWith("\u00c3") && text.startsWith(" ", end);
        // A no-break space, the second byte of "à", often became a plain one.
        Optional<String> meant = utf8(spaced ? run + "\u00a0" : run);
        if (meant.isEmpty()) {
          return Optional.empty();
        }
        boolean word = meant.get().codePoints().filter(Character::isLetter).limit(2).count() > 1;
        within.add(word || isLetter(text, i - 1) || isLetter(text, end));
        out.append(text, copied, i).append(meant.get());
        i = spaced && text.startsWith("  ", end) ? end + 1 : end;
        copied = i;
      }
      out.append(text, copied, text.length());
      long words = within.stream().filter(one -> one).count();
      return within.size() >= FEWEST && 3 * words >= 2L * within.size()
          ? Optional.of(out.toString())
          : Optional.empty();
    }

    private static boolean isLetter(String text, int at) {
      return at >= 0 && at < text.length() && Character.isLetter(text.charAt(at));
    }

    /** Returns what bytes mean in UTF-8 that became these characters. */
    private Optional<String> utf8(String run) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try {
        for (int i = 0; i < run.length(); i++) {
          char c = run.charAt(i);
          if (c < 0xA0) {
            // What the encoding has no character for stays a control character.
            bytes.write(c);
          } else {
            ByteBuffer one = charset.newEncoder().encode(CharBuffer.wrap(run, i, i + 1));
            bytes.write(one.get());
          }
        }
        return Optional.of(
            StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes.toByteArray()))
                .toString());
      } catch (CharacterCodingException other) {
        return Optional.empty();
      }
    }
  }
}
