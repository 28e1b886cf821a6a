import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;

/**
 * Writes articles to measure by, as JSON Lines: lengths from three paragraphs to thirty, six
 * languages in four scripts, a tenth with an image of its own, captions whose photos are gone, links,
 * lists, headings and tables. The same count gives the same bytes.
 *
 * <pre>java src/bench/GenerateArticles.java 4000 articles.jsonl</pre>
 */
final class GenerateArticles {

  private record Speech(String tag, List<String> words) {}

  private static final List<Speech> SPEECHES =
      List.of(
          speech(
              "en-GB",
              "the ferry council bridge winter harbour of and to in said mayor new years people"
                  + " water school open budget street after before light would could river old"),
          speech(
              "de",
              "die Fähre Stadtrat Brücke Winter Hafen von und zu im sagte Bürgermeisterin neue Jahre"
                  + " Menschen Wasser Schule offen Haushalt Straße nach vor Licht würde könnte Fluss"),
          speech(
              "fr",
              "le bac conseil pont hiver port de et à dans disait maire nouvelle années gens eau"
                  + " école ouvert budget rue après avant lumière serait pourrait rivière été"),
          speech(
              "pl",
              "prom rada most zima port z i do w powiedział burmistrz nowe lata ludzie woda szkoła"
                  + " otwarty budżet ulica po przed światło byłby mógłby rzeka źródło żółty"),
          speech(
              "ru",
              "паром совет мост зима гавань из и к в сказал мэр новые годы люди вода школа открыт"
                  + " бюджет улица после перед свет был бы мог река старый город"),
          speech(
              "ar",
              "العبارة المجلس الجسر الشتاء الميناء من و إلى في قال العمدة جديدة سنوات الناس الماء"
                  + " المدرسة مفتوح الميزانية الشارع بعد قبل الضوء النهر القديم المدينة"));

  private final Random random;
  private final StringBuilder out = new StringBuilder();

  private GenerateArticles(int number) {
    this.random = new Random(number * 0x9E3779B97F4A7C15L);
  }

  private static Speech speech(String tag, String words) {
    return new Speech(tag, List.of(words.split(" ")));
  }

  public static void main(String[] args) throws IOException {
    int count = Integer.parseInt(args[0]);
    try (BufferedWriter file = Files.newBufferedWriter(Path.of(args[1]))) {
      for (int number = 0; number < count; number++) {
        file.write(new GenerateArticles(number).article(number));
        file.write('\n');
      }
    }
  }

  private String article(int number) throws IOException {
    Speech speech = SPEECHES.get(number % SPEECHES.size());
    // A squared chance gives many short articles and a few long ones, as papers have.
    double chance = random.nextDouble();
    int paragraphs = 3 + (int) (30 * chance * chance * chance);
    out.append("{\"plainpress\":1,\"title\":\"").append(words(speech, 4 + random.nextInt(6)));
    out.append(' ').append(number).append("\",\"authors\":[\"").append(words(speech, 2));
    out.append("\"],\"publisher\":\"The Measured Paper\",\"published\":\"");
    out.append(2000 + number % 24).append('-').append(two(1 + number / 24 % 12)).append('-');
    out.append(two(1 + number / 288 % 28)).append("T").append(two(number % 24)).append(":00:00Z");
    out.append("\",\"language\":\"").append(speech.tag());
    out.append("\",\"source\":\"https://paper.example/").append(number).append("\",\"body\":[");
    for (int i = 0; i < paragraphs; i++) {
      if (i > 0 && i % 8 == 0) {
        out.append("{\"type\":\"heading\",\"level\":2,\"content\":[\"");
        out.append(words(speech, 4)).append("\"]},");
      }
      if (i == 1 && number % 10 == 0) {
        figure(speech);
      } else if (i % 6 == 2) {
        out.append("{\"type\":\"figure\",\"media\":{\"kind\":\"image\",\"status\":\"unavailable\"},");
        out.append("\"caption\":[\"").append(words(speech, 12)).append("\"]},");
      }
      if (i % 10 == 9) {
        out.append("{\"type\":\"list\",\"ordered\":false,\"items\":[");
        out.append(item(speech)).append(',').append(item(speech)).append("]},");
      }
      out.append("{\"type\":\"paragraph\",\"content\":[\"").append(words(speech, 20)).append(' ');
      out.append("\",{\"type\":\"link\",\"href\":\"https://paper.example/to/").append(i);
      out.append("\",\"content\":[\"").append(words(speech, 3)).append("\"]},\" ");
      out.append(words(speech, 20 + random.nextInt(60))).append(".\"]}");
      out.append(i + 1 < paragraphs ? "," : "]}");
    }
    return out.toString();
  }

  private String item(Speech speech) {
    return "[{\"type\":\"paragraph\",\"content\":[\"" + words(speech, 8) + "\"]}]";
  }

  private void figure(Speech speech) throws IOException {
    int width = 640;
    int height = 400;
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = picture.createGraphics();
    for (int i = 0; i < 60; i++) {
      graphics.setColor(new Color(random.nextInt(1 << 24)));
      graphics.fillOval(random.nextInt(width), random.nextInt(height), 160, 120);
    }
    graphics.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(picture, "jpeg", bytes);
    out.append("{\"type\":\"figure\",\"media\":{\"kind\":\"image\",\"status\":\"available\",");
    out.append("\"type\":\"image/jpeg\",\"width\":").append(width);
    out.append(",\"height\":").append(height).append(",\"data\":\"");
    out.append(Base64.getEncoder().encodeToString(bytes.toByteArray()));
    out.append("\"},\"alt\":\"").append(words(speech, 6)).append("\",\"caption\":[\"");
    out.append(words(speech, 10)).append("\"]},");
  }

  private String words(Speech speech, int count) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < count; i++) {
      words.append(i == 0 ? "" : " ");
      words.append(speech.words().get(random.nextInt(speech.words().size())));
    }
    return words.toString();
  }

  private static String two(int number) {
    return (number < 10 ? "0" : "") + number;
  }
}
