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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plainpress.read.Content;
import org.plainpress.read.Pictures;
import org.plainpress.read.ReadingNote;
import org.plainpress.read.Source;

@DisplayName("The encoding that a page declares")
class DeclaredEncodingTest {

  private static final String RUSSIAN =
      "Новый причал открыли в среду в порту, сообщил начальник порта. Паром ждали два года.";
  private static final String JAPANESE = "島へのフェリーは月曜日に再開すると港長が述べた。住民は二か月待っていた。";
  private static final String CHINESE = "港务局局长说，开往各岛的渡轮将于星期一恢复通航。居民们已经等了两个月了。";
  private static final String KOREAN = "섬으로 가는 여객선이 월요일에 다시 운항한다고 항만 책임자가 말했다. 똠방각하";
  private static final String FRENCH =
      "Le café du port a rouvert ses portes à l’été, après une année d’œuvres.";
  private static final String THAI =
      "เรือข้ามฟากไปยังเกาะจะเปิดให้บริการอีกครั้งในวันจันทร์ ผู้จัดการท่าเรือกล่าว";

  private final List<ReadingNote> notes = new ArrayList<>();

  @ParameterizedTest(name = "{0} is {1}")
  @DisplayName("means what the standard says that it means, and needs no note")
  @CsvSource({
    "iso-8859-1,windows-1252,FRENCH",
    "latin1,windows-1252,FRENCH",
    "us-ascii,windows-1252,FRENCH",
    "gb2312,GBK,CHINESE",
    "GBK,GB18030,CHINESE",
    "shift_jis,windows-31j,JAPANESE",
    "x-sjis,windows-31j,JAPANESE",
    "euc-jp,EUC-JP,JAPANESE",
    "iso-2022-jp,ISO-2022-JP,JAPANESE",
    "ks_c_5601-1987,x-windows-949,KOREAN",
    "euc-kr,x-windows-949,KOREAN",
    "tis-620,x-windows-874,THAI",
    "windows-1251,windows-1251,RUSSIAN",
    "koi8-r,KOI8-R,RUSSIAN",
    "x-mac-cyrillic,x-MacCyrillic,RUSSIAN",
    "utf8,UTF-8,RUSSIAN",
  })
  void labels(String label, String charset, String language) {
    String text = text(language);
    assertThat(page(label, text.getBytes(Charset.forName(charset)))).contains("<p>" + text);
    assertThat(notes).isEmpty();
  }

  @ParameterizedTest(name = "{0} on bytes of {1}")
  @DisplayName("loses where the bytes contradict it, which is told")
  @CsvSource({
    "utf-8,windows-1251,RUSSIAN,Windows-1251",
    "utf-8,windows-1252,FRENCH,Windows-1252",
    "iso-8859-1,windows-1251,RUSSIAN,Windows-1251",
    "windows-1251,KOI8-R,RUSSIAN,KOI8-R",
    "koi8-r,windows-1251,RUSSIAN,Windows-1251",
    "windows-1251,windows-1252,FRENCH,Windows-1252",
    "iso-8859-1,windows-31j,JAPANESE,Shift_JIS",
    "shift_jis,EUC-JP,JAPANESE,EUC-JP",
    "iso-8859-1,GBK,CHINESE,GB18030",
    "utf-8,GBK,CHINESE,GB18030",
    "utf-8,x-windows-874,THAI,Windows-874",
    "utf-8,KOI8-U,UKRAINIAN,KOI8-U",
    "utf-8,windows-1257,LATVIAN,Windows-1257",
    "utf-8,windows-1250,POLISH,Windows-1250",
    "iso-8859-1,windows-1250,CZECH,Windows-1250",
    "iso-8859-1,windows-1254,TURKISH,Windows-1254",
  })
  void contradicted(String label, String charset, String language, String found) {
    String text = text(language);
    assertThat(page(label, text.getBytes(Charset.forName(charset)))).contains("<p>" + text);
    assertThat(notes).hasSize(1);
    assertThat(notes.get(0).message()).startsWith("read as " + found + ", by its bytes");
  }

  @Test
  @DisplayName("is weaker than a byte order mark and than what the server says")
  void order() {
    byte[] russian = RUSSIAN.getBytes(Charset.forName("windows-1251"));
    assertThat(decoded("koi8-r", russian, Optional.of("windows-1251"))).contains(RUSSIAN);
    byte[] wide = ("\uFEFF<meta charset=koi8-r><p>" + RUSSIAN).getBytes(StandardCharsets.UTF_16LE);
    assertThat(DecodedText.ofPage(source(wide, Optional.of("windows-1251")), notes))
        .contains(RUSSIAN);
    assertThat(notes).isEmpty();
  }

  @Test
  @DisplayName("is of no account where no such encoding is known")
  void unknown() {
    assertThat(page("x-none", FRENCH.getBytes(StandardCharsets.UTF_8))).contains(FRENCH);
    assertThat(notes).isEmpty();
  }

  @ParameterizedTest
  @DisplayName("is of no account where Java has no decoder for it: the bytes tell another")
  @ValueSource(
      strings = {
        "iso-8859-10",
        "iso-8859-14",
        "x-user-defined",
        "replacement",
        "hz-gb-2312",
        "iso-2022-cn",
        "iso-2022-cn-ext"
      })
  void withoutDecoder(String label) {
    assertThat(Encodings.isKnown(label)).isFalse();
    assertThat(page(label, FRENCH.getBytes(StandardCharsets.UTF_8))).contains(FRENCH);
    assertThat(page(label, FRENCH.getBytes(Charset.forName("windows-1252")))).contains(FRENCH);
  }

  @Test
  @DisplayName("is found behind a remark, and in the first line of XML")
  void places() {
    byte[] bytes = RUSSIAN.getBytes(Charset.forName("koi8-r"));
    byte[] start =
        "<!-- <meta charset=utf-8> --><meta content='text/html; charset=koi8-r'><p>"
            .getBytes(StandardCharsets.US_ASCII);
    assertThat(DecodedText.ofPage(source(joined(start, bytes), Optional.empty()), notes))
        .contains(RUSSIAN);
    byte[] xml = "<?xml version='1.0' encoding='koi8-r'?><p>".getBytes(StandardCharsets.US_ASCII);
    assertThat(DecodedText.ofXml(source(joined(xml, bytes), Optional.empty()), notes))
        .contains(RUSSIAN);
    assertThat(notes).isEmpty();
  }

  @Test
  @DisplayName("leaves U+FFFD where a byte is no character, counted in one note")
  void broken() {
    byte[] bytes = (CHINESE + CHINESE + "!").getBytes(Charset.forName("GBK"));
    bytes[bytes.length - 1] = (byte) 0xFF;
    assertThat(page("gbk", bytes)).contains(CHINESE + CHINESE + "\uFFFD");
    assertThat(notes)
        .extracting(ReadingNote::message)
        .containsExactly("1 place is not GBK and became U+FFFD (\uFFFD)");
  }

  private static String text(String language) {
    return switch (language) {
      case "RUSSIAN" -> RUSSIAN;
      case "JAPANESE" -> JAPANESE;
      case "CHINESE" -> CHINESE;
      case "KOREAN" -> KOREAN;
      case "THAI" -> THAI;
      case "UKRAINIAN" ->
          "Новий причал відкрили в середу в порту, повідомив начальник порту. Її чекали два роки, є й інші плани.";
      case "LATVIAN" ->
          "Prāmis uz salām atkal dosies pirmdien, sacīja ostas priekšnieks. Iedzīvotāji gaidīja divus mēnešus un vēl dažas dienas.";
      case "POLISH" ->
          "Prom na wyspy wypłynie znowu w poniedziałek, powiedział szef portu. Mieszkańcy czekali dwa miesiące, a żegluga wróci.";
      case "CZECH" ->
          "Prom zůstane v přístavu „Žižkov“ až do pondělí, řekl šéf přístavu. Lidé na ostrovech čekali dva měsíce.";
      case "TURKISH" ->
          "Adalara giden vapur pazartesi günü yeniden çalışacak, dedi başkan. Şehir halkı ve öğrenciler bunun için aylardır bekliyordu.";
      default -> FRENCH;
    };
  }

  private String page(String label, byte[] text) {
    return decoded(label, text, Optional.empty());
  }

  private String decoded(String label, byte[] text, Optional<String> sent) {
    byte[] start =
        ("<html><head><meta charset=\""
                + label
                + "\"><script>var a = 1 < 2;</script></head><body class=page><p>")
            .getBytes(StandardCharsets.US_ASCII);
    return DecodedText.ofPage(source(joined(start, text), sent), notes);
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] all = java.util.Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }

  private static Source source(byte[] bytes, Optional<String> sent) {
    return new Source("page", Content.of(bytes), Optional.empty(), sent, Pictures.NONE);
  }

  @Test
  @DisplayName("loses against bytes that are UTF-8, with a note")
  void utf8UnderAnotherLabel() {
    assertThat(page("windows-1251", RUSSIAN.getBytes(StandardCharsets.UTF_8))).contains(RUSSIAN);
    assertThat(notes)
        .extracting(ReadingNote::message)
        .containsExactly("read as UTF-8, by its bytes: they are not Windows-1251, as it says");
    notes.clear();
    assertThat(page("windows-1251", "Only ASCII".getBytes(StandardCharsets.UTF_8)))
        .contains("Only ASCII");
    assertThat(notes).isEmpty();
  }
}
