package org.plainpress.read.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.plainpress.read.ReadingNote;

/**
 * Brings past mammoth what that drops, such as equations and readings: each is a mark in the text
 * while the document is converted, and HTML again in what comes of it.
 */
final class WordMarks {

  private static final String BEGIN = "\uFDD0";
  private static final String END = "\uFDD1";
  private static final Pattern MARK = Pattern.compile(BEGIN + "(\\d{1,6})" + END);
  private static final String STYLES = "word/styles.xml";
  private static final List<String> PARTS =
      List.of("word/document.xml", "word/footnotes.xml", "word/endnotes.xml");

  private final List<String> found = new ArrayList<>();

  /**
   * Returns a document as mammoth can read it: with marks in the place of what it drops, and with
   * styles that it knows.
   *
   * @param parts the files in it
   * @param word turns a Word document within it into HTML
   * @param notes receives a note of what is left out
   */
  byte[] marked(WordParts parts, Function<byte[], String> word, List<ReadingNote> notes) {
    Document styleSheet = parts.xml(STYLES);
    WordStyles styles = WordStyles.of(styleSheet);
    WordNumbering numbering = WordNumbering.of(parts.xml("word/numbering.xml"), styles);
    WordChunks chunks = new WordChunks(this, parts, word, notes);
    WordMarkup markup = new WordMarkup(this, styles, numbering);
    Map<String, byte[]> changed = new LinkedHashMap<>();
    for (String part : PARTS) {
      if (parts.has(part)) {
        Document document = parts.xml(part);
        if (markup.withoutContents(document)) {
          notes.add(ReadingNote.ofWhole("left out the table of contents"));
        }
        markup.prepare(document);
        lostNotes(document, parts, notes);
        new WordObjects(this, parts, part).rewrite(document);
        new WordLanguages(this).rewrite(document, WordStyles.language(styleSheet));
        chunks.rewrite(document, part);
        markup.rewrite(document);
        changed.put(part, document.outerHtml().getBytes(StandardCharsets.UTF_8));
      }
    }
    WordStyles.define(styleSheet);
    changed.put(STYLES, styleSheet.outerHtml().getBytes(StandardCharsets.UTF_8));
    return zipped(parts.files(), changed);
  }

  /** Removes calls of notes that the document has not, which mammoth would fail at. */
  private static void lostNotes(Document document, WordParts parts, List<ReadingNote> notes) {
    int lost = 0;
    for (String kind : List.of("footnote", "endnote")) {
      Set<String> known = new HashSet<>();
      parts
          .xml("word/" + kind + "s.xml")
          .getElementsByTag("w:" + kind)
          .forEach(note -> known.add(note.attr("w:id")));
      for (Element call : document.getElementsByTag("w:" + kind + "Reference")) {
        if (!known.contains(call.attr("w:id"))) {
          call.remove();
          lost++;
        }
      }
    }
    if (lost > 0) {
      notes.add(
          ReadingNote.ofWhole(
              "left out "
                  + (lost == 1 ? "1 call of a note" : lost + " calls of notes")
                  + " that the document has not"));
    }
  }

  /** Returns a run that stands for some HTML until the document is converted. */
  Element mark(String html) {
    found.add(html);
    Element run = new Element("w:r");
    run.appendElement("w:t").attr("xml:space", "preserve").text(BEGIN + (found.size() - 1) + END);
    return run;
  }

  private static byte[] zipped(Map<String, byte[]> files, Map<String, byte[]> changed) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(changed.getOrDefault(file.getKey(), file.getValue()));
        zip.closeEntry();
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  /** Returns HTML with what was marked in the place of its marks. */
  String restored(String html) {
    return found.isEmpty()
        ? html
        : MARK.matcher(html)
            .replaceAll(
                mark -> {
                  int number = Integer.parseInt(mark.group(1));
                  return Matcher.quoteReplacement(
                      number < found.size() ? found.get(number) : mark.group());
                });
  }
}
