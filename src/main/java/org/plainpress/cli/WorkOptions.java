package org.plainpress.cli;

import java.util.Optional;
import org.plainpress.export.Shard;
import org.plainpress.export.WorkSettings;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options of {@code export} that are about how much is done at once, and what of it. */
final class WorkOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description =
          "How many articles are read, and how many written, at the same time (default: as many as there are cores). It changes no byte.")
  private Optional<Integer> jobs = Optional.empty();

  @Option(
      names = "--resume",
      description =
          "Leave what was made before and is unchanged, by the manifest that runs of a hundred articles and more keep in the folder (plainpress.manifest), and make the rest; also after Ctrl-C or a crash.")
  private boolean resume;

  @Option(names = "--fail-fast", description = "Stop at the first input or edition that fails.")
  private boolean failFast;

  @Option(
      names = "--shard",
      paramLabel = "HOW",
      description =
          "Spread editions and pages over folders: by date (2018/07), by hash (256 folders), or so many articles to a folder.")
  private Optional<String> shard = Optional.empty();

  WorkSettings settings() {
    Checks checks = new Checks(spec);
    int wanted = jobs.orElseGet(() -> WorkSettings.all().jobs());
    if (wanted < 1) {
      throw checks.usage("--jobs: " + wanted + " is less than 1");
    }
    return new WorkSettings(wanted, resume, failFast, shard.map(this::shard).orElse(Shard.NONE));
  }

  private Shard shard(String how) {
    try {
      return Shard.parse(how);
    } catch (IllegalArgumentException none) {
      throw new Checks(spec).usage("--shard: " + none.getMessage());
    }
  }
}
