package org.plainpress.read.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plainpress.read.Content;
import org.plainpress.read.Pictures;
import org.plainpress.read.ReadingNote;
import org.plainpress.read.Source;

@DisplayName("Texts of DOS, of the old Macintosh and in ISO 8859-15")
class OldLatinTest {

  /** A few lines in each of ten languages, with the letters that each is full of. */
  private static final List<String> TEXTS =
      List.of(
          "Die Fähre fährt wieder, sagte der Bürgermeister. Für größere Schiffe müsse der Hafen tiefer werden.",
          "Le ferry a été réparé à l'été dernier. Les élèves de l'école où il est né l'ont fêté près du château.",
          "El señor pidió un café en la estación. Mañana volverá el barco, según dijo el capitán en su última página.",
          "A estação não abrirá amanhã. As crianças irão à praia, e o avô ficará em casa com três irmãos.",
          "La città è più bella di prima. Perché non c'è più nessuno? Domani sarà già troppo tardi, però.",
          "Färjan går igen på måndag. Många öbor har väntat länge, säger kaptenen på båten från Åland.",
          "Færgen sejler igen på mandag. Mange øboere har ventet længe, siger kaptajnen på båden fra Ærø.",
          "Ferja går igjen på mandag. Mange øyfolk har ventet lenge, sier høvedsmannen på båten fra Bodø.",
          "Lautta kulkee jälleen maanantaina. Moni saaren asukas on odottanut pitkään, sanoo päällikkö äänekkäästi.",
          "Het café in België heeft patiënten uit één coöperatie, zei de premier van Curaçao.");

  private final List<ReadingNote> notes = new ArrayList<>();

  @ParameterizedTest
  @DisplayName("are told by where their letters stand, in ten languages")
  @ValueSource(strings = {"x-MacRoman", "IBM850", "windows-1252", "UTF-8", "ISO-8859-15"})
  void languages(String encoding) {
    for (String text : TEXTS) {
      byte[] bytes = text.getBytes(Charset.forName(encoding));
      assertThat(DecodedText.of(bytes, notes).text()).isEqualTo(text);
    }
  }

  @Test
  @DisplayName("of the older DOS too, where it has the letters")
  void olderDos() {
    for (String text : TEXTS) {
      if (Charset.forName("IBM437").newEncoder().canEncode(text)) {
        assertThat(DecodedText.of(text.getBytes(Charset.forName("IBM437")), notes).text())
            .isEqualTo(text);
      }
    }
  }

  @Test
  @DisplayName("with the signs of printers are told as well")
  void signs() {
    String text = "The café owner’s “pay what you can” plan – it’s naïve – won’t last.";
    assertThat(DecodedText.of(text.getBytes(Charset.forName("x-MacRoman")), notes).text())
        .isEqualTo(text);
  }

  @Test
  @DisplayName(
      "in ISO 8859-15 are told by a euro or an œ, where Windows has a sign for any currency")
  void latin9() {
    for (String text : List.of("Le vœu coûte 5 € à tous.", "Das kostet 12 € für Gäste.")) {
      assertThat(DecodedText.of(text.getBytes(Charset.forName("ISO-8859-15")), notes).text())
          .isEqualTo(text);
    }
    String half = "½ Tasse Öl, ¼ Liter süße Milch";
    assertThat(DecodedText.of(half.getBytes(Charset.forName("windows-1252")), notes).text())
        .isEqualTo(half);
  }

  @ParameterizedTest
  @DisplayName("in Windows-1252 stay that, whatever slips they have")
  @ValueSource(
      strings = {
        "He said “stop”and went on, the owner’s “last”word – at noon.",
        "It’s 20 °C – £5–£10, ½ price, 3 × 4 m², § 5…",
        "Škoda’s work and Žižek’s “façade” – cost €5.",
        "„Wort“und noch ein „zweites“Wort für Zürich",
        "don´t say ‘yes’ – or ¿qué?",
        "MÜNCHEN, KÖLN UND DÜSSELDORF: GRÖßE ZÄHLT"
      })
  void windows(String text) {
    assertThat(DecodedText.of(text.getBytes(Charset.forName("windows-1252")), notes).text())
        .isEqualTo(text);
  }

  @Test
  @DisplayName("are read as the user says, unless a byte order mark says otherwise")
  void told() {
    byte[] koi = "Новости дня".getBytes(Charset.forName("KOI8-R"));
    assertThat(DecodedText.of(source(koi, "KOI8-R"), notes).text()).isEqualTo("Новости дня");
    byte[] page = "<meta charset=\"utf-8\"><p>é".getBytes(Charset.forName("IBM850"));
    assertThat(DecodedText.ofPage(source(page, "cp850"), notes)).endsWith("<p>é");
    byte[] marked = "\uFEFFé".getBytes(StandardCharsets.UTF_8);
    assertThat(DecodedText.of(source(marked, "cp850"), notes).text()).isEqualTo("é");
    assertThat(notes).isEmpty();
  }

  @Test
  @DisplayName("in UTF-32 are read with a mark and without")
  void utf32() {
    for (String order : List.of("UTF-32LE", "UTF-32BE")) {
      for (String text : List.of("\uFEFFCafé €5", "Café €5", "Новости 😀")) {
        byte[] bytes = text.getBytes(Charset.forName(order));
        assertThat(DecodedText.of(bytes, notes).text()).isEqualTo(text.replace("\uFEFF", ""));
      }
    }
    assertThat(notes).isEmpty();
  }

  @Test
  @DisplayName("A label that is unknown is answered with one that is like it")
  void suggestions() {
    assertThat(Encodings.isKnown("CP850")).isTrue();
    assertThat(Encodings.isKnown("latin-9")).isFalse();
    assertThat(Encodings.suggestion("latin-9")).isEqualTo("iso-8859-15");
    assertThat(Encodings.suggestion("windows_1251")).isEqualTo("windows-1251");
    assertThat(Encodings.suggestion("windws-1251")).isEqualTo("windows-1251");
    assertThat(Encodings.suggestion("klingon")).startsWith("one such as utf-8, ");
  }

  private static Source source(byte[] bytes, String label) {
    return new Source("a", Content.of(bytes), Optional.empty(), Optional.empty(), Pictures.NONE)
        .in(Optional.of(label));
  }
}
