package org.plainpress.read.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plainpress.article.Article;
import org.plainpress.article.Binary;
import org.plainpress.article.Block;
import org.plainpress.article.Figure;
import org.plainpress.article.Inline;
import org.plainpress.article.Media;
import org.plainpress.article.Publication;
import org.plainpress.json.ArticleJson;
import org.plainpress.json.MalformedArticleJson;
import org.plainpress.read.Source;
import org.plainpress.settings.PdfProfile;
import org.plainpress.settings.PdfSettings;
import org.plainpress.testing.Articles;
import org.plainpress.testing.Editions;
import org.plainpress.testing.Referees;

@DisplayName("An image stands in an edition once")
class ImagesOnceTest {

  private final Random random = new Random(7);
  private final Readers readers = new Readers();

  @Test
  @DisplayName("as a file of the EPUB and a picture of the PDF, and comes back byte for byte")
  void photographs() throws IOException {
    List<Article> articles = new ArrayList<>();
    int pictures = 0;
    for (int a = 0; a < 3; a++) {
      List<Block> body = new ArrayList<>();
      for (int type : new int[] {BufferedImage.TYPE_INT_RGB, BufferedImage.TYPE_BYTE_GRAY}) {
        for (String format : List.of("jpeg", "png")) {
          Media.Image image = noise(type, format);
          pictures += image.data().size();
          body.add(figure(image));
          body.add(figure(image));
        }
      }
      articles.add(Articles.titled("Article " + a, body.toArray(Block[]::new)));
    }
    Publication bundle = Publication.bundle("Pictures", articles);
    byte[] epub = Editions.epub(bundle);
    byte[] pdf = Editions.pdf(bundle);
    System.out.printf(
        "pictures of %,d bytes: EPUB %,d, PDF %,d%n", pictures, epub.length, pdf.length);
    assertThat(epub.length).isLessThan((int) (pictures * 1.1));
    assertThat(pdf.length).isLessThan((int) (pictures * 1.1));
    assertThat(read("x.epub", epub)).isEqualTo(articles);
    assertThat(read("x.pdf", pdf)).isEqualTo(articles);
    assertThat(Referees.epubcheck(epub)).isEmpty();
    for (PdfProfile profile : PdfProfile.values()) {
      byte[] edition = Editions.pdf(bundle, PdfSettings.DEFAULT.withProfile(profile));
      assertThat(Referees.verapdf(edition, profile)).isEmpty();
    }
  }

  @Test
  @DisplayName("or beside the pages, where they hold it otherwise")
  void drawings() throws IOException {
    Article article =
        Articles.titled(
            "Drawings",
            figure(noise(BufferedImage.TYPE_INT_ARGB, "png")),
            figure(noise(BufferedImage.TYPE_BYTE_INDEXED, "png")),
            figure(noise(BufferedImage.TYPE_BYTE_BINARY, "png")),
            figure(noise(BufferedImage.TYPE_USHORT_GRAY, "png")),
            figure(noise(BufferedImage.TYPE_BYTE_INDEXED, "gif")));
    assertThat(read("x.pdf", Editions.pdf(article))).containsExactly(article);
    assertThat(read("x.epub", Editions.epub(article))).containsExactly(article);
    for (PdfProfile profile : List.of(PdfProfile.UA1_A3A, PdfProfile.UA2_A4F)) {
      byte[] edition =
          Editions.pdf(Publication.of(article), PdfSettings.DEFAULT.withProfile(profile));
      assertThat(Referees.verapdf(edition, profile)).isEmpty();
    }
  }

  @Test
  @DisplayName("and JSON that was taken out of its edition says what it lacks")
  void alone() {
    byte[] json =
        ArticleJson.toBytes(
            Articles.titled("T", figure(Articles.image())), image -> Optional.of("image-1.png"));
    assertThatThrownBy(() -> ArticleJson.parse(json))
        .isInstanceOf(MalformedArticleJson.class)
        .hasMessageContaining("image-1.png")
        .hasMessageContaining("give the EPUB or PDF");
  }

  private List<Article> read(String name, byte[] edition) {
    return readers.read(new Source(name, edition)).stream().map(r -> r.article()).toList();
  }

  private static Figure figure(Media.Image image) {
    return new Figure(
        image, Optional.of("Noise"), List.of(Inline.text("Seen")), Optional.empty(), false);
  }

  /** Makes a picture that cannot be compressed. */
  private Media.Image noise(int type, String format) throws IOException {
    BufferedImage image = new BufferedImage(400, 300, type);
    for (int y = 0; y < 300; y++) {
      for (int x = 0; x < 400; x++) {
        image.setRGB(x, y, random.nextInt() | 0x40000000);
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThat(ImageIO.write(image, format, out)).isTrue();
    return new Media.Image(Binary.copyOf(out.toByteArray()), "image/" + format, 400, 300);
  }
}
