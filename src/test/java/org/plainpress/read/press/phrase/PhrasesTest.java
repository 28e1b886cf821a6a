package org.plainpress.read.press.phrase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The phrases of the press")
class PhrasesTest {

  @ParameterizedTest(name = "{1}")
  @DisplayName("tell that something did not survive")
  @CsvSource(
      delimiter = '|',
      value = {
        "content | Sorry, this content isn't available on your device.",
        "content | This content is not available in your region",
        "video | This video is no longer available",
        "video | Video unavailable",
        "video | Media playback is unsupported on your device",
        "video | Your browser does not support HTML5 video.",
        "post | View this post on Instagram",
        "post | This tweet has been deleted",
        "audio | This podcast is not available in your country",
        "interactive | This graphic is not available on your device",
        "video | Dieses Video ist leider nicht mehr verfügbar.",
        "content | Dieser Inhalt ist auf Ihrem Gerät nicht verfügbar.",
        "content | Ce contenu n’est pas disponible sur votre appareil.",
        "video | Cette vidéo n'est plus disponible",
        "content | Este contenido no está disponible.",
        "video | Este vídeo ya no está disponible en tu país",
        "content | Questo contenuto non è disponibile sul tuo dispositivo.",
        "content | Este conteúdo não está disponível no seu dispositivo.",
        "content | Deze inhoud is niet beschikbaar op uw apparaat",
        "content | Извините, этот контент недоступен на вашем устройстве",
        "content | عذراً، هذا المحتوى غير متاح على جهازك.",
        "content | 申し訳ありませんが、お使いの端末ではこのコンテンツをご利用いただけません。",
        "video | この動画は再生できません。",
        "content | 抱歉，此内容在您的设备上不可用。",
        "video | 抱歉，此视频无法播放。",
        "content | क्षमा करें, यह सामग्री आपके डिवाइस पर उपलब्ध नहीं है।",
        "content | Ta treść jest niedostępna",
        "content | Det här innehållet är inte tillgängligt",
        "content | Bu içerik cihazınızda kullanılamıyor",
        "content | Omlouváme se, tento obsah není k dispozici",
        "content | На жаль, цей контент недоступний",
        "video | Δυστυχώς το βίντεο δεν είναι πλέον διαθέσιμο",
        "content | Sajnáljuk, ez a tartalom jelenleg nem elérhető",
        "content | Din păcate, acest conținut nu mai este disponibil",
        "content | מצטערים, תוכן זה אינו זמין",
        "content | متأسفانه این محتوا در دسترس نیست",
        "content | Rất tiếc, nội dung này không còn khả dụng",
        "content | Maaf, konten ini tidak tersedia di wilayah Anda",
        "content | Este contenido se encuentra bloqueado porque no ha aceptado las cookies de terceros.",
        "content | 죄송합니다. 이 콘텐츠는 이용할 수 없습니다",
      })
  void unavailable(String kind, String line) {
    assertThat(Phrases.get().matches("unavailable " + kind, Phrases.fold(line))).isTrue();
  }

  @ParameterizedTest
  @DisplayName("are no prose that sounds like them")
  @ValueSource(
      strings = {
        "The video is not available in libraries, she explained.",
        "\"Sorry, this content isn't available on your device,\" reads the screen.",
        "Content with the answer, he left."
      })
  void prose(String line) {
    for (String kind : new String[] {"video", "audio", "post", "interactive", "content"}) {
      assertThat(Phrases.get().matches("unavailable " + kind, Phrases.fold(line))).isFalse();
    }
  }

  @Test
  @DisplayName("have alternatives, options, numbers and wildcards")
  void patterns() {
    Predicate<String> phrases =
        PhrasePattern.anyOf(
                List.of("[sorry,] (this|the [old]) (video|clip) is # (km|) away*", "Why?"))
            ::matches;
    assertThat(phrases)
        .accepts("sorry, this video is 12 km away", "the old clip is 3 away from here", "why?")
        .accepts("the clip is ١٢ km away ")
        .as("every letter that a phrase begins with counts, and what is left out does not")
        .rejects("theclip", "whynot", "whey?")
        .rejects("the clip is far away", "wh", "no, the clip is 3 km away", "");
    Predicate<String> spelled = PhrasePattern.anyOf(List.of("colo[u]rs", "Ünits*"))::matches;
    assertThat(spelled)
        .accepts("colors", "colours", "ünits of sale")
        .rejects("color", "colouurs", "ünit");
    assertThatThrownBy(() -> PhrasePattern.anyOf(List.of("never (closed")))
        .hasMessageContaining("never (closed");
    assertThatThrownBy(() -> PhrasePattern.anyOf(List.of("never opened)")))
        .hasMessageContaining("never opened)");
  }
}
