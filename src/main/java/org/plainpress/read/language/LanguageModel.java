package org.plainpress.read.language;

import com.carrotsearch.labs.langid.Model;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.zip.GZIPInputStream;

/**
 * Hands langid-java its own model as five plain arrays, packed with gzip, which the JDK unpacks in
 * native code. The library's own file holds the same arrays packed with LZMA: with it the first
 * answer of a cold start took 0.37 s, with ours 0.10 s. {@code assets/language/README.txt} tells
 * what is in the file and how to make it.
 */
final class LanguageModel extends ObjectInputStream {

  private static final String FILE = "/org/plainpress/assets/language/langid.gz";

  private final DataInputStream in;
  private final byte[] buffer = new byte[1 << 16];
  private int read;

  private LanguageModel(DataInputStream in) throws IOException {
    this.in = in;
  }

  /** Reads the model: 97 languages and 7,480 byte sequences that tell them apart, 8 MB in all. */
  static Model load() {
    try (InputStream file = LanguageModel.class.getResourceAsStream(FILE)) {
      if (file == null) {
        throw new IllegalStateException("the program's own file langid.gz is missing");
      }
      return Model.readExternal(
          new LanguageModel(new DataInputStream(new GZIPInputStream(file, 1 << 16))));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } catch (ClassNotFoundException impossible) {
      throw new IllegalStateException("the model holds only arrays", impossible);
    }
  }

  /** Returns the next of the five arrays, in the order in which the library asks for them. */
  @Override
  protected Object readObjectOverride() throws IOException {
    return switch (read++) {
      case 0 -> in.readUTF().split(" ");
      case 1, 2 -> floats(in.readInt());
      case 3 -> shorts(in.readInt());
      case 4 -> rows(in.readInt());
      default -> throw new IllegalStateException("the model holds five arrays");
    };
  }

  private float[] floats(int count) throws IOException {
    float[] values = new float[count];
    for (int done = 0; done < count; ) {
      int part = Math.min(count - done, buffer.length / Float.BYTES);
      bytes(part * Float.BYTES).asFloatBuffer().get(values, done, part);
      done += part;
    }
    return values;
  }

  private short[] shorts(int count) throws IOException {
    short[] values = new short[count];
    for (int done = 0; done < count; ) {
      int part = Math.min(count - done, buffer.length / Short.BYTES);
      bytes(part * Short.BYTES).asShortBuffer().get(values, done, part);
      done += part;
    }
    return values;
  }

  /** Reads rows of numbers, each after its length; -1 stands for a row that is not there. */
  private int[][] rows(int count) throws IOException {
    int[][] rows = new int[count][];
    byte[] all = new byte[in.readInt()];
    in.readFully(all);
    ByteBuffer numbers = ByteBuffer.wrap(all);
    for (int i = 0; i < count; i++) {
      int length = numbers.getShort();
      if (length >= 0) {
        rows[i] = new int[length];
        for (int j = 0; j < length; j++) {
          rows[i][j] = numbers.getShort();
        }
      }
    }
    return rows;
  }

  /** Returns the next bytes, which stay until more are asked for. */
  private ByteBuffer bytes(int count) throws IOException {
    in.readFully(buffer, 0, count);
    return ByteBuffer.wrap(buffer, 0, count);
  }
}
