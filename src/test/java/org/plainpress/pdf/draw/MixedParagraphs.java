package org.plainpress.pdf.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.plainpress.article.Article;
import org.plainpress.article.ArticleId;
import org.plainpress.article.Block;
import org.plainpress.article.Inline;
import org.plainpress.article.Meta;
import org.plainpress.article.Paragraph;

/** Words, numbers and signs of both directions, mixed at random, in either direction's text. */
public final class MixedParagraphs {

  private static final String[] ARABIC = {
    "عاد", "القارب", "إلى", "الجزيرة", "بعد", "توقف", "لا", "الآن", "أشهر."
  };
  private static final String[] HEBREW = {"המעבורת", "לאי", "חוזרת", "לפעול", "שלום,"};
  private static final String[] LATIN = {
    "Lorem", "ipsum", "Harbour", "Tickets", "Tokyo", "AVA", "fi", "office", "Ljubljana"
  };
  private static final String[] NUMBERS = {"12", "3.5", "45%", "6:30", "1,250", "2024", "-7"};

  private MixedParagraphs() {}

  /** Returns an article of six paragraphs, which run right to left where the seed is even. */
  public static Article article(int seed) {
    Random random = new Random(seed);
    boolean rightToLeft = seed % 2 == 0;
    List<Block> body = new ArrayList<>();
    for (int p = 0; p < 6; p++) {
      body.add(Paragraph.of(words(random, rightToLeft)));
    }
    Meta meta =
        Meta.builder("T")
            .id(ArticleId.ofContent("mixed"))
            .language(rightToLeft ? "ar" : "en")
            .build();
    return new Article(meta, body);
  }

  /**
   * Returns an English article of six paragraphs, whose words of both directions are plain, bold or
   * links.
   */
  public static Article styled(int seed) {
    Random random = new Random(seed);
    List<Block> body = new ArrayList<>();
    for (int p = 0; p < 6; p++) {
      List<Inline> content = new ArrayList<>(List.of(Inline.text("Lorem ipsum office ")));
      for (String word : words(random, false).strip().split(" ")) {
        List<Inline> text = List.of(Inline.text(word));
        content.add(
            switch (random.nextInt(4)) {
              case 0 -> new Inline.Strong(text);
              case 1 -> new Inline.Link("https://example.org/" + content.size(), text);
              default -> text.get(0);
            });
        content.add(Inline.text(" "));
      }
      body.add(new Paragraph(content));
    }
    Meta meta = Meta.builder("T").id(ArticleId.ofContent("styled")).language("en").build();
    return new Article(meta, body);
  }

  private static String words(Random random, boolean rightToLeft) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      String[] of =
          switch (random.nextInt(8)) {
            case 0, 1 -> LATIN;
            case 2 -> NUMBERS;
            case 3 -> HEBREW;
            default -> rightToLeft || random.nextBoolean() ? ARABIC : LATIN;
          };
      String word = of[random.nextInt(of.length)];
      words.append(
          switch (random.nextInt(12)) {
            case 0 -> "(" + word + ") ";
            case 1 -> "«" + word + "» ";
            case 2 -> word + ", ";
            case 3 -> word + ": ";
            default -> word + " ";
          });
    }
    return words.toString();
  }
}
