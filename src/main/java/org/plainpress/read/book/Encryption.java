package org.plainpress.read.book;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.plainpress.read.UnreadableSource;

/** Tells books whose text is encrypted (EPUB Open Container Format 3.3, 4.2.6.3.2). */
final class Encryption {

  /** Ways to hide fonts alone, which is no encryption of the text. */
  private static final List<String> OF_FONTS =
      List.of("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC");

  private Encryption() {}

  /**
   * Checks that a book's documents can be read.
   *
   * @param files the files of the book by their paths
   * @throws UnreadableSource where one of them is encrypted
   */
  static void check(Map<String, byte[]> files) {
    byte[] told = files.getOrDefault("META-INF/encryption.xml", new byte[0]);
    String xml = new String(told, StandardCharsets.UTF_8);
    for (Element data : Jsoup.parse(xml, "", Parser.xmlParser()).getAllElements()) {
      if (!local(data).equals("EncryptedData")) {
        continue;
      }
      boolean font =
          data.getAllElements().stream()
              .anyMatch(
                  one ->
                      local(one).equals("EncryptionMethod")
                          && OF_FONTS.contains(one.attr("Algorithm")));
      boolean text =
          data.getAllElements().stream()
              .filter(one -> local(one).equals("CipherReference"))
              .map(one -> one.attr("URI").toLowerCase(Locale.ROOT))
              .anyMatch(path -> path.matches(".*\\.(x?html?|xml|opf|svg)"));
      if (text && !font) {
        throw new UnreadableSource(
            "the text of this EPUB is encrypted; give a copy without copy protection");
      }
    }
  }

  private static String local(Element element) {
    String name = element.tagName();
    return name.substring(name.indexOf(':') + 1);
  }
}
