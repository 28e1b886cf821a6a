package org.plainpress.pdf.layout;

import java.util.List;
import org.plainpress.article.Inline;
import org.plainpress.article.Verse;
import org.plainpress.pdf.tag.Tag;
import org.plainpress.shape.Style;
import org.plainpress.shape.StyledText;

/**
 * Lays out verse, a paragraph a stanza: each line begins at the side where lines start, what is
 * turned over stands further in, and a stanza stays on one page where it fits.
 */
final class VerseLayout {

  private final Flow flow;
  private final InlineText inline;

  VerseLayout(Flow flow, InlineText inline) {
    this.flow = flow;
    this.inline = inline;
  }

  void layOut(Verse verse, Place place) {
    for (int s = 0; s < verse.stanzas().size(); s++) {
      Verse.Stanza stanza = verse.stanzas().get(s);
      flow.walk().at(s, () -> stanza(stanza, place));
    }
  }

  private void stanza(Verse.Stanza stanza, Place place) {
    Tag tag = place.parent().child("P");
    Style style = place.body().style();
    int first = flow.size();
    int last = stanza.lines().size() - 1;
    for (int i = 0; i <= last; i++) {
      List<Inline> words = stanza.lines().get(i);
      StyledText<Tag> text = inline.of(words, style, tag);
      if (i < last) {
        // White space keeps the lines apart where the stanza is read as one paragraph.
        text.addOwn("\n", style, tag);
      }
      Typography.Type type = i == 0 ? place.body() : place.body().withBefore(0);
      flow.walk().at(i, () -> flow.line(text, type, place, 2 * flow.typography().indent));
    }
    flow.keepTogether(first, false);
  }
}
