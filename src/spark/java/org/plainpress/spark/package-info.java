/**
 * The export on a cluster (Apache Spark): the same articles in, the same bytes out. {@code
 * SparkExport} is what {@code spark-submit} begins with; {@code ClusterExport} is the whole of the
 * work in order. Articles are read where their files are ({@code ReadParts}), named by the driver
 * in the order in which {@code plainpress export} would name them, made on all machines ({@code
 * PressPart}), and listed by the driver in feeds and a catalogue. Built by the profile {@code
 * spark} alone. Internal.
 */
package org.plainpress.spark;
