package org.plainpress.read.language;

import com.carrotsearch.labs.langid.Model;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * Writes langid-java's model in the form that {@link LanguageModel} reads. {@code
 * assets/language/README.txt} has the command.
 */
final class LanguageModelMaker {

  private LanguageModelMaker() {}

  public static void main(String[] args) throws IOException, ReflectiveOperationException {
    Model model = Model.defaultModel();
    try (DataOutputStream out = new DataOutputStream(smallest(Path.of(args[0])))) {
      out.writeUTF(String.join(" ", (String[]) field(model, "langClasses")));
      floats(out, (float[]) field(model, "nb_ptc"));
      floats(out, (float[]) field(model, "nb_pc"));
      shorts(out, (short[]) field(model, "dsa"));
      rows(out, (int[][]) field(model, "dsaOutput"));
    }
  }

  private static GZIPOutputStream smallest(Path file) throws IOException {
    return new GZIPOutputStream(new BufferedOutputStream(Files.newOutputStream(file))) {
      {
        def.setLevel(Deflater.BEST_COMPRESSION);
      }
    };
  }

  private static void floats(DataOutputStream out, float[] values) throws IOException {
    out.writeInt(values.length);
    for (float value : values) {
      out.writeFloat(value);
    }
  }

  private static void shorts(DataOutputStream out, short[] values) throws IOException {
    out.writeInt(values.length);
    for (short value : values) {
      out.writeShort(value);
    }
  }

  /** Writes how many rows there are, how many bytes they take, and each row after its length. */
  private static void rows(DataOutputStream out, int[][] rows) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream numbers = new DataOutputStream(bytes)) {
      for (int[] row : rows) {
        numbers.writeShort(row == null ? -1 : row.length);
        for (int i = 0; row != null && i < row.length; i++) {
          numbers.writeShort(row[i]);
        }
      }
    }
    out.writeInt(rows.length);
    out.writeInt(bytes.size());
    bytes.writeTo(out);
  }

  /** Returns one of the arrays of a model, which the library keeps to itself. */
  static Object field(Model model, String name) throws ReflectiveOperationException {
    Field field = Model.class.getDeclaredField(name);
    field.setAccessible(true);
    return field.get(model);
  }
}
