package org.plainpress.read;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The formats that articles are read from, and the names that files of each have. */
public enum InputFormat {
  /** A stripped text, or any other plain text. */
  TEXT("txt", "text"),
  /** A web page. */
  HTML("html", "htm", "xhtml"),
  /** A web page saved with its images as one file (RFC 2557). */
  MHTML("mhtml", "mht"),
  /** E-mail (RFC 5322), or a mailbox of messages (RFC 4155). */
  MAIL("eml", "emlx", "mbox"),
  /** RSS, RDF or Atom. */
  FEED("xml", "rss", "atom", "rdf"),
  /** JSON Feed. */
  JSONFEED,
  /** Markdown, with or without front matter. */
  MARKDOWN("md", "markdown", "mkd", "mdx", "qmd", "rmd", "myst"),
  /** A Word document (ISO/IEC 29500). */
  DOCX("docx"),
  /** Article JSON, or several of them as JSON Lines. */
  JSON("json", "jsonl", "ndjson"),
  /** A book. */
  EPUB("epub"),
  /** A PDF that Plainpress made, which carries its Article JSON. */
  PDF("pdf"),
  /** A web archive (ISO 28500). */
  WARC("warc", "warc.gz"),
  /** A web archive in one file with its index (Web Archive Collection Zipped). */
  WACZ("wacz"),
  /** What a browser's developer tools recorded (HTTP Archive 1.2). */
  HAR("har"),
  /** A text document of OpenDocument (ISO/IEC 26300). */
  ODT("odt"),
  /** A document in Microsoft's Rich Text Format. */
  RTF("rtf");

  private final List<String> suffixes;

  InputFormat(String... suffixes) {
    this.suffixes = List.of(suffixes);
  }

  /**
   * {@return the format that a file's name suggests by its ending}
   *
   * @param name the name and version
   */
  public static Optional<InputFormat> ofName(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    for (InputFormat format : values()) {
      if (format.suffixes.stream().anyMatch(suffix -> lower.endsWith("." + suffix))) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }

  /** {@return what the names of such files end with, without the dot} */
  public List<String> suffixes() {
    return suffixes;
  }

  /** Returns the format as the command line names it, such as {@code html}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
