package org.plainpress.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.plainpress.export.Warmup;
import org.plainpress.install.Unpacked;
import org.plainpress.read.language.LanguageFinder;
import org.plainpress.shape.NativeLibrary;

/**
 * Does in one process what people mostly do: help, exports into a new folder and again into the
 * same, and readings. The class-data archive that is made of it (JEP 350) then has the classes of a
 * start. The build runs it, and {@code lib/archive} where Plainpress is installed.
 */
public final class Rehearsal {

  private static final String TEXT =
      "The pier at Skarra is open again\n\nBy Ada Dahl\n20 July 2018\n\nThe pier. Credit: AP\n\n"
          + "It was closed for two years, “all told”, says the café’s keeper, Bjørn Dahl.\n\nVideo unavailable\n\nWhat is next\n\n"
          + "- The ferry sails daily.\n- The museum opens in May.\n";

  private static final String MARKDOWN =
      "---\ntitle: The ferry\nlang: en\n---\n\nIt *sails* [daily](https://example.org/).\n\n"
          + "| Day | Time |\n|---|---|\n| Monday | 8 |\n\n1. First\n2. Second\n\n> A word.\n";

  private static final String PAGE =
      "<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>The museum - News</title>"
          + "<meta property=og:title content='The museum'></head><body><nav><a href=/>Home</a></nav>"
          + "<article><h1>The museum</h1><p>It opens in May, the town says, after two years of work"
          + " on its roof, its halls and its harbour.</p><figure><img src=a.jpg alt='A hall'>"
          + "<figcaption>A hall. Photo: AP</figcaption></figure><p>Entry is free for all who live"
          + " in the town, and for guests of the harbour on Mondays.</p></article></body></html>";

  private Rehearsal() {}

  /**
   * Rehearses.
   *
   * @param args a folder to write to, and one for {@link Unpacked}
   */
  public static void main(String[] args) throws IOException {
    Path folder = Files.createDirectories(Path.of(args[0]));
    Path unpacked = Path.of(args[1]);
    Main.prepare();
    // The model is read from there as it is in a start.
    LanguageFinder.unpack(unpacked);
    Unpacked.use(unpacked);
    Utf8Start.run(args);
    Warmup.start(true);
    Path configuration = folder.resolve("config.toml");
    ConfigFiles files = new ConfigFiles(List.of(configuration));
    run(files, "--help");
    run(files, "--version");
    run(files, "help", "export");
    run(files, "config");
    List<Path> inputs =
        List.of(
            Files.writeString(folder.resolve("pier.txt"), TEXT),
            Files.writeString(folder.resolve("ferry.md"), MARKDOWN),
            Files.writeString(folder.resolve("museum.html"), PAGE));
    String made = folder.resolve("editions").toString();
    for (Path input : inputs) {
      // Feeds that are there are gone on with, from the second time.
      run(
          files,
          "export",
          "--format",
          "epub,pdf,rss,atom,json",
          "--output",
          made,
          input.toString());
      run(files, "inspect", input.toString());
    }
    run(files, "export", "--site", "--output", made, inputs.get(0).toString());
    // Until here there was no such file, as mostly.
    Files.writeString(configuration, "[export]\nformat = [\"epub\"]\n");
    run(files, "config");
    NativeLibrary.unpack(unpacked);
    // As Main ends: the archive is written then too.
    Runtime.getRuntime().halt(0);
  }

  private static void run(ConfigFiles files, String... args) {
    int exit =
        Main.run(
            args,
            files,
            new PrintWriter(Writer.nullWriter()),
            new PrintWriter(Writer.nullWriter()));
    if (exit != 0) {
      throw new IllegalStateException(String.join(" ", args) + ": exit status " + exit);
    }
  }
}
