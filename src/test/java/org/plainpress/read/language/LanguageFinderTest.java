package org.plainpress.read.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.carrotsearch.labs.langid.LangIdV3;
import com.carrotsearch.labs.langid.Model;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The language of a text")
class LanguageFinderTest {

  @ParameterizedTest(name = "{0}: {1}")
  @DisplayName("is found, the region left open, as the library itself finds it")
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
    assertThat(new LangIdV3().classify(text, true).langCode).isEqualTo(language);
  }

  @Test
  @DisplayName("is not guessed where there are no letters")
  void none() {
    assertThat(LanguageFinder.find("12 — 34")).isEmpty();
  }

  @Test
  @DisplayName("is found by the library's own model: our file differs from it by rounding only")
  void model() throws ReflectiveOperationException {
    Model library = Model.defaultModel();
    Model ours = LanguageModel.load();
    assertThat((Object[]) LanguageModelMaker.field(ours, "langClasses"))
        .isEqualTo(LanguageModelMaker.field(library, "langClasses"));
    assertThat((short[]) LanguageModelMaker.field(ours, "dsa"))
        .isEqualTo(LanguageModelMaker.field(library, "dsa"));
    assertThat(
            Arrays.deepEquals(
                (int[][]) LanguageModelMaker.field(ours, "dsaOutput"),
                (int[][]) LanguageModelMaker.field(library, "dsaOutput")))
        .isTrue();
    float[] expected = (float[]) LanguageModelMaker.field(library, "nb_ptc");
    float[] actual = (float[]) LanguageModelMaker.field(ours, "nb_ptc");
    assertThat(actual).hasSameSizeAs(expected);
    float widest = 0;
    for (int i = 0; i < expected.length; i++) {
      widest = Math.max(widest, Math.abs(expected[i] - actual[i]));
    }
    assertThat(widest).isLessThan(0.001f);
  }
}
