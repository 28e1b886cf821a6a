package org.plainpress.read.text;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.plainpress.article.Block;
import org.plainpress.article.Text;
import org.plainpress.read.ArticleReader;
import org.plainpress.read.Reading;
import org.plainpress.read.ReadingNote;
import org.plainpress.read.Source;
import org.plainpress.read.UnreadableSource;
import org.plainpress.read.bytes.DecodedText;
import org.plainpress.read.draft.ArticleDraft;
import org.plainpress.read.library.LibraryTexts;
import org.plainpress.read.library.WireCopy;
import org.plainpress.read.text.label.LineModel;

/**
 * Reads a stripped news text as the article it was: title, byline and date, paragraphs, headings
 * and lists; pictures of which the caption is left, videos of which a notice is left.
 */
public final class TextReader implements ArticleReader {

  private final Clock clock;
  private final Supplier<LineModel> model;

  /** Whether the forms of databases and libraries are looked for. */
  private final boolean forms;

  /** Makes a reader that goes by the system's clock. */
  public TextReader() {
    this(Clock.systemUTC());
  }

  /**
   * Makes a reader.
   *
   * @param clock tells today, by which the century of a date such as {@code 31.12.98} is told where
   *     the text has no date with a full year
   */
  public TextReader(Clock clock) {
    this(clock, LineModel::get);
  }

  /**
   * {@return a reader that takes every text for prose, also one that looks like a database's
   * export}
   *
   * @param clock see the constructor
   */
  public static TextReader ofAny(Clock clock) {
    return new TextReader(clock, LineModel::get, false);
  }

  /** Makes a reader with a model of its own, such as one that has not seen the text. */
  TextReader(Clock clock, Supplier<LineModel> model) {
    this(clock, model, true);
  }

  private TextReader(Clock clock, Supplier<LineModel> model, boolean forms) {
    this.clock = clock;
    this.model = model;
    this.forms = forms;
  }

  @Override
  public List<Reading> read(Source source) {
    List<ReadingNote> notes = new ArrayList<>();
    String decoded = DecodedText.of(source, notes).text();
    boolean subtitles = forms && LibraryTexts.isMarked(decoded);
    String text = forms && !subtitles ? MarkupInText.plain(decoded, notes) : decoded;
    List<Reading> exported = forms ? LibraryTexts.read(text, clock) : List.of();
    if (!exported.isEmpty()) {
      return exported;
    }
    WireCopy wire = forms ? WireCopy.of(text, notes) : new WireCopy(text, List.of());
    List<Line> lines = LineJoiner.join(wire.text());
    if (lines.stream().allMatch(line -> line.text().isEmpty())) {
      throw new UnreadableSource("there is no text in it");
    }
    ArticleDraft draft = new ArticleDraft(notes, clock).completeLanguage(text);
    LabelledLines labels = new LabelledLines(lines, model.get());
    List<Line> rest = new HeadReader(lines, labels, draft, notes).read();
    wire.reporters().forEach(draft::author);
    List<Piece> pieces = new GapScanner(rest, labels, notes).scan();
    List<Block> body = new BodyBuilder(pieces, labels, notes).build();
    return List.of(draft.identify(Text.folded(text)).finish(body));
  }
}
