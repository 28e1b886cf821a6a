package org.plainpress.markup;

import java.text.Bidi;
import org.plainpress.article.Direction;
import org.plainpress.xml.Xml;

/** Keeps names apart from what stands beside them where they run the other way. */
public final class Isolated {

  private Isolated() {}

  /**
   * Returns a name as markup. One that runs against what is around it, or both ways, stands in a
   * {@code bdi}, so that it does not move a number behind it to its other side.
   *
   * @param around the direction of what is around it
   */
  public static String name(String name, Direction around) {
    return runsWith(name, around) ? Xml.text(name) : "<bdi>" + Xml.text(name) + "</bdi>";
  }

  private static boolean runsWith(String name, Direction around) {
    boolean rightToLeft = around == Direction.RTL;
    Bidi bidi =
        new Bidi(name, rightToLeft ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
    return rightToLeft ? bidi.isRightToLeft() : bidi.isLeftToRight();
  }
}
