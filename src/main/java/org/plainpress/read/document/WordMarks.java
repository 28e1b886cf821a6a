package org.plainpress.read.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

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
   * @param files the files in it
   */
  byte[] marked(Map<String, byte[]> files) {
    Document styleSheet = xml(files, STYLES);
    WordStyles styles = WordStyles.of(styleSheet);
    WordNumbering numbering = WordNumbering.of(xml(files, "word/numbering.xml"), styles);
    Map<String, byte[]> changed = new LinkedHashMap<>();
    for (String part : PARTS) {
      if (files.containsKey(part)) {
        Document document = xml(files, part);
        new WordMarkup(this, styles, numbering, files).rewrite(document);
        changed.put(part, document.outerHtml().getBytes(StandardCharsets.UTF_8));
      }
    }
    WordStyles.define(styleSheet);
    changed.put(STYLES, styleSheet.outerHtml().getBytes(StandardCharsets.UTF_8));
    return zipped(files, changed);
  }

  private static Document xml(Map<String, byte[]> files, String part) {
    byte[] bytes = files.getOrDefault(part, new byte[0]);
    Document document =
        Jsoup.parse(new String(bytes, StandardCharsets.UTF_8), "", Parser.xmlParser());
    document.outputSettings().prettyPrint(false);
    return document;
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
