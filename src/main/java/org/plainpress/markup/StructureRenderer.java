package org.plainpress.markup;

import java.util.List;
import java.util.function.Consumer;
import org.plainpress.article.Aside;
import org.plainpress.article.Block;
import org.plainpress.article.Definitions;
import org.plainpress.article.Inline;
import org.plainpress.article.ItemList;
import org.plainpress.article.ListStyle;
import org.plainpress.article.Paragraph;
import org.plainpress.article.Verse;
import org.plainpress.mark.MarkupClasses;
import org.plainpress.message.Messages;
import org.plainpress.paging.TextPosition;
import org.plainpress.paging.Walk;
import org.plainpress.xml.Xml;

/** Renders the blocks that are made of parts: lists, definitions, verse and asides. */
final class StructureRenderer {

  private final StringBuilder out;
  private final Purpose purpose;
  private final String language;
  private final Messages messages;
  private final InlineRenderer inline;
  private final PageBreaks breaks;
  private final Walk walk;
  private final Consumer<List<Block>> blocks;
  private int asides;

  /**
   * Makes a renderer for one article.
   *
   * @param language of the article, as a BCP 47 tag
   * @param blocks renders what stands in items, descriptions and asides
   */
  StructureRenderer(
      StringBuilder out,
      Purpose purpose,
      String language,
      InlineRenderer inline,
      PageBreaks breaks,
      Consumer<List<Block>> blocks) {
    this.out = out;
    this.purpose = purpose;
    this.language = language;
    this.messages = Messages.of(language);
    this.inline = inline;
    this.breaks = breaks;
    this.walk = breaks.walk();
    this.blocks = blocks;
  }

  /**
   * Renders a list. One whose labels the source printed keeps them as text: sentences refer to
   * them, and a number made by a style sheet can be neither searched nor copied.
   */
  void list(ItemList list) {
    boolean labelled = list.isLabelled();
    boolean counted = list.ordered() && !labelled;
    String name = counted ? "ol" : "ul";
    out.append('<').append(name);
    if (labelled) {
      Xml.attribute(out, "class", MarkupClasses.LABELLED);
    } else if (list.style() == ListStyle.NONE) {
      Xml.attribute(out, "class", MarkupClasses.UNMARKED);
    }
    if (counted) {
      numbering(list);
    }
    inline.running().attribute(out);
    out.append(">\n");
    List<Integer> numbers = list.numbers();
    walk.items(
        list,
        i -> {
          ItemList.Item item = list.items().get(i);
          // Cleaners of feeds know no lists that count down, but they keep an item's number.
          boolean own = item.value().isPresent() || list.reversed() && !purpose.isDocument();
          item(item, counted && own ? " value=\"" + numbers.get(i) + "\"" : "");
        });
    out.append("</").append(name).append(">\n");
  }

  private void numbering(ItemList list) {
    boolean down = list.reversed() && purpose.isDocument();
    if (list.start() != (down ? list.items().size() : 1)) {
      Xml.attribute(out, "start", Integer.toString(list.start()));
    }
    if (down) {
      Xml.attribute(out, "reversed", "reversed");
    }
    switch (list.style()) {
      case LOWER_ALPHA -> Xml.attribute(out, "type", "a");
      case UPPER_ALPHA -> Xml.attribute(out, "type", "A");
      case LOWER_ROMAN -> Xml.attribute(out, "type", "i");
      case UPPER_ROMAN -> Xml.attribute(out, "type", "I");
      case DECIMAL, DISC, NONE -> {}
    }
  }

  /**
   * Renders an item.
   *
   * @param number the attribute that tells its number; empty where it counts on
   */
  private void item(ItemList.Item item, String number) {
    out.append("<li").append(number);
    boolean task = item.task() != ItemList.Task.NONE;
    if (task) {
      Xml.attribute(out, "class", MarkupClasses.TASK);
    }
    out.append('>');
    if (task) {
      // The box is the first thing on a page that begins with the item.
      breaks.before(out, 0);
      box(item.task() == ItemList.Task.DONE);
    }
    body(item.body());
    out.append("</li>\n");
  }

  /** Renders the box before a task, whose name says to listeners whether the task is done. */
  private void box(boolean done) {
    out.append("<span");
    Xml.attribute(out, "class", MarkupClasses.BOX);
    if (!messages.speak(language)) {
      inline.language(messages.language());
    }
    String words = messages.get(done ? "task.done" : "task.open");
    if (purpose.isDocument()) {
      out.append(" role=\"img\"");
      Xml.attribute(out, "aria-label", words);
    }
    Xml.attribute(out, "title", words);
    out.append('>').append(done ? '☑' : '☐').append("</span> ");
  }

  /**
   * Renders what stands in an item or a description. A paragraph alone is a line of it, unless it
   * runs the other way; before other blocks its words are a paragraph, since voices lose text that
   * stands bare beside a nested list.
   */
  private void body(List<Block> body) {
    breaks.before(out);
    if (body.size() == 1
        && body.get(0) instanceof Paragraph line
        && !inline.running().differs(line.content())) {
      walk.at(0, () -> inline.render(line.content()));
    } else {
      out.append('\n');
      blocks.accept(body);
    }
  }

  void definitions(Definitions definitions) {
    out.append("<dl");
    inline.running().attribute(out);
    out.append(">\n");
    for (int i = 0; i < definitions.items().size(); i++) {
      Definitions.Item item = definitions.items().get(i);
      walk.at(i, () -> definition(item));
    }
    out.append("</dl>\n");
  }

  /** Renders terms and descriptions; one without the other stands beside an empty one. */
  private void definition(Definitions.Item item) {
    int terms = item.terms().size();
    for (int t = 0; t < terms; t++) {
      List<Inline> term = item.terms().get(t);
      out.append("<dt>");
      walk.at(t, () -> inline.render(term));
      out.append("</dt>\n");
    }
    // HTML, 4.4.9: terms and descriptions come in groups that have both.
    out.append(terms == 0 ? "<dt></dt>\n" : "");
    for (int d = 0; d < item.descriptions().size(); d++) {
      List<Block> description = item.descriptions().get(d);
      out.append("<dd>");
      walk.at(terms + d, () -> body(description));
      out.append("</dd>\n");
    }
    out.append(item.descriptions().isEmpty() ? "<dd></dd>\n" : "");
  }

  /**
   * Renders verse: a paragraph a stanza, and in it the lines, which are apart without styles too.
   */
  void verse(Verse verse) {
    out.append("<div");
    Xml.attribute(out, "class", MarkupClasses.VERSE);
    inline.running().attribute(out);
    out.append(">\n");
    for (int s = 0; s < verse.stanzas().size(); s++) {
      Verse.Stanza stanza = verse.stanzas().get(s);
      walk.at(s, () -> stanza(stanza));
    }
    out.append("</div>\n");
  }

  private void stanza(Verse.Stanza stanza) {
    out.append("<p>");
    for (int i = 0; i < stanza.lines().size(); i++) {
      List<Inline> line = stanza.lines().get(i);
      out.append(i == 0 ? "" : "<br" + purpose.voidEnd() + "\n");
      open("span", MarkupClasses.LINE);
      walk.at(i, () -> inline.render(line));
      out.append("</span>");
    }
    out.append("</p>\n");
  }

  /** Renders an aside, which is named by its title. */
  void aside(Aside aside) {
    out.append("<aside");
    Xml.attribute(out, "class", MarkupClasses.ASIDE);
    asides++;
    if (purpose.isDocument()) {
      // A note, not the landmark that asides are: those stand at the top of a page.
      out.append(" role=\"note\"");
      if (!aside.title().isEmpty()) {
        Xml.attribute(out, "aria-labelledby", "aside" + asides);
      } else if (messages.speak(language)) {
        Xml.attribute(out, "aria-label", messages.get("aside"));
      }
    }
    inline.running().attribute(out);
    out.append(">\n");
    breaks.before(out);
    if (!aside.title().isEmpty()) {
      out.append("<p");
      Xml.attribute(out, "class", MarkupClasses.TITLE);
      if (purpose.isDocument()) {
        Xml.attribute(out, "id", "aside" + asides);
      }
      out.append("><strong>");
      breaks.before(out, TextPosition.BESIDE);
      walk.beside(() -> inline.render(aside.title()));
      out.append("</strong></p>\n");
    }
    blocks.accept(aside.body());
    out.append("</aside>\n");
  }

  private void open(String element, String className) {
    out.append('<').append(element);
    Xml.attribute(out, "class", className);
    out.append('>');
  }
}
