package org.plainpress.spark;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.plainpress.cli.ExportArguments;
import org.plainpress.export.EditionPress;
import org.plainpress.export.ExportSettings;
import org.plainpress.read.input.RemoteInputs;
import org.plainpress.settings.ReadSettings;

/**
 * What an executor makes once and uses for all its tasks: readers and writers, whose fonts and
 * tables take a second to load.
 */
final class Machine {

  private static final Map<Key, Machine> MACHINES = new ConcurrentHashMap<>();

  private final ReadSettings reading;
  private final RemoteInputs inputs;
  private final EditionPress press;

  private record Key(java.util.List<String> arguments, String undated) {}

  private Machine(ReadSettings reading, ExportSettings settings) {
    this.reading = reading;
    this.inputs = new RemoteInputs(reading);
    this.press = new EditionPress(settings);
  }

  /** Returns the machine of this JVM for a plan. */
  static Machine of(Plan plan) {
    return MACHINES.computeIfAbsent(
        new Key(plan.arguments(), plan.undated()), key -> Machine.made(plan));
  }

  private static Machine made(Plan plan) {
    System.setProperty("java.awt.headless", "true");
    Made made = new Made();
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    ExportArguments.run(
        SparkOptions.PROGRAM,
        new SparkOptions(),
        plan.arguments().toArray(String[]::new),
        new ExportArguments.Streams(nowhere, nowhere),
        arguments -> {
          ExportSettings settings = arguments.settings();
          made.machine =
              Optional.of(
                  new Machine(arguments.reading(), settings.at(plan.date(), settings.now())));
          return 0;
        });
    return made.machine.orElseThrow(
        () -> new IllegalStateException("the driver's arguments are not understood here"));
  }

  private static final class Made {
    private Optional<Machine> machine = Optional.empty();
  }

  ReadSettings reading() {
    return reading;
  }

  RemoteInputs inputs() {
    return inputs;
  }

  EditionPress press() {
    return press;
  }
}
