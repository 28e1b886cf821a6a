package org.plainpress.read.text;

import java.util.ArrayList;
import java.util.List;
import org.plainpress.article.Block;
import org.plainpress.article.Text;
import org.plainpress.read.ArticleReader;
import org.plainpress.read.Reading;
import org.plainpress.read.ReadingNote;
import org.plainpress.read.Source;
import org.plainpress.read.UnreadableSource;
import org.plainpress.read.bytes.DecodedText;
import org.plainpress.read.draft.ArticleDraft;

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
    ArticleDraft draft = new ArticleDraft(notes).completeLanguage(text);
    List<Line> rest = new HeadReader(lines, draft, notes).read();
    List<Piece> pieces = new GapScanner(rest, notes).scan();
    List<Block> body = new BodyBuilder(pieces, notes).build();
    return List.of(draft.identify(Text.folded(text)).finish(body));
  }
}
