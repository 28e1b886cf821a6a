package org.plainpress.read.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.plainpress.article.Article;
import org.plainpress.read.Figures;
import org.plainpress.read.text.label.LineModel;

/** Texts of which people know the captions. */
public final class KnownTexts {

  private KnownTexts() {}

  /**
   * Returns for each text below a folder what reads and counts it.
   *
   * @param data the folder with {@code dumps} and {@code text}
   */
  public static List<Supplier<Figures>> in(Path data) throws IOException {
    MarkedPages marked =
        MarkedPages.below(Stream.of("pages", "meta", "html").map(data::resolve).toList());
    List<LabelledText> dumps = LabelledText.in(data.resolve("dumps"), marked);
    List<LabelledText> texts = LabelledText.in(data.resolve("text"), marked);
    return Stream.concat(dumps.stream(), texts.stream())
        .<Supplier<Figures>>map(Known::new)
        .toList();
  }

  /** A text, of which it is also counted whether it is read otherwise than at first. */
  private static final class Known implements Supplier<Figures> {

    private final LabelledText text;
    private Optional<Article> first = Optional.empty();

    Known(LabelledText text) {
      this.text = text;
    }

    @Override
    public Figures get() {
      Article article = read();
      CaptionScore score = new CaptionScore();
      score.add(text, article);
      Figures figures = score.figures();
      figures.add("texts read otherwise", first.orElse(article).equals(article) ? 0 : 1, 0);
      first = first.or(() -> Optional.of(article));
      return figures;
    }

    private Article read() {
      try {
        return CaptionScore.read(text, LineModel.get());
      } catch (IOException gone) {
        throw new UncheckedIOException(gone);
      }
    }
  }
}
