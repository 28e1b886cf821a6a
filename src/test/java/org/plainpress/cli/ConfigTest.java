package org.plainpress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

@DisplayName("Files of configuration")
class ConfigTest {

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Path here;
  private Path home;
  private Path text;

  @BeforeEach
  void writeText() throws IOException {
    here = folder.resolve("plainpress.toml");
    home = folder.resolve("config.toml");
    text =
        Files.writeString(
            folder.resolve("pier.txt"),
            "The pier is open again\n\nIt was closed for two years, all told.\n");
  }

  private int run(String... args) {
    return Main.run(
        args,
        new ConfigFiles(List.of(here, home)),
        new PrintWriter(out, true),
        new PrintWriter(err, true));
  }

  @Test
  @DisplayName(
      "say what the command line does not; the nearer file wins, the command line over all")
  void order() throws IOException {
    Path far = folder.resolve("far");
    Path near = folder.resolve("near");
    Path typed = folder.resolve("typed");
    Files.writeString(home, "[export]\nformat = ['pdf']\noutput = '" + far + "'\n");
    assertThat(run("export", text.toString())).isZero();
    assertThat(far.resolve("the-pier-is-open-again.pdf")).exists();
    Files.writeString(here, "output = '" + near + "'\n");
    assertThat(run("export", text.toString())).isZero();
    assertThat(near.resolve("the-pier-is-open-again.pdf")).exists();
    assertThat(run("export", "-o", typed.toString(), "-f", "epub", text.toString())).isZero();
    assertThat(typed).isDirectoryContaining("glob:**.epub").isDirectoryNotContaining("glob:**.pdf");
  }

  @Test
  @DisplayName("set every option of every command, and what is typed wins over each")
  void everyOption() throws IOException {
    Map<String, CommandLine> commands = Commands.all().getSubcommands();
    for (Map.Entry<String, CommandLine> command : commands.entrySet()) {
      for (OptionSpec option : ConfigFile.options(command.getValue()).values()) {
        String key = ConfigFile.key(option);
        List<String> choices = new ArrayList<>();
        if (option.completionCandidates() != null) {
          option.completionCandidates().forEach(choices::add);
        }
        String value = choices.isEmpty() ? "17" : choices.get(choices.size() - 1);
        boolean flag = ConfigFile.isFlag(option);
        String toml =
            flag
                ? "true"
                : option.isMultiValue() ? "['" + value + "', '" + value + "']" : "'" + value + "'";
        Files.writeString(here, "[" + command.getKey() + "]\n" + key + " = " + toml + "\n");
        Configuration configuration = Configuration.read(new ConfigFiles(List.of(here)));
        assertThat(parsed(configuration, command.getKey(), key))
            .as(key)
            .contains(flag ? "true" : value);
        String typed =
            flag
                ? option.longestName()
                : option.longestName() + "=" + (choices.isEmpty() ? "19" : choices.get(0));
        assertThat(parsed(configuration, command.getKey(), key, typed))
            .as("typed " + key)
            .contains(flag ? "true" : choices.isEmpty() ? "19" : choices.get(0))
            .doesNotContain(flag ? "false" : value);
        if (flag) {
          assertThat(parsed(configuration, command.getKey(), key, option.longestName() + "=false"))
              .isEqualTo("false");
        }
      }
    }
  }

  private static String parsed(
      Configuration configuration, String command, String key, String... typed) {
    PlainpressCommand program = new PlainpressCommand(ConfigFiles.NONE, configuration);
    CommandLine line = Main.configured(Commands.all(program), configuration);
    List<String> args = new ArrayList<>(List.of(command, "a.txt"));
    args.addAll(List.of(typed));
    line.parseArgs(
        configuration.withoutAssignedFlags(args.toArray(String[]::new), line.getSubcommands()));
    OptionSpec option = ConfigFile.options(line.getSubcommands().get(command)).get(key);
    Object value = option.getValue();
    return String.valueOf(value).replaceAll("^Optional\\[(.*)]$", "$1");
  }

  @Test
  @DisplayName("list several values of an option")
  void several() throws IOException {
    Files.writeString(
        here,
        "author = ['Ada Dahl', 'Bo, the younger']\nformat = ['json']\noutput = '"
            + folder.resolve("o")
            + "'\n");
    assertThat(run("export", text.toString())).isZero();
    assertThat(Files.readString(folder.resolve("o/feed.json")))
        .contains("\"Ada Dahl\"")
        .contains("\"Bo, the younger\"");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "outptu = 'x' | outptu: there is no such option; did you mean 'output'?",
        "[exprot]\\noutput = 'x' | [exprot]: there is no such command; did you mean 'export'?",
        "[inspect]\\noutput = 'x' | inspect.output: there is no such option",
        "site = 'yes' | site: 'yes' is neither true nor false",
        "output = true | output: takes a value (DIR), not true",
        "output = ['a', 'b'] | output: takes one value, not a list",
        "output = x | line 1 is not TOML: output = x (",
        "lang = 'en'\\noutput = x\\nsite = true | line 2 is not TOML: output = x (",
        "author = [\\n'Ann',\\n'Bo'\\n]\\n[export | line 5 is not TOML: [export (",
        "author = [''] | author: is blank",
        "format = ['epbu'] | format: 'epbu' is none of epub, pdf, rss, atom, json",
        "page = 'a9' | page: 'a9' is none of a4, letter, a5",
        "max-size = 'big' | max-size: 'big' is not a whole number",
        "max-image = 3 | max-image: ",
        "lang = 'english' | lang: 'english' is not a BCP 47 language tag; did you mean 'en'?",
        "no-cover = true\\ncover = 'a.png' | no-cover: does not go with --cover"
      })
  void wrong(String toml, String message) throws IOException {
    Files.writeString(home, toml.replace("\\n", "\n"));
    assertThat(run("export", text.toString())).isEqualTo(2);
    assertThat(err.toString()).startsWith("plainpress: " + home + ": " + message).hasLineCount(1);
    assertThat(run("export", "--help")).isZero();
  }

  @Test
  @DisplayName("are not blamed for what was typed")
  void typed() throws IOException {
    Files.writeString(here, "page = 'a5'\n");
    assertThat(run("export", "--page", "a9", text.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("'--page': 'a9' is none of");
  }

  @Test
  @DisplayName("may order bundles and choose covers, whatever single runs do")
  void relations() throws IOException {
    Files.writeString(
        here,
        "order = 'date'\nno-cover = true\nformat = ['epub']\noutput = '"
            + folder.resolve("o")
            + "'\n");
    assertThat(run("export", text.toString())).isZero();
    assertThat(run("export", "--cover", "missing.png", text.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("'missing.png': there is no such file");
  }

  @Test
  @DisplayName("are shown by config, each value with its source, as a file that says the same")
  void shown() throws IOException {
    Files.writeString(home, "lang = 'de'\nmax-size = 12\n");
    Files.writeString(here, "[export]\nsite = true\nauthor = ['A', 'B']\nlang = 'en'\n");
    assertThat(run("config")).isZero();
    assertThat(out.toString().replaceAll(" +#", " #"))
        .startsWith("# " + here + "\n# " + home + "\n\n[export]\noutput = \"dist\" # default\n")
        .contains("format = [\"epub\", \"rss\", \"atom\", \"pdf\"] # default\n")
        .contains("# bundle # not set\n")
        .contains("author = [\"A\", \"B\"] # " + here + "\n")
        .contains("lang = \"en\" # " + here + "\n")
        .contains("site = true # " + here + "\n")
        .contains("max-size = 12 # " + home + "\n")
        .contains("\n[inspect]\njson = false # default\n");
    String first = out.toString().replaceAll(" +#.*", "").replaceAll("(?m)^#.*\n", "");
    Files.writeString(here, out.toString());
    out.getBuffer().setLength(0);
    assertThat(run("config")).isZero();
    assertThat(out.toString().replaceAll(" +#.*", "").replaceAll("(?m)^#.*\n", ""))
        .isEqualTo(first);
    Files.writeString(here, "page = 'a9'\n");
    assertThat(run("config")).isEqualTo(2);
    assertThat(err.toString()).startsWith("plainpress: " + here + ": page: 'a9' is none of");
  }
}
