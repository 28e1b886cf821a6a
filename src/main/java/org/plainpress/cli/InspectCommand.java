package org.plainpress.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.plainpress.article.Article;
import org.plainpress.article.Printable;
import org.plainpress.json.ArticleJson;
import org.plainpress.read.Reading;
import org.plainpress.read.ReadingNote;
import org.plainpress.read.UnreadableSource;
import org.plainpress.read.input.Inputs;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The command {@code plainpress inspect}, which shows what was read, as an outline or as Article
 * JSON.
 */
final class InspectCommand implements Callable<Integer> {

  static final String WHAT_IT_DOES =
      "Shows what was read: an outline with captions and gaps, as text or as a page with pictures, or Article JSON.";

  private final CommandSpec spec;
  private final Supplier<List<String>> inputs;
  private final Option<Boolean> json;
  private final Option<Boolean> html;
  private final Option<Boolean> why;
  private final ReadOptions reading;

  InspectCommand() {
    Options options = Options.of(this, "inspect", WHAT_IT_DOES);
    inputs = options.inputs("Files, folders of them, http(s) addresses, or - for standard input.");
    json = options.flag("--json", "Print Article JSON: an object, or an array of several.");
    html =
        options.flag(
            "--html", "Print the outline as a page of HTML, with the pictures in it, to look at.");
    why =
        options.flag(
            "--why",
            "Print each block of a web page, how likely it is of the article, and what spoke against those that were left out.");
    reading = new ReadOptions(options);
    options.standard();
    spec = options.command();
    spec.usageMessage().footer("", "Exit status: 0 all read, 1 some input failed, 2 wrong usage.");
  }

  /** Returns the description that picocli parses command lines by. */
  CommandSpec spec() {
    return spec;
  }

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    boolean asJson = Checks.holds(json, html, html.get());
    boolean asPage = html.get() && !asJson;
    List<Article> articles = new ArrayList<>();
    OutlinePage page = new OutlinePage();
    boolean failed = false;
    Inputs inputs = new Inputs(System.in, reading.settings().withExplained(why.get()));
    for (Inputs.Input input :
        inputs.expand(this.inputs.get(), (name, message) -> note(err, name, message))) {
      try {
        for (Reading reading : inputs.read(input)) {
          articles.add(reading.article());
          if (asPage) {
            page.add(input.name(), reading);
          } else if (asJson) {
            for (ReadingNote note : reading.notes()) {
              note(err, input.name(), note.toString());
            }
          } else {
            out.print(Outline.of(input.name(), reading));
          }
          if (why.get()) {
            tell(reading.reasons(), asJson || asPage ? err : out);
          }
        }
      } catch (UnreadableSource unreadable) {
        err.println(Printable.line("plainpress: " + input.name() + ": " + unreadable.getMessage()));
        failed = true;
      }
    }
    if (asJson && !articles.isEmpty()) {
      out.print(Printable.json(ArticleJson.print(articles)));
    }
    if (asPage && !articles.isEmpty()) {
      out.print(page.html());
    }
    out.flush();
    return failed ? 1 : 0;
  }

  private static void note(PrintWriter err, String name, String message) {
    err.println(Printable.line("note: " + name + ": " + message));
  }

  /** Prints why parts were taken or left out, or that nothing was weighed. */
  private static void tell(List<String> reasons, PrintWriter to) {
    if (reasons.isEmpty()) {
      to.println("why: only the parts of web pages are weighed; this input was read whole");
    }
    reasons.forEach(reason -> to.println(Printable.line(reason)));
  }
}
