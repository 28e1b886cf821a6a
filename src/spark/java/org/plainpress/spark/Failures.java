package org.plainpress.spark;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plainpress.export.DistributedExport;
import org.plainpress.export.Edition;
import org.plainpress.export.ExportListener;
import org.plainpress.export.Progress;
import org.plainpress.export.Summary;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Keeps what failed as a table of source, article, kind and message, and hands on to a person what
 * happens, by the names of the output folder.
 */
final class Failures implements ExportListener {

  static final String FILE = "failures.jsonl";

  private final ExportListener person;
  private final Staging staging;
  private final String output;
  private final List<Failure> failures = new ArrayList<>();
  private Optional<Failure> known = Optional.empty();

  Failures(ExportListener person, Staging staging, String output) {
    this.person = person;
    this.staging = staging;
    this.output = output;
  }

  /**
   * Something that failed.
   *
   * @param source the input, or the file that could not be written
   * @param article the name of the article's editions; empty where it has none
   * @param kind {@code input}, {@code article}, {@code edition} or {@code listing}
   * @param message one line that says what is wrong
   */
  record Failure(String source, String article, String kind, String message) {}

  /** Counts a failure, and tells of it. */
  void add(Failure failure, DistributedExport export) {
    known = Optional.of(failure);
    export.failed(failure.source(), failure.message());
  }

  @Override
  public void failed(String name, String message, Optional<Throwable> cause) {
    String source = shown(name);
    failures.add(known.orElseGet(() -> new Failure(source, "", "listing", message)));
    known = Optional.empty();
    person.failed(source, message, cause);
  }

  @Override
  public void written(Edition edition) {
    person.written(
        new Edition(Path.of(staging.name(edition.path())), edition.size(), edition.holds()));
  }

  @Override
  public void note(String name, String message) {
    person.note(shown(name), message);
  }

  /** Returns a name without the driver's own folder. */
  private String shown(String name) {
    return name.startsWith(staging.folder().toString())
        ? output + name.substring(staging.folder().toString().length())
        : name;
  }

  @Override
  public void progress(Progress progress) {
    person.progress(progress);
  }

  @Override
  public void ended(Summary summary) {
    person.ended(summary);
  }

  /** Returns the table as JSON Lines in UTF-8. */
  byte[] table() {
    JsonFactory factory = new JsonFactory();
    StringWriter table = new StringWriter();
    for (Failure failure : failures) {
      try (JsonGenerator json = factory.createGenerator(ObjectWriteContext.empty(), table)) {
        json.writeStartObject();
        json.writeStringProperty("source", failure.source());
        json.writeStringProperty("article", failure.article());
        json.writeStringProperty("kind", failure.kind());
        json.writeStringProperty("message", failure.message());
        json.writeEndObject();
      }
      table.append('\n');
    }
    return table.toString().getBytes(StandardCharsets.UTF_8);
  }
}
