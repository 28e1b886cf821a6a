package org.plainpress.read.mail;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.field.ContentTypeField;
import org.jsoup.Jsoup;
import org.plainpress.read.Content;
import org.plainpress.read.Pictures;
import org.plainpress.read.ReadLimits;
import org.plainpress.read.ReadingNote;
import org.plainpress.read.Source;
import org.plainpress.read.UnreadableSource;
import org.plainpress.read.bytes.DecodedText;
import org.plainpress.read.draft.Carried;
import org.plainpress.read.image.ImageImporter;

/** The parts of a message (RFC 2046): its text as HTML, and its images. */
final class MailParts {

  /** Parts are nested no deeper than this. */
  private static final int DEEPEST = 12;

  private final Source source;
  private final ReadLimits limits;
  private final ImageImporter importer;
  private final List<ReadingNote> notes;

  /** By {@code cid:} and by location. */
  private final Map<String, Entity> images = new HashMap<>();

  private final List<String> attached = new ArrayList<>();
  private int unnamed;

  MailParts(Source source, ReadLimits limits, ImageImporter importer, List<ReadingNote> notes) {
    this.source = source;
    this.limits = limits;
    this.importer = importer;
    this.notes = notes;
  }

  /**
   * Returns the text of a message as HTML.
   *
   * @throws UnreadableSource where it is encrypted
   */
  String html(Message message) {
    StringBuilder out = new StringBuilder();
    part(message, out, 0);
    String html = out.toString();
    // Pictures that the text shows nowhere stand behind it.
    Set<String> shown = new HashSet<>(Jsoup.parse(html).select("img").eachAttr("src"));
    Set<Entity> placed = new HashSet<>();
    images.forEach((at, image) -> placed.addAll(shown.contains(at) ? List.of(image) : List.of()));
    images.entrySet().stream()
        .filter(image -> image.getKey().startsWith("cid:") && placed.add(image.getValue()))
        .map(Map.Entry::getKey)
        .sorted()
        .forEach(at -> out.append("<p><img src=\"").append(at.replace("\"", "")).append("\"></p>"));
    if (!attached.isEmpty()) {
      notes.add(ReadingNote.ofWhole("left out what is attached: " + String.join(", ", attached)));
    }
    return out.toString();
  }

  /** Returns what finds the images of the message. */
  Pictures pictures() {
    return (reference, address) -> {
      Optional<Entity> image =
          Optional.ofNullable(images.get(reference))
              .or(() -> address.map(images::get))
              .or(() -> Optional.ofNullable(images.get(unescaped(reference))));
      return image.isPresent()
          ? bytes(image.get()).flatMap(importer::read)
          : source.pictures().find(reference, address);
    };
  }

  /** Returns a reference to a part with the escapes of addresses undone (RFC 2392). */
  private static String unescaped(String reference) {
    return reference.replace("%40", "@").replace("%24", "$");
  }

  private void part(Entity part, StringBuilder out, int depth) {
    String type = part.getMimeType().toLowerCase(Locale.ROOT);
    if (type.equals("multipart/encrypted") || type.matches("application/(?:x-)?pkcs7-mime")) {
      throw new UnreadableSource("this e-mail is encrypted; save it decrypted first");
    }
    if (part.getBody() instanceof Multipart all && depth < DEEPEST) {
      List<Entity> parts = all.getBodyParts();
      if (type.equals("multipart/alternative")) {
        alternative(parts, out, depth);
      } else {
        parts.forEach(one -> part(one, out, depth + 1));
      }
    } else if (part.getBody() instanceof Message inner && depth < DEEPEST) {
      forwarded(inner, out, depth);
    } else if (type.startsWith("image/")) {
      image(part);
    } else if (isAttached(part) || !type.startsWith("text/")) {
      attachment(part, type);
    } else {
      text(part, type, out);
    }
  }

  /** Adds the last form that has HTML, else the first that has words. */
  private void alternative(List<Entity> parts, StringBuilder out, int depth) {
    List<String> forms = new ArrayList<>();
    Optional<String> rich = Optional.empty();
    for (Entity one : parts) {
      StringBuilder form = new StringBuilder();
      if (!one.getMimeType().equals("text/calendar")) {
        part(one, form, depth + 1);
      }
      boolean words = !Jsoup.parse(form.toString()).text().isBlank();
      if (words) {
        forms.add(form.toString());
        if (!one.getMimeType().equals("text/plain")) {
          rich = Optional.of(form.toString());
        }
      }
    }
    out.append(rich.or(() -> forms.stream().findFirst()).orElse(""));
  }

  /** Adds a message within the message as a quotation below its subject. */
  private void forwarded(Message inner, StringBuilder out, int depth) {
    Optional<String> subject = new MailHead(inner.getHeader()).text("Subject");
    out.append("<blockquote>");
    subject.ifPresent(
        words -> out.append("<p>").append(org.jsoup.nodes.Entities.escape(words)).append("</p>"));
    part(inner, out, depth + 1);
    out.append("</blockquote>");
  }

  private void image(Entity part) {
    String id =
        field(part, "Content-ID")
            .map(value -> value.replaceAll("^<|>$", ""))
            .orElseGet(() -> "unnamed-" + ++unnamed);
    images.putIfAbsent("cid:" + id, part);
    field(part, "Content-Location").ifPresent(at -> images.putIfAbsent(at, part));
  }

  private void attachment(Entity part, String type) {
    boolean machine = type.endsWith("signature") || type.startsWith("message/");
    if (!machine) {
      attached.add(Carried.line(Optional.ofNullable(part.getFilename()).orElse(type)));
    }
  }

  private static boolean isAttached(Entity part) {
    return "attachment".equalsIgnoreCase(part.getDispositionType());
  }

  private void text(Entity part, String type, StringBuilder out) {
    byte[] bytes =
        bytes(part)
            .orElseThrow(
                () ->
                    new UnreadableSource(
                        "its text is larger than " + (limits.part() >> 20) + " MB"));
    Source text =
        new Source(
            source.name(),
            Content.of(bytes),
            Optional.empty(),
            parameter(part, "charset"),
            source.encoding(),
            source.pictures());
    if (bytes.length == 0) {
      return;
    }
    if (type.equals("text/html")) {
      String html = DecodedText.ofPage(text, notes);
      // The styles of the head tell what is hidden.
      out.append(Jsoup.parse(html).html());
    } else if (type.equals("text/plain") || type.equals("text/enriched")) {
      boolean flowed = parameter(part, "format").filter("flowed"::equalsIgnoreCase).isPresent();
      boolean joined = parameter(part, "delsp").filter("yes"::equalsIgnoreCase).isPresent();
      out.append(PlainMail.html(DecodedText.of(text, notes).text(), flowed, joined));
    } else {
      attachment(part, type);
    }
  }

  private static Optional<String> parameter(Entity part, String name) {
    return Optional.ofNullable(part.getHeader())
        .map(header -> header.getField("Content-Type"))
        .filter(ContentTypeField.class::isInstance)
        .map(field -> ((ContentTypeField) field).getParameter(name))
        .filter(value -> !value.isBlank());
  }

  private static Optional<String> field(Entity part, String name) {
    return Optional.ofNullable(part.getHeader())
        .map(header -> header.getField(name))
        .map(found -> found.getBody().strip())
        .filter(value -> !value.isEmpty());
  }

  /** Returns what a part holds, decoded; empty where it holds other parts, or too much. */
  private Optional<byte[]> bytes(Entity part) {
    if (!(part.getBody() instanceof SingleBody body)) {
      return Optional.empty();
    }
    try (InputStream in = body.getInputStream()) {
      byte[] bytes = in.readNBytes(limits.part() + 1);
      return bytes.length > limits.part() ? Optional.empty() : Optional.of(bytes);
    } catch (IOException damaged) {
      return Optional.empty();
    }
  }
}
