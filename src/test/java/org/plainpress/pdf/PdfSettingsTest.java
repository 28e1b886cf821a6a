package org.plainpress.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plainpress.article.Article;
import org.plainpress.article.Paragraph;
import org.plainpress.article.Publication;
import org.plainpress.pdf.layout.Decoration;
import org.plainpress.settings.PageSize;
import org.plainpress.settings.PdfProfile;
import org.plainpress.settings.PdfSettings;
import org.plainpress.settings.Typeface;
import org.plainpress.shape.Ink;
import org.plainpress.testing.Articles;
import org.plainpress.testing.Editions;
import org.plainpress.testing.Gallery;
import org.plainpress.testing.PdfGlyphs;
import org.plainpress.testing.Referees;

@DisplayName("A PDF is what its settings ask for:")
class PdfSettingsTest {

  private static final Article ARTICLE = Articles.everything();

  private static byte[] pdf(PdfSettings settings) {
    return Editions.pdf(Publication.of(ARTICLE), settings);
  }

  @ParameterizedTest
  @EnumSource(PageSize.class)
  @DisplayName("its pages have the size of the settings")
  void page(PageSize size) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf(PdfSettings.DEFAULT.withPage(size)))) {
      for (PDPage page : document.getPages()) {
        PDRectangle box = page.getMediaBox();
        assertThat(box.getWidth()).isCloseTo(size.width(), within(0.01f));
        assertThat(box.getHeight()).isCloseTo(size.height(), within(0.01f));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(PageSize.class)
  @DisplayName("nothing stands beyond the page's margins, not even in large print")
  void margins(PageSize size) throws IOException {
    for (boolean large : List.of(false, true)) {
      PdfSettings settings = PdfSettings.DEFAULT.withPage(size).withLargePrint(large);
      for (TextPosition glyph : PdfGlyphs.of(pdf(settings))) {
        if (!glyph.getUnicode().isBlank()) {
          assertThat(glyph.getXDirAdj()).isGreaterThan(30);
          assertThat(glyph.getXDirAdj() + glyph.getWidthDirAdj()).isLessThan(size.width() - 30);
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Typeface.class)
  @DisplayName("in large print no type is smaller than 18 points, notes and page numbers included")
  void largePrint(Typeface typeface) throws IOException {
    byte[] pdf = pdf(PdfSettings.DEFAULT.withLargePrint(true).withTypeface(typeface));
    assertThat(PdfGlyphs.of(pdf))
        .isNotEmpty()
        .allSatisfy(glyph -> assertThat(glyph.getFontSizeInPt()).isGreaterThanOrEqualTo(18));
    assertThat(PdfGlyphs.of(pdf))
        .as("italics")
        .noneMatch(glyph -> glyph.getFont().getName().contains("Italic"));
    assertThat(Referees.verapdf(pdf)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Typeface.class)
  @DisplayName("it is set in the typeface of the settings")
  void typeface(Typeface typeface) throws IOException {
    String family =
        switch (typeface) {
          case ATKINSON -> "AtkinsonHyperlegibleNext";
          case NOTO_SERIF -> "NotoSerif";
          case OPENDYSLEXIC -> "OpenDyslexic";
        };
    byte[] pdf = pdf(PdfSettings.DEFAULT.withTypeface(typeface));
    List<String> fonts =
        PdfGlyphs.of(pdf).stream()
            .map(glyph -> glyph.getFont().getName().substring(7))
            .distinct()
            .toList();
    assertThat(fonts).contains(family + "-Regular", family + "-Bold", family + "-Italic");
  }

  @Test
  @DisplayName("text, lines and edges have a contrast of 7 to 1 on white and in boxes")
  void contrast() {
    double box = luminance(Decoration.GROUND);
    List<String> colours =
        Stream.concat(Arrays.stream(Ink.values()).map(Ink::rgb), Stream.of(Decoration.LINE))
            .toList();
    for (String colour : colours) {
      assertThat(1.05 / (luminance(colour) + 0.05)).as("%s on white", colour).isGreaterThan(7);
      assertThat((box + 0.05) / (luminance(colour) + 0.05))
          .as("%s in boxes", colour)
          .isGreaterThan(7);
    }
  }

  /** Returns the relative luminance of a colour, from 0 to 1 (WCAG 2.2, definitions). */
  private static double luminance(String rgb) {
    double[] linear =
        Arrays.stream(rgb.split(" "))
            .mapToDouble(Double::parseDouble)
            .map(c -> c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4))
            .toArray();
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
  }

  @Test
  @DisplayName("for archives that take no attachments it has none")
  void nothingAttached() throws IOException {
    byte[] pdf = pdf(PdfSettings.DEFAULT.withProfile(PdfProfile.UA1_A2A));
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getDocumentCatalog().getNames()).isNull();
      assertThat(document.getDocumentCatalog().getCOSObject().containsKey("AF")).isFalse();
    }
  }

  @Test
  @DisplayName(
      "as PDF 2.0 its inner links lead to elements, and notes and their calls refer to one another")
  void pdf2() throws IOException {
    Article notes = Gallery.articles().get("notes");
    byte[] pdf =
        Editions.pdf(Publication.of(notes), PdfSettings.DEFAULT.withProfile(PdfProfile.UA2_A4F));
    assertThat(new String(pdf, 0, 8, java.nio.charset.StandardCharsets.US_ASCII))
        .isEqualTo("%PDF-2.0");
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getDocument().getTrailer().containsKey(COSName.INFO)).isFalse();
      List<PDAnnotation> links = document.getPage(0).getAnnotations();
      // There are three calls, and the numbers of the two notes that are called lead back.
      assertThat(links).hasSize(5);
      for (PDAnnotation link : links) {
        COSDictionary action = link.getCOSObject().getCOSDictionary(COSName.A);
        assertThat(action.getNameAsString(COSName.S)).isEqualTo("GoTo");
        COSDictionary target =
            (COSDictionary) action.getCOSArray(COSName.getPDFName("SD")).getObject(0);
        assertThat(target.getNameAsString(COSName.S)).isIn("FENote", "Link");
        assertThat(target.getCOSArray(COSName.getPDFName("Ref"))).isNotEmpty();
      }
    }
  }

  @Test
  @DisplayName("calls of notes lead to them, and their numbers back")
  void notes() throws IOException {
    Article notes = Gallery.articles().get("notes");
    try (PDDocument document = Loader.loadPDF(Editions.pdf(notes))) {
      List<String> contents = new ArrayList<>();
      for (PDAnnotation annotation : document.getPage(0).getAnnotations()) {
        assertThat(((PDAnnotationLink) annotation).getDestination()).isNotNull();
        contents.add(annotation.getContents());
      }
      assertThat(contents)
          .containsExactly("Note 1", "Note 2", "Note 1", "Back to the text", "Back to the text");
    }
  }

  @Test
  @DisplayName(
      "a bundle has a title page, numbers its contents in Roman numerals, and outlines two levels")
  void bundle() throws IOException {
    Article headings = Gallery.articles().get("headings");
    Publication bundle =
        Publication.bundle("The week", List.of(headings, Articles.titled("B", Paragraph.of("b"))));
    for (PdfProfile profile : PdfProfile.values()) {
      byte[] pdf = Editions.pdf(bundle, PdfSettings.DEFAULT.withProfile(profile));
      assertThat(Referees.verapdf(pdf, profile)).isEmpty();
      try (PDDocument document = Loader.loadPDF(pdf)) {
        String[] labels = document.getDocumentCatalog().getPageLabels().getLabelsByPageIndices();
        assertThat(labels).startsWith("i", "ii", "1");
        List<String> articles = new ArrayList<>();
        List<String> chapters = new ArrayList<>();
        document
            .getDocumentCatalog()
            .getDocumentOutline()
            .children()
            .forEach(
                item -> {
                  articles.add(item.getTitle());
                  item.children().forEach(child -> chapters.add(child.getTitle()));
                  StreamSupport.stream(item.children().spliterator(), false)
                      .forEach(child -> assertThat(child.hasChildren()).isFalse());
                });
        assertThat(articles).containsExactly("Headings of all levels", "B");
        assertThat(chapters).containsExactly("Level 2", "Back to two");
      }
    }
  }

  @ParameterizedTest
  @EnumSource(PdfProfile.class)
  @DisplayName("justified, its words stay whole where they are copied, and it conforms as before")
  void justified(PdfProfile profile) throws IOException {
    String words =
        "The harbour authorities have promised that an ordinary passenger connection between the "
            + "mainland and the neighbouring islands will be established immediately. ";
    Article article = Articles.titled("Justified", Paragraph.of(words.repeat(40).strip()));
    PdfSettings settings =
        PdfSettings.DEFAULT.withProfile(profile).withPage(PageSize.A5).withJustified(true);
    byte[] pdf = Editions.pdf(Publication.of(article), settings);
    assertThat(Referees.verapdf(pdf, profile)).isEmpty();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getNumberOfPages()).isGreaterThan(2);
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        List<String> lines = stripper.getText(document).lines().toList();
        String text = String.join("\n", lines);
        assertThat(text).contains("\u00AD\n").doesNotContain("-");
        // The page's number is its last line.
        assertThat(lines.get(lines.size() - 2)).doesNotEndWith("\u00AD");
        assertThat(text.replace("\u00AD\n", "").replace('\n', ' '))
            .contains("neighbouring islands will be established");
      }
    }
  }
}
