package org.plainpress.cover;

import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.function.Supplier;

/**
 * Keeps a few large buffers for the covers that follow. Half a megabyte and more is an allocation
 * of its own kind to most garbage collectors ("humongous" to G1), and costs by its size.
 *
 * @param <T> the buffers
 */
final class Spare<T> {

  /** How many are kept: as many as covers are drawn at once on most machines. */
  private static final int MOST = 4;

  private final ArrayBlockingQueue<T> kept = new ArrayBlockingQueue<>(MOST);
  private final Supplier<T> make;

  /**
   * Makes a keeper that has none yet.
   *
   * @param make makes one, where all are in use
   */
  Spare(Supplier<T> make) {
    this.make = make;
  }

  /** Returns one, which nobody else has until it is given back. */
  T take() {
    return Optional.ofNullable(kept.poll()).orElseGet(make);
  }

  /** Takes one back; where there are enough, it is forgotten. */
  void giveBack(T buffer) {
    kept.offer(buffer);
  }
}
