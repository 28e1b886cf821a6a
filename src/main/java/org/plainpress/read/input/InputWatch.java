package org.plainpress.read.input;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Waits for files that are new or changed. What the system tells of a folder only wakes it: which
 * files changed it sees for itself, since events are lost where there are many, and on network
 * folders there are none. A file is taken once it has stayed the same for a second and is not
 * empty, so that none is read while it is being written.
 */
public final class InputWatch implements AutoCloseable {

  private static final Duration SETTLED = Duration.ofSeconds(1);

  /** How long to wait for events before looking all the same. */
  private static final Duration LOOK = Duration.ofSeconds(10);

  private final List<String> names;
  private final WatchService service;
  private final Duration settled;
  private Map<Path, FileState> known;

  /**
   * Begins to watch.
   *
   * @param names folders, with all below them, files and patterns
   * @throws UncheckedIOException where the system cannot watch
   */
  public InputWatch(List<String> names) {
    this(names, SETTLED);
  }

  InputWatch(List<String> names, Duration settled) {
    this.names = List.copyOf(names);
    this.settled = settled;
    try {
      this.service = Path.of(".").getFileSystem().newWatchService();
    } catch (IOException unable) {
      throw new UncheckedIOException(unable);
    }
    register();
    this.known = states();
  }

  /** Returns the files that are there when the watch begins. */
  public List<Inputs.Input> first() {
    return inputs(known.keySet());
  }

  /**
   * Waits until files are new or changed since they were last returned, and settled.
   *
   * @return at least one file
   */
  public List<Inputs.Input> next() throws InterruptedException {
    boolean unsettled = false;
    while (true) {
      await(unsettled ? settled : LOOK);
      register();
      Map<Path, FileState> before = states();
      unsettled = !before.equals(known);
      if (!unsettled) {
        continue;
      }
      TimeUnit.MILLISECONDS.sleep(settled.toMillis());
      List<Path> changed = new ArrayList<>();
      Map<Path, FileState> now = states();
      known.keySet().retainAll(now.keySet());
      now.forEach(
          (file, state) -> {
            boolean same = state.equals(before.get(file)) && state.size() > 0;
            if (same && !state.equals(known.put(file, state))) {
              changed.add(file);
            }
          });
      List<Inputs.Input> due = inputs(changed);
      if (!due.isEmpty()) {
        return due;
      }
    }
  }

  /** Waits for an event, and takes all that there are. */
  private void await(Duration longest) throws InterruptedException {
    Optional<WatchKey> told =
        Optional.ofNullable(service.poll(longest.toMillis(), TimeUnit.MILLISECONDS));
    while (told.isPresent()) {
      told.get().pollEvents();
      told.get().reset();
      told = Optional.ofNullable(service.poll());
    }
  }

  /**
   * Sees to it that events come of each folder; of one that is watched already, nothing changes.
   */
  private void register() {
    for (String name : names) {
      InputFiles.folder(name).ifPresent(this::register);
    }
  }

  private void register(Path top) {
    try {
      Files.walkFileTree(
          top,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
                throws IOException {
              folder.register(
                  service,
                  StandardWatchEventKinds.ENTRY_CREATE,
                  StandardWatchEventKinds.ENTRY_MODIFY);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (NoSuchFileException gone) {
      // Its files are gone with it.
      return;
    } catch (IOException | ClosedWatchServiceException unable) {
      // Too many folders for the system to tell of: they are looked at from time to time.
      return;
    }
  }

  private Map<Path, FileState> states() {
    Map<Path, FileState> states = new HashMap<>();
    for (String name : names) {
      for (Path file : InputFiles.candidates(name)) {
        FileState.of(file).ifPresent(state -> states.put(file, state));
      }
    }
    return states;
  }

  /** Returns files as inputs, in order of their names, but editions that Plainpress made. */
  private static List<Inputs.Input> inputs(Iterable<Path> files) {
    List<Path> sorted = new ArrayList<>();
    files.forEach(sorted::add);
    return sorted.stream()
        .filter(file -> !OwnFiles.isEdition(file))
        .sorted()
        .map(Inputs.Input::of)
        .toList();
  }

  /** Ends the watch. */
  @Override
  public void close() {
    try {
      service.close();
    } catch (IOException ended) {
      throw new UncheckedIOException(ended);
    }
  }
}
