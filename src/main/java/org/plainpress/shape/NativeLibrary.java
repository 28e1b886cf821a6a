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

/** Says how HarfBuzz's native library is loaded. */
public final class NativeLibrary {

  /** The system property that names the folder with the libraries, unpacked. */
  private static final String FOLDER = "plainpress.natives";

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
    Optional<Path> folder =
        Optional.ofNullable(System.getProperty(FOLDER)).map(Path::of).map(NativeLibrary::ofVersion);
    if (folder.filter(NativeLibrary::isComplete).isPresent()) {
      Configuration.LIBRARY_NAME.set(file(folder.get(), LWJGL).toString());
      Configuration.HARFBUZZ_LIBRARY_NAME.set(file(folder.get(), HARFBUZZ).toString());
      HarfBuzz.getLibrary();
    } else {
      loadAlone();
    }
  }

  private NativeLibrary() {}

  /**
   * Copies the libraries out of the program's jar. Where the system property {@code
   * plainpress.natives} names the folder, they are loaded from it: to unpack them, or to find out
   * that this was done before, takes 20 ms of each start.
   *
   * @param parent the folder, which gets one for this version of the libraries
   */
  public static void unpack(Path parent) throws IOException {
    // LWJGL unpacks both into one folder.
    Path unpacked =
        Optional.ofNullable(HarfBuzz.getLibrary().getPath())
            .map(file -> Path.of(file).getParent())
            .orElseThrow(() -> new IOException("HarfBuzz's library is in no file"));
    Path folder = Files.createDirectories(ofVersion(parent));
    for (String name : List.of(LWJGL, HARFBUZZ)) {
      Files.copy(file(unpacked, name), file(folder, name), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static Path ofVersion(Path parent) {
    return parent.resolve(
        Version.VERSION_MAJOR + "." + Version.VERSION_MINOR + "." + Version.VERSION_REVISION);
  }

  private static boolean isComplete(Path folder) {
    return Files.isReadable(file(folder, LWJGL)) && Files.isReadable(file(folder, HARFBUZZ));
  }

  private static Path file(Path folder, String name) {
    return folder.resolve(System.mapLibraryName(name)).toAbsolutePath();
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
