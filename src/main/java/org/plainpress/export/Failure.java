package org.plainpress.export;

import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/** Says what went wrong in a person's words, without the names of exceptions. */
final class Failure {

  private Failure() {}

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
    if (failure instanceof NoSuchFileException) {
      return "the folder is gone";
    }
    if (failure instanceof FileSystemException file && file.getReason() != null) {
      return file.getReason();
    }
    return Optional.ofNullable(failure.getMessage())
        .flatMap(message -> message.lines().findFirst())
        .orElse("this is a fault in the program; --verbose tells where");
  }
}
