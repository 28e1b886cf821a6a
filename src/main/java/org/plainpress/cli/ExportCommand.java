package org.plainpress.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.plainpress.article.IsoDate;
import org.plainpress.export.Bundle;
import org.plainpress.export.Export;
import org.plainpress.export.ExportSettings;
import org.plainpress.export.Order;
import org.plainpress.export.Overrides;
import org.plainpress.read.input.InputWatch;
import org.plainpress.read.input.Inputs;
import org.plainpress.settings.EpubSettings;
import org.plainpress.settings.Format;
import org.plainpress.settings.ReadSettings;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The command {@code plainpress export}, which reads inputs and writes their editions. */
final class ExportCommand implements Callable<Integer> {

  static final String WHAT_IT_DOES =
      "Writes editions of articles: an EPUB and a PDF of each, and feeds of all.";

  private static final String[] FOOTER = {
    "",
    "Examples:",
    "  plainpress export article.txt",
    "  plainpress export https://example.org/story --images",
    "  plainpress export -f epub,pdf -o editions news/",
    "  plainpress export --bundle \"The week\" --order date *.txt",
    "  plainpress export --site --base-url https://example.org/news/ *.txt",
    "  plainpress export --watch -o editions news/",
    "  plainpress export -f pdf --large-print --page letter article.txt",
    "  cat article.txt | plainpress export --lang en-GB -",
    "",
    "Exit status: 0 all done, 1 some input or edition failed (the others are still made), 2 wrong usage, 130 interrupted."
  };

  /** The exit status of a program that a signal ended, as shells have it for Ctrl-C. */
  private static final int INTERRUPTED = 130;

  private final CommandSpec spec;
  private final Supplier<List<String>> inputs;
  private final Option<Path> output;
  private final Option<Set<Format>> formats;
  private final Option<Optional<String>> bundle;
  private final Option<Optional<Order>> order;
  private final Option<Optional<String>> title;
  private final Option<List<String>> authors;
  private final Option<Optional<String>> language;
  private final Option<Optional<String>> publisher;
  private final Option<Optional<String>> published;
  private final Option<Optional<String>> source;
  private final Option<Boolean> smartPunctuation;
  private final ReadOptions reading;
  private final EpubOptions epub;
  private final PdfOptions pdf;
  private final FeedOptions feed;
  private final WorkOptions work;
  private final Option<Boolean> watch;
  private final Option<Integer> wait;
  private final Option<Boolean> quiet;
  private final Option<Boolean> verbose;

  ExportCommand() {
    Options options =
        Options.of(
            this,
            "export",
            WHAT_IT_DOES,
            "A caption whose photo is gone becomes the photo's alternative text; an embed that is gone becomes one short note.");
    inputs =
        options.inputs(
            "Files, folders of them, http(s) addresses, or - for standard input; of a folder, all but editions that Plainpress made:",
            "web pages (HTML, MHTML), stripped texts, feeds (RSS, Atom, JSON Feed), Markdown, DOCX, ODT, RTF, EPUB, e-mail (EML, mbox), exports of Nexis, Factiva, ProQuest and EBSCO, Article JSON (also as JSON Lines), WARC, WACZ, HAR, and PDFs that Plainpress made.");
    output =
        options.path(
            "-o --output",
            "DIR",
            Path.of("dist"),
            "Folder to write to (default: ${DEFAULT-VALUE}).");
    formats =
        options.choices(
            Format.class,
            "-f --format",
            "FORMATS",
            List.of(Format.EPUB, Format.RSS, Format.ATOM, Format.PDF),
            "Comma list of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).");
    bundle =
        options.text(
            "--bundle", "TITLE", "One EPUB and one PDF of all articles, under this title.");
    order =
        options.optionalChoice(
            Order.class,
            "--order",
            "ORDER",
            "The articles of a bundle as named, the oldest first, or by title: ${COMPLETION-CANDIDATES} (default: input).");
    title =
        options.text(
            "--title",
            "TEXT",
            "The article's title, instead of what was read; with --bundle, the bundle's.");
    authors =
        options.texts(
            "--author",
            "NAME",
            "Who wrote the article, or edited the bundle, instead of whom the source names; once for each, such as --author \"Ann Lee\" --author \"Bo Berg\".");
    language =
        options.text(
            "--lang",
            "TAG",
            "The article's language as a BCP 47 tag, such as en-GB, pt-BR or ar (default: what the source says, else what its words tell).");
    publisher = options.text("--publisher", "NAME", "Who published it, or the bundle.");
    published =
        options.text(
            "--published",
            "DATE",
            "When it, or the bundle, was published: 2018-07-20, or 2018-07-20T06:00:00+01:00.");
    source =
        options.text(
            "--source", "URL", "The address of the original page; makes the article's id.");
    smartPunctuation =
        options.flag(
            "--smart-punctuation",
            "Turn straight quotation marks into those of the article's language, -- into a dash and ... into an ellipsis.");
    reading = new ReadOptions(options);
    epub = new EpubOptions(options);
    pdf = new PdfOptions(options);
    feed = new FeedOptions(options);
    work = new WorkOptions(options);
    watch =
        options.flag(
            "--watch",
            "Stay, and export what is new or changed in the folders and files, once it is written to its end, until Ctrl-C.");
    wait =
        options.number(
            "--wait",
            "SECONDS",
            120,
            "How long to wait for the folder while another run writes to it (default: ${DEFAULT-VALUE}).");
    quiet = options.flag("-q --quiet", "Say nothing but errors.");
    verbose =
        options.flag("-v --verbose", "With each error, tell where in the program it came from.");
    options.standard();
    spec = options.command();
    spec.usageMessage().sortOptions(false).footer(FOOTER);
  }

  /** Returns the description that picocli parses command lines by. */
  CommandSpec spec() {
    return spec;
  }

  @Override
  public Integer call() {
    Overrides overrides = overrides();
    Supplier<ExportSettings> settings = settings(overrides);
    ExportPrinter printer = printer();
    Overrides ofEach = bundle.get().isPresent() ? overrides.ofArticlesInBundle() : overrides;
    if (watch.get()) {
      Inputs reader = Inputs.inMemory(reading.settings());
      printer.tellOnce(output.get().toString());
      return watched(
          ofEach,
          () -> expand(reader, printer),
          due -> export(settings.get(), printer, reader, due));
    }
    Inputs reader = new Inputs(System.in, reading.settings());
    List<Inputs.Input> named = expand(reader, printer);
    if (named.size() > 1 && ofEach.isOfOne()) {
      throw usage(
          ofEach.ofOne() + ": is of one article, but " + named.size() + " inputs are named");
    }
    return export(settings.get(), printer, reader, named);
  }

  /** Returns what tells a person what the export does. */
  ExportPrinter printer() {
    return new ExportPrinter(
        spec.commandLine().getOut(), spec.commandLine().getErr(), quiet.get(), verbose.get());
  }

  /** Returns how inputs are to be read. */
  ReadSettings reading() {
    return reading.settings();
  }

  /** Returns the inputs as they were named. */
  List<String> inputs() {
    return inputs.get();
  }

  /** Returns what the options say is to be made, with the moment at which that is asked. */
  Supplier<ExportSettings> settings() {
    return settings(overrides());
  }

  private Overrides overrides() {
    Optional<IsoDate> date = published.get().map(this::date);
    language
        .get()
        .filter(tag -> !Languages.isTag(tag))
        .ifPresent(
            tag -> {
              String meant =
                  Languages.suggestion(tag)
                      .map(right -> "; did you mean '" + right + "'?")
                      .orElse(" such as en-GB");
              throw language.wrong("'" + tag + "' is not a BCP 47 language tag" + meant);
            });
    if (wait.get() < 0) {
      throw wait.wrong(wait.get() + " is less than 0");
    }
    if (formats.get().isEmpty()) {
      throw formats.wrong("names no format; try epub,pdf");
    }
    if (output.get().toString().isBlank()) {
      throw output.wrong("is blank; . is the folder where Plainpress runs");
    }
    Checks.needs(order, bundle);
    return new Overrides(
        Checks.words(title),
        Checks.eachWords(authors),
        language.get(),
        Checks.words(publisher),
        date,
        Checks.address(source),
        smartPunctuation.get());
  }

  private Supplier<ExportSettings> settings(Overrides overrides) {
    Optional<Instant> epoch = epoch();
    EpubSettings books = epub.settings(pdf.font());
    return () ->
        new ExportSettings(
            output.get(),
            EnumSet.copyOf(formats.get()),
            overrides,
            Checks.words(bundle).map(name -> new Bundle(name, order.get().orElse(Order.INPUT))),
            books,
            pdf.settings(books.series()),
            feed.settings(),
            Duration.ofSeconds(wait.get()),
            feed.site(),
            work.settings(),
            epoch.orElse(Instant.EPOCH).atOffset(ZoneOffset.UTC),
            epoch.orElseGet(Instant::now).atOffset(ZoneOffset.UTC));
  }

  private static int export(
      ExportSettings settings, ExportPrinter printer, Inputs reader, List<Inputs.Input> named) {
    Export export = new Export(settings, printer);
    boolean all = export.run(reader, named);
    printer.end();
    return all ? 0 : export.isInterrupted() ? INTERRUPTED : 1;
  }

  /**
   * Exports what there is, then what is new or changed, until the program is ended.
   *
   * @param begun runs once, where there is something to watch
   * @return 1 where some export failed, once the thread is interrupted
   */
  private int watched(Overrides ofEach, Runnable begun, ToIntFunction<List<Inputs.Input>> export) {
    if (bundle.get().isPresent()) {
      throw watch.wrong("makes editions of single articles; leave out --bundle");
    }
    if (ofEach.isOfOne() && (inputs().size() > 1 || Files.isDirectory(Path.of(inputs().get(0))))) {
      throw usage(ofEach.ofOne() + ": is of one article, but --watch waits for several");
    }
    for (String input : inputs()) {
      if (input.equals("-") || input.contains("://")) {
        throw watch.wrong("'" + input + "' is neither a folder nor a file");
      }
      boolean pattern = input.contains("*") || input.contains("?");
      if (!pattern && !Files.exists(Path.of(input))) {
        throw watch.wrong("there is no folder or file '" + input + "'");
      }
    }
    begun.run();
    int exit = 0;
    try (InputWatch watching = new InputWatch(inputs())) {
      List<Inputs.Input> due = watching.first();
      while (true) {
        exit = Math.max(exit, due.isEmpty() ? 0 : export.applyAsInt(due));
        if (exit == INTERRUPTED) {
          return exit;
        }
        due = watching.next();
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      return exit;
    }
  }

  private List<Inputs.Input> expand(Inputs reader, ExportPrinter printer) {
    try {
      return reader.expand(inputs(), printer::note);
    } catch (InvalidPathException notPath) {
      throw usage("'" + notPath.getInput() + "' is no file name");
    }
  }

  private IsoDate date(String iso) {
    try {
      return IsoDate.parse(iso);
    } catch (IllegalArgumentException notDate) {
      throw published.wrong("'" + iso + "' is not like 2018-07-20 or 2018-07-20T06:00:00+01:00");
    }
  }

  /**
   * Returns the moment that stands in where a date is needed and there is none, for reproducible
   * builds (https://reproducible-builds.org/specs/source-date-epoch/).
   */
  private Optional<Instant> epoch() {
    return Optional.ofNullable(System.getenv("SOURCE_DATE_EPOCH"))
        .filter(seconds -> !seconds.isEmpty())
        .map(this::instant);
  }

  private Instant instant(String seconds) {
    try {
      Instant epoch = Instant.ofEpochSecond(Long.parseLong(seconds));
      // Editions write years of four digits.
      IsoDate.of(epoch.atOffset(ZoneOffset.UTC));
      return epoch;
    } catch (IllegalArgumentException | DateTimeException notSeconds) {
      throw usage(
          "SOURCE_DATE_EPOCH: '"
              + seconds
              + "' is not a number of seconds within the years 1 to 9999");
    }
  }

  ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
