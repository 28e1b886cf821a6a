package org.plainpress.cli;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.plainpress.article.Printable;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Tells wrong usage: a line that says what is wrong, with what may have been meant, and one that
 * says where help is.
 */
final class UsageErrors implements IParameterExceptionHandler {

  /** An option at the beginning of a message, ours or picocli's. */
  private static final Pattern OPTION =
      Pattern.compile("(?:Invalid value for option )?'?(--[a-z-]+)'?(?: \\([^)]*\\))?: (.*)");

  /** The name of a class of Java, alone or before its message. */
  private static final Pattern CLASS = Pattern.compile("\\b(?:[a-z]+\\.)+[A-Z]\\w+(?:: )?");

  private static final Pattern NO_COMMAND =
      Pattern.compile("Unmatched arguments? (?:at|from) index 0: ('[^']*').*");

  private static final Pattern CHOICE =
      Pattern.compile(
          "Invalid value for option '([^']+)'.*: expected one of \\[(.*)\\] \\(case-insensitive\\) but was '(.*)'");

  private final Configuration configuration;

  UsageErrors(Configuration configuration) {
    this.configuration = configuration;
  }

  @Override
  public int handleParseException(ParameterException wrong, String[] args) {
    CommandLine command = wrong.getCommandLine();
    String message = String.valueOf(wrong.getMessage()).lines().findFirst().orElse("wrong usage");
    Optional<String> configured = configured(plain(message), command.getCommandSpec(), args);
    if (configured.isPresent()) {
      command.getErr().println(Printable.line("plainpress: " + configured.get()));
      return CommandLine.ExitCode.USAGE;
    }
    command.getErr().println(Printable.line("plainpress: " + plain(message) + meant(wrong)));
    command.getErr().println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
    return CommandLine.ExitCode.USAGE;
  }

  /**
   * Returns what is wrong with an option that a file of configuration sets, naming the file and the
   * key; empty where the option was typed, or the message is of something else.
   */
  private Optional<String> configured(String message, CommandSpec command, String[] args) {
    Matcher named = OPTION.matcher(message);
    if (!named.matches() || !command.optionsMap().containsKey(named.group(1))) {
      return Optional.empty();
    }
    OptionSpec option = command.optionsMap().get(named.group(1));
    boolean typed =
        Arrays.stream(option.names())
            .anyMatch(name -> Arrays.stream(args).anyMatch(arg -> isOption(arg, name)));
    return configuration
        .source(option)
        .filter(file -> !typed)
        .map(file -> file.path() + ": " + ConfigFile.key(option) + ": " + named.group(2));
  }

  private static boolean isOption(String argument, String name) {
    return name.startsWith("--")
        ? argument.equals(name) || argument.startsWith(name + "=")
        : argument.startsWith(name);
  }

  /** Returns picocli's words without those that only a programmer knows. */
  static String plain(String message) {
    Matcher command = NO_COMMAND.matcher(message);
    if (command.matches()) {
      return "there is no command " + command.group(1);
    }
    Matcher choice = CHOICE.matcher(message);
    if (choice.matches()) {
      String values = choice.group(2).toLowerCase(Locale.ROOT);
      return choice.group(1) + ": '" + choice.group(3) + "' is none of " + values;
    }
    return CLASS
        .matcher(message)
        .replaceAll("")
        .replace(" ()", "")
        .replace("is not an int", "is not a whole number");
  }

  /** Returns what may have been meant by a command or an option that there is not. */
  private static String meant(ParameterException wrong) {
    if (!(wrong instanceof UnmatchedArgumentException unmatched)) {
      return "";
    }
    String typed = unmatched.getUnmatched().get(0);
    CommandSpec spec = wrong.getCommandLine().getCommandSpec();
    Set<String> names =
        typed.startsWith("-") ? spec.optionsMap().keySet() : spec.subcommands().keySet();
    return meant(typed, names);
  }

  /** Returns the names that a word may have been meant as, as the end of a message. */
  static String meant(String typed, Collection<String> names) {
    List<String> meant =
        names.stream()
            .filter(name -> name.length() > 2 && isNear(name, typed))
            .sorted(Comparator.comparing(name -> distance(name, typed.replaceAll("=.*", ""))))
            .limit(2)
            .map(name -> "'" + name + "'")
            .toList();
    return meant.isEmpty()
        ? ""
        : meant.stream().collect(Collectors.joining(" or ", "; did you mean ", "?"));
  }

  /**
   * Returns whether one word may be another misspelled: at most one letter in three is wrong,
   * missing or too many, or one begins the other.
   */
  static boolean isNear(String name, String typed) {
    String word = typed.replaceAll("=.*", "");
    boolean begins = word.replace("-", "").length() > 2 && name.startsWith(word);
    return begins || distance(name, word) <= Math.max(1, word.replace("-", "").length() / 3);
  }

  /** Returns how many letters must be changed, left out or put in (Levenshtein). */
  private static int distance(String a, String b) {
    int[] before = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      before[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] now = new int[b.length() + 1];
      now[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int other = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        now[j] = Math.min(Math.min(now[j - 1], before[j]) + 1, before[j - 1] + other);
      }
      before = now;
    }
    return before[b.length()];
  }
}
