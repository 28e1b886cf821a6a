package org.plainpress.read.html.block;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.plainpress.read.html.page.ContentModel;
import org.plainpress.read.html.page.Furniture;
import org.plainpress.read.html.page.Hidden;
import org.plainpress.read.html.page.Query;
import org.plainpress.read.html.page.Scope;

/** Tells which elements of a page are passed over when its blocks are built. */
final class Skipped {

  /** The words of a card are at most so many elements around its picture. */
  private static final int CARD_LEVELS = 4;

  private final Scope scope;
  private final Notes notes;

  /** What was read with a picture above it. */
  private final Set<Element> taken = Collections.newSetFromMap(new IdentityHashMap<>());

  /** Recognizes what stands around the article; empty where nothing does. */
  private final Optional<Furniture> furniture;

  Skipped(Scope scope, Notes notes) {
    this.scope = scope;
    this.notes = notes;
    this.furniture =
        scope.isWhole() ? Optional.empty() : Optional.of(new Furniture(scope.text().length()));
  }

  /**
   * Returns whether an element is never read, hidden, read already, or a footnote, which is read at
   * the end, or heads nothing else.
   */
  boolean isNoContent(Element element) {
    return ContentModel.NEVER.contains(element.normalName())
        || Hidden.is(element)
        || taken.contains(element)
        || notes.isNote(element)
        || notes.isEmptied(element);
  }

  /** Passes an element over from now on, since it was read before its turn. */
  void take(Element element) {
    taken.add(element);
  }

  /**
   * Returns whether an element stands around the article without belonging to it: it is named so,
   * and no words in it are kept.
   */
  boolean isFurniture(Element element) {
    // Within a paragraph a "dateline" or a "tag" is of the text.
    boolean inText =
        ContentModel.PHRASING.contains(element.normalName()) && element.parentNameIs("p");
    return !inText && !scope.keepsWithin(element) && isNamedFurniture(element);
  }

  /**
   * Returns whether a picture without words of its own is of a card that leads to another story:
   * the words beside it are a heading or a link, and none of them is kept.
   */
  boolean isOfCard(Element picture) {
    if (scope.isWhole() || picture.hasText()) {
      return false;
    }
    Optional<Element> around = Query.parent(picture);
    for (int level = 0; level < CARD_LEVELS && around.isPresent(); level++) {
      Element beside = around.get();
      if (scope.keepsWithin(beside)) {
        return false;
      }
      if (beside.hasText()) {
        return Query.holds(beside, "h1, h2, h3, h4, h5, h6, a[href]")
            && !Captions.isCaptioned(beside);
      }
      around = Query.parent(beside);
    }
    return false;
  }

  private boolean isNamedFurniture(Element element) {
    return furniture.isPresent() && furniture.get().is(element);
  }
}
