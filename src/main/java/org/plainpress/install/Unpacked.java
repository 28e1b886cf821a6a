package org.plainpress.install;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The folder with what {@code lib/archive} unpacked for the launcher: native libraries and the
 * model of languages. To unpack them takes 40 ms of each start without it.
 */
public final class Unpacked {

  /** The system property that names the folder; without it all is read from the jar. */
  public static final String FOLDER = "plainpress.unpacked";

  private Unpacked() {}

  /**
   * Returns a file, if it was unpacked and can be read.
   *
   * @param name relative to the folder; it tells the version of what is in the file, so that what
   *     an older program left is not taken
   */
  public static Optional<Path> file(String name) {
    return Optional.ofNullable(System.getProperty(FOLDER))
        .map(folder -> Path.of(folder).toAbsolutePath().resolve(name))
        .filter(Files::isReadable);
  }

  /** Says which folder it is, before anything is looked for in it. */
  public static void use(Path folder) {
    System.setProperty(FOLDER, folder.toString());
  }

  /** Returns where a file is to be unpacked to in a folder, which is made. */
  public static Path target(Path folder, String name) throws IOException {
    Path file = folder.resolve(name);
    Optional<Path> parent = Optional.ofNullable(file.getParent());
    if (parent.isPresent()) {
      Files.createDirectories(parent.get());
    }
    return file;
  }
}
