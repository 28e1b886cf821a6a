package org.plainpress.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Remembers what it was told. */
final class RecordingListener implements ExportListener {

  final List<Edition> written = new ArrayList<>();
  final List<String> notes = new ArrayList<>();
  final List<String> failures = new ArrayList<>();
  final List<Summary> summaries = new ArrayList<>();

  @Override
  public void written(Edition edition) {
    written.add(edition);
  }

  @Override
  public void note(String name, String message) {
    notes.add(name + ": " + message);
  }

  @Override
  public void failed(String name, String message, Optional<Throwable> cause) {
    failures.add(name + ": " + message);
  }

  @Override
  public void progress(Progress progress) {}

  @Override
  public void ended(Summary summary) {
    summaries.add(summary);
  }
}
