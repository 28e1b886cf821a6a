package org.plainpress.cli;

import java.util.Optional;
import org.plainpress.export.Shard;
import org.plainpress.export.WorkSettings;

/** The options of {@code export} that are about how much is done at once, and what of it. */
final class WorkOptions {

  private final Option<Optional<Integer>> jobs;
  private final Option<Boolean> resume;
  private final Option<Boolean> failFast;
  private final Option<Optional<String>> shard;

  WorkOptions(Options options) {
    jobs =
        options.optional(
            Integer.class,
            "--jobs",
            "N",
            "How many articles are read, and how many written, at the same time (default: as many as there are cores). It changes no byte.");
    resume =
        options.flag(
            "--resume",
            "Leave what was made before and is unchanged, by the manifest that runs of a hundred articles and more keep in the folder (plainpress.manifest), and make the rest; also after Ctrl-C or a crash.");
    failFast = options.flag("--fail-fast", "Stop at the first input or edition that fails.");
    shard =
        options.text(
            "--shard",
            "HOW",
            "Spread editions and pages over folders: by date (2018/07), by hash (256 folders), or so many articles to a folder.");
  }

  WorkSettings settings() {
    int wanted = jobs.get().orElseGet(() -> WorkSettings.all().jobs());
    if (wanted < 1) {
      throw jobs.wrong(wanted + " is less than 1");
    }
    return new WorkSettings(
        wanted, resume.get(), failFast.get(), shard.get().map(this::shard).orElse(Shard.NONE));
  }

  private Shard shard(String how) {
    try {
      return Shard.parse(how);
    } catch (IllegalArgumentException none) {
      throw shard.wrong(String.valueOf(none.getMessage()));
    }
  }
}
