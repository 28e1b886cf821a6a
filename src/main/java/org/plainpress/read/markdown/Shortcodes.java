package org.plainpress.read.markdown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.plainpress.read.ReadingNote;

/**
 * Reads the codes that site generators put into Markdown: {@code {{< figure src="a.jpg" >}}} of
 * Hugo, {@code {% include figure.html %}} of Jekyll, {@code {% hint %}} of GitBook. Pictures,
 * videos and boxes become HTML; the others are left out with a note, what stands between two of
 * them stays.
 */
final class Shortcodes {

  private static final Pattern CODE =
      Pattern.compile(
          "\\{\\{[<%]-?\\s*(?<hugo>(?:(?!\\{\\{|\\}\\}|\\n[ \\t]*\\n)[\\s\\S])*?)\\s*/?-?[>%]\\}\\}"
              + "|\\{%-?\\s*(?<liquid>(?:(?!\\{%|%\\}|\\n[ \\t]*\\n)[\\s\\S])*?)\\s*-?%\\}"
              + "|\\{\\{-?\\s*(?<out>(?:site|page|post|include|layout|theme|content|[\"'][^\"'}]*[\"']\\s*\\|)[^}]*?)\\s*-?\\}\\}");

  private static final Pattern ARGUMENT =
      Pattern.compile(
          "(?:([\\w-]+)\\s*[=:]\\s*)?(?:\"((?:[^\"\\\\]|\\\\.)*)\"|'([^']*)'|`([^`]*)`|([^\\s\"'=]+))");

  /** Text whose codes are shown and not followed. */
  private static final Pattern RAW =
      Pattern.compile("(?s)\\{%-?\\s*comment\\s*-?%\\}.*?\\{%-?\\s*endcomment\\s*-?%\\}");

  private static final Set<String> BOXES =
      Set.of(
          "notice",
          "note",
          "tip",
          "warning",
          "admonition",
          "callout",
          "alert",
          "hint",
          "info",
          "danger",
          "important",
          "caution",
          "box",
          "details",
          "expand",
          "success",
          "attention");

  private static final Set<String> REFERENCES =
      Set.of("ref", "relref", "link", "post_url", "url_for");

  private static final Pattern PICTURE =
      Pattern.compile("(?i)\\S+\\.(?:jpe?g|png|gif|webp|svg|avif)(?:[?#]\\S*)?");

  private static final Parser PARSER = Parser.builder().build();
  private static final HtmlRenderer RENDERER = HtmlRenderer.builder().escapeHtml(false).build();

  private final Set<String> leftOut = new LinkedHashSet<>();

  private Shortcodes() {}

  /**
   * Returns Markdown with HTML in the place of its codes.
   *
   * @param notes receives a note of those that are left out
   */
  static String read(String markdown, List<ReadingNote> notes) {
    if (!markdown.contains("{%") && !markdown.contains("{{")) {
      return markdown;
    }
    Shortcodes codes = new Shortcodes();
    String read = CodeSpans.outside(RAW.matcher(markdown).replaceAll(""), codes::replaced);
    if (!codes.leftOut.isEmpty()) {
      notes.add(
          ReadingNote.ofWhole(
              "left out what only its site generator can fill in: "
                  + String.join(", ", codes.leftOut)));
    }
    return read;
  }

  private String replaced(String text) {
    return CODE.matcher(text).replaceAll(code -> Matcher.quoteReplacement(replacement(code)));
  }

  private String replacement(java.util.regex.MatchResult code) {
    Matcher again = CODE.matcher(code.group());
    if (!again.matches()) {
      return code.group();
    }
    Optional<String> out = Optional.ofNullable(again.group("out"));
    if (out.isPresent()) {
      Matcher quoted = Pattern.compile("^[\"']([^\"']*)[\"']").matcher(out.get());
      if (quoted.find()) {
        return quoted.group(1);
      }
      if (!out.get().startsWith("site.")) {
        leftOut.add(out.get());
      }
      return "";
    }
    return named(
        Optional.ofNullable(again.group("hugo"))
            .or(() -> Optional.ofNullable(again.group("liquid")))
            .orElse(""));
  }

  private String named(String code) {
    Call call = Call.of(code);
    String name = call.name;
    if (name.startsWith("/") || name.startsWith("end")) {
      String opened = name.replaceFirst("^(?:/\\s*|end_?)", "");
      return BOXES.contains(opened)
          ? "\n\n</aside>\n\n"
          : opened.equals("highlight") ? "\n```\n" : "";
    }
    if (REFERENCES.contains(name)) {
      return call.positional.stream()
          .findFirst()
          .filter(at -> !at.contains(" "))
          .map(at -> at + "")
          .orElse("");
    }
    if (BOXES.contains(name)) {
      return box(call);
    }
    Optional<String> video = video(call);
    if (video.isPresent()) {
      return video.get();
    }
    Optional<String> picture = call.picture();
    if (picture.isPresent()) {
      return figure(call, picture.get());
    }
    switch (name) {
      case "highlight" -> {
        return "\n```" + call.positional.stream().findFirst().orElse("") + "\n";
      }
      case "raw", "more" -> {
        return "";
      }
      default -> {
        leftOut.add(
            name.equals("include") && !call.positional.isEmpty() ? call.positional.get(0) : name);
        return "";
      }
    }
  }

  private static String box(Call call) {
    String kind =
        call.named("title", "heading", "summary")
            .or(() -> call.positional.stream().reduce((a, b) -> b))
            .or(() -> call.named("style", "type", "kind"))
            .orElse(call.name);
    return "\n\n<aside class=\"callout\"><p class=\"callout-title\">"
        + escaped(Callouts.titled(kind))
        + "</p>\n\n";
  }

  private static Optional<String> video(Call call) {
    String provider = call.named("provider").orElse(call.name).toLowerCase(Locale.ROOT);
    Optional<String> id =
        call.named("id", "url", "src")
            .or(() -> call.positional.stream().filter(one -> !one.equals("video")).findFirst());
    String base =
        switch (provider) {
          case "youtube", "yt", "youtubeplayer" -> "https://www.youtube.com/embed/";
          case "vimeo" -> "https://player.vimeo.com/video/";
          case "tweet", "twitter", "x" -> "https://twitter.com/i/status/";
          case "instagram" -> "https://www.instagram.com/p/";
          default -> "";
        };
    Optional<String> tweet = call.named("id").filter(one -> base.contains("twitter"));
    return base.isEmpty()
        ? Optional.empty()
        : tweet
            .or(() -> id)
            .map(
                one ->
                    "\n\n<iframe src=\""
                        + escaped(one.contains("://") ? one : base + one)
                        + "\"></iframe>\n\n");
  }

  private static String figure(Call call, String picture) {
    String caption = call.named("caption", "title", "desc", "description").orElse("");
    String credit = call.named("attr", "credit", "source", "attribution").orElse("");
    String words =
        Stream.of(caption, credit.isEmpty() ? "" : "Photo: " + credit)
            .filter(part -> !part.isBlank())
            .reduce((a, b) -> a.matches(".*[.!?]$") ? a + " " + b : a + ". " + b)
            .orElse("");
    String image =
        "<img src=\""
            + escaped(picture)
            + "\" alt=\""
            + escaped(call.named("alt").orElse(""))
            + "\">";
    String below = words.isEmpty() ? "" : "<figcaption>" + inline(words) + "</figcaption>";
    return "\n\n<figure>" + image + below + "</figure>\n\n";
  }

  /** Returns Markdown of one line as HTML, without a paragraph around it. */
  private static String inline(String markdown) {
    String html = RENDERER.render(PARSER.parse(markdown.replace("\n", " "))).strip();
    return html.replaceFirst("^<p>(.*)</p>$", "$1").replace("\n", " ");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace("\"", "&quot;")
        .replace("\n", " ");
  }

  /**
   * A code taken apart.
   *
   * @param name in lower case
   * @param positional its values that have no name
   * @param fields the others
   */
  private record Call(String name, List<String> positional, Map<String, String> fields) {

    static Call of(String code) {
      String[] parts = code.strip().split("\\s+", 2);
      List<String> positional = new ArrayList<>();
      Map<String, String> fields = new LinkedHashMap<>();
      Matcher argument = ARGUMENT.matcher(parts.length > 1 ? parts[1] : "");
      while (argument.find()) {
        String value =
            Stream.of(2, 3, 4, 5)
                .flatMap(group -> Optional.ofNullable(argument.group(group)).stream())
                .findFirst()
                .orElse("")
                .replace("\\\"", "\"");
        Optional<String> key = Optional.ofNullable(argument.group(1));
        if (key.isPresent()) {
          fields.put(key.get().toLowerCase(Locale.ROOT), value);
        } else {
          positional.add(value);
        }
      }
      return new Call(parts[0].toLowerCase(Locale.ROOT), positional, fields);
    }

    Optional<String> named(String... keys) {
      return Stream.of(keys)
          .flatMap(key -> Optional.ofNullable(fields.get(key)).stream())
          .filter(value -> !value.isBlank())
          .findFirst();
    }

    /** Returns the address of a picture that the code shows. */
    Optional<String> picture() {
      String all = name + " " + String.join(" ", positional);
      boolean shows = all.matches("(?s).*(?:fig|img|image|picture|photo|gallery).*");
      Optional<String> told =
          named("src", "image_path", "path", "file", "url", "image", "img", "link");
      return told.filter(at -> shows)
          .or(
              () ->
                  positional.stream()
                      .filter(one -> shows && PICTURE.matcher(one).matches())
                      .findFirst());
    }
  }
}
