package org.plainpress.export;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Ends a run early: what is in flight is finished, and nothing new begins. When the program is
 * interrupted (Ctrl-C, or the system's wish that it ends), each run is ended so, and waited for.
 */
final class Interruption {

  /** How long the program waits for what is in flight when it is interrupted. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final Set<Interruption> RUNNING = ConcurrentHashMap.newKeySet();

  private final AtomicBoolean ended = new AtomicBoolean();
  private final AtomicBoolean interrupted = new AtomicBoolean();
  private final CountDownLatch finished = new CountDownLatch(1);

  /** Begins to listen. */
  void watch() {
    RUNNING.add(this);
  }

  /** Lets nothing new begin. */
  void end() {
    ended.set(true);
  }

  /** Returns whether nothing new is to begin. */
  boolean isEnded() {
    return ended.get();
  }

  /** Returns whether it was the program that was interrupted. */
  boolean isInterrupted() {
    return interrupted.get();
  }

  /** Says that the run is over, and that what there is to tell of it has been told. */
  void over() {
    RUNNING.remove(this);
    finished.countDown();
  }

  /** Ends all runs of this program, and waits until what they have in flight is written. */
  static void finishRuns() {
    for (Interruption run : RUNNING) {
      run.interrupted.set(true);
      run.end();
    }
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    for (Interruption run : RUNNING) {
      try {
        if (!run.finished.await(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
          return;
        }
      } catch (InterruptedException now) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }
}
