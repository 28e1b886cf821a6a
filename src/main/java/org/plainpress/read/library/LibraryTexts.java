package org.plainpress.read.library;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plainpress.article.Block;
import org.plainpress.article.Text;
import org.plainpress.read.Pictures;
import org.plainpress.read.Reading;
import org.plainpress.read.ReadingNote;
import org.plainpress.read.draft.ArticleDraft;
import org.plainpress.read.html.block.HtmlBody;
import org.plainpress.read.html.page.PageContext;

/** Tells texts that a database or library wrote in a form of its own, and reads their articles. */
public final class LibraryTexts {

  private LibraryTexts() {}

  /**
   * Reads a text.
   *
   * @param clock tells today, for dates without a century
   * @return its articles in their order; empty where it is of none of these forms
   */
  public static List<Reading> read(String text, Clock clock) {
    List<Document> documents = GutenbergText.of(text).map(List::of).orElse(List.of());
    if (documents.isEmpty()) {
      documents = NexisExport.documents(text);
    }
    if (documents.isEmpty()) {
      documents = FactivaExport.documents(text);
    }
    if (documents.isEmpty()) {
      documents = LabelledExport.documents(text);
    }
    List<Reading> readings = new ArrayList<>();
    for (Document document : documents) {
      article(document, clock).ifPresent(readings::add);
    }
    return readings;
  }

  private static Optional<Reading> article(Document document, Clock clock) {
    List<ReadingNote> notes = new ArrayList<>(document.notes());
    ArticleDraft draft = new ArticleDraft(notes, clock);
    document.language().ifPresent(draft::language);
    draft.completeLanguage(Document.words(document.html()));
    List<Block> body =
        HtmlBody.blocks(
            document.html(), new PageContext("", draft.language(), Pictures.NONE, notes));
    if (body.isEmpty()) {
      return Optional.empty();
    }
    document.title().ifPresent(draft::title);
    document.authors().forEach(draft::author);
    document.publisher().ifPresent(draft::publisher);
    document.published().ifPresent(draft::published);
    document.section().ifPresent(draft::kicker);
    document.rights().ifPresent(draft::rights);
    String words = Document.words(document.html());
    draft.completeTitle(words).identify(Text.folded(draft.title() + "\n" + words));
    return Optional.of(draft.finish(body));
  }
}
