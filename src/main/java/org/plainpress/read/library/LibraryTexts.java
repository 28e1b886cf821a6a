package org.plainpress.read.library;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
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

  private static final List<Function<String, List<Document>>> FORMS =
      List.of(
          text -> GutenbergText.of(text).map(List::of).orElse(List.of()),
          Subtitles::documents,
          NexisExport::documents,
          FactivaExport::documents,
          FactivaDisplay::documents,
          LabelledExport::documents,
          TaggedExport::documents);

  /** What stands before a line in the middle of a page. */
  private static final String CENTRED = " ".repeat(20);

  private LibraryTexts() {}

  /**
   * Reads a text.
   *
   * @param clock tells today, for dates without a century
   * @return its articles in their order; empty where it is of none of these forms
   */
  public static List<Reading> read(String text, Clock clock) {
    String lines = text.replace("\r\n", "\n").replace('\r', '\n').replaceFirst("^\uFEFF", "");
    List<Reading> readings = new ArrayList<>();
    for (Document document : documents(lines)) {
      article(document, clock).ifPresent(readings::add);
    }
    return readings;
  }

  /** Returns whether a text has marks of its own that look like HTML, as subtitles do. */
  public static boolean isMarked(String text) {
    return Subtitles.is(text);
  }

  /**
   * Reads a document that a word processor was given, such as databases export them: its paragraphs
   * are the lines of the text.
   *
   * @param html of the document; paragraphs that stand in the middle have {@code data-centred}
   * @param clock tells today, for dates without a century
   * @return its articles in their order; empty where it is of none of these forms
   */
  public static List<Reading> readPage(String html, Clock clock) {
    Element body = Jsoup.parseBodyFragment(html).body();
    StringBuilder lines = new StringBuilder();
    for (Element paragraph : body.select("p, h1, h2, h3, h4, h5, h6, pre")) {
      String text = paragraph.wholeText().replace('\u00a0', ' ').strip();
      String before = paragraph.hasAttr("data-centred") ? CENTRED : "";
      lines.append(before).append(text.replace("\n", "\n" + before)).append("\n\n");
    }
    return read(lines.toString(), clock);
  }

  /** Returns the documents in the first of these forms that a text is of. */
  private static List<Document> documents(String lines) {
    return FORMS.stream()
        .map(form -> form.apply(lines))
        .filter(documents -> !documents.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private static Optional<Reading> article(Document document, Clock clock) {
    List<ReadingNote> notes = new ArrayList<>(document.notes());
    ArticleDraft draft = new ArticleDraft(notes, clock);
    Facts facts = document.facts();
    facts.of(Fact.LANGUAGE).forEach(draft::language);
    draft.completeLanguage(Document.words(document.html()));
    List<Block> body =
        HtmlBody.blocks(
            document.html(), new PageContext("", draft.language(), Pictures.NONE, notes));
    if (body.isEmpty()) {
      return Optional.empty();
    }
    facts.of(Fact.TITLE).forEach(draft::title);
    facts.of(Fact.AUTHOR).forEach(draft::author);
    facts.of(Fact.PUBLISHER).forEach(draft::publisher);
    facts.of(Fact.PUBLISHED).forEach(draft::published);
    facts.of(Fact.SECTION).forEach(draft::kicker);
    facts.of(Fact.RIGHTS).forEach(draft::rights);
    facts.of(Fact.SUBJECT).forEach(draft::subject);
    facts.of(Fact.SUMMARY).forEach(draft::summary);
    facts.of(Fact.SOURCE).forEach(draft::source);
    String words = Document.words(document.html());
    draft.completeTitle(words).identify(Text.folded(draft.title() + "\n" + words));
    return Optional.of(draft.finish(body));
  }
}
