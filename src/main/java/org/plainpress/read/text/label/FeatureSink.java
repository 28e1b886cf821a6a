package org.plainpress.read.text.label;

/**
 * Takes the features of a line one by one, each in parts: to put a hundred names together for every
 * line takes longer than all else the model does.
 */
interface FeatureSink {

  /** Takes a feature, whose name is its parts one behind the other. */
  void add(String... parts);
}
