package org.plainpress.read.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.carrotsearch.labs.langid.Model;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plainpress.install.Unpacked;

@DisplayName("The language of a text")
class LanguageFinderTest {

  @ParameterizedTest(name = "{0}: {1}")
  @DisplayName("is found, the region left open")
  @CsvSource(
      delimiter = '|',
      value = {
        "en | The harbour board has promised a ferry by spring.",
        "de | Zum ersten Mal seit zwölf Jahren fährt ein Nachtzug.",
        "fr | La bibliothèque rouvre ses portes samedi.",
        "es | El tranvía ha vuelto al centro histórico.",
        "it | Il treno torna al mare dopo dodici anni.",
        "pt | A chuva alagou as ruas do centro da cidade nesta quarta-feira.",
        "nl | De trein rijdt weer naar zee.",
        "ru | Новый причал открыли в среду в порту.",
        "ar | فتحت المكتبة أبوابها ليلاً.",
        "ja | 海沿いの路面電車が復活する。",
        "zh | 山村小学迎来新图书馆。",
        "hi | रेलगाड़ी फिर से चलेगी।",
        "he | הרכבת חוזרת אל הים",
        "ko | 기차가 다시 바다로 간다",
      })
  void found(String language, String text) {
    assertThat(LanguageFinder.find(text).orElseThrow().language()).isEqualTo(language);
  }

  @Test
  @DisplayName("is not guessed where there are no letters")
  void none() {
    assertThat(LanguageFinder.find("12 — 34")).isEmpty();
  }

  @Test
  @DisplayName("is sure for a paragraph of news")
  void sure() {
    String paragraph =
        "The town council said on Friday that the new bridge over the river would open on"
            + " Saturday. Residents have waited five years for it.";
    assertThat(LanguageFinder.find(paragraph)).contains(new LanguageFinder.Found("en", true));
  }

  @Test
  @DisplayName("is a guess for a word that many languages have")
  void guess() {
    assertThat(LanguageFinder.find("Hotel").orElseThrow().sure()).isFalse();
  }

  @ParameterizedTest
  @DisplayName("is not told by a foreign name in a few lines")
  @ValueSource(
      strings = {
        "Election day. Polls close at ten.\n\nFoto: Tam\u00e1s Kov\u00e1cs / MTI",
        "Mayor resigns.\n\nZdj\u0119cie: Wojciech Kowalczyk\n\nDeputy steps in.",
        "New ship. MS Rotterdam docks. Foto: ANP/Koen van Weel",
        "Bus stop returns. Kuva: Jussi Nukari / Lehtikuva. Locals cheer.",
      })
  void names(String text) {
    assertThat(LanguageFinder.find(text).orElseThrow().language()).isEqualTo("en");
  }

  @Test
  @DisplayName("of a few lines may be a rare one where that is sure")
  void rare() {
    assertThat(LanguageFinder.find("El govern aprova la llei que regula els lloguers d'habitatges"))
        .contains(new LanguageFinder.Found("ca", true));
  }

  @Test
  @DisplayName("is that of the beginning of a long text")
  void beginning() {
    String english = "The library opens at night. ".repeat(60);
    String german = "Die Bibliothek öffnet nachts. ".repeat(600);
    assertThat(LanguageFinder.find(english + german).orElseThrow().language()).isEqualTo("en");
  }

  @ParameterizedTest
  @DisplayName("is found by the very numbers of the library's own model")
  @ValueSource(strings = {"langClasses", "nb_ptc", "nb_pc", "dsa", "dsaOutput"})
  void numbers(String array) throws ReflectiveOperationException {
    assertThat(LanguageModelMaker.field(LanguageModel.load(), array))
        .isEqualTo(LanguageModelMaker.field(Model.defaultModel(), array));
  }

  @ParameterizedTest
  @DisplayName("is that of the script that most of it is in")
  @CsvSource(
      delimiter = '|',
      value = {
        "en | The poet of the harbour died on Monday at ninety. His family said that a service will be held on Friday. قال المتحدث باسم البلدية إن الجسر سيفتح يوم السبت",
        "ar | قال المتحدث باسم البلدية إن الجسر سيفتح يوم السبت أمام سكان المدينة. See the page of Harbour News",
        "de | Der Chor singt am Freitag auf dem Markt ein Lied aus Odessa: Ой у гаю при Дунаю",
        "ru | Хор поёт в пятницу на площади старую песню: Let it be, сообщает мэрия",
        "ja | 東京の駅でポスターが話題になっている。Welcome to the New Harbour、と書かれている。",
        "ja | 新製品 Harbour Reader Pro Max が登場、価格は三万円から。Wi-Fi と Bluetooth に対応",
        "ko | 서울시는 토요일에 다리를 개통한다고 밝혔다 (橋梁). Seoul Bridge Opening"
      })
  void scripts(String language, String text) {
    assertThat(LanguageFinder.find(text).orElseThrow().language()).isEqualTo(language);
  }

  @Test
  @DisplayName("is found by the same model where it was unpacked")
  void unpacked(@TempDir Path folder) throws IOException, ReflectiveOperationException {
    LanguageFinder.unpack(folder);
    Model unpacked;
    Unpacked.use(folder);
    try {
      unpacked = LanguageModel.load();
    } finally {
      System.clearProperty(Unpacked.FOLDER);
    }
    for (String array : List.of("langClasses", "nb_ptc", "nb_pc", "dsa", "dsaOutput")) {
      assertThat(LanguageModelMaker.field(unpacked, array))
          .isEqualTo(LanguageModelMaker.field(Model.defaultModel(), array));
    }
  }
}
