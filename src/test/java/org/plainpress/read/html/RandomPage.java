package org.plainpress.read.html;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * A page made at random from a seed: an article of decent length in whatever elements a page may
 * have, nested in whatever way. Each of its texts holds words that no other text of the page holds,
 * so that whoever reads it can be asked for every one of them.
 */
final class RandomPage {

  private final Random random;
  private final StringBuilder html = new StringBuilder();
  private final RandomWords text;
  private final Map<String, List<String>> captions = new HashMap<>();

  private RandomPage(long seed) {
    this.random = new Random(seed * 0x9E3779B97F4A7C15L);
    this.text = new RandomWords(random);
  }

  /** Makes a page; the same seed makes the same page. */
  static RandomPage of(long seed) {
    RandomPage page = new RandomPage(seed);
    page.write();
    return page;
  }

  String html() {
    return html.toString();
  }

  /** Returns the words that stand once on the page, in the order in which they are shown. */
  List<String> words() {
    return text.words();
  }

  /**
   * Returns the words of captions and attributions, which a reading may have before or behind what
   * they belong to.
   */
  Set<String> loose() {
    return text.loose();
  }

  /** Returns for each picture, named by its alternative text, the words of its own caption. */
  Map<String, List<String>> captions() {
    return captions;
  }

  private void write() {
    String title = this.text.phrase(3);
    add("<!DOCTYPE html><html lang=\"en\"><head><title>" + title + "</title></head><body>");
    add("<nav><a href=\"/a\">Home</a> <a href=\"/b\">Contact</a></nav>");
    add(chance(0.5) ? "<main><article>" : "<article class=\"post\">");
    add("<h1>" + title + "</h1>");
    paragraph();
    int parts = 2 + random.nextInt(4);
    for (int i = 0; i < parts; i++) {
      paragraph();
      structure(0);
      if (chance(0.4)) {
        structure(0);
      }
    }
    paragraph();
    add("</article>");
    add("<footer><p>Copyright of the paper. All rights reserved.</p></footer></body></html>");
  }

  /** Writes one of all that may stand between paragraphs. */
  private void structure(int depth) {
    switch (random.nextInt(15)) {
      case 0 -> {
        add("<h2>" + this.text.phrase(2) + "</h2>");
        paragraph();
      }
      case 1 -> list(depth);
      case 2 -> definitions(depth);
      case 3 -> details(depth);
      case 4 -> box(depth);
      case 5 -> picture();
      case 6 -> captioned(depth);
      case 7 -> gallery();
      case 8 -> table(depth);
      case 9 -> layout(depth);
      case 10 -> quotation(depth);
      case 11 ->
          add("<pre><code>" + this.text.phrase(2) + "\n  " + this.text.phrase(1) + "</code></pre>");
      case 12 -> add("<math display=\"block\">" + formula() + "</math>");
      case 13 -> {
        add(chance(0.5) ? "<div>" : "<section>");
        String end = html.substring(html.lastIndexOf("<")).replace("<", "</");
        loosely();
        blocks(depth);
        loosely();
        add(end);
      }
      default -> {
        add(
            "<div>"
                + this.text.sentence()
                + "<br><br>"
                + this.text.sentence()
                + " "
                + this.text.sentence()
                + "</div>");
        add(chance(0.3) ? "<hr>" : "");
      }
    }
  }

  private void loosely() {
    if (chance(0.4)) {
      add(this.text.sentence());
    }
  }

  /** Writes some blocks, fewer the deeper they stand. */
  private void blocks(int depth) {
    int number = depth >= 2 ? 1 : 1 + random.nextInt(2);
    for (int i = 0; i < number; i++) {
      if (depth >= 2 || chance(0.5)) {
        paragraph();
      } else {
        structure(depth + 1);
      }
    }
  }

  private void paragraph() {
    StringBuilder text = new StringBuilder("<p>");
    int sentences = 2 + random.nextInt(3);
    for (int i = 0; i < sentences; i++) {
      text.append(i == 0 ? "" : " ").append(chance(0.3) ? marked() : this.text.sentence());
    }
    add(text.append("</p>").toString());
  }

  /** Returns a sentence with a word of it marked in some way. */
  private String marked() {
    String before = "They spoke of the " + this.text.word() + " and of the ";
    String[] around = {
      "em", "strong", "b", "i", "code", "sub", "sup", "del", "ins", "q", "mark", "kbd", "small",
      "u", "span", "cite", "dfn", "time", "abbr", "s", "bdi", "var", "samp"
    };
    return before
        + switch (random.nextInt(5)) {
          case 0 -> "<a href=\"https://example.org/x\">" + this.text.phrase(2) + "</a>";
          case 1 -> "<ruby>" + this.text.word() + "<rt>" + this.text.word() + "</rt></ruby>";
          case 2 -> "<math>" + formula() + "</math>";
          case 3 -> "<time datetime=\"2031-05-06\">6 May " + this.text.word() + "</time>";
          default -> {
            String name = around[random.nextInt(around.length)];
            yield "<" + name + ">" + this.text.word() + "</" + name + ">";
          }
        }
        + " in the old "
        + this.text.word()
        + ".";
  }

  private String formula() {
    return switch (random.nextInt(3)) {
      case 0 -> "<mi>" + this.text.word() + "</mi><mo>=</mo><mi>" + this.text.word() + "</mi>";
      case 1 -> "<mfrac><mi>" + this.text.word() + "</mi><mi>" + this.text.word() + "</mi></mfrac>";
      default -> "<msup><mi>" + this.text.word() + "</mi><mn>2</mn></msup>";
    };
  }

  private void list(int depth) {
    String name = chance(0.6) ? "ul" : "ol";
    add("<" + name + ">");
    // One item below a picture is taken for the picture's caption.
    int items = 2 + random.nextInt(3);
    boolean full = chance(0.3);
    for (int i = 0; i < items; i++) {
      add("<li>" + (full && chance(0.5) ? this.text.sentence() : this.text.phrase(3)));
      if (depth < 2 && chance(0.15)) {
        list(depth + 1);
      } else if (depth < 2 && chance(0.1)) {
        structure(depth + 1);
      }
      add("</li>");
    }
    add("</" + name + ">");
  }

  private void definitions(int depth) {
    add("<dl>");
    boolean grouped = chance(0.3);
    int items = 1 + random.nextInt(3);
    for (int i = 0; i < items; i++) {
      add(grouped ? "<div>" : "");
      add("<dt>" + this.text.phrase(1) + "</dt>");
      add(chance(0.2) ? "<dt>" + this.text.phrase(1) + "</dt>" : "");
      add("<dd>" + (chance(0.5) ? this.text.phrase(3) : this.text.sentence()));
      if (depth < 2 && chance(0.15)) {
        blocks(depth + 1);
      }
      add("</dd>");
      add(grouped ? "</div>" : "");
    }
    add("</dl>");
  }

  private void details(int depth) {
    add("<details><summary>" + this.text.phrase(2) + "</summary>");
    blocks(depth);
    add("</details>");
  }

  private void box(int depth) {
    add(chance(0.6) ? "<aside>" : "<aside class=\"factbox\">");
    add(chance(0.6) ? "<h3>" + this.text.phrase(2) + "</h3>" : "");
    if (chance(0.3)) {
      list(depth + 1);
    } else {
      blocks(depth);
    }
    add("</aside>");
  }

  /** Writes a picture in one of the ways that pages have. */
  private void picture() {
    String alt = this.text.word();
    switch (random.nextInt(3)) {
      case 0 -> add("<p>" + image(alt) + "</p>");
      case 1 -> add("<figure><a href=\"big.jpg\">" + image(alt) + "</a></figure>");
      default -> add(captioned(alt, "figure", "figcaption"));
    }
  }

  private static String image(String alt) {
    return "<img src=\"" + alt + ".jpg\" alt=\"" + alt + "\">";
  }

  private String captioned(String alt, String around, String caption) {
    String words =
        this.text.inCaption(() -> chance(0.5) ? this.text.phrase(3) : this.text.sentence());
    captions.put(alt, own(words));
    String end = caption.split(" ")[0];
    String below = "<" + caption + ">" + words + "</" + end + ">";
    boolean above = around.equals("figure") && chance(0.15);
    return "<"
        + around
        + ">"
        + (above ? below + image(alt) : image(alt) + below)
        + "</"
        + around.split(" ")[0]
        + ">";
  }

  private List<String> own(String text) {
    return List.of(text.split("\\W+")).stream().filter(this.text.loose()::contains).toList();
  }

  private void gallery() {
    int pictures = 2 + random.nextInt(3);
    String[] around = {
      "div class=\"gallery\"", "div", "figure", "ul", "section", "div class=\"row\""
    };
    String outer = around[random.nextInt(around.length)];
    add("<" + outer + ">");
    boolean named = !outer.equals("figure") && chance(0.3);
    for (int i = 0; i < pictures; i++) {
      String alt = this.text.word();
      String item =
          named
              ? captioned(alt, "div", "p class=\"caption\"")
              : captioned(alt, "figure", "figcaption");
      add(outer.equals("ul") ? "<li>" + item + "</li>" : item);
    }
    if (outer.equals("figure") && chance(0.5)) {
      add("<figcaption>" + this.text.inCaption(() -> this.text.phrase(3)) + "</figcaption>");
    }
    add("</" + outer.split(" ")[0] + ">");
  }

  /** Writes a figure that holds no picture. */
  private void captioned(int depth) {
    add("<figure>");
    switch (random.nextInt(5)) {
      case 0 -> list(2);
      case 1 -> table(2);
      case 2 -> add("<blockquote><p>" + this.text.sentence() + "</p></blockquote>");
      case 3 -> add("<pre>" + this.text.phrase(3) + "</pre>");
      default -> add("<p>" + this.text.sentence() + "</p>");
    }
    if (chance(0.7)) {
      add("<figcaption>" + this.text.inCaption(() -> this.text.phrase(3)) + "</figcaption>");
    }
    add("</figure>");
  }

  private void table(int depth) {
    add("<table>");
    add(
        chance(0.3)
            ? "<caption>" + this.text.inCaption(() -> this.text.phrase(3)) + "</caption>"
            : "");
    int columns = 2 + random.nextInt(3);
    int rows = 2 + random.nextInt(3);
    boolean heads = chance(0.7);
    for (int r = 0; r < rows; r++) {
      add("<tr>");
      for (int c = 0; c < columns; c++) {
        String name = heads && r == 0 ? "th" : "td";
        add("<" + name + ">");
        add(this.text.phrase(1));
        if (r > 0 && depth < 2 && chance(0.1)) {
          switch (random.nextInt(5)) {
            case 0 -> list(2);
            case 1 -> table(2);
            case 2 -> add("<math display=\"block\">" + formula() + "</math>");
            case 3 -> add("<math>" + formula() + "</math>");
            default -> paragraph();
          }
          add(chance(0.5) ? this.text.phrase(1) : "");
        }
        add("</" + name + ">");
      }
      add("</tr>");
    }
    add("</table>");
  }

  /** Writes a table that lays out what it holds, or holds another table. */
  private void layout(int depth) {
    add("<table><tr>");
    int columns = 1 + random.nextInt(2);
    for (int c = 0; c < columns; c++) {
      add("<td>");
      loosely();
      if (depth < 2) {
        blocks(depth + 1);
      } else {
        paragraph();
      }
      loosely();
      add("</td>");
    }
    add("</tr></table>");
  }

  private void quotation(int depth) {
    add("<blockquote>");
    if (chance(0.5)) {
      paragraph();
    } else if (depth < 2) {
      blocks(depth + 1);
    } else {
      add(this.text.sentence());
    }
    add(
        switch (random.nextInt(4)) {
          case 0 -> "<footer>" + this.text.inCaption(() -> this.text.phrase(2)) + "</footer>";
          case 1 -> "<cite>" + this.text.inCaption(() -> this.text.phrase(2)) + "</cite>";
          default -> "";
        });
    add("</blockquote>");
  }

  private boolean chance(double share) {
    return random.nextDouble() < share;
  }

  private void add(String part) {
    html.append(part).append(part.isEmpty() || part.endsWith("\n") ? "" : "\n");
  }
}
