package org.plainpress.export;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.plainpress.read.Reading;
import org.plainpress.read.ReadingNote;
import org.plainpress.read.Readings;
import org.plainpress.read.UnreadableSource;
import org.plainpress.read.input.Inputs;
import org.plainpress.read.input.ReadingStopped;

/**
 * Reads several inputs at the same time and gives what was read in the order of the inputs. It
 * reads ahead a little only: a reader waits until there is room again.
 */
final class ReadAhead implements AutoCloseable {

  /** How many articles of one input are read ahead. */
  private static final int ARTICLES = 4;

  /** How often a wait looks whether the run is to end, in milliseconds. */
  private static final int LOOK = 100;

  private final Inputs inputs;
  private final List<Inputs.Input> named;
  private final Interruption run;
  private final ExecutorService readers;
  private final int lanes;
  private final Deque<Lane> open = new ArrayDeque<>();
  private final AtomicLong bytesOfAll = new AtomicLong(-1);
  private int next;
  private int finished;
  private long finishedBytes;

  /** Something that was read. */
  sealed interface Read permits Of, Note, Failed, End {}

  /** An article. */
  record Of(String input, Reading reading) implements Read {}

  /** Something to know of an input as a whole. */
  record Note(String input, String message) implements Read {}

  /** An input, or an article of it, that cannot be read. */
  record Failed(String input, String message, Optional<Throwable> cause) implements Read {}

  /** The end of an input. */
  private record End() implements Read {}

  ReadAhead(Inputs inputs, List<Inputs.Input> named, int jobs, Interruption run) {
    this.inputs = inputs;
    this.named = named;
    this.run = run;
    this.lanes = 4 * jobs;
    this.readers =
        Executors.newFixedThreadPool(Math.max(1, Math.min(jobs, named.size())), ReadAhead::reader);
  }

  private static Thread reader(Runnable task) {
    Thread thread = new Thread(task, "plainpress-reader");
    thread.setDaemon(true);
    return thread;
  }

  /** An input that is being read. */
  private final class Lane implements Readings {
    private final Inputs.Input input;
    private final BlockingQueue<Read> queue = new ArrayBlockingQueue<>(ARTICLES);
    private final AtomicLong bytes = new AtomicLong();

    Lane(Inputs.Input input) {
      this.input = input;
    }

    void read() {
      try {
        readInput();
        put(new End());
      } catch (ReadingStopped stopped) {
        // The run is over: nobody waits for the rest.
        return;
      }
    }

    private void readInput() {
      try {
        inputs.read(input, this);
      } catch (UnreadableSource unreadable) {
        put(new Failed(input.name(), unreadable.getMessage(), Optional.of(unreadable)));
      } catch (LinkageError | AssertionError fault) {
        // The run waits for the end of each input, whatever becomes of it.
        put(new Failed(input.name(), Failure.reason(fault), Optional.of(fault)));
      }
    }

    private void put(Read read) {
      try {
        while (!queue.offer(read, LOOK, TimeUnit.MILLISECONDS)) {
          if (run.isEnded()) {
            throw new ReadingStopped();
          }
        }
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        throw new ReadingStopped();
      }
    }

    @Override
    public void accept(Reading reading) {
      put(new Of(input.name(), reading));
    }

    @Override
    public void note(ReadingNote note) {
      put(new Note(input.name(), note.toString()));
    }

    @Override
    public void unreadable(String message) {
      put(new Failed(input.name(), message, Optional.empty()));
    }

    @Override
    public void progressed(long more) {
      bytes.addAndGet(more);
    }
  }

  /** Returns what was read next; empty where that was all, or the run is to end. */
  Optional<Read> next() {
    while (!run.isEnded()) {
      while (open.size() < lanes && next < named.size()) {
        Lane lane = new Lane(named.get(next++));
        open.add(lane);
        // The first lane always has a thread, since threads are given in the order of the lanes.
        readers.execute(lane::read);
      }
      if (open.isEmpty()) {
        return Optional.empty();
      }
      Optional<Read> read = poll(open.getFirst());
      if (read.isPresent() && read.get() instanceof End) {
        finishedBytes += size(open.removeFirst().input);
        finished++;
      } else if (read.isPresent()) {
        return read;
      }
    }
    return Optional.empty();
  }

  private static Optional<Read> poll(Lane lane) {
    try {
      return Optional.ofNullable(lane.queue.poll(LOOK, TimeUnit.MILLISECONDS));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return Optional.of(new Failed(lane.input.name(), "was interrupted", Optional.empty()));
    }
  }

  /** Returns how much of all inputs has been read, from 0 to 1. */
  double share() {
    long all = bytesOfAll.get();
    if (all < 0) {
      all = named.stream().mapToLong(ReadAhead::size).sum();
      bytesOfAll.set(all);
    }
    if (all == 0) {
      return (double) finished / named.size();
    }
    long current = 0;
    if (!open.isEmpty()) {
      Lane first = open.getFirst();
      current = Math.min(first.bytes.get(), size(first.input));
    }
    return (double) (finishedBytes + current) / all;
  }

  private static long size(Inputs.Input input) {
    try {
      return input.file().isPresent() ? Files.size(input.file().get()) : 0;
    } catch (IOException unknown) {
      return 0;
    }
  }

  @Override
  public void close() {
    readers.shutdownNow();
  }
}
