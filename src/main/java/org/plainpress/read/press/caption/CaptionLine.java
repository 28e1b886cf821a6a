package org.plainpress.read.press.caption;

import java.util.Optional;
import org.plainpress.read.press.phrase.Sentences;

/**
 * A line that is a caption with its credit, or a credit alone.
 *
 * @param caption empty where the line is a credit alone
 * @param sure whether a label or an agency's own form of credit says so; else it is a guess
 */
public record CaptionLine(String caption, Optional<String> credit, boolean sure) {

  static CaptionLine of(String caption, String credit, boolean sure) {
    return new CaptionLine(tidy(caption), Optional.of(credit), sure);
  }

  public boolean isCreditAlone() {
    return caption.isEmpty();
  }

  /**
   * Returns a caption without what stood between it and the credit, or a space before its full
   * stop.
   */
  public static String tidy(String caption) {
    String text = caption.strip();
    while (!text.isEmpty() && "-–—|/·•([（【,;:＝=©ⓒ".indexOf(text.charAt(text.length() - 1)) >= 0) {
      text = text.substring(0, text.length() - 1).stripTrailing();
    }
    int end = text.length();
    if (end >= 2 && Sentences.isEnd(text.charAt(end - 1)) && text.charAt(end - 2) == ' ') {
      text = text.substring(0, end - 2).stripTrailing() + text.charAt(end - 1);
    }
    return text;
  }
}
