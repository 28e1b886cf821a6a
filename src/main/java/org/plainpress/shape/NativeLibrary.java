package org.plainpress.shape;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.lwjgl.Version;
import org.lwjgl.system.Configuration;
import org.lwjgl.util.harfbuzz.HarfBuzz;
import org.plainpress.install.Unpacked;

/** Says how HarfBuzz's native library is loaded. */
public final class NativeLibrary {

  private static final String LWJGL = "lwjgl";
  private static final String HARFBUZZ = "harfbuzz";

  /** The first Java whose foreign memory LWJGL can use in place of Unsafe. */
  private static final int FIRST_WITHOUT_UNSAFE = 25;

  static {
    // LWJGL hashes its native libraries only to warn of mixed versions, which one jar cannot have:
    // 100 ms of a cold start.
    Configuration.DISABLE_HASH_CHECKS.set(true);
    if (Runtime.version().feature() >= FIRST_WITHOUT_UNSAFE) {
      // Else Java writes warnings of sun.misc.Unsafe to the user's terminal (JEP 498).
      Configuration.MEMORY_BACKEND.set("ffm");
    }
    Optional<Path> lwjgl = Unpacked.file(name(LWJGL));
    Optional<Path> harfbuzz = Unpacked.file(name(HARFBUZZ));
    if (lwjgl.isPresent() && harfbuzz.isPresent()) {
      Configuration.LIBRARY_NAME.set(lwjgl.get().toString());
      Configuration.HARFBUZZ_LIBRARY_NAME.set(harfbuzz.get().toString());
      HarfBuzz.getLibrary();
    } else {
      loadAlone();
    }
  }

  private NativeLibrary() {}

  /** Copies the libraries out of the program's jar into a folder for {@link Unpacked}. */
  public static void unpack(Path folder) throws IOException {
    // LWJGL unpacks both into one folder.
    Path unpacked =
        Optional.ofNullable(HarfBuzz.getLibrary().getPath())
            .map(file -> Path.of(file).getParent())
            .orElseThrow(() -> new IOException("HarfBuzz's library is in no file"));
    for (String library : List.of(LWJGL, HARFBUZZ)) {
      Files.copy(
          unpacked.resolve(System.mapLibraryName(library)),
          Unpacked.target(folder, name(library)),
          StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static String name(String library) {
    return "lwjgl-"
        + Version.VERSION_MAJOR
        + "."
        + Version.VERSION_MINOR
        + "."
        + Version.VERSION_REVISION
        + "/"
        + System.mapLibraryName(library);
  }

  /** Must be called before the first call into HarfBuzz. */
  static void prepare() {
    // What is to be done is done when this class is initialized, once.
  }

  /**
   * Loads the library while no other process does. LWJGL unpacks it into a folder that all
   * processes of a user share, after it has written and deleted a file there to try it; where two
   * do so at the same moment, one of them takes the folder for read-only and unpacks into the
   * working folder.
   */
  private static void loadAlone() {
    try {
      Path folder =
          Path.of(
              System.getProperty("java.io.tmpdir"),
              "lwjgl_" + System.getProperty("user.name").trim());
      Files.createDirectories(folder);
      try (FileChannel file =
          FileChannel.open(
              folder.resolve("plainpress.lock"),
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE)) {
        // Closing the file gives the lock up.
        file.lock();
        HarfBuzz.getLibrary();
      }
    } catch (IOException | InvalidPathException | OverlappingFileLockException noLock) {
      // Without that folder there is none to share, and LWJGL looks for another.
      HarfBuzz.getLibrary();
    }
  }
}
