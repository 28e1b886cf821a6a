package org.plainpress.pdf.file;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.COSWriter;

/** Collects objects in the syntax of PDF (ISO 32000-1, 7.3), with no more space than that wants. */
final class ObjectSyntax extends OutputStream {

  /** The characters that end a name or a number, and those that a name has as their number. */
  private static final String DELIMITERS = "()<>[]{}/%";

  private static final String HEX = "0123456789ABCDEF";

  private final ToIntFunction<COSDictionary> numbers;
  private byte[] bytes = new byte[4096];
  private int length;

  /**
   * @param numbers returns the number of a dictionary that is an object of its own
   */
  ObjectSyntax(ToIntFunction<COSDictionary> numbers) {
    this.numbers = numbers;
  }

  /** Adds what stands between objects, in ASCII. */
  ObjectSyntax ascii(String words) {
    for (int i = 0; i < words.length(); i++) {
      write(words.charAt(i));
    }
    return this;
  }

  /** Adds an integer, apart from what stands before it. */
  ObjectSyntax integer(long value) {
    apart();
    return ascii(Long.toString(value));
  }

  /** Adds a dictionary itself, whether or not it is an object of its own. */
  ObjectSyntax dictionary(COSDictionary dictionary) throws IOException {
    ascii("<<");
    for (Map.Entry<COSName, COSBase> entry : dictionary.entrySet()) {
      name(entry.getKey());
      value(entry.getValue());
    }
    return ascii(">>");
  }

  private void value(COSBase value) throws IOException {
    if (value instanceof COSDictionary dictionary) {
      if (dictionary.isDirect() && !(dictionary instanceof COSStream)) {
        dictionary(dictionary);
      } else {
        integer(numbers.applyAsInt(dictionary)).ascii(" 0 R");
      }
    } else if (value instanceof COSArray array) {
      write('[');
      for (COSBase item : array) {
        value(item);
      }
      write(']');
    } else if (value instanceof COSName name) {
      name(name);
    } else if (value instanceof COSInteger integer) {
      integer(integer.longValue());
    } else if (value instanceof COSString string) {
      COSWriter.writeString(string, this);
    } else if (value instanceof COSFloat real) {
      apart();
      real.writePDF(this);
    } else if (value instanceof COSBoolean truth) {
      apart();
      truth.writePDF(this);
    } else if (value == COSNull.NULL) {
      apart();
      ascii("null");
    } else {
      throw new IllegalArgumentException("not an object of a new document: " + value);
    }
  }

  private void name(COSName name) {
    write('/');
    for (byte character : name.getBytes()) {
      if (isRegular(character) && character != '#') {
        write(character);
      } else {
        write('#');
        write(HEX.charAt(character >> 4 & 0xF));
        write(HEX.charAt(character & 0xF));
      }
    }
  }

  /** Adds a space where a number or word would otherwise go on with what stands before it. */
  private void apart() {
    if (length > 0 && isRegular(bytes[length - 1])) {
      write(' ');
    }
  }

  private static boolean isRegular(byte character) {
    return character > ' ' && character < 0x7F && DELIMITERS.indexOf(character) < 0;
  }

  @Override
  public void write(int value) {
    if (length == bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * length);
    }
    bytes[length++] = (byte) value;
  }

  @Override
  public void write(byte[] data, int from, int count) {
    if (length + count > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + count));
    }
    System.arraycopy(data, from, bytes, length, count);
    length += count;
  }

  @Override
  public void write(byte[] data) {
    write(data, 0, data.length);
  }

  byte[] toByteArray() {
    return Arrays.copyOf(bytes, length);
  }

  /** Returns how many bytes there are. */
  int length() {
    return length;
  }

  /** Writes what was collected, and begins anew. */
  void moveTo(OutputStream out) throws IOException {
    out.write(bytes, 0, length);
    length = 0;
  }
}
