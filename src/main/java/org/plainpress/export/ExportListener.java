package org.plainpress.export;

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
   * @param cause for a report of the fault
   */
  void failed(String name, String message, Throwable cause);

  /** Is told how many editions are done. */
  void progress(int done, int all);
}
