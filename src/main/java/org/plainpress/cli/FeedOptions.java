package org.plainpress.cli;

import java.util.List;
import java.util.Optional;
import org.plainpress.settings.FeedSettings;

/** The options of {@code export} that are about feeds and the site. */
final class FeedOptions {

  private final Option<Optional<String>> baseUrl;
  private final Option<Optional<String>> title;
  private final Option<Optional<String>> description;
  private final Option<Integer> size;
  private final Option<List<String>> hubs;
  private final Option<Boolean> site;

  FeedOptions(Options options) {
    baseUrl =
        options.text(
            "--base-url",
            "URL",
            "Where the folder will be published: makes the links of feeds absolute.");
    title =
        options.text(
            "--feed-title", "TEXT", "What the feeds are called, instead of their publisher.");
    description = options.text("--feed-description", "TEXT", "What the feeds are about.");
    size =
        options.number(
            "--feed-size",
            "ENTRIES",
            FeedSettings.DEFAULT_SIZE,
            "How many entries a feed holds; older ones go to archives beside it (default: ${DEFAULT-VALUE}).");
    hubs =
        options.texts(
            "--hub", "URL", "A WebSub hub that tells subscribers of changes; once for each.");
    site =
        options.flag(
            "--site",
            "Also write a page of each article, index.html, which lists and searches them, and opds.xml, the same for e-reader apps.");
  }

  FeedSettings settings() {
    if (size.get() < 1) {
      throw size.wrong(size.get() + " is less than 1");
    }
    hubs.get().forEach(hub -> Checks.address(hubs, hub));
    return new FeedSettings(
        Checks.address(baseUrl),
        Checks.words(title),
        Checks.words(description),
        hubs.get(),
        size.get());
  }

  boolean site() {
    return site.get();
  }
}
