package org.plainpress.read.document;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.plainpress.read.ReadingNote;
import org.plainpress.read.UnreadableSource;
import org.plainpress.read.bytes.WellFormed;

/**
 * The files of a Word document (ECMA-376, part 2). A file that is broken XML is mended as far as
 * its elements go, with a note: one that is damaged costs no other.
 */
final class WordParts {

  private static final Pattern MENDED =
      Pattern.compile(
          "\\[Content_Types\\]\\.xml|_rels/\\.rels|word/_rels/[^/]+\\.rels|docProps/core\\.xml"
              + "|word/(?:document|styles|numbering|footnotes|endnotes|settings)\\.xml");

  /** Files that a document can be read without. */
  private static final Pattern SPARED =
      Pattern.compile(
          "docProps/core\\.xml|word/(?:styles|numbering|footnotes|endnotes|settings)\\.xml");

  /** Comments are left out, so that nothing is asked of their files. */
  private static final Pattern COMMENTS = Pattern.compile("word/comments\\w*\\.xml");

  /** Characters that no XML may have (XML 1.0, 2.2). */
  private static final Pattern ILLEGAL =
      Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]");

  private final Map<String, byte[]> files;
  private final Map<String, Map<String, Element>> relations = new HashMap<>();

  private WordParts(Map<String, byte[]> files) {
    this.files = files;
  }

  /**
   * Returns the files of a document, without its comments.
   *
   * @param notes receives a note of each that is damaged
   */
  static WordParts of(Map<String, byte[]> files, List<ReadingNote> notes) {
    Map<String, byte[]> sound = new LinkedHashMap<>();
    files.forEach(
        (name, bytes) -> {
          if (COMMENTS.matcher(name).matches()) {
            if (WellFormed.brokenLine(bytes).isPresent()) {
              notes.add(ReadingNote.ofWhole("its comments (" + name + ") are damaged"));
            }
          } else if (MENDED.matcher(name).matches() && WellFormed.brokenLine(bytes).isPresent()) {
            mended(name, bytes, notes).ifPresent(xml -> sound.put(name, xml));
          } else {
            sound.put(name, bytes);
          }
        });
    return new WordParts(sound);
  }

  /**
   * Returns a broken file as far as its elements go; empty where the document can do without it.
   *
   * @throws UnreadableSource where it cannot
   */
  private static Optional<byte[]> mended(String name, byte[] bytes, List<ReadingNote> notes) {
    byte[] xml = parsed(bytes).outerHtml().getBytes(StandardCharsets.UTF_8);
    boolean sound = WellFormed.brokenLine(xml).isEmpty();
    if (!sound && !SPARED.matcher(name).matches()) {
      throw new UnreadableSource("this document is damaged or not of Word");
    }
    notes.add(
        ReadingNote.ofWhole(
            name
                + " in it is damaged; "
                + (sound ? "what can be read of it is read" : "it is left out")));
    return sound ? Optional.of(xml) : Optional.empty();
  }

  /** Returns an element, whose name keeps its case as those that jsoup makes of names do not. */
  static Element element(String xml) {
    Element made = Jsoup.parse(xml, "", Parser.xmlParser()).child(0);
    made.remove();
    return made;
  }

  /** Returns all files by their names. */
  Map<String, byte[]> files() {
    return files;
  }

  boolean has(String name) {
    return files.containsKey(name);
  }

  /** Returns the bytes of a file; none where it is not there. */
  byte[] bytes(String name) {
    return files.getOrDefault(name, new byte[0]);
  }

  /** Returns a file as XML; an empty document where it is not there. */
  Document xml(String name) {
    return parsed(bytes(name));
  }

  private static Document parsed(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (bytes.length > 1 && (bytes[0] == 0 || bytes[1] == 0 || (bytes[0] & 0xff) >= 0xfe)) {
      text = new String(bytes, StandardCharsets.UTF_16);
    }
    Document document = Jsoup.parse(ILLEGAL.matcher(text).replaceAll(""), "", Parser.xmlParser());
    document.outputSettings().prettyPrint(false);
    return document;
  }

  /**
   * Returns the name of the file that a relation of a part leads to; empty where there is no such
   * relation, or it leads out of the document.
   *
   * @param part such as {@code word/document.xml}
   */
  Optional<String> target(String part, String id) {
    return relation(part, id)
        .filter(relation -> !relation.attr("TargetMode").equalsIgnoreCase("External"))
        .map(relation -> relation.attr("Target"))
        .map(target -> target.startsWith("/") ? target.substring(1) : folder(part) + target);
  }

  /** Returns the address out of the document that a relation of a part leads to. */
  Optional<String> external(String part, String id) {
    return relation(part, id)
        .filter(relation -> relation.attr("TargetMode").equalsIgnoreCase("External"))
        .map(relation -> relation.attr("Target"));
  }

  private static String folder(String part) {
    return part.substring(0, part.lastIndexOf('/') + 1);
  }

  private Optional<Element> relation(String part, String id) {
    Map<String, Element> known =
        relations.computeIfAbsent(
            part,
            name -> {
              String file = folder(name) + "_rels/" + name.substring(folder(name).length());
              Map<String, Element> found = new HashMap<>();
              xml(file + ".rels")
                  .getElementsByTag("Relationship")
                  .forEach(one -> found.put(one.attr("Id"), one));
              return found;
            });
    return Optional.ofNullable(known.get(id));
  }
}
