package org.plainpress.export;

/** Is told what happens, in the order of the inputs. */
public interface ExportListener {

  /** An edition is in its place. */
  void written(Edition edition);

  /**
   * Something a person should know of an input or an edition.
   *
   * @param name of the file
   */
  void note(String name, String message);

  /**
   * An input or an edition failed; the others are still made.
   *
   * @param name of the file
   */
  void failed(String name, String message, Throwable cause);

  /** How far the work is. */
  void progress(int done, int all);
}
