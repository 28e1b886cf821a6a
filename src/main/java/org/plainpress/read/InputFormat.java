package org.plainpress.read;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The formats that articles are read from, and the names that files of each have. */
public enum InputFormat {
  TEXT("txt", "text"),
  HTML("html", "htm", "xhtml"),
  MHTML("mhtml", "mht"),
  FEED("xml", "rss", "atom", "rdf"),
  JSONFEED,
  MARKDOWN("md", "markdown", "mkd"),
  DOCX("docx"),
  JSON("json", "jsonl", "ndjson"),
  EPUB("epub"),
  PDF("pdf"),
  WARC("warc", "warc.gz");

  private final List<String> suffixes;

  InputFormat(String... suffixes) {
    this.suffixes = List.of(suffixes);
  }

  /** The format that a file's name suggests. */
  public static Optional<InputFormat> ofName(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    for (InputFormat format : values()) {
      if (format.suffixes.stream().anyMatch(suffix -> lower.endsWith("." + suffix))) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }

  public List<String> suffixes() {
    return suffixes;
  }

  /** As the command line names it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
