package org.plainpress.json;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.plainpress.article.Article;

/**
 * Parses Article JSON of any length, an article at a time. Where each line is an article (JSON
 * Lines), one that is broken loses no other; where lines tell nothing, what is no JSON ends it.
 */
public final class ArticleStream {

  private final BufferedInputStream json;
  private final int longest;
  private int found;

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
    byte[] line = first == '{' ? line() : new byte[0];
    byte[] second = line.length == 0 || isWhole(line) ? new byte[0] : line();
    // A first line that is broken loses itself, where the second tells that lines are articles.
    if (isWhole(line) || second.length > 0 && second[0] == '{' && isWhole(second)) {
      int next = line(line, 1, each, malformed);
      lines(line(second, next, each, malformed), each, malformed);
    } else {
      InputStream read = new ByteArrayInputStream(joined(line, second));
      JsonTree.forEach(
          new SequenceInputStream(read, json), value -> article(value, "", each, malformed));
    }
    if (found == 0) {
      throw new MalformedArticleJson("there is no article in it");
    }
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

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  private void lines(int next, Consumer<Article> each, Consumer<MalformedArticleJson> malformed)
      throws IOException {
    int number = next;
    for (byte[] line = line(); line.length > 0; line = line()) {
      number = line(line, number, each, malformed);
    }
  }

  /**
   * Parses a line.
   *
   * @param number its number in the file, from 1
   * @return the number of the next
   */
  private int line(
      byte[] line, int number, Consumer<Article> each, Consumer<MalformedArticleJson> malformed) {
    String place = number == 1 ? "" : "line " + number + ": ";
    List<Object> values;
    try {
      values = JsonTree.parse(line);
    } catch (MalformedArticleJson broken) {
      found++;
      malformed.accept(placed(place, broken));
      return number + 1;
    }
    values.forEach(value -> article(value, place, each, malformed));
    return line.length == 0 ? number : number + 1;
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
