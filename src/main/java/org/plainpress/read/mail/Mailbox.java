package org.plainpress.read.mail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes a file of e-mail apart into its messages, byte for byte. */
final class Mailbox {

  /** The line above each message of a mailbox (RFC 4155). */
  private static final Pattern FROM =
      Pattern.compile("(?:\\A|(?<=\\n)\\r?\\n)From [^\\r\\n]*\\d{4}[^\\r\\n]*\\r?\\n");

  /** Matches what Apple's Mail puts above its messages: how many bytes they have. */
  private static final Pattern LENGTH = Pattern.compile("\\A(\\d{1,9})[ \\t]*\\r?\\n");

  private Mailbox() {}

  /** Returns the messages of a file; one where it is no mailbox. */
  static List<byte[]> messages(byte[] file) {
    String text = new String(file, StandardCharsets.ISO_8859_1);
    if (!text.startsWith("From ")) {
      return List.of(bytes(single(text)));
    }
    List<byte[]> messages = new ArrayList<>();
    Matcher from = FROM.matcher(text);
    int start = -1;
    while (from.find()) {
      if (start >= 0) {
        messages.add(bytes(unescaped(text.substring(start, from.start()))));
      }
      start = from.end();
    }
    messages.add(bytes(unescaped(start < 0 ? text : text.substring(start))));
    return messages;
  }

  private static String single(String text) {
    Matcher length = LENGTH.matcher(text);
    if (!length.find()) {
      return text;
    }
    int end = length.end() + Integer.parseInt(length.group(1));
    return text.substring(length.end(), Math.min(end, text.length()));
  }

  /** Returns a message without the marks before lines of it that begin as a message's would. */
  private static String unescaped(String message) {
    return message.replaceAll("(?m)^>(>*From )", "$1");
  }

  private static byte[] bytes(String message) {
    return message.getBytes(StandardCharsets.ISO_8859_1);
  }
}
