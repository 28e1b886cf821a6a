package org.plainpress.pdf.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.apache.fontbox.ttf.HeaderTable;
import org.apache.fontbox.ttf.HorizontalHeaderTable;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.plainpress.pdf.draw.DocumentFont;

/**
 * Writes a font as the document holds it: a Type 0 font whose codes are the glyph ids of the whole
 * font, mapped to those of the embedded subset (ISO 32000-1, 9.7).
 */
final class EmbeddedFont {

  /** The tables of a TrueType file that a CIDFontType2 needs (ISO 32000-1, 9.9). */
  private static final List<String> TABLES =
      List.of("head", "hhea", "loca", "maxp", "cvt ", "prep", "glyf", "hmtx", "fpgm", "gasp");

  /** The font flag Symbolic (ISO 32000-1, 9.8.2). */
  private static final int SYMBOLIC = 4;

  /** The most entries that one {@code beginbfchar} may have (Adobe Technical Note 5014). */
  private static final int MOST_PER_BLOCK = 100;

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private final Streams streams;
  private final DocumentFont font;

  EmbeddedFont(Streams streams, DocumentFont font) {
    this.streams = streams;
    this.font = font;
  }

  /** Makes the font's dictionary, with all that it refers to. */
  COSDictionary write() throws IOException {
    String name = tag() + "+" + font.file().name();
    COSDictionary type0 = new COSDictionary();
    type0.setItem(COSName.TYPE, COSName.FONT);
    type0.setName(COSName.SUBTYPE, "Type0");
    type0.setName(COSName.BASE_FONT, name);
    type0.setName(COSName.ENCODING, "Identity-H");
    type0.setItem(COSName.TO_UNICODE, streams.deflated(toUnicode()));
    COSArray descendants = new COSArray();
    descendants.add(cidFont(name, font.file().parsed(this::subset)));
    type0.setItem(COSName.DESCENDANT_FONTS, descendants);
    return type0;
  }

  /**
   * What the document needs of the font, taken out while no other thread may read it; it is
   * compressed afterwards, which takes longer.
   *
   * @param program the font file with the glyphs that are used
   * @param fontToSubset the glyph ids in the whole font, each with that in the subset
   */
  private record Subset(
      byte[] program,
      Map<Integer, Integer> fontToSubset,
      HeaderTable head,
      HorizontalHeaderTable horizontal) {}

  private Subset subset(TrueTypeFont parsed) throws IOException {
    TTFSubsetter subsetter = new TTFSubsetter(parsed, TABLES);
    subsetter.addGlyphIds(usedGlyphs());
    ByteArrayOutputStream subset = new ByteArrayOutputStream(32_768);
    subsetter.writeToStream(subset);
    return new Subset(
        subset.toByteArray(),
        inverted(subsetter.getGIDMap()),
        parsed.getHeader(),
        parsed.getHorizontalHeader());
  }

  private COSDictionary cidFont(String name, Subset subset) throws IOException {
    byte[] program =
        font.derived().isEmpty()
            ? subset.program()
            : DerivedGlyphs.added(
                subset.program(),
                font.derived().keySet(),
                glyph -> found(subset.fontToSubset(), glyph));
    COSDictionary cid = new COSDictionary();
    cid.setItem(COSName.TYPE, COSName.FONT);
    cid.setName(COSName.SUBTYPE, "CIDFontType2");
    cid.setName(COSName.BASE_FONT, name);
    COSDictionary system = Parts.dictionary();
    system.setString("Registry", "Adobe");
    system.setString("Ordering", "Identity");
    system.setInt("Supplement", 0);
    cid.setItem("CIDSystemInfo", system);
    cid.setItem("FontDescriptor", descriptor(name, subset, program));
    cid.setItem("W", widths());
    cid.setItem("CIDToGIDMap", streams.deflated(glyphMap(subset.fontToSubset())));
    return cid;
  }

  private Set<Integer> usedGlyphs() {
    Set<Integer> glyphs = new HashSet<>();
    font.used().stream().forEach(glyphs::add);
    return glyphs;
  }

  private COSDictionary descriptor(String name, Subset subset, byte[] program) throws IOException {
    HeaderTable head = subset.head();
    float scale = 1000f / head.getUnitsPerEm();
    COSDictionary descriptor = new COSDictionary();
    descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
    descriptor.setName(COSName.FONT_NAME, name);
    descriptor.setInt(COSName.FLAGS, SYMBOLIC);
    descriptor.setItem(
        COSName.FONT_BBOX,
        CosNumbers.array(
            Math.round(head.getXMin() * scale),
            Math.round(head.getYMin() * scale),
            Math.round(head.getXMax() * scale),
            Math.round(head.getYMax() * scale)));
    int ascent = Math.round(subset.horizontal().getAscender() * scale);
    boolean italic = font.file().name().contains("Italic");
    descriptor.setInt(COSName.ASCENT, ascent);
    descriptor.setInt(COSName.DESCENT, Math.round(subset.horizontal().getDescender() * scale));
    descriptor.setInt(COSName.CAP_HEIGHT, Math.round(ascent * 0.7f));
    descriptor.setInt(COSName.ITALIC_ANGLE, italic ? -12 : 0);
    descriptor.setInt(COSName.STEM_V, font.file().name().contains("Bold") ? 140 : 80);
    COSStream file = streams.deflated(program);
    file.setInt(COSName.LENGTH1, program.length);
    descriptor.setItem(COSName.FONT_FILE2, file);
    return descriptor;
  }

  /**
   * Returns the widths of glyphs (ISO 32000-1, 9.7.4.3): {@code [first [w w w] first [w]]}, an
   * array for each stretch of glyph ids that follow one another.
   */
  private COSArray widths() {
    COSArray widths = new COSArray();
    BitSet used = font.used();
    for (int first = used.nextSetBit(0); first >= 0; ) {
      int end = used.nextClearBit(first);
      COSArray stretch = new COSArray();
      for (int glyph = first; glyph < end; glyph++) {
        stretch.add(COSInteger.get(font.file().advance(glyph)));
      }
      widths.add(COSInteger.get(first));
      widths.add(stretch);
      first = used.nextSetBit(end);
    }
    if (!font.furtherCodes().isEmpty()) {
      COSArray further = new COSArray();
      for (DocumentFont.FurtherCode code : font.furtherCodes()) {
        further.add(COSInteger.get(font.advance(code)));
      }
      widths.add(COSInteger.get(font.file().glyphCount()));
      widths.add(further);
    }
    return widths;
  }

  private static Map<Integer, Integer> inverted(Map<Integer, Integer> subsetToFont) {
    Map<Integer, Integer> fontToSubset = new HashMap<>(2 * subsetToFont.size());
    subsetToFont.forEach((inSubset, inFont) -> fontToSubset.put(inFont, inSubset));
    return fontToSubset;
  }

  private static int found(Map<Integer, Integer> fontToSubset, int glyph) {
    Integer inSubset = fontToSubset.get(glyph);
    if (inSubset == null) {
      throw new IllegalStateException("the subset lacks glyph " + glyph);
    }
    return inSubset;
  }

  /**
   * Returns the {@code CIDToGIDMap}: two bytes for each code, the glyph id in the embedded font,
   * where derived glyphs come after those of the subset.
   *
   * @param fontToSubset the glyph ids in the whole font, each with that in the subset
   */
  private byte[] glyphMap(Map<Integer, Integer> fontToSubset) {
    List<DocumentFont.FurtherCode> further = font.furtherCodes();
    int codes =
        further.isEmpty() ? font.used().length() : font.file().glyphCount() + further.size();
    byte[] map = new byte[2 * codes];
    fontToSubset.forEach(
        (inFont, inSubset) -> {
          if (inFont < codes) {
            put(map, inFont, inSubset);
          }
        });
    for (int i = 0; i < further.size(); i++) {
      int inSubset =
          further.get(i) instanceof DocumentFont.Derived derived
              ? fontToSubset.size() + index(derived)
              : found(fontToSubset, ((DocumentFont.Glyph) further.get(i)).glyph());
      put(map, font.file().glyphCount() + i, inSubset);
    }
    return map;
  }

  private int index(DocumentFont.Derived code) {
    Integer index = font.derived().get(code.glyph());
    if (index == null) {
      throw new IllegalStateException("the document does not know the glyph " + code.glyph());
    }
    return index;
  }

  private static void put(byte[] map, int code, int glyph) {
    map[2 * code] = (byte) (glyph >> 8);
    map[2 * code + 1] = (byte) glyph;
  }

  /** Returns the text of each code: of glyphs, and of the codes beyond them. */
  private SortedMap<Integer, String> texts() {
    SortedMap<Integer, String> texts = new TreeMap<>();
    font.used().stream()
        .filter(glyph -> !font.text(glyph).isEmpty())
        .forEach(glyph -> texts.put(glyph, font.text(glyph)));
    int next = font.file().glyphCount();
    for (DocumentFont.FurtherCode code : font.furtherCodes()) {
      texts.put(next++, code.text());
    }
    return texts;
  }

  /** Returns the CMap that tells the text of each code (ISO 32000-1, 9.10.3). */
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
        out.append('<').append(HEX.toHexDigits(text.getKey().shortValue())).append("> <");
        for (int i = 0; i < text.getValue().length(); i++) {
          out.append(HEX.toHexDigits(text.getValue().charAt(i)));
        }
        out.append(">\n");
      }
      out.append("endbfchar\n");
    }
    out.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
    return out.toString().getBytes(StandardCharsets.US_ASCII);
  }

  /**
   * Returns six letters that tell one subset from another (ISO 32000-1, 9.6.4), made from the
   * glyphs that are in it.
   */
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
