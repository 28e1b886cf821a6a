package org.plainpress.cli;
import picocli.CommandLine.Command;
@Command(name = "export", description = "Writes editions of articles.")
final class ExportCommand implements Runnable { @Override public void run() {} }
