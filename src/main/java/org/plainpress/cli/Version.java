package org.plainpress.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import picocli.CommandLine.IVersionProvider;

/** Tells the version that the jar was built as, the Java that runs it, and its libraries. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    Optional<Attributes> built = manifest();
    List<String> lines = new ArrayList<>();
    lines.add(
        "plainpress "
            + number()
            + attribute(built, "Build-Jdk").map(jdk -> ", built with JDK " + jdk).orElse(""));
    lines.add(
        String.join(
            " ",
            "Java",
            System.getProperty("java.runtime.version"),
            "of",
            System.getProperty("java.vendor") + ",",
            System.getProperty("os.name"),
            System.getProperty("os.arch")));
    attribute(built, "Libraries").ifPresent(lines::add);
    return lines.toArray(String[]::new);
  }

  /** Returns the number alone: {@code 0.2.0}. */
  static String number() {
    return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
        .orElse("(not packaged)");
  }

  private static Optional<String> attribute(Optional<Attributes> built, String name) {
    return built.flatMap(attributes -> Optional.ofNullable(attributes.getValue(name)));
  }

  /** Returns what the build wrote into the program's jar; empty where it does not run from it. */
  private static Optional<Attributes> manifest() {
    try {
      for (URL url :
          Collections.list(Version.class.getClassLoader().getResources("META-INF/MANIFEST.MF"))) {
        try (InputStream in = url.openStream()) {
          Attributes attributes = new Manifest(in).getMainAttributes();
          if (Main.class.getName().equals(attributes.getValue(Attributes.Name.MAIN_CLASS))) {
            return Optional.of(attributes);
          }
        }
      }
    } catch (IOException unreadable) {
      // The version is told without it.
    }
    return Optional.empty();
  }
}
