package org.plainpress.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** Writes what bash, zsh and fish complete commands and options by. The build runs it. */
public final class Completions {

  private static final String NAME = "plainpress";

  private Completions() {}

  /**
   * Writes the files into a folder as systems have them in {@code /usr/share}.
   *
   * @param args the folder
   */
  public static void main(String[] args) throws IOException {
    Path share = Path.of(args[0]);
    write(share.resolve("bash-completion/completions/" + NAME), bash());
    write(share.resolve("zsh/site-functions/_" + NAME), zsh());
    write(share.resolve("fish/vendor_completions.d/" + NAME + ".fish"), fish());
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  static String bash() {
    return AutoComplete.bash(NAME, Commands.all());
  }

  static String zsh() {
    StringBuilder out = new StringBuilder("#compdef " + NAME + "\n\n_" + NAME + "() {\n");
    out.append("  local -a commands\n  commands=(");
    for (Map.Entry<String, CommandLine> command : commands().entrySet()) {
      out.append(quoted(command.getKey() + ":" + about(command.getValue()))).append(' ');
    }
    out.append("'help:Tells all options of a command.')\n");
    out.append("  if (( CURRENT == 2 )); then\n    _describe command commands\n    _files\n");
    out.append("    return\n  fi\n  case ${words[2]} in\n");
    for (Map.Entry<String, CommandLine> command : commands().entrySet()) {
      out.append("    ").append(command.getKey()).append(") _arguments");
      for (OptionSpec option : options(command.getValue())) {
        for (String name : option.names()) {
          String value =
              option.arity().max() == 0 ? "" : ":" + option.paramLabel() + ":" + zshValues(option);
          out.append(" \\\n      ");
          out.append(
              quoted("*" + name + "[" + about(option).replaceAll("[\\[\\]:]", " ") + "]" + value));
        }
      }
      out.append(" \\\n      '*:file:_files' ;;\n");
    }
    return out.append("  esac\n}\n\n_" + NAME + " \"$@\"\n").toString();
  }

  private static String zshValues(OptionSpec option) {
    List<String> values = values(option);
    return values.isEmpty() ? "_files" : "(" + String.join(" ", values) + ")";
  }

  static String fish() {
    StringBuilder out = new StringBuilder();
    for (Map.Entry<String, CommandLine> command : commands().entrySet()) {
      out.append("complete -c " + NAME + " -n __fish_use_subcommand -a ");
      out.append(command.getKey())
          .append(" -d ")
          .append(quoted(about(command.getValue())))
          .append('\n');
      for (OptionSpec option : options(command.getValue())) {
        out.append("complete -c " + NAME + " -n '__fish_seen_subcommand_from ");
        out.append(command.getKey()).append('\'');
        for (String name : option.names()) {
          out.append(name.startsWith("--") ? " -l " : " -s ").append(name.replaceFirst("^--?", ""));
        }
        List<String> values = values(option);
        if (!values.isEmpty()) {
          out.append(" -x -a ").append(quoted(String.join(" ", values)));
        } else if (option.arity().max() > 0) {
          out.append(" -r");
        }
        out.append(" -d ").append(quoted(about(option))).append('\n');
      }
    }
    return out.toString();
  }

  private static Map<String, CommandLine> commands() {
    return Commands.all().getSubcommands();
  }

  private static List<OptionSpec> options(CommandLine command) {
    return command.getCommandSpec().options();
  }

  /** Returns the values that an option may have, as help writes them; empty where any may be. */
  private static List<String> values(OptionSpec option) {
    List<String> values = new ArrayList<>();
    if (option.completionCandidates() != null) {
      StreamSupport.stream(option.completionCandidates().spliterator(), false).forEach(values::add);
    }
    return values;
  }

  private static String about(CommandLine command) {
    return firstSentence(command.getCommandSpec().usageMessage().description());
  }

  private static String about(OptionSpec option) {
    return firstSentence(option.description());
  }

  /** Returns a description up to its first full stop, without what help puts in from the values. */
  private static String firstSentence(String[] description) {
    String words = List.of(description).stream().collect(Collectors.joining(" "));
    return words.replaceAll("[:(]? ?\\$\\{.*", "").replaceAll("(?<=[a-z])[.;] .*", "").strip();
  }

  private static String quoted(String words) {
    return "'" + words.replace("'", "’") + "'";
  }
}
