package org.plainpress.read.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.plainpress.article.Article;
import org.plainpress.article.ArticleId;
import org.plainpress.article.Block;
import org.plainpress.article.Heading;
import org.plainpress.article.Meta;
import org.plainpress.article.Paragraph;
import org.plainpress.article.Text;
import org.plainpress.read.ArticleReader;
import org.plainpress.read.Reading;
import org.plainpress.read.ReadingNote;
import org.plainpress.read.Source;
import org.plainpress.read.UnreadableSource;
import org.plainpress.read.language.LanguageFinder;
import org.plainpress.read.press.FirstWords;

/** Reads a web page: its article, without what stands around it. */
public final class HtmlReader implements ArticleReader {

  @Override
  public List<Reading> read(Source source) {
    List<ReadingNote> notes = new ArrayList<>();
    Document page = HtmlPage.of(source);
    Meta.Builder meta = PageMetadata.of(page, source.address());
    HtmlPage.strip(page);
    if (page.body().text().isBlank() && page.body().selectFirst("img[alt]:not([alt=''])") == null) {
      throw new UnreadableSource("there is no text in this page; save it again once it has loaded");
    }
    Scope scope = Scope.find(page, source.address().orElse(""));
    language(meta, scope.root(), notes);
    Meta known = provisional(meta);
    PageContext context =
        new PageContext(page.baseUri(), known.language(), source.pictures(), notes);
    int told = notes.size();
    List<Block> body = body(page, scope, known, context);
    if (body.isEmpty()) {
      // What the first look left out, the second looks at again.
      notes.subList(told, notes.size()).clear();
      body = body(page, Scope.whole(page.body()), known, context);
    }
    if (body.isEmpty()) {
      throw new UnreadableSource("no article was found in this page");
    }
    return List.of(new Reading(new Article(finished(known, body, notes), body), notes));
  }

  private static List<Block> body(Document page, Scope scope, Meta known, PageContext context) {
    Notes footnotes = new Notes(scope.root(), page);
    List<Candidate> candidates = new BlockBuilder(scope, footnotes, context).build();
    return new Selection(known, context.notes()).of(candidates);
  }

  private static void language(Meta.Builder meta, Element root, List<ReadingNote> notes) {
    Optional<LanguageFinder.Found> found =
        meta.hasLanguage() ? Optional.empty() : LanguageFinder.find(root.text());
    if (found.isPresent()) {
      meta.language(found.get().language());
      if (!found.get().sure()) {
        notes.add(
            ReadingNote.ofWhole(
                "its language is likely '" + found.get().language() + "' (--lang gives another)"));
      }
    }
  }

  private static final String UNTITLED = "…";
  private static final String NO_ID = "urn:plainpress:none";

  /** With stand-ins for what only the body can give. */
  private static Meta provisional(Meta.Builder meta) {
    if (!meta.hasTitle()) {
      meta.title(UNTITLED);
    }
    if (!meta.hasId()) {
      meta.id(NO_ID);
    }
    return meta.build();
  }

  private static Meta finished(Meta meta, List<Block> body, List<ReadingNote> notes) {
    Meta.Builder builder = meta.toBuilder();
    String words = words(body);
    if (meta.title().equals(UNTITLED)) {
      builder.title(FirstWords.of(words.isEmpty() ? UNTITLED : words));
      notes.add(
          ReadingNote.ofWhole(
              "there is no title; its first words stand for one (--title gives another)"));
    }
    if (meta.id().equals(NO_ID)) {
      builder.id(ArticleId.ofContent(meta.title() + "\n" + words));
    }
    return builder.build();
  }

  private static String words(List<Block> body) {
    StringBuilder out = new StringBuilder();
    for (Block block : body) {
      if (block instanceof Paragraph p) {
        out.append(Text.plain(p.content())).append('\n');
      } else if (block instanceof Heading h) {
        out.append(Text.plain(h.content())).append('\n');
      }
    }
    return Text.folded(out.toString());
  }
}
