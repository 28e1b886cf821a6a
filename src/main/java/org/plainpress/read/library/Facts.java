package org.plainpress.read.library;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an export says of one document, each fact with its values in their order. */
final class Facts {

  private final Map<Fact, List<String>> values = new EnumMap<>(Fact.class);

  /** Adds a fact that has at most one value. */
  Facts with(Fact fact, Optional<String> value) {
    return with(fact, value.stream().toList());
  }

  /** Adds a fact that may have several values. */
  Facts with(Fact fact, List<String> all) {
    List<String> told = all.stream().map(String::strip).filter(one -> !one.isEmpty()).toList();
    if (!told.isEmpty()) {
      values.put(fact, told);
    }
    return this;
  }

  /** Returns the values of a fact; none where the export does not tell it. */
  List<String> of(Fact fact) {
    return values.getOrDefault(fact, List.of());
  }
}
