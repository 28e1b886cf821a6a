package org.plainpress.cli;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * Starts the program again where the locale is not one of UTF-8 (LC_ALL=C) and an argument is not
 * ASCII: Java has lost such a file name by then, and could not open it if it had not.
 */
final class Utf8Start {

  private static final Path COMMAND_LINE = Path.of("/proc/self/cmdline");
  private static final String STARTED = "plainpress.started";

  private Utf8Start() {}

  /**
   * Runs the program again with the arguments as they were typed, where that is needed.
   *
   * @return its exit status; empty where it is not needed, or not possible
   */
  static OptionalInt run(String[] args) {
    if (!isAscii(System.getProperty("sun.jnu.encoding", "").toLowerCase(Locale.ROOT))
        || isPlain(args)
        || System.getProperty(STARTED) != null
        || !Files.exists(COMMAND_LINE)) {
      return OptionalInt.empty();
    }
    try {
      Path file = Files.createTempFile("plainpress", ".args");
      try {
        Files.write(file, argumentFile(Files.readAllBytes(COMMAND_LINE)));
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        ProcessBuilder again = new ProcessBuilder(java.toString(), "@" + file).inheritIO();
        again.environment().put("LC_ALL", "C.UTF-8");
        return OptionalInt.of(again.start().waitFor());
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException impossible) {
      return OptionalInt.empty();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return OptionalInt.empty();
    }
  }

  /** Returns whether Java's name of an encoding, in lower case, is one of ASCII's. */
  private static boolean isAscii(String name) {
    return name.startsWith("ansi") || name.endsWith("ascii") || name.equals("646");
  }

  private static boolean isPlain(String[] args) {
    return String.join("", args).chars().allMatch(c -> c < 0x80);
  }

  /**
   * Returns a file of arguments for the JVM's launcher: each in quotation marks, with quotation
   * marks and backslashes escaped, in the bytes that were typed.
   *
   * @param commandLine the arguments of this process with a zero after each, the first its program
   */
  static byte[] argumentFile(byte[] commandLine) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(commandLine.length + 64);
    out.writeBytes(("\"-D" + STARTED + "=1\"\n").getBytes(US_ASCII));
    int at = 0;
    while (at < commandLine.length && commandLine[at] != 0) {
      at++;
    }
    boolean open = false;
    for (at++; at < commandLine.length; at++) {
      byte b = commandLine[at];
      if (!open) {
        out.write('"');
        open = true;
      }
      if (b == 0) {
        out.write('"');
        out.write('\n');
        open = false;
      } else if (b == '\n' || b == '\r') {
        out.write('\\');
        out.write(b == '\n' ? 'n' : 'r');
      } else {
        if (b == '"' || b == '\\') {
          out.write('\\');
        }
        out.write(b);
      }
    }
    return out.toByteArray();
  }
}
