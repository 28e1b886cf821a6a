package org.plainpress.json;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.plainpress.article.Article;

/**
 * Parses Article JSON of any length, an article at a time. Where each line is an article (JSON
 * Lines), one that is broken loses no other; where lines tell nothing, what is no JSON ends it.
 */
public final class ArticleStream {

  /** How many lines may be broken before the first that tells that lines are articles. */
  private static final int LOOKED_AT = 20;

  private final BufferedInputStream json;
  private final int longest;
  private int found;

  /** The number of the line in which the first article begins, from 1. */
  private int firstLine = 1;

  /**
   * Makes a stream.
   *
   * @param json in UTF-8: an object, an array of objects, or objects one after another (JSON Lines)
   * @param longest the most bytes of a line
   */
  public ArticleStream(InputStream json, int longest) {
    this.json = new BufferedInputStream(json, 1 << 16);
    this.longest = longest;
  }

  /**
   * Parses the articles.
   *
   * @param each receives each article
   * @param malformed receives what is wrong with one that cannot be parsed
   * @throws MalformedArticleJson where there is no article, or none can be found any more
   * @throws IOException where it cannot be read
   */
  public void forEach(Consumer<Article> each, Consumer<MalformedArticleJson> malformed)
      throws IOException {
    int first = firstByte();
    if (first == '[' || first < 0) {
      whole(json, each, malformed);
    } else {
      fromFirstLine(each, malformed);
    }
    if (found == 0) {
      throw new MalformedArticleJson("there is no article in it");
    }
  }

  /**
   * Parses by lines where one of the first is an article of its own, since a first line that is
   * broken loses no other then; else as one text.
   */
  private void fromFirstLine(Consumer<Article> each, Consumer<MalformedArticleJson> malformed)
      throws IOException {
    List<byte[]> lines = new ArrayList<>();
    boolean found = false;
    for (int looked = 0; !found && looked < LOOKED_AT; ) {
      byte[] line = line();
      if (line.length == 0) {
        break;
      }
      lines.add(line);
      looked += isBlank(line) ? 0 : 1;
      found = line[0] == '{' && isWhole(line);
    }
    if (!found) {
      InputStream head = new ByteArrayInputStream(joined(lines));
      whole(new SequenceInputStream(head, json), each, malformed);
      return;
    }
    boolean only = lines.size() == 1 && firstLine == 1 && isAtEnd();
    int number = firstLine;
    for (byte[] line : lines) {
      line(line, only ? "" : "line " + number + ": ", each, malformed);
      number++;
    }
    for (byte[] line = line(); line.length > 0; line = line()) {
      line(line, "line " + number + ": ", each, malformed);
      number++;
    }
  }

  private void whole(
      InputStream in, Consumer<Article> each, Consumer<MalformedArticleJson> malformed) {
    JsonTree.forEach(in, value -> article(value, "", each, malformed));
  }

  private boolean isAtEnd() throws IOException {
    json.mark(1);
    boolean end = json.read() < 0;
    json.reset();
    return end;
  }

  /** Returns the first byte that is no white space and no byte order mark, which stays unread. */
  private int firstByte() throws IOException {
    while (true) {
      json.mark(1);
      int read = json.read();
      boolean mark = read == 0xEF || read == 0xBB || read == 0xBF;
      if (!mark && read != ' ' && read != '\t' && read != '\n' && read != '\r') {
        json.reset();
        return read;
      }
      firstLine += read == '\n' ? 1 : 0;
    }
  }

  /** Returns a line with its end; nothing of it where there is none. */
  private byte[] line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(1 << 14);
    for (int read = json.read(); read >= 0; read = json.read()) {
      line.write(read);
      if (read == '\n') {
        break;
      }
      if (line.size() > longest) {
        throw new MalformedArticleJson(
            "a line is longer than " + (longest >> 20) + " MB; allow more (--max-size MB)");
      }
    }
    return line.toByteArray();
  }

  private static boolean isWhole(byte[] line) {
    try {
      return JsonTree.parse(line).size() == 1;
    } catch (MalformedArticleJson open) {
      return false;
    }
  }

  private static boolean isBlank(byte[] line) {
    return new String(line, StandardCharsets.ISO_8859_1).isBlank();
  }

  /** Returns a line without its end, so that what ends early is told to end in that line. */
  private static byte[] withoutEnd(byte[] line) {
    int end = line.length;
    while (end > 0 && (line[end - 1] == '\n' || line[end - 1] == '\r')) {
      end--;
    }
    return Arrays.copyOf(line, end);
  }

  private static byte[] joined(List<byte[]> lines) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    lines.forEach(all::writeBytes);
    return all.toByteArray();
  }

  /**
   * Parses a line.
   *
   * @param place says where it stands, for messages
   */
  private void line(
      byte[] line, String place, Consumer<Article> each, Consumer<MalformedArticleJson> malformed) {
    List<Object> values;
    try {
      values = JsonTree.parse(withoutEnd(line));
    } catch (MalformedArticleJson broken) {
      found++;
      malformed.accept(placed(place, broken));
      return;
    }
    values.forEach(value -> article(value, place, each, malformed));
  }

  private void article(
      Object value,
      String place,
      Consumer<Article> each,
      Consumer<MalformedArticleJson> malformed) {
    List<Article> parsed;
    found++;
    try {
      parsed = ArticleJson.articles(value);
    } catch (MalformedArticleJson other) {
      String where = place.isEmpty() && found > 1 ? "article " + found + ": " : place;
      malformed.accept(placed(where, other));
      return;
    }
    parsed.forEach(each);
  }

  private static MalformedArticleJson placed(String place, MalformedArticleJson malformed) {
    String message = malformed.getMessage();
    return place.isEmpty()
        ? malformed
        : new MalformedArticleJson(place + message.replaceFirst("^line 1, ", ""), malformed);
  }
}
