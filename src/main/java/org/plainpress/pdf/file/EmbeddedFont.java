package org.plainpress.pdf.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.apache.fontbox.ttf.HeaderTable;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.plainpress.pdf.draw.DocumentFont;

/**
 * A font as the document holds it: a Type 0 font whose codes are the glyph ids of the whole font,
 * mapped to those of the embedded subset (ISO 32000-1, 9.7).
 */
final class EmbeddedFont {

  /** What a CIDFontType2 needs of a TrueType file. */
  private static final List<String> TABLES =
      List.of("head", "hhea", "loca", "maxp", "cvt ", "prep", "glyf", "hmtx", "fpgm", "gasp");

  private static final int SYMBOLIC = 4;
  private static final int MOST_PER_BLOCK = 100;

  private final Streams streams;
  private final DocumentFont font;

  EmbeddedFont(Streams streams, DocumentFont font) {
    this.streams = streams;
    this.font = font;
  }

  COSDictionary write() throws IOException {
    String name = tag() + "+" + font.file().name();
    COSDictionary type0 = new COSDictionary();
    type0.setItem(COSName.TYPE, COSName.FONT);
    type0.setName(COSName.SUBTYPE, "Type0");
    type0.setName(COSName.BASE_FONT, name);
    type0.setName(COSName.ENCODING, "Identity-H");
    type0.setItem(COSName.TO_UNICODE, streams.deflated(toUnicode()));
    COSArray descendants = new COSArray();
    descendants.add(font.file().parsed(parsed -> cidFont(name, parsed)));
    type0.setItem(COSName.DESCENDANT_FONTS, descendants);
    return type0;
  }

  private COSDictionary cidFont(String name, TrueTypeFont parsed) throws IOException {
    TTFSubsetter subsetter = new TTFSubsetter(parsed, TABLES);
    subsetter.addGlyphIds(usedGlyphs());
    ByteArrayOutputStream subset = new ByteArrayOutputStream(32_768);
    subsetter.writeToStream(subset);
    COSDictionary cid = new COSDictionary();
    cid.setItem(COSName.TYPE, COSName.FONT);
    cid.setName(COSName.SUBTYPE, "CIDFontType2");
    cid.setName(COSName.BASE_FONT, name);
    COSDictionary system = new COSDictionary();
    system.setString("Registry", "Adobe");
    system.setString("Ordering", "Identity");
    system.setInt("Supplement", 0);
    cid.setItem("CIDSystemInfo", system);
    cid.setItem("FontDescriptor", descriptor(name, parsed, subset.toByteArray()));
    cid.setItem("W", widths());
    cid.setItem("CIDToGIDMap", streams.deflated(glyphMap(subsetter.getGIDMap())));
    return cid;
  }

  private Set<Integer> usedGlyphs() {
    Set<Integer> glyphs = new HashSet<>();
    font.used().stream().forEach(glyphs::add);
    return glyphs;
  }

  private COSDictionary descriptor(String name, TrueTypeFont parsed, byte[] subset)
      throws IOException {
    HeaderTable head = parsed.getHeader();
    float scale = 1000f / head.getUnitsPerEm();
    COSDictionary descriptor = new COSDictionary();
    descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
    descriptor.setName(COSName.FONT_NAME, name);
    descriptor.setInt(COSName.FLAGS, SYMBOLIC);
    descriptor.setItem(
        COSName.FONT_BBOX,
        DocumentFile.numbers(
            Math.round(head.getXMin() * scale),
            Math.round(head.getYMin() * scale),
            Math.round(head.getXMax() * scale),
            Math.round(head.getYMax() * scale)));
    int ascent = Math.round(parsed.getHorizontalHeader().getAscender() * scale);
    boolean italic = font.file().name().contains("Italic");
    descriptor.setInt(COSName.ASCENT, ascent);
    descriptor.setInt(
        COSName.DESCENT, Math.round(parsed.getHorizontalHeader().getDescender() * scale));
    descriptor.setInt(COSName.CAP_HEIGHT, Math.round(ascent * 0.7f));
    descriptor.setInt(COSName.ITALIC_ANGLE, italic ? -12 : 0);
    descriptor.setInt(COSName.STEM_V, font.file().name().contains("Bold") ? 140 : 80);
    COSStream file = streams.deflated(subset);
    file.setInt(COSName.LENGTH1, subset.length);
    descriptor.setItem(COSName.FONT_FILE2, file);
    return descriptor;
  }

  /** {@code [first [w w w] first [w]]}: runs of glyphs that follow one another. */
  private COSArray widths() {
    COSArray widths = new COSArray();
    COSArray run = null;
    int previous = -2;
    for (int glyph = font.used().nextSetBit(0);
        glyph >= 0;
        glyph = font.used().nextSetBit(glyph + 1)) {
      if (glyph != previous + 1) {
        run = new COSArray();
        widths.add(COSInteger.get(glyph));
        widths.add(run);
      }
      run.add(COSInteger.get(font.file().advance(glyph)));
      previous = glyph;
    }
    if (!font.carriers().isEmpty()) {
      // first last width
      widths.add(COSInteger.get(font.file().glyphCount()));
      widths.add(COSInteger.get(font.file().glyphCount() + font.carriers().size() - 1));
      widths.add(COSInteger.get(font.file().advance(font.file().space())));
    }
    return widths;
  }

  private byte[] glyphMap(Map<Integer, Integer> subsetToFont) {
    int codes =
        font.carriers().isEmpty()
            ? font.used().length()
            : font.file().glyphCount() + font.carriers().size();
    byte[] map = new byte[2 * codes];
    for (Map.Entry<Integer, Integer> glyph : subsetToFont.entrySet()) {
      if (glyph.getValue() < codes) {
        put(map, glyph.getValue(), glyph.getKey());
      }
      if (glyph.getValue() == font.file().space()) {
        for (int carrier : font.carriers().values()) {
          put(map, carrier, glyph.getKey());
        }
      }
    }
    return map;
  }

  private static void put(byte[] map, int code, int glyph) {
    map[2 * code] = (byte) (glyph >> 8);
    map[2 * code + 1] = (byte) glyph;
  }

  /** The text of each code: of glyphs, and of what carries characters. */
  private SortedMap<Integer, String> texts() {
    SortedMap<Integer, String> texts = new TreeMap<>();
    font.used().stream()
        .forEach(glyph -> texts.put(glyph, Objects.requireNonNullElse(font.unicode(glyph), " ")));
    font.carriers().forEach((character, code) -> texts.put(code, Character.toString(character)));
    return texts;
  }

  private byte[] toUnicode() {
    StringBuilder out = new StringBuilder(2048);
    out.append("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n")
        .append("/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n")
        .append("/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n")
        .append("1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
    List<Map.Entry<Integer, String>> texts = List.copyOf(texts().entrySet());
    for (int from = 0; from < texts.size(); from += MOST_PER_BLOCK) {
      int to = Math.min(texts.size(), from + MOST_PER_BLOCK);
      out.append(to - from).append(" beginbfchar\n");
      for (Map.Entry<Integer, String> text : texts.subList(from, to)) {
        out.append('<');
        hex(out, text.getKey());
        out.append("> <");
        for (int c = 0; c < text.getValue().length(); c++) {
          hex(out, text.getValue().charAt(c));
        }
        out.append(">\n");
      }
      out.append("endbfchar\n");
    }
    out.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
    return out.toString().getBytes(StandardCharsets.US_ASCII);
  }

  private static void hex(StringBuilder out, int value) {
    for (int shift = 12; shift >= 0; shift -= 4) {
      out.append(Character.toUpperCase(Character.forDigit(value >> shift & 0xF, 16)));
    }
  }

  /** Six letters that tell one subset from another (ISO 32000-1, 9.6.4), of the glyphs in it. */
  private String tag() {
    CRC32 crc = new CRC32();
    font.used().stream()
        .forEach(
            glyph -> {
              crc.update(glyph >> 8);
              crc.update(glyph);
            });
    long value = crc.getValue();
    StringBuilder tag = new StringBuilder(6);
    for (int i = 0; i < 6; i++) {
      tag.append((char) ('A' + value % 26));
      value /= 26;
    }
    return tag.toString();
  }
}
