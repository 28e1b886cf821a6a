package org.plainpress.read.input;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.plainpress.read.InputFormat;
import org.plainpress.read.Source;
import org.plainpress.read.UnreadableSource;

/** Tells a source's format by its first bytes; its name decides where they tell little. */
final class Signature {

  /** How many bytes are looked at. */
  private static final int LENGTH = 2048;

  private static final Set<InputFormat> ZIPPED =
      Set.of(InputFormat.EPUB, InputFormat.DOCX, InputFormat.ODT, InputFormat.WACZ);

  /** The fields that servers and programs of mail write, and people do not. */
  private static final List<String> OF_MAIL =
      List.of("received:", "return-path:", "message-id:", "delivered-to:", "dkim-signature:");

  /** What markup begins with; compiled for what has a tag. */
  private static final class Markup {
    /**
     * Matches the beginning of a feed in lower case: its first element stands behind a declaration,
     * remarks and a document type only, or behind whatever a broken server put before a
     * declaration.
     */
    private static final Pattern FEED =
        Pattern.compile(
            "^(?:[^<]{0,1500}(?=<\\?xml))?\\s*(?:<\\?[^>]*>\\s*|<!--(?s:.*?)-->\\s*|<!doctype[^>\\[]*(?:\\[[^\\]]*\\]\\s*)?>\\s*)*"
                + "<(?:rss|(?:\\w+:)?feed|rdf:rdf|channel)\\b");
  }

  /** What JSON begins with; compiled for what has a brace. */
  private static final class Json {
    private static final Pattern HAR = Pattern.compile("^\\{\\s*\"log\"\\s*:\\s*\\{");
  }

  /** What mail begins with; compiled for what has one of its fields. */
  private static final class Mail {
    /** Matches the fields that a message begins with, the line of a mailbox above them. */
    private static final Pattern HEADER =
        Pattern.compile(
            "^(?:From \\S+[^\\n]*\\d{4}[^\\n]*\\n|\\d{1,9}[ \\t]*\\r?\\n)?(?:[A-Za-z][\\w-]{0,60}:[^\\n]*\\n(?:[ \\t]+\\S[^\\n]*\\n)*){2,}");

    private static final Pattern MAILED =
        Pattern.compile("(?im)^(?:" + String.join("|", OF_MAIL) + ")");
  }

  private Signature() {}

  /** Returns whether a text begins as a message does. */
  private static boolean isMail(String text, String lower, Optional<InputFormat> named) {
    if (named.filter(format -> format == InputFormat.MAIL).isPresent()) {
      return true;
    }
    boolean page = named.filter(format -> format == InputFormat.MHTML).isPresent();
    if (page || OF_MAIL.stream().noneMatch(lower::contains)) {
      return false;
    }
    Matcher header = Mail.HEADER.matcher(text);
    return header.lookingAt()
        && Mail.MAILED.matcher(header.group()).find()
        && header.group().matches("(?is).*^?From:.*");
  }

  /**
   * Returns the format of a source.
   *
   * @throws UnreadableSource where the bytes are of a format that holds no text to read
   */
  static InputFormat of(Source source) {
    byte[] start = source.start(LENGTH);
    String raw = new String(start, StandardCharsets.ISO_8859_1);
    refuse(ForeignFormat.ofBytes(raw));
    Optional<InputFormat> named = InputFormat.ofName(source.name());
    if (raw.startsWith("%PDF-")) {
      return InputFormat.PDF;
    }
    if (raw.stripLeading().startsWith("{\\rtf")) {
      return InputFormat.RTF;
    }
    if (raw.startsWith("PK\u0003\u0004")) {
      return zip(source, raw, named);
    }
    if (raw.startsWith("WARC/")) {
      return InputFormat.WARC;
    }
    if (raw.startsWith("\u001f\u008b")) {
      if (named.filter(format -> format == InputFormat.WARC).isPresent() || holdsArchive(start)) {
        return InputFormat.WARC;
      }
      throw new UnreadableSource("this is a gzip archive; unpack it and give the file in it");
    }
    InputFormat told = text(start, named);
    if (named.isEmpty() && told == InputFormat.TEXT) {
      refuse(ForeignFormat.ofMarkup(source.name(), raw));
    }
    return told;
  }

  /** Returns whether what is packed begins as web archives do: out of a pipe they have no name. */
  private static boolean holdsArchive(byte[] gzip) {
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
      return new String(in.readNBytes(5), StandardCharsets.ISO_8859_1).equals("WARC/");
    } catch (IOException broken) {
      return false;
    }
  }

  /**
   * Stops the reading of what is no article.
   *
   * @throws UnreadableSource where there is something to say
   */
  private static void refuse(Optional<String> foreign) {
    if (foreign.isPresent()) {
      throw new UnreadableSource(foreign.get());
    }
  }

  private static InputFormat zip(Source source, String raw, Optional<InputFormat> named) {
    if (raw.contains("application/epub+zip")) {
      return InputFormat.EPUB;
    }
    if (raw.contains("application/vnd.oasis.opendocument.text")) {
      return InputFormat.ODT;
    }
    if (raw.contains("application/vnd.oasis.opendocument")) {
      throw new UnreadableSource("this is an OpenDocument file that is no text; save it as HTML");
    }
    refuse(ForeignFormat.ofPackage(source));
    boolean word = raw.contains("[Content_Types].xml") || raw.contains("word/");
    return named
        .filter(ZIPPED::contains)
        .or(() -> word ? Optional.of(InputFormat.DOCX) : Optional.empty())
        .orElseThrow(
            () ->
                new UnreadableSource("this is a ZIP archive; unpack it and give the files in it"));
  }

  private static InputFormat text(byte[] start, Optional<InputFormat> named) {
    String decoded = new String(start, charset(start));
    String text = (decoded.startsWith("\uFEFF") ? decoded.substring(1) : decoded).stripLeading();
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.startsWith("{") || lower.startsWith("[")) {
      boolean ours = text.contains("\"plainpress\"");
      if (isJsonFeed(lower, ours)) {
        return InputFormat.JSONFEED;
      }
      if (ours || named.filter(format -> format == InputFormat.JSON).isPresent()) {
        return InputFormat.JSON;
      }
    }
    boolean har = lower.startsWith("{") && Json.HAR.matcher(lower).find();
    if (har) {
      return InputFormat.HAR;
    }
    if (lower.indexOf('<') >= 0 && Markup.FEED.matcher(lower).find() && !isRdfOfOther(lower)) {
      return InputFormat.FEED;
    }
    if (lower.startsWith("<!doctype html") || lower.startsWith("<html")) {
      return InputFormat.HTML;
    }
    if (isMail(decoded, lower, named)) {
      return InputFormat.MAIL;
    }
    boolean mime =
        lower.contains("mime-version:") && lower.contains("content-type: multipart/related");
    if (mime) {
      return InputFormat.MHTML;
    }
    if (lower.startsWith("<?xml") && lower.contains("<html")) {
      return InputFormat.HTML;
    }
    if (named.isEmpty() || named.get() == InputFormat.FEED || lower.startsWith("<?xml")) {
      refuse(ForeignFormat.ofXml(text));
    }
    return named
        .filter(format -> format != InputFormat.JSONFEED)
        .orElseGet(() -> isMarkup(lower) ? InputFormat.HTML : InputFormat.TEXT);
  }

  /** Returns whether a text is HTML, or a fragment of it. */
  private static boolean isMarkup(String lower) {
    return lower.startsWith("<")
        && (lower.contains("<p>")
            || lower.contains("<p ")
            || lower.contains("<div")
            || lower.contains("<html")
            || lower.contains("<head")
            || lower.contains("<body")
            || lower.contains("<article")
            || lower.contains("<h1"));
  }

  /** Returns the encoding of what begins with a byte order mark; that of most where none does. */
  private static Charset charset(byte[] start) {
    if (start.length > 1 && (start[0] & 0xFF) == 0xFF && (start[1] & 0xFF) == 0xFE) {
      return StandardCharsets.UTF_16LE;
    }
    boolean big = start.length > 1 && (start[0] & 0xFF) == 0xFE && (start[1] & 0xFF) == 0xFF;
    return big ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
  }

  /**
   * Returns whether JSON is a JSON Feed. Its version may stand at its end, and its slashes may be
   * escaped.
   */
  private static boolean isJsonFeed(String lower, boolean ours) {
    return lower.replace("\\/", "/").contains("jsonfeed.org/version")
        || !ours
            && lower.startsWith("{")
            && lower.contains("\"items\"")
            && (lower.contains("\"content_html\"")
                || lower.contains("\"content_text\"")
                || lower.contains("\"home_page_url\"")
                || lower.contains("\"feed_url\""));
  }

  /** Returns whether RDF is of no vocabulary of feeds. */
  private static boolean isRdfOfOther(String lower) {
    return lower.contains("<rdf:rdf")
        && !lower.contains("purl.org/rss")
        && !lower.contains("purl.org/net/rss")
        && !lower.contains("netscape.com/rdf");
  }
}
