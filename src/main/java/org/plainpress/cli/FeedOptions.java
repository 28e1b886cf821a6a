package org.plainpress.cli;

import java.util.List;
import java.util.Optional;
import org.plainpress.settings.FeedSettings;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options of {@code export} that are about feeds and the site. */
final class FeedOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--base-url",
      paramLabel = "URL",
      description = "Where the folder will be published: makes the links of feeds absolute.")
  private Optional<String> baseUrl = Optional.empty();

  @Option(
      names = "--feed-title",
      paramLabel = "TEXT",
      description = "What the feeds are called, instead of their publisher.")
  private Optional<String> title = Optional.empty();

  @Option(
      names = "--feed-description",
      paramLabel = "TEXT",
      description = "What the feeds are about.")
  private Optional<String> description = Optional.empty();

  @Option(
      names = "--feed-size",
      paramLabel = "ENTRIES",
      defaultValue = "" + FeedSettings.DEFAULT_SIZE,
      description =
          "How many entries a feed holds; older ones go to archives beside it (default: ${DEFAULT-VALUE}).")
  private int size;

  @Option(
      names = "--hub",
      paramLabel = "URL",
      // Files of configuration list several, which no one types within one value.
      split = "\n",
      hideParamSyntax = true,
      description = "A WebSub hub that tells subscribers of changes; once for each.")
  private List<String> hubs = List.of();

  @Option(
      names = "--site",
      description =
          "Also write a page of each article, index.html, which lists and searches them, and opds.xml, the same for e-reader apps.")
  private boolean site;

  FeedSettings settings() {
    Checks checks = new Checks(spec);
    if (size < 1) {
      throw checks.usage("--feed-size: " + size + " is less than 1");
    }
    hubs.forEach(hub -> checks.address("--hub", hub));
    return new FeedSettings(
        checks.address("--base-url", baseUrl),
        checks.words("--feed-title", title),
        checks.words("--feed-description", description),
        hubs,
        size);
  }

  boolean site() {
    return site;
  }
}
