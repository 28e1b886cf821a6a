package org.plainpress.read.html.block;

import java.util.Optional;
import org.jsoup.nodes.Element;
import org.plainpress.read.html.page.ContentModel;
import org.plainpress.read.html.page.Furniture;
import org.plainpress.read.html.page.Hidden;
import org.plainpress.read.html.page.Scope;

/** Tells which elements of a page are passed over when its blocks are built. */
final class Skipped {

  /**
   * An element with more characters of kept text than this is never furniture, whatever its name:
   * share bars and teasers are shorter.
   */
  private static final int MUCH_TEXT = 200;

  private final Scope scope;
  private final Notes notes;

  /** Recognizes what stands around the article; empty where nothing does. */
  private final Optional<Furniture> furniture;

  Skipped(Scope scope, Notes notes) {
    this.scope = scope;
    this.notes = notes;
    this.furniture = scope.isWhole() ? Optional.empty() : Optional.of(new Furniture(scope.root()));
  }

  /** Returns whether an element is never read, hidden, or a footnote, which is read at the end. */
  boolean isNoContent(Element element) {
    return ContentModel.NEVER.contains(element.normalName())
        || Hidden.is(element)
        || notes.isNote(element);
  }

  /** Returns whether an element stands around the article without belonging to it. */
  boolean isFurniture(Element element) {
    // Within a paragraph a "dateline" or a "tag" is of the text.
    boolean inText =
        ContentModel.PHRASING.contains(element.normalName()) && element.parentNameIs("p");
    return !inText && isNamedFurniture(element) && !isKeptAtLength(element);
  }

  /**
   * Returns whether an item is left out of its list; long ones too, if they are named as furniture.
   */
  boolean isSkippedItem(Element item) {
    return isNoContent(item) || isNamedFurniture(item);
  }

  private boolean isNamedFurniture(Element element) {
    return furniture.isPresent() && furniture.get().is(element);
  }

  /** Returns whether an element holds so much kept text that it belongs to the article. */
  private boolean isKeptAtLength(Element element) {
    return element.text().length() > MUCH_TEXT && scope.keepsWithin(element);
  }
}
