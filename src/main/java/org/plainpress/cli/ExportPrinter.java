package org.plainpress.cli;

import java.io.PrintWriter;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.plainpress.article.Printable;
import org.plainpress.export.Edition;
import org.plainpress.export.ExportListener;
import org.plainpress.message.FileSize;

/**
 * Tells the person at the keyboard what an export does: editions on standard output, notes and
 * errors on standard error.
 */
final class ExportPrinter implements ExportListener {

  /**
   * The least number of editions for which a progress bar is shown; fewer are made before it could
   * be read.
   */
  private static final int WORTH_A_BAR = 24;

  private static final int BAR = 30;

  private final PrintWriter out;
  private final PrintWriter err;
  private final boolean quiet;
  private final boolean verbose;
  private final boolean terminal = System.console() != null;
  private boolean barShown;

  ExportPrinter(PrintWriter out, PrintWriter err, boolean quiet, boolean verbose) {
    this.out = out;
    this.err = err;
    this.quiet = quiet;
    this.verbose = verbose;
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
    if (!quiet) {
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
  public void progress(int done, int all) {
    if (quiet || !terminal || all < WORTH_A_BAR) {
      return;
    }
    out.flush();
    int filled = BAR * done / all;
    err.print("\r[" + "#".repeat(filled) + " ".repeat(BAR - filled) + "] " + done + "/" + all);
    err.flush();
    barShown = true;
  }

  void end() {
    clearBar();
    out.flush();
  }

  private void clearBar() {
    if (barShown) {
      err.print("\r" + " ".repeat(BAR + 20) + "\r");
      err.flush();
      barShown = false;
    }
  }
}
