package org.plainpress.read.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plainpress.article.Article;
import org.plainpress.article.ArticleId;
import org.plainpress.article.Block;
import org.plainpress.article.Meta;
import org.plainpress.article.Text;
import org.plainpress.read.ArticleReader;
import org.plainpress.read.Reading;
import org.plainpress.read.ReadingNote;
import org.plainpress.read.Source;
import org.plainpress.read.UnreadableSource;
import org.plainpress.read.language.LanguageFinder;

/**
 * Reads a stripped news text as the article it was: title, byline and date, paragraphs, headings
 * and lists; pictures of which the caption is left, videos of which a notice is left.
 */
public final class TextReader implements ArticleReader {

  @Override
  public List<Reading> read(Source source) {
    List<ReadingNote> notes = new ArrayList<>();
    String text = DecodedText.of(source.bytes(), notes).text();
    List<Line> lines = LineJoiner.join(text);
    if (lines.stream().allMatch(line -> line.text().isEmpty())) {
      throw new UnreadableSource("there is no text in it");
    }
    String language = language(text, notes);
    HeadReader head = new HeadReader(lines, language, notes);
    Meta.Builder meta = head.read().language(language).id(ArticleId.ofContent(Text.folded(text)));
    List<Piece> pieces = new GapScanner(head.rest(), notes).scan();
    List<Block> body = new BodyBuilder(pieces, notes).build();
    return List.of(new Reading(new Article(meta.build(), body), notes));
  }

  private static String language(String text, List<ReadingNote> notes) {
    Optional<LanguageFinder.Found> found = LanguageFinder.find(text);
    if (found.isEmpty()) {
      notes.add(ReadingNote.ofWhole("its language is not known (--lang gives it)"));
      return "und";
    }
    if (!found.get().sure()) {
      notes.add(
          ReadingNote.ofWhole(
              "its language is likely '" + found.get().language() + "' (--lang gives another)"));
    }
    return found.get().language();
  }
}
