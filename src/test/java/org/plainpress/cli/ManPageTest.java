package org.plainpress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The manual page is made of what {@code --help} is made of; this test makes and compares it. */
@DisplayName("The manual page")
class ManPageTest {

  private static final Path PAGE = Path.of("src/main/man/plainpress.1");

  @Test
  @DisplayName("tells what --help tells (-Dgolden.update=true writes it anew)")
  void current() throws IOException {
    String page = page();
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(PAGE, page);
    }
    assertThat(Files.readString(PAGE)).isEqualTo(page);
  }

  private static String page() {
    CommandSpec top = Commands.all().getCommandSpec();
    StringBuilder out = new StringBuilder(".TH PLAINPRESS 1\n.SH NAME\nplainpress \\- ");
    String[] about = top.usageMessage().description();
    out.append(roff(about[0])).append("\n.SH SYNOPSIS\n");
    for (Map.Entry<String, CommandLine> command : top.subcommands().entrySet()) {
      boolean reads = !command.getValue().getCommandSpec().positionalParameters().isEmpty();
      out.append(".B plainpress ").append(command.getKey());
      out.append(reads ? "\n[options] INPUT...\n.br\n" : "\n.br\n");
    }
    out.append(".SH COMMANDS\n");
    for (Map.Entry<String, CommandLine> command : top.subcommands().entrySet()) {
      CommandSpec spec = command.getValue().getCommandSpec();
      out.append(".SS ").append(command.getKey()).append('\n');
      for (String line : spec.usageMessage().description()) {
        out.append(roff(line)).append('\n');
      }
      for (PositionalParamSpec parameter : spec.positionalParameters()) {
        item(out, parameter.paramLabel(), lines(parameter.description(), parameter));
      }
      for (OptionSpec option : spec.options()) {
        String names = String.join(", ", option.names());
        String label = option.arity().max() == 0 ? "" : "=" + option.paramLabel();
        item(out, names + label, lines(option.description(), option));
      }
    }
    out.append(
        ".SH EXIT STATUS\n0 all done, 1 some input or edition failed (the others are still made), 2 wrong usage, 130 interrupted.\n");
    out.append(".SH ENVIRONMENT\n");
    item(
        out,
        "SOURCE_DATE_EPOCH",
        "Stands in where a date is needed and the article has none, in seconds.");
    item(out, "NO_COLOR", "Set to anything, it turns colours off.");
    item(out, "COLUMNS", "How many columns help takes, instead of the terminal's width.");
    item(out, "XDG_CONFIG_HOME", "Where the file of configuration is, instead of ~/.config.");
    item(
        out,
        "PLAINPRESS_JAVA",
        "Options of the Java machine that bin/plainpress starts, such as -Xmx4g.");
    out.append(".SH FILES\n");
    item(
        out,
        "./plainpress.toml, ~/.config/plainpress/config.toml",
        "Values of options, the nearer file first; see config, which shows them all. Keys are the long names of options:");
    CommandLine config = top.subcommands().get("config");
    out.append(".nf\n");
    examples(config).forEach(line -> out.append(line).append('\n'));
    out.append(".fi\n.SH EXAMPLES\n.nf\n");
    for (CommandLine command : top.subcommands().values()) {
      if (command != config) {
        examples(command).forEach(line -> out.append(line).append('\n'));
      }
    }
    return out.append(".fi\n").toString();
  }

  private static List<String> examples(CommandLine command) {
    return Arrays.stream(command.getCommandSpec().usageMessage().footer())
        .filter(line -> line.startsWith("  "))
        .map(line -> roff(line.strip()))
        .toList();
  }

  private static void item(StringBuilder out, String name, String text) {
    out.append(".TP\n.B ").append(roff(name)).append('\n').append(roff(text)).append('\n');
  }

  private static String lines(String[] description, CommandLine.Model.ArgSpec spec) {
    String text = String.join(" ", description);
    String fallback = String.valueOf(spec.defaultValueString());
    StringBuilder candidates = new StringBuilder();
    if (spec.completionCandidates() != null) {
      spec.completionCandidates()
          .forEach(c -> candidates.append(candidates.length() == 0 ? "" : ", ").append(c));
    }
    return text.replace("${DEFAULT-VALUE}", fallback)
        .replace("${COMPLETION-CANDIDATES}", candidates);
  }

  /** A hyphen that is typed, a backslash and a leading stop mean something to roff. */
  private static String roff(String text) {
    String escaped = text.replace("\\", "\\e").replace("-", "\\-");
    return escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" + escaped : escaped;
  }
}
