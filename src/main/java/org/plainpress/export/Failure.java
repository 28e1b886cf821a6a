package org.plainpress.export;

import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/** Says what went wrong in a person's words, without the names of exceptions. */
final class Failure {

  private Failure() {}

  /** Returns whether the folder of a file that could not be made is there, as in {@code /proc}. */
  private static boolean isBesideFiles(NoSuchFileException missing) {
    return Optional.ofNullable(missing.getFile())
        .map(file -> Path.of(file).toAbsolutePath().getParent())
        .filter(Files::isDirectory)
        .isPresent();
  }

  /** Returns the reason of a failure. */
  static String reason(Throwable failure) {
    if (failure instanceof UncheckedIOException
        || failure instanceof CompletionException
        || failure instanceof ExecutionException) {
      Optional<Throwable> within = Optional.ofNullable(failure.getCause());
      if (within.isPresent()) {
        return reason(within.get());
      }
    }
    if (failure instanceof OutOfMemoryError) {
      return "it needs more memory than there is (java -Xmx4g -jar … gives more)";
    }
    if (failure instanceof StackOverflowError) {
      return "it is nested more deeply than can be written";
    }
    if (failure instanceof AccessDeniedException) {
      return "writing is not allowed there";
    }
    if (failure instanceof NoSuchFileException missing) {
      return isBesideFiles(missing) ? "no files can be made there" : "the folder is gone";
    }
    if (failure instanceof FileSystemException file && file.getReason() != null) {
      return file.getReason();
    }
    return Optional.ofNullable(failure.getMessage())
        .flatMap(message -> message.lines().findFirst())
        .orElse("this is a fault in the program; --verbose tells where");
  }
}
