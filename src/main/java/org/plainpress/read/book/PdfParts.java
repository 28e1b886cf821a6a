package org.plainpress.read.book;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.plainpress.mark.OwnEditions;
import org.plainpress.mark.PngParts;
import org.plainpress.read.UnreadableSource;
import org.plainpress.read.bytes.Unpacking;

/**
 * Finds what a PDF of ours carries: Article JSON, and the images that it names, which are attached
 * or shown by the pages.
 */
final class PdfParts {

  private final PDDocument document;
  private final Unpacking unpacking;
  private final Map<String, PDEmbeddedFile> attached = new TreeMap<>();

  PdfParts(PDDocument document, Unpacking unpacking) throws IOException {
    this.document = document;
    this.unpacking = unpacking;
    PDDocumentNameDictionary names = document.getDocumentCatalog().getNames();
    if (names == null || names.getEmbeddedFiles() == null) {
      return;
    }
    Map<String, PDComplexFileSpecification> embedded = names.getEmbeddedFiles().getNames();
    if (embedded == null) {
      return;
    }
    embedded.forEach(
        (name, specification) -> {
          if (specification != null && specification.getEmbeddedFile() != null) {
            attached.put(name, specification.getEmbeddedFile());
          }
        });
  }

  /** Returns the attachments that are named as our Article JSON is, in the order of their names. */
  List<byte[]> articles() throws IOException {
    List<byte[]> articles = new ArrayList<>();
    for (Map.Entry<String, PDEmbeddedFile> file : attached.entrySet()) {
      if (OwnEditions.isAttachment(file.getKey())) {
        articles.add(read(file.getValue()));
      }
    }
    return articles;
  }

  /**
   * Returns the bytes of an image that Article JSON names.
   *
   * @throws UnreadableSource where it is neither attached nor shown by a page
   */
  byte[] image(String name) {
    try {
      Optional<PDEmbeddedFile> file = Optional.ofNullable(attached.get(name));
      if (file.isPresent()) {
        return read(file.get());
      }
      Optional<COSStream> shown = shown(name);
      if (shown.isPresent()) {
        try (InputStream in = shown.get().createRawInputStream()) {
          byte[] data = unpacking.read(in);
          return isJpeg(shown.get()) ? data : png(shown.get(), data);
        }
      }
    } catch (IOException damaged) {
      throw new UncheckedIOException(damaged);
    }
    throw new UnreadableSource(
        "this PDF lacks the image " + name + " of its article; another program has changed it");
  }

  private static boolean isJpeg(COSStream image) {
    return COSName.DCT_DECODE.equals(only(image.getFilters()));
  }

  /** Returns the PNG that pixels are of, by what our writer noted beside them. */
  private static byte[] png(COSStream image, byte[] pixels) throws IOException {
    List<Integer> lengths = new ArrayList<>();
    long all = 0;
    COSArray around = image.getCOSArray(COSName.getPDFName(PngParts.KEY));
    for (int i = 2; i < around.size(); i++) {
      int length = around.getInt(i);
      lengths.add(length);
      all += length;
      if (length < 0) {
        throw new IOException("a part of a PNG has no length");
      }
    }
    if (all == pixels.length
        && around.getObject(0) instanceof COSString head
        && around.getObject(1) instanceof COSString tail) {
      return new PngParts(head.getBytes(), lengths, tail.getBytes()).with(pixels);
    }
    throw new IOException("the parts of a PNG do not fit");
  }

  /** Returns the image that pages show by a name; all pages of ours share their resources. */
  private Optional<COSStream> shown(String name) {
    COSBase resources = document.getPage(0).getCOSObject().getDictionaryObject(COSName.RESOURCES);
    return resources instanceof COSDictionary all
            && all.getDictionaryObject(COSName.XOBJECT) instanceof COSDictionary images
            && images.getDictionaryObject(COSName.getPDFName(name)) instanceof COSStream image
            && (isJpeg(image)
                || image.getDictionaryObject(COSName.getPDFName(PngParts.KEY)) instanceof COSArray)
        ? Optional.of(image)
        : Optional.empty();
  }

  private byte[] read(PDEmbeddedFile file) throws IOException {
    try (InputStream in = opened(file)) {
      return unpacking.read(in);
    }
  }

  /**
   * Opens an attachment. PDFBox would inflate all of it at once; packed as ours are, it is inflated
   * as it is read.
   */
  private static InputStream opened(PDEmbeddedFile file) throws IOException {
    COSStream stream = file.getCOSObject();
    boolean deflated = COSName.FLATE_DECODE.equals(only(stream.getFilters()));
    return deflated && !stream.containsKey(COSName.DECODE_PARMS)
        ? new InflaterInputStream(stream.createRawInputStream())
        : file.createInputStream();
  }

  /** Returns a filter, or that of a list of one; a list of several as it is. */
  private static COSBase only(COSBase filters) {
    return filters instanceof COSArray list && list.size() == 1 ? list.getObject(0) : filters;
  }
}
