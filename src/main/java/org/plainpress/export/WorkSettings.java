package org.plainpress.export;

/**
 * How the work of an export is done.
 *
 * @param jobs how many articles are read, and how many written, at the same time; at least 1
 * @param resume whether what the folder's manifest says is done and unchanged is left as it is
 * @param failFast whether the first failure ends the work
 * @param shard how editions are spread over folders
 */
public record WorkSettings(int jobs, boolean resume, boolean failFast, Shard shard) {

  public WorkSettings {
    if (jobs < 1) {
      throw new IllegalArgumentException("jobs: " + jobs + " is less than 1");
    }
  }

  /** Returns the default: as many jobs as there are cores, all of it anew, in one folder. */
  public static WorkSettings all() {
    return new WorkSettings(Runtime.getRuntime().availableProcessors(), false, false, Shard.NONE);
  }
}
