package org.plainpress.testing;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * The programs beside the JDK that some tests ask, and the one rule for a machine that lacks one:
 * where the environment variable {@code CI} is {@code true} the test fails, since {@code .ci/run}
 * installs them all; elsewhere it is skipped, and says what to install.
 */
public final class Tools {

  private static final boolean CI = "true".equals(System.getenv("CI"));

  private Tools() {}

  /** Returns Ace by DAISY's {@code ace-puppeteer}, which the environment variable ACE names. */
  public static Path ace() {
    return required(named("ACE"), "ACE does not name Ace's ace-puppeteer (npm: @daisy/ace)");
  }

  /**
   * Returns the folder of Node modules that the environment variable READING_TOOLS names: it holds
   * foliate-js, axe-core and vnu-jar.
   */
  public static Path readingTools() {
    return required(
        named("READING_TOOLS"),
        "READING_TOOLS does not name a folder with foliate-js, axe-core and vnu-jar (npm)");
  }

  /**
   * Returns the folder of Node modules, where it has a screen reader that runs without a window.
   */
  public static Path screenReader() {
    return required(
        named("READING_TOOLS")
            .filter(tools -> Files.exists(tools.resolve("@guidepup/virtual-screen-reader")))
            .filter(tools -> Files.exists(tools.resolve("jsdom"))),
        "READING_TOOLS does not name a folder with @guidepup/virtual-screen-reader and jsdom (npm)");
  }

  /** Returns the browser whose accessibility tree is read and that runs Ace and foliate-js. */
  public static Path chromium() {
    return required(
        onPath("chromium", "chromium-browser", "google-chrome"),
        "there is no Chromium on the PATH (Debian: chromium)");
  }

  /** Returns the program that runs the scripts of {@code src/test/js}. */
  public static Path node() {
    return required(onPath("node"), "there is no Node.js on the PATH (Debian: nodejs)");
  }

  /** Returns poppler's program that extracts the text of a PDF. */
  public static Path pdftotext() {
    return required(
        onPath("pdftotext"), "there is no pdftotext on the PATH (Debian: poppler-utils)");
  }

  /** Returns the folder of npm packages, with @hyzyla/pdfium and pdfjs-dist in it. */
  public static Path pdfTools() {
    return required(
        named("READING_TOOLS")
            .filter(folder -> Files.exists(folder.resolve("pdfjs-dist")))
            .filter(folder -> Files.exists(folder.resolve("@hyzyla/pdfium"))),
        "READING_TOOLS does not name a folder with @hyzyla/pdfium and pdfjs-dist (npm)");
  }

  /** Returns the Python that has feedparser: Debian's own, or the first on the PATH. */
  public static Path feedparser() {
    return required(
        Stream.of(Optional.of(Path.of("/usr/bin/python3")), onPath("python3"))
            .flatMap(Optional::stream)
            .filter(python -> succeeds(python.toString(), "-c", "import feedparser"))
            .findFirst(),
        "no Python 3 has feedparser (Debian: python3-feedparser)");
  }

  /** Returns the program that runs the scripts of {@code src/bench}. */
  public static Path python() {
    return required(onPath("python3"), "there is no python3 on the PATH (Debian: python3)");
  }

  /** Returns the feed reader of the terminal. */
  public static Path newsboat() {
    return required(onPath("newsboat"), "there is no newsboat on the PATH (Debian: newsboat)");
  }

  /** Returns calibre's program that prints what a book says of itself. */
  public static Path ebookMeta() {
    return required(onPath("ebook-meta"), "there is no ebook-meta on the PATH (Debian: calibre)");
  }

  private static boolean succeeds(String... command) {
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException missing) {
      return false;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Returns the program that makes named pipes. */
  public static Path mkfifo() {
    return required(onPath("mkfifo"), "there is no mkfifo on the PATH (Debian: coreutils)");
  }

  /**
   * Returns the folder that a system property names, for a test that measures something outside the
   * project and runs only for who asks for it. Such a test is skipped in CI too.
   */
  public static Path onRequest(String property) {
    String folder = System.getProperty(property);
    Assumptions.assumeTrue(folder != null, () -> "skipped: -D" + property + " names no folder");
    return Path.of(folder);
  }

  private static Path required(Optional<Path> tool, String otherwise) {
    return required(tool, otherwise, CI);
  }

  /** The rule itself; {@code ci} is whether a missing tool is a failure. */
  static Path required(Optional<Path> tool, String otherwise, boolean ci) {
    if (tool.isEmpty() && ci) {
      Assertions.fail("a tool is missing in CI: " + otherwise);
    }
    if (tool.isEmpty()) {
      System.out.println("skipped: " + otherwise);
      Assumptions.abort(otherwise);
    }
    return tool.get();
  }

  private static Optional<Path> named(String variable) {
    return Optional.ofNullable(System.getenv(variable)).map(Path::of).filter(Files::exists);
  }

  private static Optional<Path> onPath(String... names) {
    String[] folders = System.getenv().getOrDefault("PATH", "").split(File.pathSeparator);
    return Stream.of(names)
        .flatMap(name -> Stream.of(folders).map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
