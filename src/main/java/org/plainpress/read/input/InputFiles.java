package org.plainpress.read.input;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plainpress.read.InputFormat;

/** Finds the files that a name stands for: itself, those in a folder, those that fit a pattern. */
final class InputFiles {

  /** How browsers end the name of the folder that they save beside a page. */
  static final List<String> SAVED_PAGE_FOLDERS =
      List.of("_files", "-Dateien", "_fichiers", "_archivos", "_arquivos");

  /** Stands for a byte of a file's name that is no character of the system's encoding. */
  private static final char UNREADABLE = '\uFFFD';

  private InputFiles() {}

  /**
   * Returns the files that a name stands for: the readable ones of a folder, but no editions of
   * ours, or those that fit a pattern, in order of their names; else the file itself, whether or
   * not it exists.
   */
  static List<Path> named(String name) {
    return named(name, new PassedOver());
  }

  /**
   * Returns the files that a name stands for.
   *
   * @param passedOver is told which files of a folder are not among them, for their names
   */
  static List<Path> named(String name, PassedOver passedOver) {
    Optional<Path> path = literal(name);
    if (path.filter(Files::isDirectory).isPresent()) {
      List<Path> found = below(path.get(), passedOver);
      return found.isEmpty() ? List.of(path.get()) : found;
    }
    if (name.indexOf(UNREADABLE) >= 0 && path.filter(Files::exists).isEmpty()) {
      List<Path> found = path.map(InputFiles::spelledSo).orElse(List.of());
      if (!found.isEmpty()) {
        return found;
      }
    }
    boolean pattern = name.indexOf('*') >= 0 || name.indexOf('?') >= 0;
    if (pattern && path.filter(Files::exists).isEmpty()) {
      List<Path> found = fitting(name);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of(path.orElseGet(() -> Path.of(name)));
  }

  /**
   * Returns the path of that name; empty where the file system forbids it, as Windows does stars.
   */
  private static Optional<Path> literal(String name) {
    try {
      return Optional.of(Path.of(name));
    } catch (java.nio.file.InvalidPathException pattern) {
      return Optional.empty();
    }
  }

  /**
   * Returns the files whose names are shown as this one: an argument has lost the bytes that are no
   * characters, which the folder's own list still has.
   */
  private static List<Path> spelledSo(Path name) {
    Path folder = Optional.ofNullable(name.getParent()).orElse(Path.of(""));
    return walk(folder, 1, file -> file.toString().equals(name.toString()));
  }

  private static List<Path> below(Path folder, PassedOver passedOver) {
    // A folder that cannot be opened is an input, too: it is told, and loses no other.
    return walk(
        folder,
        Integer.MAX_VALUE,
        file -> {
          boolean named = InputFormat.ofName(file.toString()).isPresent();
          if (Files.isDirectory(file)) {
            return true;
          }
          if (!named && !isOfSavedPage(file)) {
            passedOver.add(folder, file);
          }
          return named && !isOfSavedPage(file) && !OwnFiles.isEdition(file);
        });
  }

  /**
   * Returns the files that a name may stand for, editions of ours among them: none is opened.
   * Nothing that is missing is among them.
   */
  static List<Path> candidates(String name) {
    Optional<Path> path = literal(name);
    if (path.filter(Files::isDirectory).isPresent()) {
      return walk(path.get(), Integer.MAX_VALUE, InputFiles::canBeRead);
    }
    return named(name).stream().filter(Files::isRegularFile).toList();
  }

  /** Returns the folder that the files of a name are in or below, where it exists. */
  static Optional<Path> folder(String name) {
    Optional<Path> path = literal(name);
    if (path.filter(Files::isDirectory).isPresent()) {
      return path;
    }
    String above = name.replaceFirst("[*?].*", "").replaceFirst("[^/\\\\]*$", "");
    return literal(above.isEmpty() ? "." : above).filter(Files::isDirectory);
  }

  /** Returns whether editions of ours are in a folder or below it. */
  static boolean holdsEditions(Path folder) {
    return !walk(folder, Integer.MAX_VALUE, file -> canBeRead(file) && OwnFiles.isEdition(file))
        .isEmpty();
  }

  /** Finds what fits {@code news/*.html} or {@code news/**.txt}, where the shell did not do so. */
  private static List<Path> fitting(String pattern) {
    String forward = pattern.replace('\\', '/');
    int star = Math.min(index(forward, '*'), index(forward, '?'));
    int slash = forward.lastIndexOf('/', star);
    Path folder = Path.of(slash < 0 ? "." : slash == 0 ? "/" : forward.substring(0, slash));
    String rest = forward.substring(slash + 1);
    PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + rest);
    int depth = rest.contains("**") ? Integer.MAX_VALUE : rest.split("/").length;
    return walk(folder, depth, file -> matcher.matches(folder.relativize(file)));
  }

  private static int index(String text, char c) {
    int at = text.indexOf(c);
    return at < 0 ? Integer.MAX_VALUE : at;
  }

  /** Returns the files that are wanted, and of folders that cannot be opened those. */
  private static List<Path> walk(Path folder, int depth, Predicate<Path> wanted) {
    List<Path> found = new ArrayList<>();
    try {
      Files.walkFileTree(
          folder,
          Set.of(),
          depth,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              if (Files.isRegularFile(file) && wanted.test(file)) {
                found.add(file);
              }
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
              if (wanted.test(file)) {
                found.add(file);
              }
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException unreadable) {
      // The folder itself is then the input, and told to be unreadable.
      return List.of();
    }
    found.sort(Comparator.naturalOrder());
    return found;
  }

  private static boolean canBeRead(Path file) {
    return InputFormat.ofName(file.toString()).isPresent() && !isOfSavedPage(file);
  }

  /**
   * Returns whether a file is in a folder where a browser saved what a page needs: {@code
   * Page_files} beside {@code Page.html}.
   */
  private static boolean isOfSavedPage(Path file) {
    for (Path up = file.getParent(); up != null; up = up.getParent()) {
      String name = up.getFileName() == null ? "" : up.getFileName().toString();
      for (String ending : SAVED_PAGE_FOLDERS) {
        if (name.endsWith(ending)) {
          String page = name.substring(0, name.length() - ending.length());
          if (Files.exists(up.resolveSibling(page + ".html"))
              || Files.exists(up.resolveSibling(page + ".htm"))) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** Returns the endings of names of files that can be read, parted by commas, for messages. */
  static String suffixes() {
    return Stream.of(InputFormat.values())
        .flatMap(format -> format.suffixes().stream())
        .map(suffix -> "." + suffix)
        .collect(Collectors.joining(", "));
  }
}
