package org.plainpress.export;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Does tasks on many threads, a bounded number of them at a time, and hands on their results in the
 * order in which they were given.
 *
 * @param <T> their results
 */
final class InOrder<T> {

  private final Executor workers;
  private final int window;
  private final Consumer<T> done;
  private final Consumer<Throwable> failed;
  private final Deque<CompletableFuture<T>> open = new ArrayDeque<>();

  /**
   * Makes a line of tasks.
   *
   * @param window how many are begun before the first of them is waited for
   * @param done receives each result
   * @param failed receives why a task failed
   */
  InOrder(Executor workers, int window, Consumer<T> done, Consumer<Throwable> failed) {
    this.workers = workers;
    this.window = window;
    this.done = done;
    this.failed = failed;
  }

  /** Begins a task, once there is room. */
  void add(Supplier<T> task) {
    if (open.size() >= window) {
      finishFirst();
    }
    open.add(CompletableFuture.supplyAsync(task, workers));
  }

  /** Waits for all. */
  void finish() {
    while (!open.isEmpty()) {
      finishFirst();
    }
  }

  private void finishFirst() {
    T result;
    try {
      result = open.removeFirst().join();
    } catch (CompletionException failure) {
      failed.accept(failure);
      return;
    }
    done.accept(result);
  }
}
