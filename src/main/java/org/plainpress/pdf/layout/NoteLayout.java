package org.plainpress.pdf.layout;

import java.util.Optional;
import org.plainpress.article.Note;
import org.plainpress.pdf.tag.Anchor;
import org.plainpress.pdf.tag.Roles;
import org.plainpress.pdf.tag.Tag;
import org.plainpress.shape.StyledText;

/**
 * Lays out a footnote: its number, which leads back to where it is called, and its blocks beside
 * it.
 */
final class NoteLayout {

  private final Flow flow;
  private final Typography typography;
  private final Roles roles;
  private final NoteLinks links;
  private final String ids;
  private final BlockLayout blocks;
  private int count;

  /**
   * @param ids what the ids of the article's notes begin with, so that they are unique in the
   *     document
   * @param blocks lays out what is in the notes
   */
  NoteLayout(Flow flow, Roles roles, NoteLinks links, String ids, BlockLayout blocks) {
    this.flow = flow;
    this.typography = flow.typography();
    this.roles = roles;
    this.links = links;
    this.ids = ids;
    this.blocks = blocks;
  }

  void layOut(Note note, Place place) {
    Tag tag = place.parent().child(roles.note());
    count++;
    tag.identify(ids + count);
    Anchor anchor = links.note(note.id(), tag);
    Tag number = number(tag.child("Lbl"), links.firstCall(note.id(), anchor));
    Column column = place.column().indented(typography.indent);
    Place inner = place.within(tag).in(column).of(typography.note).beside();
    int first = flow.size();
    blocks.layOut(note.body(), inner);
    if (flow.size() == first) {
      // A note without anything to show is still where its calls lead.
      StyledText<Tag> blank = new StyledText<Tag>().add(" ", typography.note.style(), tag);
      flow.paragraph(blank, typography.note, inner);
    }
    StyledText<Tag> label =
        new StyledText<Tag>().add(note.id() + ".", typography.note.style(), number);
    Row row = flow.row(first);
    row.label(
        new Row.Placement(
            flow.firstLine(label, typography.indent), place.column().start(typography.indent)),
        flow.here());
    row.anchor(anchor);
  }

  /** Returns the element of the note's number: a link back where something calls the note. */
  private static Tag number(Tag label, Optional<Anchor> call) {
    if (call.isEmpty()) {
      return label;
    }
    Tag link = label.inline("Link");
    link.leadTo(call.get());
    return link;
  }
}
