package org.plainpress.read.press.caption;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A caption line")
class CaptionParserTest {

  private final CaptionParser parser = new CaptionParser();

  @ParameterizedTest(name = "{0}")
  @DisplayName("is taken apart into caption and credit, as the world's press prints them")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "The pier was rebuilt. Photo: AP | The pier was rebuilt. | AP",
        "The soup. Photograph: Ann Lee. Food styling: Bo Berg | The soup. | Ann Lee. Food styling: Bo Berg",
        "Der Hafen. © Foto: Jana Vogt/dpa | Der Hafen. | Jana Vogt/dpa",
        "La presa, en mayo. / ANA RUIZ | La presa, en mayo. | ANA RUIZ",
        "항구의 아침. [사진 항구문화원] | 항구의 아침. | 항구문화원",
        "Přístav. Zdroj: archiv obce | Přístav. | archiv obce",
        "Το λιμάνι. (Φωτογραφία: Νίκος Λάππας / ΑΠΕ-ΜΠΕ) | Το λιμάνι. | Νίκος Λάππας / ΑΠΕ-ΜΠΕ",
        "A kikötő (Fotó: Nagy Bence / MTI) | A kikötő | Nagy Bence / MTI",
        "Portul. Sursa foto: Agerpres | Portul. | Agerpres",
        "הנמל בבוקר. צילום: יואב דרור | הנמל בבוקר. | יואב דרור",
        "بندر در صبح. عکس: رضا کاظمی / ایسنا | بندر در صبح. | رضا کاظمی / ایسنا",
        "Bến cảng. Ảnh: Quỳnh Trần | Bến cảng. | Quỳnh Trần",
        "Pelabuhan. (ANTARA FOTO/Rizky Pratama) | Pelabuhan. | ANTARA FOTO/Rizky Pratama",
        "The pier was rebuilt . Credit: PA | The pier was rebuilt. | PA",
        "The pier was rebuilt Credit: Ann Lee | The pier was rebuilt | Ann Lee",
        "The pier. Photograph: Tom Reed/Alamy | The pier. | Tom Reed/Alamy",
        "The pier. (AP Photo/Ann Lee) | The pier. | AP Photo/Ann Lee",
        "The pier. (AP Photo/Ann Lee, File) | The pier. | AP Photo/Ann Lee, File",
        "The pier. (Photo by Ann Lee/Getty Images) | The pier. | Ann Lee/Getty Images",
        "The pier [Ann Lee/Reuters] | The pier | Ann Lee/Reuters",
        "The pier. REUTERS/Ann Lee/File Photo | The pier. | REUTERS/Ann Lee/File Photo",
        "The pier, Chile, January 30, 2024. REUTERS/Ann Lee | The pier, Chile, January 30, 2024. | REUTERS/Ann Lee",
        "The pier. © AFP | The pier. | AFP",
        "The pier. © Ann Lee/AFP | The pier. | Ann Lee/AFP",
        "The pier.Credit...Ann Lee for The New York Times | The pier. | Ann Lee for The New York Times",
        "The pier / Photo Credit: PTI | The pier | PTI",
        "Der Hafen am Morgen. Foto: Jana Vogt/dpa | Der Hafen am Morgen. | Jana Vogt/dpa",
        "Der Hafen am Morgen. Bild: Imago | Der Hafen am Morgen. | Imago",
        "Der Hafen am Morgen (Foto: dpa) | Der Hafen am Morgen | dpa",
        "Der Hafen am Morgen. Foto: privat | Der Hafen am Morgen. | privat",
        "Le port, le 2 octobre. Crédit photo : Luc Petit | Le port, le 2 octobre. | Luc Petit",
        "Le port, le 2 octobre. LUC PETIT / AFP | Le port, le 2 octobre. | LUC PETIT / AFP",
        "El puerto, ayer. EFE/Ana Ruiz | El puerto, ayer. | EFE/Ana Ruiz",
        "El puerto, ayer. ANA RUIZ (EFE) | El puerto, ayer. | ANA RUIZ (EFE)",
        "El puerto, ayer. Foto: Ayuntamiento | El puerto, ayer. | Ayuntamiento",
        "Il porto all'alba (Ansa) | Il porto all'alba | Ansa",
        "Il porto all'alba. Foto Ansa | Il porto all'alba. | Ansa",
        "O porto ao amanhecer — Foto: Divulgação | O porto ao amanhecer | Divulgação",
        "De haven bij ochtend. Foto: ANP | De haven bij ochtend. | ANP",
        "De haven bij ochtend. Beeld ANP / Jan Smit | De haven bij ochtend. | ANP / Jan Smit",
        "Порт утром. Фото: Иван Петров / ТАСС | Порт утром. | Иван Петров / ТАСС",
        "الميناء صباحاً. (رويترز) | الميناء صباحاً. | رويترز",
        "朝の港（写真：中村健） | 朝の港 | 中村健",
        "朝の港。（共同） | 朝の港。 | 共同",
        "清晨的港口。（新华社记者 王芳 摄） | 清晨的港口。 | 新华社记者 王芳 摄",
        "清晨的港口。图片来源：视觉中国 | 清晨的港口。 | 视觉中国",
        "बंदरगाह की सुबह। फोटो: PTI | बंदरगाह की सुबह। | PTI",
        "Port o świcie. Fot. PAP | Port o świcie. | PAP",
        "Hamnen på morgonen. Foto: TT | Hamnen på morgonen. | TT",
        "The darkroom. Credit: Sorrell family | The darkroom. | Sorrell family",
        "El puerto, ayer. ANA RUIZ | El puerto, ayer. | ANA RUIZ",
        "Le port, le 2 octobre. LUC PETIT POUR « LA LETTRE » | Le port, le 2 octobre. | LUC PETIT POUR « LA LETTRE »",
        "O porto ao amanhecer - Ana Prado/Folhapress | O porto ao amanhecer | Ana Prado/Folhapress",
        "De haven bij ochtend. Foto Jan Smit | De haven bij ochtend. | Jan Smit",
        "Port o świcie (fot. PAP/Jan Nowak) | Port o świcie | PAP/Jan Nowak",
        "Hier stand ein Haus. Bild: picture alliance / dpa / Jana Vogt | Hier stand ein Haus. | picture alliance / dpa / Jana Vogt",
        "朝の港＝2021年4月3日、長崎、中村健撮影 | 朝の港＝2021年4月3日、長崎 | 中村健撮影",
        "清晨的港口。新华社记者 王芳 摄 | 清晨的港口。 | 新华社记者 王芳 摄",
        "The pier at dawn. Tom Reed/AFP via Getty Images hide caption | The pier at dawn. | Tom Reed/AFP via Getty Images",
        "Image: The pier at dawn. Pic: RNLI | The pier at dawn. | RNLI",
        "2/3 - The pier at dawn. (AP Photo/Ann Lee) | The pier at dawn. | AP Photo/Ann Lee",
      })
  void parsed(String line, String caption, String credit) {
    Optional<CaptionLine> found = parser.parse(line.strip());
    assertThat(found).isPresent();
    assertThat(found.get().caption()).isEqualTo(caption);
    assertThat(found.get().credit()).contains(credit);
  }

  @ParameterizedTest
  @DisplayName("is told from a credit that stands alone")
  @ValueSource(
      strings = {
        "Photo: AP",
        "(AP Photo/Ann Lee)",
        "Foto: Jana Vogt / dpa",
        "© Reuters",
        "Picture: Swale Gazette",
        "Ann Lee/Getty Images",
        "AFP",
        "Crédit photo : Luc Petit"
      })
  void creditAlone(String line) {
    assertThat(parser.parse(line)).isPresent();
    assertThat(parser.parse(line).get().isCreditAlone()).isTrue();
  }

  @ParameterizedTest
  @DisplayName("is not prose that speaks of credits and agencies")
  @ValueSource(
      strings = {
        "For thirty years they printed her pictures with two words beneath them: \"Photo: staff\".",
        "She kept the cuttings. Credit: a word, she liked to say, that banks use freely.",
        "Her favourite card says only: Photo: AP? No. Photo: mine.",
        "The cooperative counts 4,000 members. (Not all of them have joined the scheme.)",
        "The agency is owned by Thomson Reuters.",
        "He told AFP that the harbour would open in May.",
        "LONDON, Feb 6 (Reuters) - Prices held steady on Tuesday after a year of falls.",
        "The picture: a pier, a boat and a man who would not turn round.",
        "She gave him credit: none was due.",
        "He sold the picture to (among others) a friend.",
        "The ministry denied the report. (It was written by Reuters.)",
        "What was in the photo?",
        "Image: that is what matters, she said.",
      })
  void prose(String line) {
    assertThat(parser.parse(line)).isEmpty();
  }
}
