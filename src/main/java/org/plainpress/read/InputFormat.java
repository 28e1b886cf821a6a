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

  /** Returns the format that a file's name suggests by its ending. */
  public static Optional<InputFormat> ofName(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    for (InputFormat format : values()) {
      if (format.suffixes.stream().anyMatch(suffix -> lower.endsWith("." + suffix))) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }

  /** Returns what the names of such files end with, without the dot. */
  public List<String> suffixes() {
    return suffixes;
  }

  /** Returns the format as the command line names it, such as {@code html}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
