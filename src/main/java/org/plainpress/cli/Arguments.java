package org.plainpress.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Understands what is written without a command: {@code plainpress article.txt} exports, and {@code
 * plainpress help export} helps.
 */
final class Arguments {

  private static final Set<String> OF_NO_COMMAND = Set.of("-h", "--help", "-V", "--version");

  private Arguments() {}

  /** Returns whether help or the version is asked for. */
  static boolean askForHelp(String[] args) {
    return args.length == 0
        || args[0].equals("help")
        || Arrays.stream(args).anyMatch(OF_NO_COMMAND::contains);
  }

  /**
   * Returns the arguments with their command.
   *
   * @param commands the names of all commands
   */
  static String[] withCommand(String[] args, Set<String> commands) {
    if (args.length == 0 || commands.contains(args[0]) || OF_NO_COMMAND.contains(args[0])) {
      return args;
    }
    List<String> all = new ArrayList<>(Arrays.asList(args));
    if (args[0].equals("help")) {
      all.remove(0);
      if (all.stream().noneMatch(OF_NO_COMMAND::contains)) {
        all.add("--help");
      }
    } else if (looksLikeCommand(args[0])) {
      // The help of a command that there is not would say that all is well.
      return new String[] {args[0]};
    } else {
      all.add(0, "export");
    }
    return all.toArray(String[]::new);
  }

  /**
   * Returns whether an argument is one word of letters, as commands are: a file has an ending or a
   * folder, and an option or {@code -} begins with a hyphen. A file of a single word is asked for.
   */
  private static boolean looksLikeCommand(String argument) {
    return argument.matches("[A-Za-z]+") && !Files.exists(Path.of(argument));
  }
}
