package org.plainpress.spark;

import java.io.Serializable;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * What all machines of a run must know.
 *
 * @param arguments the command line, which each machine parses
 * @param undated the date that stands in where an article has none, which may come from the
 *     driver's environment
 * @param output where editions go
 * @param archives whether they go into archives
 */
record Plan(List<String> arguments, String undated, RemoteFolder output, boolean archives)
    implements Serializable {

  OffsetDateTime date() {
    return OffsetDateTime.parse(undated);
  }
}
