package org.plainpress.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plainpress.article.IsoDate;
import org.plainpress.message.Messages;

@DisplayName("The words of editions")
class MessagesTest {

  @ParameterizedTest
  @DisplayName("are the same in every language, with the same places to fill")
  @ValueSource(strings = {"de", "fr", "es", "it", "pt", "nl", "ru", "ar", "ja", "zh", "hi"})
  void complete(String language) throws IOException {
    Properties english = load("en");
    Properties other = load(language);
    assertThat(other.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    for (String key : english.stringPropertyNames()) {
      assertThat(other.getProperty(key).contains("{0}"))
          .as(key)
          .isEqualTo(english.getProperty(key).contains("{0}"));
    }
    assertThat(other.getProperty("months").split(" ")).hasSize(12);
  }

  @Test
  @DisplayName("are English where we have no others")
  void fallback() {
    assertThat(Messages.of("fi-FI").language()).isEqualTo("en");
    assertThat(Messages.of("de-AT").language()).isEqualTo("de");
    assertThat(Messages.of("de").date(IsoDate.of(2018, 3, 5))).isEqualTo("5. März 2018");
  }

  private static Properties load(String language) throws IOException {
    Properties properties = new Properties();
    try (Reader in =
        Files.newBufferedReader(Path.of("assets/messages", language + ".properties"))) {
      properties.load(in);
    }
    return properties;
  }
}
