package org.plainpress.read.markdown;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plainpress.read.ReadingNote;

/**
 * Finds boxes that are marked by lines: {@code !!! note "Title"} of MkDocs above an indented text,
 * and {@code ::: warning} … {@code :::} of pandoc, VuePress and Docusaurus around one.
 */
final class Callouts {

  private static final Pattern INDENTED =
      Pattern.compile(
          "^( {0,3})(?:!!!|\\?\\?\\?\\+?)[ \\t]+([\\w-]+)(?:[ \\t\\w-]*?)(?:[ \\t]+\"(.*)\")?[ \\t]*$");

  /** Matches a tab of MkDocs: {@code === "Linux"}, with text indented below it. */
  private static final Pattern TAB =
      Pattern.compile("^( {0,3})===[!+]?[ \\t]+\"([^\"]+)\"[ \\t]*$");

  private static final Pattern TAB_ANYWHERE = Pattern.compile("(?m)^ {0,3}===[!+]?[ \\t]+\"");

  private static final Pattern DIV =
      Pattern.compile(
          "^ {0,3}:{3,}[ \\t]*(?:\\{([^}]*)\\}|([\\w-]+))[ \\t]*(?:\\[(.*)\\]|(.*?)):*[ \\t]*$");

  private static final Pattern HEADING = Pattern.compile("^ {0,3}#{1,6}[ \\t]+(.*?)[ \\t#]*$");
  private static final Pattern END = Pattern.compile("^ {0,3}:{3,}[ \\t]*$");
  private static final Pattern FENCE = Pattern.compile("^ {0,3}(`{3,}|~{3,}).*");
  private static final Pattern CLASS = Pattern.compile("\\.([\\w-]+)");
  private static final Pattern TITLE = Pattern.compile("title=\"([^\"]*)\"");

  private static final List<String> KINDS =
      List.of(
          "note",
          "tip",
          "info",
          "warning",
          "danger",
          "caution",
          "important",
          "hint",
          "success",
          "example",
          "question",
          "failure",
          "bug",
          "abstract",
          "details",
          "attention",
          "seealso",
          "todo",
          "callout",
          "admonition",
          "box",
          "aside",
          "alert");

  /** The kinds that say no more than that there is a box. */
  private static final Set<String> ANY_BOX =
      Set.of("callout", "admonition", "box", "aside", "details");

  /** The kinds of boxes with titles that do not say them. */
  private final Set<String> kinds = new LinkedHashSet<>();

  private Callouts() {}

  /**
   * Returns Markdown with those boxes as elements of HTML, with Markdown inside.
   *
   * @param notes receives a note of the kinds of boxes that a title took the place of
   */
  static String in(String markdown, List<ReadingNote> notes) {
    if (!markdown.contains(":::")
        && !markdown.contains("!!!")
        && !markdown.contains("???")
        && !TAB_ANYWHERE.matcher(markdown).find()) {
      return markdown;
    }
    Callouts callouts = new Callouts();
    List<String> read = callouts.read(Arrays.asList(markdown.split("\n", -1)));
    note(callouts.kinds, notes);
    return String.join("\n", read);
  }

  /** Notes the kinds of boxes that have a title which does not say what they are. */
  static void note(Set<String> kinds, List<ReadingNote> notes) {
    if (!kinds.isEmpty()) {
      notes.add(
          ReadingNote.ofWhole(
              "boxes with a title of their own no longer say what they were marked as: "
                  + String.join(", ", kinds)));
    }
  }

  private List<String> read(List<String> lines) {
    List<String> out = new ArrayList<>();
    List<Boolean> open = new ArrayList<>();
    Optional<String> fence = Optional.empty();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      Matcher mark = FENCE.matcher(line);
      if (fence.isPresent() || mark.matches()) {
        boolean closes = fence.filter(line.strip()::startsWith).isPresent();
        fence = fence.isPresent() ? fence.filter(one -> !closes) : Optional.of(mark.group(1));
        out.add(line);
        continue;
      }
      Matcher indented = INDENTED.matcher(line);
      Matcher div = DIV.matcher(line);
      Matcher tab = TAB.matcher(line);
      if (tab.matches()) {
        int end = end(lines, i + 1);
        out.addAll(List.of("", "**" + tab.group(2) + "**", ""));
        out.addAll(read(lines.subList(i + 1, end).stream().map(Callouts::dedented).toList()));
        out.add("");
        i = end - 1;
      } else if (indented.matches()) {
        int end = end(lines, i + 1);
        out.addAll(
            opened(title(indented.group(2), Optional.ofNullable(indented.group(3)).orElse(""))));
        out.addAll(read(lines.subList(i + 1, end).stream().map(Callouts::dedented).toList()));
        out.addAll(List.of("", "</aside>", ""));
        i = end - 1;
      } else if (END.matcher(line).matches() && !open.isEmpty()) {
        out.addAll(open.remove(open.size() - 1) ? List.of("", "</aside>", "") : List.of(""));
      } else if (div.matches()) {
        Optional<String> heading = heading(lines, i + 1);
        Optional<String> title = title(div, heading);
        if (title.isPresent() && title.equals(heading)) {
          i = afterBlank(lines, i + 1);
        }
        title.ifPresent(words -> out.addAll(opened(words)));
        open.add(title.isPresent());
      } else {
        out.add(line);
      }
    }
    for (int i = open.size() - 1; i >= 0; i--) {
      if (open.get(i)) {
        out.addAll(List.of("", "</aside>", ""));
      }
    }
    return out;
  }

  /** Returns the heading that a box begins with, which is its title. */
  private static Optional<String> heading(List<String> lines, int from) {
    Matcher heading =
        HEADING.matcher(from < lines.size() ? lines.get(afterBlank(lines, from)) : "");
    return heading.matches() ? Optional.of(heading.group(1)) : Optional.empty();
  }

  /** Returns where the first line stands that is not blank; the last where all are. */
  private static int afterBlank(List<String> lines, int from) {
    int at = from;
    while (at + 1 < lines.size() && lines.get(at).isBlank()) {
      at++;
    }
    return at;
  }

  /** Returns the title of a box; empty where a division is none. */
  private Optional<String> title(Matcher div, Optional<String> heading) {
    String attributes = Optional.ofNullable(div.group(1)).orElse("");
    Matcher named = CLASS.matcher(attributes);
    String kind =
        Optional.ofNullable(div.group(2)).orElseGet(() -> named.find() ? named.group(1) : "");
    String plain = kind.toLowerCase(Locale.ROOT).replaceFirst("^(?:callout|admonition)-", "");
    if (!KINDS.contains(plain)) {
      return Optional.empty();
    }
    Matcher titled = TITLE.matcher(attributes);
    String words =
        Optional.ofNullable(div.group(3))
            .or(() -> Optional.ofNullable(div.group(4)))
            .orElse("")
            .strip();
    String own = titled.find() ? titled.group(1) : words;
    return Optional.of(title(plain, own.isBlank() ? heading.orElse("") : own));
  }

  /** Returns the title of a box: its own, else the name of its kind. */
  private String title(String kind, String own) {
    if (own.isBlank()) {
      return titled(kind);
    }
    if (!ANY_BOX.contains(kind)
        && !own.toLowerCase(Locale.ROOT).contains(kind.toLowerCase(Locale.ROOT))) {
      kinds.add(kind.toLowerCase(Locale.ROOT));
    }
    return own;
  }

  private static List<String> opened(String title) {
    String words = title.replace("&", "&amp;").replace("<", "&lt;");
    return List.of("", "<aside class=\"callout\"><p class=\"callout-title\">" + words + "</p>", "");
  }

  /** Returns where the indented lines of a box end. */
  private static int end(List<String> lines, int from) {
    int end = from;
    for (int i = from; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.startsWith("    ") || line.startsWith("\t")) {
        end = i + 1;
      } else if (!line.isBlank()) {
        break;
      }
    }
    return end;
  }

  private static String dedented(String line) {
    return line.startsWith("\t")
        ? line.substring(1)
        : line.startsWith("    ") ? line.substring(4) : line;
  }

  /** Returns the name of a kind of box as a title. */
  static String titled(String kind) {
    return kind.isEmpty()
        ? kind
        : kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1);
  }
}
