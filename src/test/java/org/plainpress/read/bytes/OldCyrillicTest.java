package org.plainpress.read.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plainpress.read.ReadingNote;

@DisplayName("Texts in the older encodings of Cyrillic letters")
class OldCyrillicTest {

  private static final List<String> TEXTS =
      List.of(
          "Паром к островам снова пойдёт в понедельник, сказал начальник порта. Жители ждали его два месяца.",
          "ПАРОМ ВОЗВРАЩАЕТСЯ\n\nЖители острова ждали его два месяца, и все они пришли на новый причал.",
          "Музей открыл новую выставку\n\nПоказ старинных карт начался в субботу. Ежегодно сюда приезжают тысячи гостей со всей страны.",
          "Фериботът до островите ще тръгне отново в понеделник, каза началникът на пристанището.");

  private final List<ReadingNote> notes = new ArrayList<>();

  @ParameterizedTest
  @DisplayName("are told by how many of their words can be words")
  @ValueSource(
      strings = {"IBM866", "x-MacCyrillic", "windows-1251", "KOI8-R", "ISO-8859-5", "UTF-8"})
  void russianAndBulgarian(String encoding) {
    for (String text : TEXTS) {
      byte[] bytes = text.getBytes(Charset.forName(encoding));
      assertThat(DecodedText.of(bytes, notes).text()).isEqualTo(text);
    }
  }

  @ParameterizedTest
  @DisplayName("are told in capitals alone, by the letters that their words need")
  @ValueSource(strings = {"IBM866", "windows-1251", "KOI8-R"})
  void capitals(String encoding) {
    for (String text :
        List.of(
            "ПАРОМ К ОСТРОВАМ СНОВА ПОЙДЁТ В ПОНЕДЕЛЬНИК, СКАЗАЛ НАЧАЛЬНИК ПОРТА.",
            "ОБЪЯВЛЕНИЕ\n\nСОБРАНИЕ ЖИТЕЛЕЙ СОСТОИТСЯ В СУББОТУ В НОВОЙ ШКОЛЕ.")) {
      byte[] bytes = text.getBytes(Charset.forName(encoding));
      assertThat(DecodedText.of(bytes, notes).text()).isEqualTo(text);
    }
  }

  @ParameterizedTest
  @DisplayName("are not made of texts in other alphabets")
  @ValueSource(
      strings = {
        "windows-1253 Το πλοίο για τα νησιά θα ξεκινήσει πάλι τη Δευτέρα, είπε ο λιμενάρχης.",
        "windows-31j フェリーは月曜日から再び島へ向かうと港長は述べた。住民は二か月待っていた。",
        "windows-1255 המעבורת לאיים תפליג שוב ביום שני, אמר מנהל הנמל. התושבים חיכו חודשיים.",
        "windows-1256 ستعود العبارة إلى الجزر يوم الاثنين كما قال مدير الميناء وانتظر السكان شهرين."
      })
  void others(String line) {
    String text = line.substring(line.indexOf(' ') + 1);
    byte[] bytes = text.getBytes(Charset.forName(line.substring(0, line.indexOf(' '))));
    assertThat(DecodedText.of(bytes, notes).text()).isEqualTo(text);
  }

  @Test
  @DisplayName("are not made of UTF-8 that is damaged")
  void damaged() {
    String line = "Паром к островам снова пойдёт в понедельник, сказал начальник порта. ";
    byte[] utf8 = line.repeat(5).getBytes(StandardCharsets.UTF_8);
    for (int i = 8; i < utf8.length; i += 9) {
      utf8[i] = (byte) 0xFF;
    }
    assertThat(DecodedText.of(utf8, notes).text()).contains("Паро").contains("\uFFFD");
  }
}
