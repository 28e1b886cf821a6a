package org.plainpress.read.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipFile;
import org.plainpress.mark.OwnEditions;
import org.plainpress.read.InputFormat;

/**
 * Tells the editions, feeds and pages that this program made. In a folder they are what came of its
 * articles, and not articles: read again, each run would make editions of editions.
 */
final class OwnFiles {

  /** How many bytes are looked at; the marks of all editions stand in their first few hundred. */
  private static final int LENGTH = 64 << 10;

  private OwnFiles() {}

  /** Returns whether a file is one that this program wrote; not, where it cannot be read. */
  static boolean isEdition(Path file) {
    Optional<InputFormat> format = InputFormat.ofName(file.toString());
    try {
      return format.isPresent() && isEdition(file, format.get());
    } catch (IOException unreadable) {
      // Its reader tells what is wrong with it.
      return false;
    }
  }

  /**
   * Returns whether a file is one that this program keeps beside its editions, whose name says so.
   */
  static boolean isKept(Path file) {
    return file.getFileName().toString().startsWith("plainpress.");
  }

  private static boolean isEdition(Path file, InputFormat format) throws IOException {
    String name = OwnEditions.GENERATOR;
    return switch (format) {
      case EPUB -> isBook(file);
      case PDF -> start(file).contains("<pdf:Producer>" + name + "<");
      case FEED -> start(file).contains("<generator>" + name + "<");
      case HTML -> start(file).contains("<meta name=\"generator\" content=\"" + name + "\">");
      case JSON, JSONFEED -> {
        String start = start(file);
        yield start.contains("jsonfeed.org/version")
            && start.contains('"' + OwnEditions.JSON_FEED_EXTENSION + '"');
      }
      case TEXT, MHTML, MAIL, MARKDOWN, DOCX, ODT, RTF, WARC, WACZ, HAR -> false;
    };
  }

  private static boolean isBook(Path file) throws IOException {
    try (ZipFile book = new ZipFile(file.toFile())) {
      return book.stream()
          .anyMatch(entry -> OwnEditions.articleOfBook(entry.getName()).isPresent());
    }
  }

  private static String start(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(LENGTH), StandardCharsets.ISO_8859_1);
    }
  }
}
