package org.plainpress.cli;

/** Says what is wrong in a file of configuration, in a line that names the file and the key. */
final class WrongConfiguration extends RuntimeException {

  private static final long serialVersionUID = 1;

  WrongConfiguration(String message) {
    super(message);
  }
}
