package org.plainpress.read.language;

import com.carrotsearch.labs.langid.Model;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInput;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.plainpress.install.Unpacked;

/**
 * Hands langid-java its own model as five plain arrays, packed with gzip, which the JDK unpacks in
 * native code, or unpacked where the program is installed. The library's own file holds the same
 * arrays packed with LZMA: with it the first answer of a cold start took 0.37 s, with ours 0.10 s.
 * {@code assets/language/README.txt} tells what is in the file and how to make it.
 */
final class LanguageModel extends DataInputStream implements ObjectInput {

  private static final String FILE = "/org/plainpress/assets/language/langid.gz";

  /** The file as it is unpacked, named after the version of the library that the model is of. */
  private static final String UNPACKED = "langid-1.0.0.bin";

  private final ByteBuffer from;
  private int read;

  private LanguageModel(ByteBuffer from) {
    super(InputStream.nullInputStream());
    this.from = from;
  }

  /** Reads the model: 97 languages and 7,480 byte sequences that tell them apart, 8 MB in all. */
  static Model load() {
    try {
      Optional<Path> ready = Unpacked.file(UNPACKED);
      return Model.readExternal(
          new LanguageModel(ready.isPresent() ? mapped(ready.get()) : ByteBuffer.wrap(packed())));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } catch (ClassNotFoundException impossible) {
      throw new IllegalStateException("the model holds only arrays", impossible);
    }
  }

  /** Unpacks the model into a folder for {@link Unpacked}. */
  static void unpack(Path folder) throws IOException {
    Files.write(Unpacked.target(folder, UNPACKED), packed());
  }

  private static ByteBuffer mapped(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
    }
  }

  /** Returns what is packed in the program's own file. */
  private static byte[] packed() throws IOException {
    try (InputStream file = LanguageModel.class.getResourceAsStream(FILE)) {
      if (file == null) {
        throw new IllegalStateException("the program's own file langid.gz is missing");
      }
      byte[] gzip = file.readAllBytes();
      // The size of what is packed stands at the end (RFC 1952, 2.3.1).
      ByteBuffer end = ByteBuffer.wrap(gzip, gzip.length - Integer.BYTES, Integer.BYTES);
      byte[] unpacked = new byte[end.order(ByteOrder.LITTLE_ENDIAN).getInt()];
      try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(gzip), 1 << 16)) {
        in.readNBytes(unpacked, 0, unpacked.length);
      }
      return unpacked;
    }
  }

  /** Returns the next of the five arrays, in the order in which the library asks for them. */
  @Override
  public Object readObject() {
    return switch (read++) {
      case 0 -> languages();
      case 1, 2 -> floats();
      case 3 -> shorts();
      case 4 -> rows();
      default -> throw new IllegalStateException("the model holds five arrays");
    };
  }

  private String[] languages() {
    byte[] codes = new byte[from.getShort()];
    from.get(codes);
    return new String(codes, StandardCharsets.US_ASCII).split(" ");
  }

  private float[] floats() {
    float[] values = new float[from.getInt()];
    from.asFloatBuffer().get(values);
    from.position(from.position() + values.length * Float.BYTES);
    return values;
  }

  private short[] shorts() {
    short[] values = new short[from.getInt()];
    from.asShortBuffer().get(values);
    from.position(from.position() + values.length * Short.BYTES);
    return values;
  }

  /** Reads rows of numbers, each after its length; -1 stands for a row that is not there. */
  private int[][] rows() {
    int[][] rows = new int[from.getInt()][];
    // How many bytes they take.
    from.getInt();
    for (int i = 0; i < rows.length; i++) {
      int length = from.getShort();
      if (length >= 0) {
        rows[i] = new int[length];
        for (int j = 0; j < length; j++) {
          rows[i][j] = from.getShort();
        }
      }
    }
    return rows;
  }
}
