package org.plainpress.read.bytes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plainpress.read.ReadingNote;
import org.plainpress.read.UnreadableSource;

@DisplayName("Bytes of a text")
class DecodedTextTest {

  private final List<ReadingNote> notes = new ArrayList<>();

  @Test
  @DisplayName("are read in UTF-8 and UTF-16, with a mark or without, and in Windows-1252")
  void encodings() {
    String text = "Café owner’s “pay what you can” plan – €2.10";
    assertThat(decode(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(text);
    assertThat(decode(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8))).isEqualTo(text);
    assertThat(decode(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE))).isEqualTo(text);
    assertThat(decode(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE))).isEqualTo(text);
    assertThat(decode(text.getBytes(StandardCharsets.UTF_16LE))).isEqualTo(text);
    assertThat(decode(text.getBytes(StandardCharsets.UTF_16BE))).isEqualTo(text);
    assertThat(notes).isEmpty();
    assertThat(decode(text.getBytes(Charset.forName("windows-1252")))).isEqualTo(text);
    assertThat(notes).hasSize(1);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @DisplayName("are read in the encodings that the languages of the world had before Unicode")
  @CsvSource(
      delimiter = '|',
      value = {
        "windows-1251 | Новый причал открыли в среду в порту, сообщил начальник порта.",
        "KOI8-R | Новый причал открыли в среду в порту, сообщил начальник порта.",
        "ISO-8859-5 | Новый причал открыли в среду в порту, сообщил начальник порта.",
        "windows-1250 | Prom zůstane v přístavu až do pondělí, řekl šéf přístavu „Žižkov“.",
        "ISO-8859-2 | Prom zůstane v přístavu až do pondělí, řekl šéf přístavu Žižkov.",
        "windows-1250 | Trajekt bo v ponedeljek znova začel voziti na otoke, je povedal šef pristanišča.",
        "windows-1253 | Το πλοίο “Αιγαίο” θα φύγει ξανά για τα νησιά τη Δευτέρα, είπε ο λιμενάρχης.",
        "ISO-8859-7 | Το πλοίο θα φύγει ξανά για τα νησιά τη Δευτέρα, είπε ο λιμενάρχης.",
        "windows-1254 | Adalara giden vapur pazartesi günü yeniden çalışacak, dedi başkan. Şehir halkı ve öğrenciler bunun için aylardır bekliyordu.",
        "windows-1255 | המעבורת לאיים תצא שוב ביום שני, כך אמר מנהל הנמל לעיתונאים.",
        "windows-1256 | ستعود العبارة إلى الجزر يوم الاثنين، كما قال مدير الميناء للصحفيين.",
        "Shift_JIS | 島へのフェリーは月曜日に再開すると港長が述べた。住民は二か月待っていた。",
        "EUC-JP | 島へのフェリーは月曜日に再開すると港長が述べた。住民は二か月待っていた。",
        "GB18030 | 港务局局长说，开往各岛的渡轮将于星期一恢复通航。居民们已经等了两个月了。",
        "Big5 | 港務局局長說，開往各島的渡輪將於星期一恢復通航。居民們已經等了兩個月了。",
        "EUC-KR | 섬으로 가는 여객선이 월요일에 다시 운항한다고 항만 책임자가 말했다.",
        "windows-1252 | La señora pidió un barco para las islas, y el barco llegó.",
      })
  void legacy(String encoding, String text) {
    assertThat(decode((text + "\n").getBytes(Charset.forName(encoding)))).isEqualTo(text + "\n");
    assertThat(notes)
        .extracting(ReadingNote::message)
        .containsExactly(
            "read as " + encoding.replace("windows", "Windows") + ", since it is not UTF-8");
  }

  @ParameterizedTest
  @DisplayName("are read in UTF-16 without a mark whatever their script")
  @ValueSource(
      strings = {
        "Новый причал открыли в среду.\n",
        "Το πλοίο θα φύγει τη Δευτέρα.\n",
        "המעבורת תצא שוב ביום שני.\n",
        "島へのフェリーは月曜日に再開する。\n",
        "여객선이 월요일에 다시 운항한다.\n"
      })
  void utf16(String text) {
    assertThat(decode(text.getBytes(StandardCharsets.UTF_16LE))).isEqualTo(text);
    assertThat(decode(text.getBytes(StandardCharsets.UTF_16BE))).isEqualTo(text);
    assertThat(notes).isEmpty();
  }

  @Test
  @DisplayName("that are broken UTF-8 stay UTF-8, whatever the language")
  void brokenUtf8() {
    for (String text :
        List.of(
            "Новый причал открыли в среду",
            "島へのフェリーは月曜日に再開する",
            "Šéf přístavu řekl, že loď zůstane")) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      int lead = bytes.length / 2;
      while ((bytes[lead] & 0xC0) != 0xC0) {
        lead++;
      }
      bytes[lead + 1] = 'x';
      assertThat(decode(bytes)).contains("\uFFFD").startsWith(text.substring(0, 3));
    }
  }

  @Test
  @DisplayName("that are broken become U+FFFD, with a note")
  void broken() {
    assertThat(
            decode(
                "Caf\u00e9 \u00ff\u00fe broken \u00c3\u00a9 fine"
                    .getBytes(StandardCharsets.ISO_8859_1)))
        .contains("\uFFFD")
        .contains("é fine");
    assertThat(notes).hasSize(1);
  }

  @Test
  @DisplayName("lose control characters and noncharacters, with a note each")
  void controls() {
    assertThat(decode("A\u0000B\u0007C\u000CD\uFFFE".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("ABC D\uFFFD");
    assertThat(notes).hasSize(2);
  }

  @Test
  @DisplayName("that are no text are refused")
  void binary() {
    byte[] bytes = new byte[5000];
    new Random(1).nextBytes(bytes);
    assertThatThrownBy(() -> decode(bytes))
        .isInstanceOf(UnreadableSource.class)
        .hasMessageContaining("no text");
  }

  private String decode(byte[] bytes) {
    return DecodedText.of(bytes, notes).text();
  }
}
