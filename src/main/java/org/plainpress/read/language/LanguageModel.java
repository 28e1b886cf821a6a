package org.plainpress.read.language;

import com.carrotsearch.labs.langid.Model;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInput;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * langid-java's model from {@code assets/language/langid.model}, in arrays that are copied rather
 * than unpacked: 15 ms of a cold start instead of the 200 ms of the library's own LZMA stream.
 */
final class LanguageModel implements ObjectInput {

  private static final String FILE = "/org/plainpress/assets/language/langid.model";
  private static final int BYTES = 256;

  private final ByteBuffer in;
  private int read;

  private LanguageModel(ByteBuffer in) {
    this.in = in;
  }

  static Model load() {
    try (InputStream file = LanguageModel.class.getResourceAsStream(FILE)) {
      if (file == null) {
        throw new IllegalStateException("the program's own file langid.model is missing");
      }
      return Model.readExternal(new LanguageModel(ByteBuffer.wrap(file.readAllBytes())));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } catch (ClassNotFoundException impossible) {
      throw new IllegalStateException("the model holds only arrays", impossible);
    }
  }

  /** The five arrays in the order that the library asks for them. */
  @Override
  public Object readObject() {
    return switch (read++) {
      case 0 -> languages();
      case 1, 2 -> floats();
      case 3 -> transitions();
      case 4 -> outputs();
      default -> throw new IllegalStateException("the model holds five arrays");
    };
  }

  private String[] languages() {
    byte[] names = new byte[in.getShort()];
    in.get(names);
    return new String(names, StandardCharsets.US_ASCII).split(" ");
  }

  /** Steps of equal size from the least value. */
  private float[] floats() {
    float[] values = new float[in.getInt()];
    float least = in.getFloat();
    float step = in.getFloat();
    short[] steps = new short[values.length];
    in.asShortBuffer().get(steps);
    in.position(in.position() + 2 * steps.length);
    for (int i = 0; i < values.length; i++) {
      values[i] = least + (steps[i] & 0xFFFF) * step;
    }
    return values;
  }

  /** Every state's transitions are the first's but where the file says otherwise. */
  private short[] transitions() {
    short[] values = new short[in.getInt()];
    in.asShortBuffer().get(values, 0, BYTES);
    in.position(in.position() + 2 * BYTES);
    for (int state = BYTES; state < values.length; state += BYTES) {
      System.arraycopy(values, 0, values, state, BYTES);
    }
    int[] places = new int[in.getInt()];
    in.asIntBuffer().get(places);
    in.position(in.position() + 4 * places.length);
    short[] differing = new short[places.length];
    in.asShortBuffer().get(differing);
    in.position(in.position() + 2 * places.length);
    for (int i = 0; i < places.length; i++) {
      values[places[i]] = differing[i];
    }
    return values;
  }

  private int[][] outputs() {
    int[][] outputs = new int[in.getInt()][];
    for (int i = 0; i < outputs.length; i++) {
      int length = in.getShort();
      if (length >= 0) {
        outputs[i] = new int[length];
        for (int j = 0; j < length; j++) {
          outputs[i][j] = in.getInt();
        }
      }
    }
    return outputs;
  }

  // The library asks for objects only.

  @Override
  public int read() {
    throw onlyObjects();
  }

  @Override
  public int read(byte[] bytes) {
    throw onlyObjects();
  }

  @Override
  public int read(byte[] bytes, int from, int length) {
    throw onlyObjects();
  }

  @Override
  public long skip(long count) {
    throw onlyObjects();
  }

  @Override
  public int available() {
    return in.remaining();
  }

  @Override
  public void close() {}

  @Override
  public void readFully(byte[] bytes) {
    throw onlyObjects();
  }

  @Override
  public void readFully(byte[] bytes, int from, int length) {
    throw onlyObjects();
  }

  @Override
  public int skipBytes(int count) {
    throw onlyObjects();
  }

  @Override
  public boolean readBoolean() {
    throw onlyObjects();
  }

  @Override
  public byte readByte() {
    throw onlyObjects();
  }

  @Override
  public int readUnsignedByte() {
    throw onlyObjects();
  }

  @Override
  public short readShort() {
    throw onlyObjects();
  }

  @Override
  public int readUnsignedShort() {
    throw onlyObjects();
  }

  @Override
  public char readChar() {
    throw onlyObjects();
  }

  @Override
  public int readInt() {
    throw onlyObjects();
  }

  @Override
  public long readLong() {
    throw onlyObjects();
  }

  @Override
  public float readFloat() {
    throw onlyObjects();
  }

  @Override
  public double readDouble() {
    throw onlyObjects();
  }

  @Override
  public String readLine() {
    throw onlyObjects();
  }

  @Override
  public String readUTF() {
    throw onlyObjects();
  }

  private static IllegalStateException onlyObjects() {
    return new IllegalStateException("the library reads its model as objects");
  }
}
