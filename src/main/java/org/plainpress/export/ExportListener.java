package org.plainpress.export;

import java.util.Optional;

/** Is told what happens in an export, in the order of the inputs. */
public interface ExportListener {

  /** Is told that an edition is in its place. */
  void written(Edition edition);

  /**
   * Is told something that a person should know of an input or an edition.
   *
   * @param name the name of the file
   * @param message one line
   */
  void note(String name, String message);

  /**
   * Is told that an input or an edition failed; the others are still made.
   *
   * @param name the name of the file
   * @param message one line that says what is wrong and what to do
   * @param cause where the fault is, for a report; empty where it is the user's
   */
  void failed(String name, String message, Optional<Throwable> cause);

  /** Is told how far the export has come. */
  void progress(Progress progress);

  /** Is told what came of it. */
  void ended(Summary summary);
}
