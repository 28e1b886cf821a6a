package org.plainpress.read.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.field.ContentTypeField;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.plainpress.read.ArticleReader;
import org.plainpress.read.Content;
import org.plainpress.read.Pictures;
import org.plainpress.read.ReadLimits;
import org.plainpress.read.Reading;
import org.plainpress.read.Source;
import org.plainpress.read.UnreadableSource;
import org.plainpress.read.image.ImageImporter;

/** Reads single pages with their images as browsers save them: MHTML (RFC 2557). */
public final class MhtmlReader implements ArticleReader {

  private final ArticleReader pages;
  private final ImageImporter importer;
  private final ReadLimits limits;

  /**
   * Makes a reader.
   *
   * @param pages reads the page in the file
   * @param importer decodes the images in it
   * @param limits say how large a part may be
   */
  public MhtmlReader(ArticleReader pages, ImageImporter importer, ReadLimits limits) {
    this.limits = limits;
    this.pages = pages;
    this.importer = importer;
  }

  /** The parts of a message: its first page, and its images by location and by content id. */
  private static final class Parts {
    Optional<Entity> page = Optional.empty();
    final Map<String, Entity> images = new HashMap<>();
  }

  @Override
  public List<Reading> read(Source source) {
    Parts parts = new Parts();
    try {
      Message message =
          new DefaultMessageBuilder().parseMessage(new ByteArrayInputStream(source.bytes()));
      collect(message, parts, 0);
      Entity page =
          parts.page.orElseThrow(() -> new UnreadableSource("this MHTML file holds no page"));
      Optional<String> address =
          field(page, "Content-Location")
              .or(() -> field(message, "Snapshot-Content-Location"))
              .filter(location -> location.startsWith("http"));
      byte[] bytes =
          bytes(page)
              .orElseThrow(
                  () ->
                      new UnreadableSource(
                          "its page is larger than " + (limits.part() >> 20) + " MB"));
      return pages.read(
          new Source(source.name(), Content.of(bytes), address, charset(page), pictures(parts)));
    } catch (IOException damaged) {
      throw new UnreadableSource("this MHTML file is damaged", damaged);
    }
  }

  /**
   * Finds the page and the images in a part of a message.
   *
   * @param depth how deep the part is nested; below 8 levels nothing is looked for
   */
  private static void collect(Entity entity, Parts parts, int depth) {
    Body body = entity.getBody();
    if (body instanceof Multipart multipart && depth < 8) {
      for (Entity part : multipart.getBodyParts()) {
        collect(part, parts, depth + 1);
      }
    } else if (entity.getMimeType().equals("text/html") && parts.page.isEmpty()) {
      parts.page = Optional.of(entity);
    } else if (entity.getMimeType().startsWith("image/")) {
      field(entity, "Content-Location").ifPresent(at -> parts.images.putIfAbsent(at, entity));
      field(entity, "Content-ID")
          .map(id -> "cid:" + id.replaceAll("^<|>$", ""))
          .ifPresent(id -> parts.images.putIfAbsent(id, entity));
    }
  }

  /** Returns the value of a header field. */
  private static Optional<String> field(Entity entity, String name) {
    return Optional.ofNullable(entity.getHeader())
        .map(header -> header.getField(name))
        .map(found -> found.getBody().strip())
        .filter(value -> !value.isEmpty());
  }

  /** Returns the encoding that a part names; a page that names none is not in ASCII for that. */
  private static Optional<String> charset(Entity page) {
    return Optional.ofNullable(page.getHeader())
        .map(header -> header.getField("Content-Type"))
        .filter(ContentTypeField.class::isInstance)
        .map(field -> ((ContentTypeField) field).getParameter("charset"));
  }

  /** Returns what a part holds, decoded; empty where it holds other parts, or too much. */
  private Optional<byte[]> bytes(Entity part) throws IOException {
    if (!(part.getBody() instanceof SingleBody body)) {
      return Optional.empty();
    }
    try (InputStream in = body.getInputStream()) {
      byte[] bytes = in.readNBytes(limits.part() + 1);
      return bytes.length > limits.part() ? Optional.empty() : Optional.of(bytes);
    }
  }

  /** Returns the image of a relative address, where the page was a file: as Word saves pages. */
  private static Optional<Entity> beside(Parts parts, String reference) {
    Optional<String> page =
        parts
            .page
            .flatMap(one -> field(one, "Content-Location"))
            .filter(location -> location.startsWith("file:"));
    return page.map(file -> file.substring(0, file.lastIndexOf('/') + 1) + reference)
        .map(parts.images::get);
  }

  /** Returns what finds the page's images among the parts, by their address or content id. */
  private Pictures pictures(Parts parts) {
    return (reference, address) -> {
      Optional<Entity> part =
          address
              .map(parts.images::get)
              .or(() -> Optional.ofNullable(parts.images.get(reference)))
              .or(() -> beside(parts, reference));
      try {
        return part.isPresent() ? bytes(part.get()).flatMap(importer::read) : Optional.empty();
      } catch (IOException damaged) {
        return Optional.empty();
      }
    };
  }
}
