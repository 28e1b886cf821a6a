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
 * Brings equations past mammoth, which drops them: each is a mark in the text while that converts
 * the document, and MathML again in the HTML that it makes.
 */
final class Equations {

  private static final String BEGIN = "\uFDD0";
  private static final String END = "\uFDD1";
  private static final Pattern MARK = Pattern.compile(BEGIN + "(\\d{1,6})" + END);
  private static final List<String> PARTS =
      List.of("word/document.xml", "word/footnotes.xml", "word/endnotes.xml");

  private final List<String> found = new ArrayList<>();

  /**
   * Returns a document with marks in the place of its equations; the same bytes where it has none.
   *
   * @param bytes the whole document
   * @param files the files in it
   */
  byte[] marked(byte[] bytes, Map<String, byte[]> files) {
    Map<String, byte[]> changed = new LinkedHashMap<>();
    for (String part : PARTS) {
      String xml = new String(files.getOrDefault(part, new byte[0]), StandardCharsets.UTF_8);
      if (xml.contains("oMath>") || xml.contains("oMath ")) {
        changed.put(part, marked(xml).getBytes(StandardCharsets.UTF_8));
      }
    }
    return found.isEmpty() ? bytes : zipped(files, changed);
  }

  private String marked(String xml) {
    Document document = Jsoup.parse(xml, "", Parser.xmlParser());
    document.outputSettings().prettyPrint(false);
    for (Element equation : document.select("m|oMath")) {
      boolean block = equation.closest("m|oMathPara") != null;
      String mark = BEGIN + found.size() + END;
      found.add(OfficeMath.mathMl(equation, block));
      Element run = new Element("w:r");
      run.appendElement("w:t").attr("xml:space", "preserve").text(mark);
      equation.replaceWith(run);
    }
    // What a paragraph of equations holds is runs now, which mammoth knows.
    document.select("m|oMathPara").forEach(Element::unwrap);
    return document.outerHtml();
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

  /** Returns HTML with the equations in the place of their marks. */
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
