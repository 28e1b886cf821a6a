package org.plainpress.read;

import static org.junit.platform.engine.discovery.ClassNameFilter.excludeClassNamePatterns;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;

import java.util.List;
import java.util.stream.Stream;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** Runs the tests of reading texts and pages from within a program. */
final class ReadingTests {

  private final Launcher launcher = LauncherFactory.create();

  /** Returns how many tests fail of those of a class's part of the program. */
  long failing(String type) {
    List<String> packages =
        Stream.of("text", "html")
            .filter(part -> type.startsWith("org.plainpress.read." + part + "."))
            .findFirst()
            .map(List::of)
            .orElse(List.of("press", "language", "text", "html"));
    LauncherDiscoveryRequest tests =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(
                packages.stream()
                    .map(name -> selectPackage("org.plainpress.read." + name))
                    .toList())
            // It reads for as long as all others, and asks for nothing that a number decides.
            .filters(excludeClassNamePatterns(".*NothingLostTest"))
            .build();
    SummaryGeneratingListener listener = new SummaryGeneratingListener();
    launcher.execute(tests, listener);
    return listener.getSummary().getTestsFailedCount();
  }
}
