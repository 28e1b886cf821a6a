package org.plainpress.pdf.file;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.zip.CRC32;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;

/**
 * Makes the identifier of a file (ISO 32000-1, 14.4) of its content, and not of the time: the same
 * content has the same.
 */
final class DocumentId {

  private DocumentId() {}

  /**
   * Returns the identifier twice, as that of the file when it was made and that of the file as it
   * is.
   *
   * @param publication the publication's own identifier
   * @param pages the checksum of what the pages show
   * @param trailer has the document information ({@code Info}), if there is any
   */
  static COSArray of(String publication, long pages, COSDictionary trailer) {
    CRC32 crc = new CRC32();
    crc.update(publication.getBytes(StandardCharsets.UTF_8));
    MessageDigest digest = digest();
    digest.update(latin(Long.toString(pages << 32 | crc.getValue())));
    if (trailer.containsKey(COSName.INFO)) {
      for (COSBase value : trailer.getCOSDictionary(COSName.INFO).getValues()) {
        digest.update(latin(value.toString()));
      }
    }
    COSString id = new COSString(digest.digest());
    COSArray both = new COSArray();
    both.add(id);
    both.add(id);
    return both;
  }

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }
}
