package org.plainpress.read.rtf;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.OptionalInt;

/**
 * Takes RTF apart into groups, control words and letters (RTF 1.9.1, "RTF Syntax"). Nothing that it
 * finds is an error: what breaks off is read as far as it goes.
 */
final class Tokens {

  /** Is told of the tokens in their order. */
  interface Listener {

    /** A group begins. */
    void open();

    /** A group ends. */
    void close();

    /**
     * A control word, or a control symbol.
     *
     * @param name without its backslash
     * @param mayBeSkipped whether who does not know the word leaves out its group ({@code \*})
     */
    void word(String name, OptionalInt parameter, boolean mayBeSkipped);

    /** A byte of text. */
    void letter(int value);

    /** Bytes that stand for themselves ({@code \bin}). */
    void data(byte[] raw);
  }

  /** The longest name of a control word; RTF allows 32 letters. */
  private static final int LONGEST_WORD = 32;

  /** The most digits of a parameter that is read. */
  private static final int LONGEST_NUMBER = 9;

  private final byte[] rtf;
  private final Listener listener;
  private int at;
  private boolean mayBeSkipped;

  Tokens(byte[] rtf, Listener listener) {
    this.rtf = rtf;
    this.listener = listener;
  }

  /** Reads all tokens. */
  void read() {
    while (at < rtf.length) {
      int letter = rtf[at++] & 0xFF;
      switch (letter) {
        case '{' -> listener.open();
        case '}' -> listener.close();
        case '\\' -> control();
        case '\r', '\n', 0 -> {
          // Lines end anywhere.
        }
        case '\t' -> listener.word("tab", OptionalInt.empty(), false);
        default -> listener.letter(letter);
      }
    }
  }

  private void control() {
    if (at >= rtf.length) {
      return;
    }
    int first = rtf[at] & 0xFF;
    if (isLetter(first)) {
      word();
      return;
    }
    at++;
    switch (first) {
      case '\'' -> hexadecimal();
      case '*' -> mayBeSkipped = true;
      case '\\', '{', '}' -> listener.letter(first);
      case '\r', '\n' -> tell("par", OptionalInt.empty());
      default -> tell(String.valueOf((char) first), OptionalInt.empty());
    }
  }

  private void word() {
    int start = at;
    while (at < rtf.length && at - start < LONGEST_WORD && isLetter(rtf[at] & 0xFF)) {
      at++;
    }
    String name = new String(rtf, start, at - start, StandardCharsets.US_ASCII);
    OptionalInt parameter = number();
    if (at < rtf.length && rtf[at] == ' ') {
      at++;
    }
    if (name.equals("bin")) {
      int length = Math.max(0, Math.min(parameter.orElse(0), rtf.length - at));
      listener.data(Arrays.copyOfRange(rtf, at, at + length));
      at += length;
    } else {
      tell(name, parameter);
    }
  }

  private OptionalInt number() {
    int digits = at < rtf.length && rtf[at] == '-' ? at + 1 : at;
    int end = digits;
    while (end < rtf.length && rtf[end] >= '0' && rtf[end] <= '9') {
      end++;
    }
    if (end == digits) {
      return OptionalInt.empty();
    }
    int value = 0;
    for (int i = digits; i < Math.min(end, digits + LONGEST_NUMBER); i++) {
      value = value * 10 + rtf[i] - '0';
    }
    boolean negative = digits > at;
    at = end;
    return OptionalInt.of(negative ? -value : value);
  }

  private void hexadecimal() {
    int value = 0;
    for (int i = 0; i < 2; i++) {
      int digit = at < rtf.length ? Character.digit(rtf[at] & 0xFF, 16) : -1;
      if (digit < 0) {
        return;
      }
      value = value * 16 + digit;
      at++;
    }
    listener.letter(value);
  }

  private void tell(String name, OptionalInt parameter) {
    boolean skipped = mayBeSkipped;
    mayBeSkipped = false;
    listener.word(name, parameter, skipped);
  }

  private static boolean isLetter(int letter) {
    return letter >= 'a' && letter <= 'z' || letter >= 'A' && letter <= 'Z';
  }
}
