package org.plainpress.read.markdown;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plainpress.json.JsonTree;
import org.plainpress.json.MalformedArticleJson;
import org.plainpress.read.ReadingNote;

/**
 * Takes from Markdown the fields above the text: YAML between lines of hyphens, TOML between lines
 * of plus signs, JSON, MultiMarkdown's {@code Title: …}, pandoc's {@code % title}.
 */
final class FrontMatterParser {

  private static final Pattern YAML =
      Pattern.compile(
          "\\A---[ \\t]*\\n(?![ \\t]*\\n)((?:.*\\n)??)(?:---|\\.\\.\\.)[ \\t]*(?:\\n|\\z)",
          Pattern.DOTALL);

  private static final Pattern TOML =
      Pattern.compile("\\A\\+\\+\\+[ \\t]*\\n(.*?\\n)\\+\\+\\+[ \\t]*(?:\\n|\\z)", Pattern.DOTALL);

  private static final Pattern JSON =
      Pattern.compile(
          "\\A(?:;;;\\n)?(\\{[ \\t]*\\n.*?\\n\\})[ \\t]*(?:\\n;;;[ \\t]*)?(?:\\n|\\z)",
          Pattern.DOTALL);

  private static final Pattern PANDOC =
      Pattern.compile(
          "\\A%[ \\t]*(.*(?:\\n[ \\t]+\\S.*)*)(?:\\n%[ \\t]*(.*(?:\\n[ \\t]+\\S.*)*))?(?:\\n%[ \\t]*(.*))?(?:\\n|\\z)");

  private static final Pattern FIELD =
      Pattern.compile("([\\p{L}][\\p{L}\\d _-]{0,30}):(?:[ \\t]+(.*))?");

  /** Names of MultiMarkdown's fields, by one of which its block is told from prose. */
  private static final Set<String> KNOWN =
      Set.of(
          "title",
          "author",
          "authors",
          "date",
          "subtitle",
          "keywords",
          "language",
          "affiliation",
          "copyright",
          "tags",
          "summary");

  private FrontMatterParser() {}

  /**
   * Returns the fields above a text, and the text.
   *
   * @param notes receives a note where they cannot be read as what they are
   */
  static FrontMatter of(String written, List<ReadingNote> notes) {
    String text = written.replace("\r\n", "\n").replace('\r', '\n');
    Matcher yaml = YAML.matcher(text);
    if (yaml.find() && FIELD.matcher(yaml.group(1)).find()) {
      return FrontMatter.of(Fields.ofYaml(yaml.group(1), notes), text.substring(yaml.end()));
    }
    Matcher toml = TOML.matcher(text);
    if (toml.find()) {
      return FrontMatter.of(Fields.ofToml(toml.group(1), notes), text.substring(toml.end()));
    }
    Matcher json = JSON.matcher(text);
    if (json.find()) {
      Optional<Map<?, ?>> fields = json(json.group(1));
      if (fields.isPresent()) {
        return FrontMatter.of(fields.get(), text.substring(json.end()));
      }
    }
    Matcher pandoc = PANDOC.matcher(text);
    if (pandoc.find()) {
      Map<String, String> fields = new HashMap<>();
      fields.put("title", pandoc.group(1));
      Optional.ofNullable(pandoc.group(2))
          .ifPresent(names -> fields.put("author", names.replaceAll("\\n[ \\t]+", "; ")));
      Optional.ofNullable(pandoc.group(3)).ifPresent(date -> fields.put("date", date));
      return FrontMatter.of(fields, text.substring(pandoc.end()));
    }
    return multiMarkdown(text);
  }

  private static Optional<Map<?, ?>> json(String json) {
    try {
      List<Object> values = JsonTree.lenient(json);
      return values.size() == 1 && values.get(0) instanceof Map<?, ?> fields
          ? Optional.of(fields)
          : Optional.empty();
    } catch (MalformedArticleJson broken) {
      return Optional.empty();
    }
  }

  /** Reads fields that stand on a line each, as MultiMarkdown has them. */
  private static Map<String, String> lines(String block) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String line : block.split("\n")) {
      Matcher field = FIELD.matcher(line.strip());
      if (field.matches() && field.group(2) != null) {
        fields.putIfAbsent(
            field.group(1).toLowerCase(Locale.ROOT),
            field.group(2).strip().replaceAll("^([\"'])(.*)\\1$", "$2"));
      }
    }
    return fields;
  }

  /** Reads {@code Title: …} on the first lines, up to the first empty one. */
  private static FrontMatter multiMarkdown(String text) {
    FrontMatter none = new FrontMatter(Map.of(), text);
    int end = text.indexOf("\n\n");
    String block = end < 0 ? text : text.substring(0, end);
    if (block.startsWith(" ") || block.startsWith("\n")) {
      return none;
    }
    boolean known = false;
    for (String line : block.split("\n")) {
      Matcher field = FIELD.matcher(line.strip());
      boolean isField = field.matches();
      if (!isField && !line.startsWith(" ") && !line.startsWith("\t")) {
        return none;
      }
      known |= isField && KNOWN.contains(field.group(1).toLowerCase(Locale.ROOT));
    }
    Map<String, String> fields = lines(block.replaceAll("\\n[ \\t]+(?!\\S+:)", " "));
    return known ? FrontMatter.of(fields, end < 0 ? "" : text.substring(end + 2)) : none;
  }
}
