package org.plainpress.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plainpress.article.Printable;
import org.plainpress.export.Edition;
import org.plainpress.export.ExportListener;
import org.plainpress.export.Progress;
import org.plainpress.export.Summary;
import org.plainpress.message.FileSize;

/**
 * Tells the person at the keyboard what an export does: editions on standard output, notes and
 * errors on standard error.
 */
final class ExportPrinter implements ExportListener {

  /** How long a run takes before a progress bar is shown; before, it could not be read. */
  private static final Duration WORTH_A_BAR = Duration.ofMillis(500);

  /** How often the bar is painted anew at most. */
  private static final Duration BETWEEN_BARS = Duration.ofMillis(100);

  /** How often a log, which is no terminal, gets a line. */
  private static final Duration BETWEEN_LINES = Duration.ofMinutes(1);

  /** How many articles a run has that is worth a summary. */
  private static final int WORTH_A_SUMMARY = 24;

  private static final int BAR = 30;

  private final PrintWriter out;
  private final PrintWriter err;
  private final boolean quiet;
  private final boolean verbose;
  private final boolean terminal = System.console() != null;
  private final Set<String> toldOnce = new HashSet<>();
  private final Set<String> alreadyTold = new HashSet<>();
  private int barShown;
  private Duration told = Duration.ZERO;

  ExportPrinter(PrintWriter out, PrintWriter err, boolean quiet, boolean verbose) {
    this.out = out;
    this.err = err;
    this.quiet = quiet;
    this.verbose = verbose;
  }

  /**
   * Tells each note of a file or folder once from now on, however often it is said: of a folder
   * that is written to again and again.
   */
  void tellOnce(String name) {
    toldOnce.add(name);
  }

  @Override
  public void written(Edition edition) {
    if (!quiet) {
      clearBar();
      out.println(
          Printable.line(
              edition.path() + "  " + FileSize.exact(edition.size()) + "  " + edition.holds()));
    }
  }

  @Override
  public void note(String name, String message) {
    if (!quiet && (!toldOnce.contains(name) || alreadyTold.add(message))) {
      clearBar();
      err.println(Printable.line("note: " + name + ": " + message));
    }
  }

  @Override
  public void failed(String name, String message, Optional<Throwable> cause) {
    clearBar();
    err.println(Printable.line("plainpress: " + name + ": " + message));
    if (verbose) {
      cause.stream()
          .flatMap(first -> Stream.iterate(first, Objects::nonNull, Throwable::getCause))
          .forEach(this::where);
    }
  }

  private void where(Throwable at) {
    StackTraceElement[] trace = at.getStackTrace();
    if (trace.length > 0) {
      err.println("  in " + trace[0]);
    }
  }

  @Override
  public void progress(Progress progress) {
    Duration since = progress.elapsed().minus(told);
    boolean due =
        terminal
            ? progress.elapsed().compareTo(WORTH_A_BAR) > 0 && since.compareTo(BETWEEN_BARS) > 0
            : since.compareTo(BETWEEN_LINES) > 0;
    if (quiet || !due) {
      return;
    }
    told = progress.elapsed();
    out.flush();
    if (!terminal) {
      err.println("progress: " + state(progress));
      return;
    }
    clearBar();
    int filled = (int) (BAR * Math.min(1, progress.share()));
    String bar = "[" + "#".repeat(filled) + " ".repeat(BAR - filled) + "] " + state(progress);
    err.print("\r" + bar);
    err.flush();
    barShown = bar.length();
  }

  /** Returns how far a run has come, in words: "1,200 articles, 210 a second, 3 minutes left". */
  static String state(Progress progress) {
    double seconds = Math.max(0.001, progress.elapsed().toMillis() / 1000.0);
    String state =
        String.format(
            Locale.ROOT,
            "%,d %s, %.0f a second",
            progress.articles(),
            progress.articles() == 1 ? "article" : "articles",
            progress.articles() / seconds);
    if (progress.share() <= 0) {
      return state;
    }
    long left = Math.round(seconds / progress.share() - seconds);
    return state
        + ", "
        + (left < 120 ? left + " seconds" : (left + 30) / 60 + " minutes")
        + " left";
  }

  @Override
  public void ended(Summary summary) {
    end();
    int all = summary.done() + summary.skipped() + summary.failed();
    if (!quiet && (all >= WORTH_A_SUMMARY || summary.skipped() > 0)) {
      err.println(words(summary));
    }
    if (summary.stopped()) {
      err.println(
          "plainpress: stopped; what was begun is written, the feeds and the site are as they were:"
              + " the same command with --resume goes on");
    }
  }

  /** Returns what came of a run, in words. */
  static String words(Summary summary) {
    StringBuilder words = new StringBuilder();
    words.append(String.format(Locale.ROOT, "%,d done", summary.done()));
    words.append(String.format(Locale.ROOT, ", %,d skipped", summary.skipped()));
    words.append(String.format(Locale.ROOT, ", %,d failed", summary.failed()));
    if (summary.failed() > 0) {
      words.append(
          summary.reasons().entrySet().stream()
              .map(reason -> reason.getValue() + " " + reason.getKey())
              .collect(Collectors.joining("; ", " (", ")")));
    }
    words.append(String.format(Locale.ROOT, ", %.0f articles a second", summary.rate()));
    return Printable.line(words.toString());
  }

  void end() {
    clearBar();
    out.flush();
  }

  private void clearBar() {
    if (barShown > 0) {
      err.print("\r" + " ".repeat(barShown) + "\r");
      err.flush();
      barShown = 0;
    }
  }
}
