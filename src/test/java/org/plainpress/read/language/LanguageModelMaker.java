package org.plainpress.read.language;

import com.carrotsearch.labs.langid.Model;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes langid-java's model as {@code assets/language/langid.model}, the form that {@link
 * LanguageModel} reads: the library's own form takes 200 ms of a cold start to unpack. Run it when
 * the library is updated: {@code mvn test-compile} and {@code java -cp … LanguageModelMaker}.
 */
final class LanguageModelMaker {

  private LanguageModelMaker() {}

  public static void main(String[] args) throws IOException, ReflectiveOperationException {
    write(Path.of(args.length > 0 ? args[0] : "assets/language/langid.model"));
  }

  static void write(Path file) throws IOException, ReflectiveOperationException {
    Model model = Model.defaultModel();
    String[] languages = (String[]) field(model, "langClasses");
    float[] features = (float[]) field(model, "nb_ptc");
    float[] classes = (float[]) field(model, "nb_pc");
    short[] transitions = (short[]) field(model, "dsa");
    int[][] outputs = (int[][]) field(model, "dsaOutput");
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      out.writeUTF(String.join(" ", languages));
      quantised(out, features);
      quantised(out, classes);
      transitions(out, transitions);
      out.writeInt(outputs.length);
      for (int[] output : outputs) {
        out.writeShort(output == null ? -1 : output.length);
        for (int i = 0; output != null && i < output.length; i++) {
          out.writeInt(output[i]);
        }
      }
    }
  }

  /** 256 a state; only where they differ from the first state's. */
  private static void transitions(DataOutputStream out, short[] all) throws IOException {
    out.writeInt(all.length);
    int differing = 0;
    for (int i = 256; i < all.length; i++) {
      differing += all[i] == all[i % 256] ? 0 : 1;
    }
    for (int i = 0; i < 256; i++) {
      out.writeShort(all[i]);
    }
    out.writeInt(differing);
    for (int i = 256; i < all.length; i++) {
      if (all[i] != all[i % 256]) {
        out.writeInt(i);
      }
    }
    for (int i = 256; i < all.length; i++) {
      if (all[i] != all[i % 256]) {
        out.writeShort(all[i]);
      }
    }
  }

  /** In 65,535 steps between the least and the greatest: half the size, and no answer changes. */
  private static void quantised(DataOutputStream out, float[] values) throws IOException {
    float least = Float.MAX_VALUE;
    float greatest = -Float.MAX_VALUE;
    for (float value : values) {
      least = Math.min(least, value);
      greatest = Math.max(greatest, value);
    }
    out.writeInt(values.length);
    out.writeFloat(least);
    out.writeFloat((greatest - least) / 0xFFFF);
    for (float value : values) {
      out.writeShort(Math.round((value - least) / (greatest - least) * 0xFFFF));
    }
  }

  static Object field(Model model, String name) throws ReflectiveOperationException {
    Field field = Model.class.getDeclaredField(name);
    field.setAccessible(true);
    return field.get(model);
  }
}
