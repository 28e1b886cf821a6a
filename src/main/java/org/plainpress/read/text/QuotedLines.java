package org.plainpress.read.text;

import java.util.ArrayList;
import java.util.List;
import org.plainpress.read.press.phrase.Sentences;

/** Puts the lines of a quotation, as mail programs mark and wrap them, together to paragraphs. */
final class QuotedLines {

  private QuotedLines() {}

  /**
   * Returns the paragraphs of lines without their marks: an empty line parts them; where none does,
   * the end of a sentence at the end of a line does.
   */
  static List<String> paragraphs(List<String> lines) {
    boolean gapped = lines.stream().anyMatch(String::isEmpty);
    List<String> paragraphs = new ArrayList<>();
    StringBuilder paragraph = new StringBuilder();
    for (String line : lines) {
      boolean starts =
          line.isEmpty()
              || Markers.startsItem(line)
              || line.startsWith(">") && paragraph.toString().endsWith("<")
              || BodyBuilder.isAttribution(line)
              || !gapped && Sentences.endsSentence(paragraph.toString());
      if (starts && paragraph.length() > 0) {
        paragraphs.add(paragraph.toString());
        paragraph.setLength(0);
      }
      paragraph.append(paragraph.length() == 0 ? "" : " ").append(line);
    }
    if (paragraph.length() > 0) {
      paragraphs.add(paragraph.toString());
    }
    return paragraphs;
  }
}
