package org.plainpress.read.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plainpress.read.press.phrase.Phrases;

@DisplayName("A notice of something embedded is told by its kind")
class NoticeKindTest {

  @ParameterizedTest
  @DisplayName("where it names media, why it is not shown, and speaks to the reader")
  @ValueSource(
      strings = {
        "By loading this video you accept the privacy policy of the platform; please agree.",
        "Please turn on JavaScript in your browser to listen to the podcast",
        "Mit dem Laden des Beitrags akzeptieren Sie die Datenschutzerklärung des Netzwerks.",
        "Veuillez accepter les cookies pour afficher ce contenu",
        "Por favor, acepta las cookies para ver este contenido",
        "Accetta i cookie per vedere questo contenuto",
        "Aceite os cookies para ver este conteúdo",
        "Accepteer cookies om deze inhoud te bekijken",
        "Godkänn cookies för att se innehållet",
        "Godta informasjonskapsler for å se innholdet",
        "Accepter cookies for at se indholdet",
        "Hyväksy evästeet nähdäksesi sisältö",
        "Zaakceptuj cookies, aby zobaczyć treść",
        "Пожалуйста, примите cookies, чтобы увидеть контент",
        "İçeriği görmek için lütfen çerezleri kabul edin",
        "يرجى تفعيل جافاسكريبت لمشاهدة الفيديو",
        "कृपया वीडियो देखने के लिए कुकीज़ स्वीकार करें",
        "この動画はお使いのブラウザでは再生できません",
        "이 동영상을 보려면 쿠키에 동의해 주세요",
        "请启用浏览器的脚本以观看视频"
      })
  void notices(String line) {
    assertThat(NoticeKind.isNotice(Phrases.fold(line))).isTrue();
  }

  @ParameterizedTest
  @DisplayName("and prose about such things is none")
  @ValueSource(
      strings = {
        "The company said that the video was not shown in the region.",
        "He closed the browser and went home.",
        "“Please accept the cookies and watch the video,” the clerk said.",
        "Der Minister verteidigte den Datenschutz im Land.",
        "A video of the storm",
        "Regional papers posted clips of your garden."
      })
  void prose(String line) {
    assertThat(NoticeKind.isNotice(Phrases.fold(line))).isFalse();
  }
}
