package org.plainpress.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.plainpress.read.ArticleReader;
import org.plainpress.read.Readers;
import org.plainpress.read.Reading;
import org.plainpress.read.Source;
import org.plainpress.read.UnreadableSource;

/** What the user named as input, opened and read. */
public final class Inputs {

  /** Larger inputs are refused rather than filling the memory. */
  private static final long LARGEST = 256L << 20;

  private static final List<String> SUFFIXES = List.of(".txt", ".text", ".json", ".jsonl");

  private final ArticleReader readers = new Readers();
  private final InputStream standardInput;

  /**
   * @param standardInput read when the input is {@code -}
   */
  public Inputs(InputStream standardInput) {
    this.standardInput = standardInput;
  }

  /**
   * One thing to read.
   *
   * @param name as the user will know it
   * @param file absent ({@code null}) for standard input
   */
  public record Input(String name, Path file) {}

  /** Folders become the files in and below them that can be read, in order of their names. */
  public List<Input> expand(List<String> names) {
    List<Input> inputs = new ArrayList<>();
    for (String name : names) {
      if (name.equals("-")) {
        inputs.add(new Input("standard input", null));
        continue;
      }
      Path path = Path.of(name);
      if (Files.isDirectory(path)) {
        inputs.addAll(below(path));
      } else {
        inputs.add(new Input(name, path));
      }
    }
    return inputs;
  }

  private static List<Input> below(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Input> found =
          files
              .filter(
                  file ->
                      SUFFIXES.stream()
                          .anyMatch(file.toString().toLowerCase(Locale.ROOT)::endsWith))
              .filter(Files::isRegularFile)
              .sorted()
              .map(file -> new Input(file.toString(), file))
              .toList();
      return found.isEmpty() ? List.of(new Input(folder.toString(), folder)) : found;
    } catch (IOException | UncheckedIOException unreadable) {
      return List.of(new Input(folder.toString(), folder));
    }
  }

  /**
   * @throws UnreadableSource where it is missing, too large or holds no article
   */
  public List<Reading> read(Input input) {
    return readers.read(new Source(input.name(), bytes(input)));
  }

  private byte[] bytes(Input input) {
    try {
      if (input.file() == null) {
        return limited(standardInput.readNBytes((int) LARGEST + 1));
      }
      if (Files.isDirectory(input.file())) {
        throw new UnreadableSource(
            "this folder holds no file that can be read (" + String.join(", ", SUFFIXES) + ")");
      }
      if (!Files.exists(input.file())) {
        throw new UnreadableSource("there is no such file; check the name");
      }
      if (Files.size(input.file()) > LARGEST) {
        throw tooLarge();
      }
      return Files.readAllBytes(input.file());
    } catch (IOException unreadable) {
      throw new UnreadableSource(
          "cannot be read (" + unreadable.getClass().getSimpleName() + "); check that you may",
          unreadable);
    }
  }

  private static byte[] limited(byte[] bytes) {
    if (bytes.length > LARGEST) {
      throw tooLarge();
    }
    return bytes;
  }

  private static UnreadableSource tooLarge() {
    return new UnreadableSource("is larger than " + (LARGEST >> 20) + " MB; split it");
  }
}
