package org.plainpress.read.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.LengthedBody;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.plainpress.read.ReadLimits;
import org.plainpress.read.UnreadableSource;
import org.plainpress.read.bytes.ContentCoding;

/**
 * A page that was served with success and saved, or a feed or text.
 *
 * @param address where it was
 * @param bytes the page, unpacked
 * @param charset the encoding that the server named
 * @param kind what it is
 */
record SavedPage(String address, byte[] bytes, Optional<String> charset, Kind kind) {

  /** What was saved. */
  enum Kind {
    PAGE,
    /** Plain text that others made of a page. */
    CONVERTED,
    /** A feed, a text, or Markdown: what it is its reader tells. */
    OTHER
  }

  /** The types of what is read though it is no page. */
  private static final Set<String> OTHERS =
      Set.of(
          "text/markdown",
          "text/x-markdown",
          "application/rss+xml",
          "application/atom+xml",
          "application/rdf+xml",
          "application/feed+json",
          "application/rtf",
          "text/rtf");

  /** Types of feeds, and of much else. */
  private static final Set<String> MAY_BE_FEEDS = Set.of("text/xml", "application/xml");

  /** Matches addresses of texts; servers call scripts and their own notes text/plain too. */
  private static final Pattern TEXT =
      Pattern.compile(
          "(?i)[^?#]*/(?!(?:robots|humans|(?:app-)?ads|security|sitemap|llms(?:-full)?)\\.txt)[^/?#]+\\.(?:txt|text|md|markdown)(?:[?#].*)?");

  private static final Pattern FEED =
      Pattern.compile(
          "(?is)^\\s*(?:<\\?[^>]*>\\s*|<!--.*?-->\\s*)*<(?:rss|(?:\\w+:)?feed|rdf:rdf)\\b.*");

  /** Returns whether it is plain text that others made of a page. */
  boolean isText() {
    return kind == Kind.CONVERTED;
  }

  /** The most bytes of the header of an answer, 256 kB: servers stop at 8 to 64. */
  private static final int LONGEST_HEADER = 256 << 10;

  /**
   * Reads the page in a record; empty where it holds none, or an answer other than success.
   *
   * @param leftOut receives the type of a file that is none
   * @throws UnreadableSource where it is too large, or its answer of HTTP is broken
   * @throws IOException where the record breaks off
   */
  static Optional<SavedPage> of(WarcResponse record, ReadLimits limits, Consumer<String> leftOut)
      throws IOException {
    String type = record.contentType().base().toString().toLowerCase(Locale.ROOT);
    if (!type.equals("application/http")) {
      return Optional.empty();
    }
    // As much as a page and its header may have: no image or video is read that is more.
    byte[] block = record.body().stream().readNBytes(limits.page() + LONGEST_HEADER + 1);
    if (block.length == 0) {
      throw new UnreadableSource("is empty");
    }
    HttpResponse http = parsed(block);
    if (http.status() != 200 || !mayBePage(http)) {
      leftOut.accept(http.status() == 200 ? base(http) : "");
      return Optional.empty();
    }
    if (block.length > limits.page() + LONGEST_HEADER) {
      throw new UnreadableSource("is larger than " + (limits.page() >> 20) + " MB");
    }
    String codings = String.join(",", http.headers().all("Content-Encoding"));
    byte[] bytes = ContentCoding.decode(body(http, block), codings, limits);
    boolean page = isNamedPage(http) || isMarkedPage(bytes);
    if (!page && !isOther(base(http), record.target(), bytes)) {
      return Optional.empty();
    }
    if (bytes.length > limits.page()) {
      throw new UnreadableSource("is larger than " + (limits.page() >> 20) + " MB");
    }
    return Optional.of(
        new SavedPage(
            record.target(),
            bytes,
            Optional.ofNullable(http.contentType().parameters().get("charset")),
            page ? Kind.PAGE : Kind.OTHER));
  }

  /**
   * Reads the page in a record that holds the file itself, without an answer of HTTP; empty where
   * it is no page.
   *
   * @param leftOut receives the type of a file that is none
   * @throws IOException where the record breaks off
   */
  static Optional<SavedPage> of(WarcResource record, ReadLimits limits, Consumer<String> leftOut)
      throws IOException {
    String type = record.contentType().base().toString().toLowerCase(Locale.ROOT);
    boolean page = type.equals("text/html") || type.equals("application/xhtml+xml");
    if (!page
        && !OTHERS.contains(type)
        && !MAY_BE_FEEDS.contains(type)
        && !type.equals("text/plain")) {
      leftOut.accept(type);
      return Optional.empty();
    }
    byte[] bytes = bytes(record, limits);
    if (!page && !isOther(type, record.target(), bytes)) {
      return Optional.empty();
    }
    return Optional.of(
        new SavedPage(
            record.target(),
            bytes,
            Optional.ofNullable(record.contentType().parameters().get("charset")),
            page ? Kind.PAGE : Kind.OTHER));
  }

  /**
   * Reads the text in a record that says what a page was made (ISO 28500, 6.8), as the WET files of
   * Common Crawl are; empty where it is neither text nor a page.
   *
   * @throws IOException where the record breaks off
   */
  static Optional<SavedPage> of(WarcConversion record, ReadLimits limits) throws IOException {
    String type = record.contentType().base().toString().toLowerCase(Locale.ROOT);
    boolean text = type.equals("text/plain");
    if (!text && !type.equals("text/html") && !type.equals("application/xhtml+xml")) {
      return Optional.empty();
    }
    return Optional.of(
        new SavedPage(
            record.target(),
            bytes(record, limits),
            Optional.ofNullable(record.contentType().parameters().get("charset"))
                .or(() -> text ? Optional.of("utf-8") : Optional.empty()),
            text ? Kind.CONVERTED : Kind.PAGE));
  }

  /**
   * Returns the file that a record holds, or the answer of HTTP in it; nothing where that tells of
   * no success.
   *
   * @throws UnreadableSource where it is too large
   * @throws IOException where the record breaks off
   */
  static byte[] bytes(WarcRecord record, ReadLimits limits) throws IOException {
    byte[] block = record.body().stream().readNBytes(limits.page() + LONGEST_HEADER + 1);
    if (block.length > limits.page() + LONGEST_HEADER) {
      throw new UnreadableSource("is larger than " + (limits.page() >> 20) + " MB");
    }
    if (!(record instanceof WarcResponse)) {
      return block;
    }
    HttpResponse http = parsed(block);
    if (http.status() != 200) {
      return new byte[0];
    }
    String codings = String.join(",", http.headers().all("Content-Encoding"));
    return ContentCoding.decode(http.body().stream().readAllBytes(), codings, limits);
  }

  private static HttpResponse parsed(byte[] block) throws IOException {
    ReadableByteChannel bytes = Channels.newChannel(new ByteArrayInputStream(block));
    try {
      // An answer that does not state its length is as long as its record.
      return HttpResponse.parse(
          LengthedBody.create(bytes, ByteBuffer.allocate(8192).flip(), block.length));
    } catch (ParsingException broken) {
      throw new UnreadableSource("holds no answer of HTTP", broken);
    }
  }

  /** Returns whether an answer says that it is a page, or says nothing of use. */
  private static boolean mayBePage(HttpResponse http) {
    return isNamedPage(http)
        || OTHERS.contains(base(http))
        || MAY_BE_FEEDS.contains(base(http))
        || base(http).equals("text/plain")
        || http.headers().first("Content-Type").filter(type -> type.contains("/")).isEmpty();
  }

  private static boolean isNamedPage(HttpResponse http) {
    return base(http).equals("text/html") || base(http).equals("application/xhtml+xml");
  }

  private static String base(HttpResponse http) {
    return http.contentType().base().toString().toLowerCase(Locale.ROOT);
  }

  /** Returns whether a file is read though it is no page. */
  private static boolean isOther(String type, String address, byte[] bytes) {
    return OTHERS.contains(type)
        || type.equals("text/plain") && TEXT.matcher(address).matches()
        || MAY_BE_FEEDS.contains(type) && FEED.matcher(start(bytes)).matches();
  }

  private static String start(byte[] bytes) {
    return new String(bytes, 0, Math.min(bytes.length, 512), StandardCharsets.ISO_8859_1);
  }

  /** Returns whether a body begins as pages do, by which browsers tell those of no stated type. */
  private static boolean isMarkedPage(byte[] bytes) {
    String start = start(bytes).stripLeading().toLowerCase(Locale.ROOT);
    return start.startsWith("<!doctype html") || start.startsWith("<html");
  }

  /**
   * Returns the body of an answer, of which chunks are put together (RFC 9112, 7.1). Archives keep
   * the header of chunks that they have put together, and lengths that are no longer true: what
   * stands behind the header is then the body, if it is markup.
   */
  private static byte[] body(HttpResponse http, byte[] block) {
    try {
      return http.body().stream().readAllBytes();
    } catch (IOException | RuntimeException broken) {
      byte[] rest = Arrays.copyOfRange(block, headerLength(block), block.length);
      int first = 0;
      while (first < rest.length && rest[first] <= ' ' && rest[first] >= 0) {
        first++;
      }
      if (first < rest.length && rest[first] == '<') {
        return rest;
      }
      throw new UnreadableSource("its body is broken or breaks off", broken);
    }
  }

  /** Returns how many bytes stand before the body: all up to the first empty line, and that. */
  private static int headerLength(byte[] block) {
    for (int i = 1; i < block.length; i++) {
      boolean empty =
          block[i] == '\n'
              && (block[i - 1] == '\n' || i > 2 && block[i - 1] == '\r' && block[i - 2] == '\n');
      if (empty) {
        return i + 1;
      }
    }
    return block.length;
  }
}
