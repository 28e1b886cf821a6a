package org.plainpress.xml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A title of RSS")
class TitleMarkupTest {

  @ParameterizedTest
  @DisplayName("is escaped once more where feed readers would take it for markup")
  @CsvSource({
    "Beware of <script>, Beware of &lt;script&gt;",
    "Use &amp; in XML, Use &amp;amp; in XML",
    "What <!-- is, What &lt;!-- is"
  })
  void markup(String title, String written) {
    assertThat(TitleMarkup.escaped(title)).isEqualTo(written);
    assertThat(TitleMarkup.unescaped(written)).isEqualTo(title);
  }

  @ParameterizedTest
  @DisplayName("stays as it is where it holds no markup")
  @ValueSource(strings = {"Ham & eggs", "3 < 4 > 2", "A&B;", "I <3 you"})
  void plain(String title) {
    assertThat(TitleMarkup.unescaped(TitleMarkup.escaped(title))).isEqualTo(title);
  }
}
