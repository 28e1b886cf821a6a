package org.plainpress.read.archive;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plainpress.json.JsonTree;
import org.plainpress.json.MalformedArticleJson;
import org.plainpress.read.ArticleReader;
import org.plainpress.read.Content;
import org.plainpress.read.Pictures;
import org.plainpress.read.Reading;
import org.plainpress.read.Source;
import org.plainpress.read.UnreadableSource;
import org.plainpress.read.bytes.DecodedText;
import org.plainpress.read.image.ImageImporter;

/**
 * Reads what a browser's developer tools recorded (HTTP Archive 1.2): the first page that came with
 * success, with the images that came with it.
 */
public final class HarReader implements ArticleReader {

  private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*\"?([\\w.:-]+)");

  private final ArticleReader pages;
  private final ImageImporter importer;

  /**
   * Makes a reader.
   *
   * @param pages reads the page in the record
   * @param importer makes the images in the record fit for editions
   */
  public HarReader(ArticleReader pages, ImageImporter importer) {
    this.pages = pages;
    this.importer = importer;
  }

  /** What one address answered. */
  private record Answer(String address, String type, byte[] bytes, boolean text) {}

  @Override
  public List<Reading> read(Source source) {
    Optional<Answer> page = Optional.empty();
    Map<String, byte[]> images = new HashMap<>();
    for (Object entry : list(map(record(source), "log"), "entries")) {
      Optional<Answer> answer = entry instanceof Map<?, ?> one ? answer(one) : Optional.empty();
      if (answer.isPresent()) {
        images.putIfAbsent(answer.get().address(), answer.get().bytes());
        page = page.or(() -> answer.filter(HarReader::isPage));
      }
    }
    Answer found =
        page.orElseThrow(
            () ->
                new UnreadableSource(
                    "no page that came with success is in this record; save it with its content"));
    Matcher charset = CHARSET.matcher(found.type());
    Optional<String> sent =
        found.text()
            ? Optional.of("utf-8")
            : charset.find() ? Optional.of(charset.group(1)) : Optional.empty();
    Pictures pictures =
        (reference, address) ->
            address.flatMap(at -> Optional.ofNullable(images.get(at))).flatMap(importer::read);
    return pages.read(
        new Source(
            source.name(),
            Content.of(found.bytes()),
            Optional.of(found.address()),
            sent,
            pictures));
  }

  private static boolean isPage(Answer answer) {
    return answer.type().startsWith("text/html") || answer.type().startsWith("application/xhtml");
  }

  private static Map<?, ?> record(Source source) {
    try {
      List<Object> values =
          JsonTree.lenient(DecodedText.of(source, new java.util.ArrayList<>()).text());
      return !values.isEmpty() && values.get(0) instanceof Map<?, ?> record ? record : Map.of();
    } catch (MalformedArticleJson broken) {
      throw new UnreadableSource("this record of a browser is broken or breaks off", broken);
    }
  }

  /** Returns what an entry answered; empty where that was no success, or was not saved. */
  private static Optional<Answer> answer(Map<?, ?> entry) {
    Map<?, ?> response = map(entry, "response");
    Map<?, ?> content = map(response, "content");
    boolean success = response.get("status") instanceof Number status && status.intValue() == 200;
    if (!success
        || !(map(entry, "request").get("url") instanceof String address)
        || !(content.get("text") instanceof String text)
        || text.isEmpty()) {
      return Optional.empty();
    }
    String type = content.get("mimeType") instanceof String mime ? mime : "";
    boolean packed = "base64".equals(content.get("encoding"));
    try {
      byte[] bytes =
          packed ? Base64.getMimeDecoder().decode(text) : text.getBytes(StandardCharsets.UTF_8);
      return Optional.of(new Answer(address, type, bytes, !packed));
    } catch (IllegalArgumentException broken) {
      return Optional.empty();
    }
  }

  private static Map<?, ?> map(Map<?, ?> holder, String key) {
    return holder.get(key) instanceof Map<?, ?> map ? map : Map.of();
  }

  private static List<?> list(Map<?, ?> map, String key) {
    return map.get(key) instanceof List<?> list ? list : List.of();
  }
}
