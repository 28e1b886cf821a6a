package org.plainpress.export;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Counts what is done and what failed, and hands it on to the listener. */
final class Tally {

  /** How many kinds of failures are told apart; what a kind is called comes from messages. */
  private static final int MOST_KINDS = 12;

  private static final String OTHERS = "other reasons";

  private final ExportListener listener;
  private final Interruption run;
  private final boolean failFast;
  private final long began = System.nanoTime();
  private final Map<String, Integer> kinds = new LinkedHashMap<>();
  private int done;
  private int skipped;
  private boolean failed;

  Tally(ExportListener listener, Interruption run, boolean failFast) {
    this.listener = listener;
    this.run = run;
    this.failFast = failFast;
  }

  /** Hands on that an edition is in its place. */
  void written(Edition edition) {
    listener.written(edition);
  }

  /** Hands on something that a person should know. */
  void note(String name, String message) {
    listener.note(name, message);
  }

  /** Counts a failure that is the user's. */
  void fail(String name, String message) {
    fail(name, message, Optional.empty());
  }

  /** Counts a failure. */
  void fail(String name, String message, Throwable cause) {
    fail(name, message, Optional.of(cause));
  }

  /** Counts a failure. */
  void fail(String name, String message, Optional<Throwable> cause) {
    failed = true;
    String kind = kind(message);
    kinds.merge(
        kinds.size() < MOST_KINDS || kinds.containsKey(kind) ? kind : OTHERS, 1, Integer::sum);
    listener.failed(name, message, cause);
    if (failFast) {
      run.end();
    }
  }

  /**
   * Returns the part of a message that others of its kind have too: without places, numbers and
   * details.
   */
  static String kind(String message) {
    String what = message.replaceFirst("^(?:(?:line|column|article) \\d+[,:] )+", "");
    String[] parts = what.split("[;:(,]| '", 2);
    return parts[0].strip().replaceAll("\\d+", "N");
  }

  /** Counts an article whose editions are there. */
  void done() {
    done++;
  }

  /** Counts an article whose editions were there before. */
  void skipped() {
    skipped++;
  }

  /**
   * Tells how far the run has come.
   *
   * @param share how much of the inputs has been read, from 0 to 1
   */
  void progress(double share) {
    listener.progress(new Progress(done + skipped, share, elapsed()));
  }

  /** Tells that the run is over. */
  void end() {
    listener.ended(
        new Summary(
            done,
            skipped,
            kinds.values().stream().mapToInt(Integer::intValue).sum(),
            kinds,
            elapsed(),
            run.isEnded()));
  }

  private Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - began);
  }

  /** Returns whether nothing failed. */
  boolean isAllDone() {
    return !failed;
  }
}
