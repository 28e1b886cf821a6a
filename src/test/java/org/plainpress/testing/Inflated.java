package org.plainpress.testing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/** What editions hold once inflated: JDKs bring different zlibs, whose output differs. */
public final class Inflated {

  private Inflated() {}

  /** The entries of an EPUB, in order, as text. */
  public static String epub(byte[] epub) {
    return Editions.unzip(epub).entrySet().stream()
        .map(
            entry ->
                "== "
                    + entry.getKey()
                    + "\n"
                    + new String(entry.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("\n"));
  }

  /** The objects of a PDF, by number, with their streams decoded. */
  public static String pdf(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      StringBuilder out = new StringBuilder();
      List<COSObjectKey> keys = new ArrayList<>(document.getDocument().getXrefTable().keySet());
      keys.sort(Comparator.comparingLong(COSObjectKey::getNumber));
      for (COSObjectKey key : keys) {
        COSBase object = document.getDocument().getObjectFromPool(key).getObject();
        boolean container =
            object instanceof COSDictionary dictionary
                && (COSName.OBJ_STM.equals(dictionary.getCOSName(COSName.TYPE))
                    || COSName.XREF.equals(dictionary.getCOSName(COSName.TYPE)));
        if (!container) {
          out.append(key.getNumber()).append(": ").append(print(object)).append('\n');
        }
      }
      return out.toString();
    }
  }

  private static String print(COSBase object) throws IOException {
    if (object instanceof COSObject reference) {
      return reference.getKey().getNumber() + " R";
    }
    if (object instanceof COSArray array) {
      StringBuilder out = new StringBuilder("[");
      for (int i = 0; i < array.size(); i++) {
        out.append(print(array.get(i))).append(' ');
      }
      return out.append(']').toString();
    }
    if (object instanceof COSDictionary dictionary) {
      Map<String, String> entries = new TreeMap<>();
      for (COSName name : dictionary.keySet()) {
        // Of a stream: how long it is deflated.
        if (!(object instanceof COSStream && name.equals(COSName.LENGTH))) {
          entries.put(name.getName(), print(dictionary.getItem(name)));
        }
      }
      return entries + (object instanceof COSStream stream ? " stream " + decoded(stream) : "");
    }
    return String.valueOf(object);
  }

  private static String decoded(COSStream stream) throws IOException {
    try (InputStream in = stream.createInputStream()) {
      return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }
}
