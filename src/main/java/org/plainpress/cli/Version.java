package org.plainpress.cli;

import picocli.CommandLine.IVersionProvider;

/** Tells the version that the jar was built as. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[] {"plainpress " + number()};
  }

  static String number() {
    String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "(not packaged)" : version;
  }
}
