package org.plainpress.pdf;

import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.plainpress.article.Article;
import org.plainpress.article.Publication;
import org.plainpress.settings.PdfProfile;
import org.plainpress.settings.PdfSettings;
import org.plainpress.testing.Editions;
import org.plainpress.testing.RandomArticles;

@DisplayName("Whatever an article holds, its PDF's structure is the article's, word by word")
class RandomStructureTest {

  @RepeatedTest(100)
  void structure(RepetitionInfo repetition) throws IOException {
    int turn = repetition.getCurrentRepetition();
    Article article = RandomArticles.of(turn);
    PdfProfile profile = PdfProfile.values()[turn % PdfProfile.values().length];
    byte[] pdf = Editions.pdf(Publication.of(article), PdfSettings.DEFAULT.withProfile(profile));
    TaggedOutline.compareLetters(pdf, article, profile);
  }
}
