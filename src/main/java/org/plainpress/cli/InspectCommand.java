package org.plainpress.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.plainpress.article.Article;
import org.plainpress.article.Printable;
import org.plainpress.json.ArticleJson;
import org.plainpress.read.Reading;
import org.plainpress.read.ReadingNote;
import org.plainpress.read.UnreadableSource;
import org.plainpress.read.input.Inputs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * The command {@code plainpress inspect}, which shows what was read, as an outline or as Article
 * JSON.
 */
@Command(
    name = "inspect",
    mixinStandardHelpOptions = true,
    addMethodSubcommands = false,
    versionProvider = Version.class,
    description = InspectCommand.WHAT_IT_DOES,
    footer = {"", "Exit status: 0 all read, 1 some input failed, 2 wrong usage."})
final class InspectCommand implements Callable<Integer> {

  static final String WHAT_IT_DOES =
      "Shows what was read: an outline with captions and gaps, as text or as a page with pictures, or Article JSON.";

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "INPUT",
      arity = "1..*",
      description = "Files, folders of them, http(s) addresses, or - for standard input.")
  private List<String> inputs;

  @Option(names = "--json", description = "Print Article JSON: an object, or an array of several.")
  private boolean json;

  @Option(
      names = "--html",
      description = "Print the outline as a page of HTML, with the pictures in it, to look at.")
  private boolean html;

  @Option(
      names = "--why",
      description =
          "Print each block of a web page, how likely it is of the article, and what spoke against those that were left out.")
  private boolean why;

  @Mixin private ReadOptions reading;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    Checks checks = new Checks(spec);
    boolean asJson = checks.holds("--json", json, "--html", html);
    boolean asPage = html && !asJson;
    List<Article> articles = new ArrayList<>();
    OutlinePage page = new OutlinePage();
    boolean failed = false;
    Inputs inputs = new Inputs(System.in, reading.settings().withExplained(why));
    for (Inputs.Input input : inputs.expand(this.inputs)) {
      try {
        for (Reading reading : inputs.read(input)) {
          articles.add(reading.article());
          if (asPage) {
            page.add(input.name(), reading);
          } else if (asJson) {
            for (ReadingNote note : reading.notes()) {
              err.println(Printable.line("note: " + input.name() + ": " + note));
            }
          } else {
            out.print(Outline.of(input.name(), reading));
          }
          if (why) {
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

  /** Prints why parts were taken or left out, or that nothing was weighed. */
  private static void tell(List<String> reasons, PrintWriter to) {
    if (reasons.isEmpty()) {
      to.println("why: only the parts of web pages are weighed; this input was read whole");
    }
    reasons.forEach(reason -> to.println(Printable.line(reason)));
  }
}
