package org.plainpress.pdf.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The file of a PDF's objects")
class ObjectFileTest {

  private static final COSName KEPT = COSName.getPDFName("Kept here");

  @Test
  @DisplayName("is read with every object that was written, of whichever kind, as it was")
  void kinds() throws IOException {
    COSArray all = new COSArray();
    all.add(COSInteger.get(-7));
    all.add(COSInteger.get(12));
    all.add(new COSFloat(0.25f));
    all.add(COSBoolean.TRUE);
    all.add(COSBoolean.FALSE);
    all.add(COSNull.NULL);
    all.add(COSName.getPDFName("application/json #1"));
    all.add(new COSString("ends (here) \\ or not"));
    all.add(new COSString("čeština"));
    all.add(COSInteger.get(3));
    COSDictionary part = Parts.dictionary();
    part.setInt("Number", 4);
    all.add(part);
    COSArray within = new COSArray();
    within.add(COSName.A);
    all.add(within);
    try (PDDocument read = Loader.loadPDF(written(all))) {
      COSArray found = read.getDocumentCatalog().getCOSObject().getCOSArray(KEPT);
      for (int i = 0; i < 10; i++) {
        assertThat(found.getObject(i)).isEqualTo(all.get(i) == COSNull.NULL ? null : all.get(i));
      }
      assertThat(found.get(10)).isInstanceOf(COSDictionary.class);
      assertThat(((COSDictionary) found.get(10)).getInt("Number")).isEqualTo(4);
      assertThat(((COSArray) found.get(11)).get(0)).isEqualTo(COSName.A);
      assertThat(read.getNumberOfPages()).isOne();
      assertThat(read.getVersion()).isEqualTo(1.7f);
    }
  }

  @Test
  @DisplayName("finds each of objects that take several object streams, and streams among them")
  void many() throws IOException {
    COSArray all = new COSArray();
    for (int i = 0; i < 450; i++) {
      COSDictionary object = i % 100 == 50 ? stream("data " + i) : new COSDictionary();
      object.setInt("Number", i);
      all.add(object);
      // What two refer to is one object.
      all.add(object);
    }
    try (PDDocument read = Loader.loadPDF(written(all))) {
      COSArray found = read.getDocumentCatalog().getCOSObject().getCOSArray(KEPT);
      assertThat(found.size()).isEqualTo(900);
      for (int i = 0; i < 450; i++) {
        COSBase one = found.get(2 * i);
        assertThat(one).isInstanceOf(COSObject.class);
        assertThat(((COSObject) one).getKey())
            .isEqualTo(((COSObject) found.get(2 * i + 1)).getKey());
        COSDictionary object = (COSDictionary) found.getObject(2 * i);
        assertThat(object.getInt("Number")).isEqualTo(i);
        assertThat(object instanceof COSStream).isEqualTo(i % 100 == 50);
        if (object instanceof COSStream stream) {
          assertThat(stream.toTextString()).isEqualTo("data " + i);
        }
      }
    }
    assertThat(new String(written(all), StandardCharsets.ISO_8859_1).split("/ObjStm", -1))
        .as("three object streams")
        .hasSize(4);
  }

  private static COSStream stream(String text) throws IOException {
    COSStream stream = new COSStream();
    try (var out = stream.createRawOutputStream()) {
      out.write(text.getBytes(StandardCharsets.US_ASCII));
    }
    return stream;
  }

  private static byte[] written(COSArray kept) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Streams streams = new Streams()) {
      COSDictionary page = new COSDictionary();
      COSDictionary tree = new COSDictionary();
      COSDictionary catalog = new COSDictionary();
      COSDictionary trailer = new COSDictionary();
      page.setItem(COSName.TYPE, COSName.PAGE);
      page.setItem(COSName.PARENT, tree);
      tree.setItem(COSName.TYPE, COSName.PAGES);
      tree.setItem(COSName.KIDS, new COSArray(List.of(page)));
      tree.setInt(COSName.COUNT, 1);
      catalog.setItem(COSName.TYPE, COSName.CATALOG);
      catalog.setItem(COSName.PAGES, tree);
      catalog.setItem(KEPT, kept);
      trailer.setItem(COSName.ROOT, catalog);
      new ObjectFile(streams, out).write("1.7", trailer);
    }
    return out.toByteArray();
  }
}
