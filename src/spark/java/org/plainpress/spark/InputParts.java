package org.plainpress.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.plainpress.read.input.RemoteInputs;

/**
 * Finds the files that inputs stand for, in the order in which {@code plainpress export} has them.
 */
final class InputParts {

  private final Configuration configuration;

  InputParts(Configuration configuration) {
    this.configuration = configuration;
  }

  /** Something to read. */
  sealed interface Input {}

  /** A file that Plainpress reads. */
  record OfFile(Part part) implements Input {}

  /** A table of articles, in one or more files of Parquet. */
  record OfTable(String name, List<String> uris) implements Input {}

  /** An input that there is not. */
  record Missing(String name, String reason) implements Input {}

  /** Returns the inputs that a name stands for. */
  List<Input> named(String name) {
    try {
      Path path = new Path(name);
      FileSystem files = Hadoop.files(path, configuration);
      Path whole = files.makeQualified(path);
      if (files.exists(whole)) {
        return of(files, files.getFileStatus(whole), name);
      }
      List<Input> inputs = new ArrayList<>();
      FileStatus[] fitting = Optional.ofNullable(files.globStatus(path)).orElse(new FileStatus[0]);
      for (FileStatus status : fitting) {
        inputs.addAll(of(files, status, named(name, status.getPath())));
      }
      return inputs.isEmpty()
          ? List.of(new Missing(name, ReadParts.reason(new FileNotFoundException())))
          : inputs;
    } catch (IllegalArgumentException noPath) {
      return List.of(new Missing(name, "is no path of a file system"));
    } catch (IOException unreadable) {
      return List.of(new Missing(name, reason(unreadable)));
    }
  }

  private static String reason(IOException unreadable) {
    return unreadable instanceof FileNotFoundException
        ? ReadParts.reason(unreadable)
        : "cannot be listed ("
            + Optional.ofNullable(unreadable.getMessage())
                .flatMap(message -> message.lines().findFirst())
                .orElse(unreadable.getClass().getSimpleName())
            + ")";
  }

  /** Returns a file that a pattern found as the user would have named it. */
  private static String named(String pattern, Path found) {
    return pattern.contains("://") ? found.toString() : found.toUri().getPath();
  }

  private List<Input> of(FileSystem files, FileStatus status, String name) throws IOException {
    if (status.isFile()) {
      return isTable(name)
          ? List.of(new OfTable(name, List.of(uri(status))))
          : List.of(new OfFile(part(status, name)));
    }
    List<Input> inputs = new ArrayList<>();
    List<String> table = new ArrayList<>();
    List<FileStatus> found = below(files, status.getPath());
    String root = status.getPath().toUri().getPath();
    for (FileStatus file : found) {
      String relative = file.getPath().toUri().getPath().substring(root.length());
      String own = name.replaceFirst("/+$", "") + "/" + relative.replaceFirst("^/", "");
      if (isTable(own)) {
        table.add(uri(file));
      } else if (RemoteInputs.isReadable(own) && !isOfSavedPage(found, file)) {
        inputs.add(new OfFile(part(file, own)));
      }
    }
    if (!table.isEmpty()) {
      inputs.add(new OfTable(name, table));
    }
    return inputs.isEmpty()
        ? List.of(new Missing(name, "this folder holds no file that can be read"))
        : inputs;
  }

  private static Part part(FileStatus file, String name) {
    return Part.whole(name, uri(file), file.getLen());
  }

  private static String uri(FileStatus file) {
    return file.getPath().toUri().toString();
  }

  private static boolean isTable(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(".parquet");
  }

  /**
   * Returns the files below a folder but those that are hidden from jobs, in order of their paths.
   */
  private static List<FileStatus> below(FileSystem files, Path folder) throws IOException {
    List<FileStatus> found = new ArrayList<>();
    RemoteIterator<LocatedFileStatus> all = files.listFiles(folder, true);
    while (all.hasNext()) {
      FileStatus file = all.next();
      String name = file.getPath().getName();
      if (!name.startsWith("_") && !name.startsWith(".")) {
        found.add(file);
      }
    }
    // As Java's paths are ordered: by their bytes, name by name.
    found.sort(
        Comparator.comparing(file -> java.nio.file.Path.of(file.getPath().toUri().getPath())));
    return found;
  }

  /** Returns whether a file is one that a browser saved for a page beside its folder. */
  private static boolean isOfSavedPage(List<FileStatus> all, FileStatus file) {
    String path = file.getPath().toUri().getPath();
    for (String ending : RemoteInputs.SAVED_PAGE_FOLDERS) {
      int at = path.indexOf(ending + "/");
      if (at > 0) {
        String page = path.substring(0, at);
        return all.stream()
            .map(other -> other.getPath().toUri().getPath())
            .anyMatch(other -> other.equals(page + ".html") || other.equals(page + ".htm"));
      }
    }
    return false;
  }
}
