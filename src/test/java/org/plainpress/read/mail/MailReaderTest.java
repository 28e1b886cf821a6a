package org.plainpress.read.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plainpress.article.Article;
import org.plainpress.article.Block;
import org.plainpress.article.Blocks;
import org.plainpress.article.Figure;
import org.plainpress.article.ItemList;
import org.plainpress.article.Media;
import org.plainpress.article.Quote;
import org.plainpress.article.Text;
import org.plainpress.read.Reading;
import org.plainpress.read.ReadingNote;
import org.plainpress.read.Source;
import org.plainpress.read.UnreadableSource;
import org.plainpress.read.input.Readers;

@DisplayName("An e-mail")
class MailReaderTest {

  private static final String HEAD =
      "Message-ID: <1@mill.example>\r\nFrom: Ada Kestrel <ada@mill.example>\r\nTo: readers@mill.example\r\n"
          + "Subject: The wheel turns\r\nDate: Tue, 04 May 2021 08:30:00 +0200\r\nMIME-Version: 1.0\r\n";

  private static final String WORDS =
      "The mill wheel turned again this morning, and the miller said that it will stay so.";

  @Test
  @DisplayName(
      "gives its header to the article: subject, sender, date, list, language and keywords")
  void header() {
    Article article =
        one(HEAD
                + "List-Id: \"Mill Post\" <post.mill.example>\r\nContent-Language: en-GB\r\nKeywords: mills, water\r\n"
                + "Archived-At: <https://mill.example/1>\r\n\r\n"
                + WORDS)
            .article();
    assertThat(article.meta().title()).isEqualTo("The wheel turns");
    assertThat(article.meta().authors()).containsExactly("Ada Kestrel");
    assertThat(article.meta().published().orElseThrow().iso())
        .isEqualTo("2021-05-04T08:30:00+02:00");
    assertThat(article.meta().publisher()).contains("Mill Post");
    assertThat(article.meta().language()).isEqualTo("en-GB");
    assertThat(article.meta().subjects()).containsExactly("mills", "water");
    assertThat(article.meta().source()).contains("https://mill.example/1");
  }

  @Test
  @DisplayName("has words of other alphabets in its header, encoded, cut in two, or as they are")
  void encodedWords() {
    String encoded =
        Base64.getEncoder().encodeToString("Мельница работает".getBytes(StandardCharsets.UTF_8));
    assertThat(title("=?utf-8?B?" + encoded + "?=")).isEqualTo("Мельница работает");
    assertThat(title("=?iso-8859-1?Q?Caf=E9_au?= =?iso-8859-1?Q?_lait?="))
        .isEqualTo("Café au lait");
    assertThat(title("=?utf-8?Q?Caf=C3?=\r\n =?utf-8?Q?=A9_au_lait?=")).isEqualTo("Café au lait");
    assertThat(title("Café au lait")).isEqualTo("Café au lait");
    assertThat(title("A subject that\r\n is folded")).isEqualTo("A subject that is folded");
    assertThat(
            one(HEAD.replace("Ada Kestrel", "=?utf-8?Q?Berg=2C_Bj=C3=B6rn?=") + "\r\n" + WORDS)
                .article()
                .meta()
                .authors())
        .containsExactly("Björn Berg");
  }

  @Test
  @DisplayName("is read of its HTML, with the images that came with it")
  void related() throws IOException {
    String mail =
        HEAD
            + "Content-Type: multipart/alternative; boundary=a\r\n\r\n--a\r\nContent-Type: text/plain\r\n\r\nPlain words.\r\n"
            + "--a\r\nContent-Type: multipart/related; boundary=r\r\n\r\n--r\r\nContent-Type: text/html; charset=utf-8\r\n"
            + "Content-Transfer-Encoding: quoted-printable\r\n\r\n<html><body><p>"
            + WORDS
            + " Caf=C3=A9.</p><img src=3D\"cid:w@mill\" alt=3D\"The wheel\"></body></html>\r\n"
            + "--r\r\nContent-Type: image/png\r\nContent-ID: <w@mill>\r\nContent-Transfer-Encoding: base64\r\n\r\n"
            + png()
            + "\r\n--r--\r\n--a--\r\n";
    Article article = one(mail).article();
    assertThat(text(article)).contains("Café.").doesNotContain("Plain words");
    Figure figure = Blocks.of(Figure.class, article.body()).findFirst().orElseThrow();
    assertThat(figure.media()).isInstanceOf(Media.Image.class);
    assertThat(figure.alternative()).contains("The wheel");
  }

  @Test
  @DisplayName("shows a picture that is attached, and tells of other attachments")
  void attachments() throws IOException {
    Reading reading =
        one(
            HEAD
                + "Content-Type: multipart/mixed; boundary=m\r\n\r\n--m\r\n\r\n"
                + WORDS
                + "\r\n--m\r\nContent-Type: image/png; name=a.png\r\nContent-Disposition: attachment\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                + png()
                + "\r\n--m\r\nContent-Type: application/pdf\r\nContent-Disposition: attachment; filename=plan.pdf\r\n\r\n%PDF\r\n--m--\r\n");
    assertThat(Blocks.of(Figure.class, reading.article().body())).hasSize(1);
    assertThat(notes(reading)).contains("left out what is attached: plan.pdf");
  }

  @Test
  @DisplayName("loses its frame, with a note: where to see it in a browser, how to stop it")
  void frame() {
    Reading reading =
        one(
            HEAD
                + "Content-Type: text/html\r\n\r\n<table><tr><td><a href=\"https://x.example\">View this email in your browser</a></td></tr>"
                + "<tr><td><p>"
                + WORDS
                + "</p><p>To unsubscribe from the water was his wish, he said, and he went on for a while about the old days on the river, when nobody had heard of such a thing and the wheel was made of oak, which grew on the hill above the village, where his father had a house with a garden and a well of its own.</p></td></tr>"
                + "<tr><td>You are receiving this email because you signed up. <a href=\"https://x.example/u\">Unsubscribe</a></td></tr></table>");
    assertThat(text(reading.article()))
        .contains("mill wheel", "he went on")
        .doesNotContain("browser", "signed up");
    assertThat(notes(reading))
        .anyMatch(note -> note.startsWith("left out what the sender's system"));
  }

  @Test
  @DisplayName("of plain text has paragraphs, lists, headings, links and quoted replies")
  void plain() {
    Article article =
        one(HEAD
                + "\r\nThe mill\r\n========\r\n\r\n"
                + "The mill wheel turned again this morning, and the miller said that it\r\n"
                + "will stay so until the autumn, see https://mill.example/a_b.\r\n\r\n"
                + "* flour\r\n* bran\r\n\r\nOn Monday Bo wrote:\r\n> Does it turn?\r\n>> It did not.\r\n")
            .article();
    assertThat(article.body())
        .extracting(Block::kind)
        .containsExactly(
            Block.Kind.HEADING,
            Block.Kind.PARAGRAPH,
            Block.Kind.LIST,
            Block.Kind.PARAGRAPH,
            Block.Kind.QUOTE);
    assertThat(text(article)).contains("said that it will stay so");
    assertThat(((ItemList) article.body().get(2)).items()).hasSize(2);
    assertThat(((Quote) article.body().get(4)).body()).hasSize(2);
  }

  @Test
  @DisplayName("of flowing text is put together line by line (RFC 3676)")
  void flowed() {
    String flowed =
        HEAD
            + "Content-Type: text/plain; format=flowed\r\n\r\nShort \r\nlines go \r\non here.\r\nA new one.\r\n> quoted \r\n> words\r\n";
    assertThat(text(one(flowed).article())).contains("Short lines go on here.", "quoted words");
  }

  @Test
  @DisplayName("is read in the encoding that it says, or that its bytes are in")
  void encodings() {
    String text = "Новый причал открыли в среду в порту, сообщил начальник порта.";
    for (String type : List.of("; charset=koi8-r", "; charset=unknown-8bit", "")) {
      byte[] head =
          (HEAD + "Content-Type: text/plain" + type + "\r\n\r\n")
              .getBytes(StandardCharsets.US_ASCII);
      byte[] mail = concat(head, text.getBytes(Charset.forName("KOI8-R")));
      assertThat(text(read("a.eml", mail).get(0).article())).contains(text);
    }
  }

  @Test
  @DisplayName("that was forwarded is read as a quotation in the one that holds it")
  void forwarded() {
    String mail =
        HEAD
            + "Content-Type: multipart/mixed; boundary=m\r\n\r\n--m\r\n\r\nSee below.\r\n--m\r\nContent-Type: message/rfc822\r\n\r\nSubject: Inner\r\n\r\n"
            + WORDS
            + "\r\n--m--\r\n";
    Article article = one(mail).article();
    Quote quote = Blocks.of(Quote.class, article.body()).findFirst().orElseThrow();
    assertThat(text(article)).contains("See below.");
    assertThat(quote.body()).hasSize(2);
  }

  @Test
  @DisplayName("that is encrypted, or holds no text, is refused in a line")
  void refused() {
    assertThatThrownBy(
            () ->
                one(
                    HEAD
                        + "Content-Type: multipart/encrypted; boundary=e\r\n\r\n--e\r\n\r\nx\r\n--e--\r\n"))
        .isInstanceOf(UnreadableSource.class)
        .hasMessageContaining("encrypted");
    assertThatThrownBy(() -> one(HEAD + "\r\n")).hasMessageContaining("no text");
  }

  @Test
  @DisplayName("of a mailbox is an article each; those that hold nothing are told")
  void mailbox() {
    String mbox =
        "From ada@mill.example Tue May  4 08:30:00 2021\n"
            + HEAD.replace("\r", "")
            + "\nFirst words of the mill.\n>From here on it turns.\n\nFrom bo@mill.example Wed May  5 08:30:00 2021\n"
            + HEAD.replace("\r", "").replace("The wheel turns", "Two")
            + "\nSecond words of the mill.\n\nFrom c@mill.example Thu May  6 08:30:00 2021\n"
            + HEAD.replace("\r", "")
            + "\n\n";
    List<Reading> readings = read("a.mbox", mbox.getBytes(StandardCharsets.UTF_8));
    assertThat(readings)
        .extracting(one -> one.article().meta().title())
        .containsExactly("The wheel turns", "Two");
    assertThat(text(readings.get(0).article()))
        .contains("From here on it turns.")
        .doesNotContain(">");
    assertThat(notes(readings.get(0))).contains("message 3: there is no text in this e-mail");
  }

  @Test
  @DisplayName("is told by its header, whatever it is called; a text that begins like one is none")
  void signature() {
    assertThat(
            read("a", (HEAD + "\r\n" + WORDS).getBytes(StandardCharsets.UTF_8))
                .get(0)
                .article()
                .meta()
                .title())
        .isEqualTo("The wheel turns");
    assertThat(
            read(
                    "a.txt",
                    ("From: the mill\nSubject: water\n\n" + WORDS).getBytes(StandardCharsets.UTF_8))
                .get(0)
                .article()
                .meta()
                .authors())
        .doesNotContain("the mill@");
  }

  @Test
  @DisplayName("is signed by a name as it is spoken, though directories turn it round")
  void turnedName() {
    assertThat(
            one("From: \"Kestrel, Ada\" <a@mill.example>\r\nSubject: Mill\r\n\r\n" + WORDS)
                .article()
                .meta()
                .authors())
        .containsExactly("Ada Kestrel");
    assertThat(
            one("From: \"Mills, Inc\" <a@mill.example>\r\nSubject: Mill\r\n\r\n" + WORDS)
                .article()
                .meta()
                .authors())
        .containsExactly("Mills, Inc");
  }

  @Test
  @DisplayName("loses a line that only says where else to view it")
  void viewInBrowser() {
    Reading reading =
        one(
            "From: a@mill.example\r\nSubject: Mill\r\nContent-Type: text/html\r\n\r\n<table><tr><td><a href='https://mill.example/v'>View in browser</a></td></tr></table><p>"
                + WORDS
                + "</p>");
    assertThat(reading.article().body()).hasSize(1);
    assertThat(notes(reading).toString()).contains("View in browser");
  }

  private static String title(String subject) {
    return one(HEAD.replace("The wheel turns", subject) + "\r\n" + WORDS).article().meta().title();
  }

  private static Reading one(String mail) {
    return read("a.eml", mail.getBytes(StandardCharsets.UTF_8)).get(0);
  }

  private static List<Reading> read(String name, byte[] mail) {
    return new Readers().read(new Source(name, mail));
  }

  private static String text(Article article) {
    StringBuilder out = new StringBuilder();
    Blocks.forEach(
        article.body(),
        block ->
            out.append(
                    Blocks.text(block).stream().map(Text::plain).collect(Collectors.joining(" ")))
                .append('\n'));
    return out.toString();
  }

  private static List<String> notes(Reading reading) {
    return reading.notes().stream().map(ReadingNote::message).toList();
  }

  private static byte[] concat(byte[] a, byte[] b) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(a);
    out.writeBytes(b);
    return out.toByteArray();
  }

  private static String png() throws IOException {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(80, 48, BufferedImage.TYPE_INT_RGB), "png", png);
    return Base64.getMimeEncoder().encodeToString(png.toByteArray());
  }
}
