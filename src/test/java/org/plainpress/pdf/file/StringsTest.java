package org.plainpress.pdf.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.cos.COSString;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A string of a PDF")
class StringsTest {

  @ParameterizedTest
  @DisplayName(
      "stays as it is up to PDF/A's limit of bytes, and is cut between characters above it")
  @ValueSource(strings = {"a", "ä", "я", "😀", "a😀"})
  void limited(String part) {
    for (int times : new int[] {1, 8_000, 16_382, 16_383, 32_767, 32_768, 70_000}) {
      String text = part.repeat(times);
      String limited = Strings.limited(text);
      assertThat(new COSString(limited).getBytes()).hasSizeLessThanOrEqualTo(32_767);
      if (limited.length() < text.length()) {
        assertThat(limited).endsWith("…");
        assertThat(text).startsWith(limited.substring(0, limited.length() - 1));
        assertThat(limited.codePoints()).noneMatch(c -> c >= 0xD800 && c < 0xE000);
      } else {
        assertThat(limited).isEqualTo(text);
      }
    }
  }
}
