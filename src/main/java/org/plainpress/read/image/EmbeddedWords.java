package org.plainpress.read.image;

import com.twelvemonkeys.imageio.metadata.Directory;
import com.twelvemonkeys.imageio.metadata.Entry;
import com.twelvemonkeys.imageio.metadata.iptc.IPTC;
import com.twelvemonkeys.imageio.metadata.iptc.IPTCReader;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEG;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegment;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegmentUtil;
import com.twelvemonkeys.imageio.metadata.psd.PSDReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.plainpress.read.PictureWords;

/**
 * Reads what the file of a picture says of it: in its packet of XMP, which stands readable in files
 * of every kind, else in the IPTC records of a JPEG.
 */
public final class EmbeddedWords {

  private static final byte[] OPEN = "<x:xmpmeta".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] CLOSE = "</x:xmpmeta>".getBytes(StandardCharsets.US_ASCII);

  /** The resource of a JPEG that holds its IPTC records. */
  private static final int IPTC_RECORDS = 0x0404;

  /** In bytes: a larger packet holds the history of an image, not words for readers. */
  private static final int LARGEST = 1 << 20;

  /** In characters. */
  private static final int LONGEST = 4000;

  private EmbeddedWords() {}

  /** Returns what a file says; nothing where it is broken. */
  public static PictureWords of(byte[] file) {
    Optional<Document> xmp = xmp(file);
    Optional<Directory> iptc = iptc(file);
    Optional<String> alternative = xmp.flatMap(x -> value(x, "Iptc4xmpCore:AltTextAccessibility"));
    Optional<String> description =
        xmp.flatMap(x -> value(x, "dc:description"))
            .or(() -> iptc.flatMap(i -> value(i, IPTC.TAG_CAPTION)));
    Optional<String> credit =
        Stream.of("photoshop:Credit", "dc:creator")
            .flatMap(name -> xmp.flatMap(x -> value(x, name)).stream())
            .findFirst()
            .or(() -> iptc.flatMap(i -> value(i, IPTC.TAG_CREDIT)))
            .or(() -> iptc.flatMap(i -> value(i, IPTC.TAG_BY_LINE)));
    return new PictureWords(alternative, description, credit);
  }

  private static Optional<Document> xmp(byte[] file) {
    int open = indexOf(file, OPEN, 0);
    int close = open < 0 ? -1 : indexOf(file, CLOSE, open);
    if (close < 0 || close - open > LARGEST) {
      return Optional.empty();
    }
    String packet = new String(file, open, close + CLOSE.length - open, StandardCharsets.UTF_8);
    return Optional.of(Jsoup.parse(packet, "", Parser.xmlParser()));
  }

  private static int indexOf(byte[] file, byte[] wanted, int from) {
    for (int i = from; i <= file.length - wanted.length; i++) {
      int at = 0;
      while (at < wanted.length && file[i + at] == wanted[at]) {
        at++;
      }
      if (at == wanted.length) {
        return i;
      }
    }
    return -1;
  }

  /** Returns a property: an attribute, an element, or the default or first item of one. */
  private static Optional<String> value(Document xmp, String name) {
    for (Element element : xmp.getAllElements()) {
      if (element.hasAttr(name)) {
        return words(element.attr(name));
      }
      if (element.tagName().equals(name)) {
        List<Element> items = element.getElementsByTag("rdf:li");
        return items.stream()
            .filter(item -> item.attr("xml:lang").equals("x-default"))
            .findFirst()
            .or(() -> items.stream().findFirst())
            .map(Element::text)
            .or(() -> Optional.of(element.text()))
            .flatMap(EmbeddedWords::words);
      }
    }
    return Optional.empty();
  }

  private static Optional<Directory> iptc(byte[] file) {
    if (file.length < 4 || (file[0] & 0xFF) != 0xFF) {
      return Optional.empty();
    }
    try (ImageInputStream stream = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
      for (JPEGSegment segment :
          JPEGSegmentUtil.readSegments(stream, JPEG.APP13, "Photoshop 3.0")) {
        try (InputStream data = segment.data();
            ImageInputStream psd = ImageIO.createImageInputStream(data)) {
          Entry records = new PSDReader().read(psd).getEntryById(IPTC_RECORDS);
          if (records != null && records.getValue() instanceof byte[] bytes) {
            return Optional.of(records(bytes));
          }
        }
      }
      return Optional.empty();
    } catch (IOException | RuntimeException broken) {
      // Broken records say nothing of the picture.
      return Optional.empty();
    }
  }

  private static Directory records(byte[] bytes) throws IOException {
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
      return new IPTCReader().read(in);
    }
  }

  private static Optional<String> value(Directory records, int tag) {
    return Optional.ofNullable(records.getEntryById(tag))
        .map(Entry::getValue)
        .map(
            value -> value instanceof Collection<?> many ? String.join(", ", strings(many)) : value)
        .map(value -> value instanceof String[] many ? String.join(", ", many) : value.toString())
        .flatMap(EmbeddedWords::words);
  }

  private static List<String> strings(Collection<?> values) {
    return values.stream().map(Object::toString).toList();
  }

  private static Optional<String> words(String text) {
    String line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    return Optional.of(line)
        .filter(Predicate.not(String::isEmpty))
        .filter(words -> words.length() <= LONGEST && !isOfCamera(words));
  }

  /** Returns whether words are those that a camera writes into every file. */
  private static boolean isOfCamera(String words) {
    return words.matches("(?i)(?:olympus|sony|samsung|minolta)? *digital camera|dav|sdr|default");
  }
}
