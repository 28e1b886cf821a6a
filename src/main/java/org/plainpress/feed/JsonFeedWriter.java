package org.plainpress.feed;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.plainpress.article.IsoDate;
import org.plainpress.article.Meta;
import org.plainpress.markup.Address;
import org.plainpress.markup.BodyMarkup;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes JSON Feed 1.1. */
public final class JsonFeedWriter implements FeedWriter {

  private static final JsonFactory FACTORY = new JsonFactory();

  @Override
  public String fileName() {
    return "feed.json";
  }

  @Override
  public byte[] write(Feed feed) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(16_384);
    try (JsonGenerator json =
        FACTORY.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8)) {
      json.writeStartObject();
      string(json, "version", "https://jsonfeed.org/version/1.1");
      string(json, "title", feed.title());
      if (feed.baseUrl().isPresent()) {
        string(json, "home_page_url", Address.valid(feed.home()));
        string(json, "feed_url", Address.valid(feed.address(fileName())));
      }
      string(json, "description", feed.description());
      string(json, "language", feed.language());
      json.writeName("items");
      json.writeStartArray();
      feed.entries().forEach(entry -> item(json, feed, entry));
      json.writeEndArray();
      json.writeEndObject();
    }
    return out.toByteArray();
  }

  private static void item(JsonGenerator json, Feed feed, FeedEntry entry) {
    Meta meta = entry.article().meta();
    json.writeStartObject();
    string(json, "id", meta.id());
    meta.source().ifPresent(source -> string(json, "url", Address.valid(source)));
    string(json, "title", meta.title());
    string(json, "content_html", FeedMarkup.of(entry.article()));
    BodyMarkup.firstWords(entry.article()).ifPresent(words -> string(json, "summary", words));
    meta.published().ifPresent(date -> string(json, "date_published", moment(date)));
    meta.modified().ifPresent(date -> string(json, "date_modified", moment(date)));
    string(json, "language", meta.language());
    authors(json, meta.authors());
    strings(json, "tags", meta.subjects());
    attachments(json, feed, entry.attachments());
    json.writeEndObject();
  }

  private static void authors(JsonGenerator json, List<String> authors) {
    if (authors.isEmpty()) {
      return;
    }
    json.writeName("authors");
    json.writeStartArray();
    for (String author : authors) {
      json.writeStartObject();
      string(json, "name", author);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void attachments(JsonGenerator json, Feed feed, List<Attachment> attachments) {
    if (attachments.isEmpty()) {
      return;
    }
    json.writeName("attachments");
    json.writeStartArray();
    for (Attachment edition : attachments) {
      json.writeStartObject();
      string(json, "url", Address.valid(feed.address(edition.href())));
      string(json, "mime_type", edition.mediaType());
      json.writeName("size_in_bytes");
      json.writeNumber(edition.length());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void strings(JsonGenerator json, String name, List<String> values) {
    if (values.isEmpty()) {
      return;
    }
    json.writeName(name);
    json.writeStartArray();
    values.forEach(json::writeString);
    json.writeEndArray();
  }

  /** RFC 3339, which wants a time and an offset. */
  private static String moment(IsoDate date) {
    return IsoDate.of(date.moment()).iso();
  }

  private static void string(JsonGenerator json, String name, String value) {
    json.writeName(name);
    json.writeString(value);
  }
}
