package org.plainpress.spark;

import java.io.Serializable;
import org.apache.spark.SparkContext;
import org.apache.spark.util.LongAccumulator;
import org.plainpress.export.EditionPress;
import org.plainpress.export.MadeFile;

/**
 * Counts for those who watch the run in Spark's pages and event log. A task that is done again
 * counts again; what came of the run is told by its summary.
 *
 * @param articles how many were made
 * @param editions how many files of them
 * @param bytes the bytes of these
 * @param failures how many editions could not be made
 */
record Counts(
    LongAccumulator articles,
    LongAccumulator editions,
    LongAccumulator bytes,
    LongAccumulator failures)
    implements Serializable {

  static Counts of(SparkContext context) {
    return new Counts(
        context.longAccumulator("plainpress articles"),
        context.longAccumulator("plainpress editions"),
        context.longAccumulator("plainpress edition bytes"),
        context.longAccumulator("plainpress failures"));
  }

  void add(EditionPress.Pressed pressed) {
    articles.add(1);
    editions.add(pressed.editions().size());
    bytes.add(pressed.editions().stream().mapToLong(MadeFile::size).sum());
    failures.add(pressed.failures().size());
  }
}
