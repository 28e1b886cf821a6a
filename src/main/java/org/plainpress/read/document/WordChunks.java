package org.plainpress.read.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.plainpress.read.Content;
import org.plainpress.read.ReadingNote;
import org.plainpress.read.Source;
import org.plainpress.read.UnreadableSource;
import org.plainpress.read.bytes.DecodedText;
import org.plainpress.read.rtf.RtfPage;

/**
 * Puts in place what a Word document imports from other files of its package (ECMA-376, part 1,
 * 17.17.2.1): HTML, saved pages (MHTML), texts, RTF and Word documents.
 */
final class WordChunks {

  /** How deep parts of a message are followed. */
  private static final int DEEPEST = 8;

  private final WordMarks marks;
  private final WordParts parts;
  private final Function<byte[], String> word;
  private final List<ReadingNote> notes;

  /**
   * @param word turns a Word document into HTML
   * @param notes receives a note of each chunk that is left out
   */
  WordChunks(
      WordMarks marks, WordParts parts, Function<byte[], String> word, List<ReadingNote> notes) {
    this.marks = marks;
    this.parts = parts;
    this.word = word;
    this.notes = notes;
  }

  void rewrite(Document document, String part) {
    for (Element chunk : document.select("w|altChunk")) {
      String file = parts.target(part, chunk.attr("r:id")).orElse("");
      Optional<String> html = html(file);
      if (html.isEmpty()) {
        notes.add(
            ReadingNote.ofWhole(
                "left out what it imports from "
                    + (file.isEmpty() ? "a file that is not in it" : file)));
        chunk.remove();
      } else {
        chunk.replaceWith(new Element("w:p").appendChild(marks.mark(html.get())));
      }
    }
  }

  private Optional<String> html(String file) {
    byte[] bytes = parts.bytes(file);
    String ending = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    if (bytes.length == 0) {
      return Optional.empty();
    }
    return switch (ending) {
      case "html", "htm", "xhtml" -> Optional.of(body(page(file, bytes, Optional.empty())));
      case "txt" ->
          Optional.of(
              "<p>"
                  + Entities.escape(DecodedText.of(new Source(file, bytes), notes).text().strip())
                      .replaceAll("\\R\\s*\\R", "</p><p>")
                  + "</p>");
      case "mht", "mhtml" -> message(file, bytes);
      case "rtf" -> Optional.of(RtfPage.html(bytes));
      case "docx", "dotx", "docm" -> document(bytes);
      default -> Optional.empty();
    };
  }

  private String page(String file, byte[] bytes, Optional<String> charset) {
    return DecodedText.ofPage(
        new Source(
            file, Content.of(bytes), Optional.empty(), charset, (at, address) -> Optional.empty()),
        notes);
  }

  private static String body(String html) {
    return Jsoup.parse(html).body().html();
  }

  private Optional<String> document(byte[] bytes) {
    try {
      return Optional.of(word.apply(bytes));
    } catch (UnreadableSource damaged) {
      return Optional.empty();
    }
  }

  private Optional<String> message(String file, byte[] bytes) {
    try {
      Optional<Entity> page =
          page(new DefaultMessageBuilder().parseMessage(new ByteArrayInputStream(bytes)), 0);
      if (page.isPresent() && page.get().getBody() instanceof SingleBody body) {
        try (InputStream in = body.getInputStream()) {
          Optional<String> charset = Optional.ofNullable(page.get().getCharset());
          return Optional.of(body(page(file, in.readAllBytes(), charset)));
        }
      }
      return Optional.empty();
    } catch (IOException | RuntimeException damaged) {
      return Optional.empty();
    }
  }

  private static Optional<Entity> page(Entity entity, int depth) {
    if (entity.getBody() instanceof Multipart multipart && depth < DEEPEST) {
      return multipart.getBodyParts().stream()
          .flatMap(part -> page(part, depth + 1).stream())
          .findFirst();
    }
    return Optional.of(entity).filter(one -> one.getMimeType().equals("text/html"));
  }
}
