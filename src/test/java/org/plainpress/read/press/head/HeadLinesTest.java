package org.plainpress.read.press.head;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The lines above a body")
class HeadLinesTest {

  private static final DateRules RULES = DateRules.of("en", () -> "", Clock.systemUTC());

  @ParameterizedTest(name = "{0}")
  @DisplayName("hold dates in many forms")
  @CsvSource(
      delimiter = '|',
      value = {
        "19 May 2018 | 2018-05-19",
        "July 7, 2020 | 2020-07-07",
        "Tue 14 Jun 2022 06.00 BST | 2022-06-14T06:00:00+01:00",
        "February 6, 2024 9:14 AM GMT | 2024-02-06T09:14:00Z",
        "Publié le 3 octobre 2020 à 18h12 | 2020-10-03",
        "12.08.2023 | 2023-08-12",
        "12.08.2023, 14:05 Uhr | 2023-08-12",
        "21 de septiembre de 2019 | 2019-09-21",
        "2022-11-30 | 2022-11-30",
        "2022-11-30T10:00:00Z | 2022-11-30T10:00:00Z",
        "2022年5月14日 | 2022-05-14",
        "2018年7月20日(金) 15時30分 | 2018-07-20",
        "5 мая 2021 г. | 2021-05-05",
        "12 مارس 2023 | 2023-03-12",
        "١٢ مارس ٢٠٢٣ | 2023-03-12",
        "Published: 3 Mar 2023 | 2023-03-03",
        "Jan. 4th, 2021 | 2021-01-04",
        "2021. 9. 1. | 2021-09-01",
        "입력 2021년 9월 1일 오후 3:15 | 2021-09-01",
        "3 marca 2021 | 2021-03-03",
      })
  void dates(String line, String iso) {
    assertThat(DateLine.parse(line, RULES)).isPresent();
    assertThat(DateLine.parse(line, RULES).get().date().iso()).isEqualTo(iso);
  }

  @ParameterizedTest
  @DisplayName("hold no date where words say more")
  @ValueSource(
      strings = {
        "In May 2018 the pier closed.",
        "May",
        "1,234 people",
        "30 February 2020",
        "The 12 of June",
        "2018",
        "Page 3"
      })
  void noDates(String line) {
    assertThat(DateLine.parse(line, RULES)).isEmpty();
  }

  @Test
  @DisplayName("name the authors, and what follows the names is set aside")
  void bylines() {
    assertThat(names("By Priya Raman and Colin Ferrar"))
        .containsExactly("Priya Raman", "Colin Ferrar");
    assertThat(names("By DANIEL MWANGI")).containsExactly("Daniel Mwangi");
    assertThat(names("By Ann Lee, Bo Berg & Cy Dahl"))
        .containsExactly("Ann Lee", "Bo Berg", "Cy Dahl");
    assertThat(names("By Ann Lee, Bo Berg, and Cy Dahl in Leeds"))
        .containsExactly("Ann Lee", "Bo Berg", "Cy Dahl");
    assertThat(names("BY ANN LEE, AND BO BERG")).containsExactly("Ann Lee", "Bo Berg");
    assertThat(names("By Ann Lee, E Berg")).containsExactly("Ann Lee", "E Berg");
    assertThat(names("By Harbour News staff")).containsExactly("Harbour News staff");
    assertThat(names("By Ann Lee, Harbour News staff")).containsExactly("Ann Lee");
    assertThat(names("By Ann Lee in Leeds")).containsExactly("Ann Lee");
    assertThat(names("By Ann Lee Business reporter")).containsExactly("Ann Lee");
    assertThat(names("Par Claire Maurin")).containsExactly("Claire Maurin");
    assertThat(names("Por Marta Quiroga y Luis Sanz"))
        .containsExactly("Marta Quiroga", "Luis Sanz");
    assertThat(names("Von Anna Schmidt, Köln")).containsExactly("Anna Schmidt");
    assertThat(names("بقلم ليلى الحدّاد")).containsExactly("ليلى الحدّاد");
    assertThat(names("文：佐藤美咲")).containsExactly("佐藤美咲");
    assertThat(names("By MARA ELLISON Associated Press")).containsExactly("Mara Ellison");
    assertThat(names("Door onze redacteur Maaike de Wit")).containsExactly("Maaike de Wit");
    assertThat(Byline.any("Orla Keane in Galway").orElseThrow().names())
        .containsExactly("Orla Keane");
    assertThat(Byline.any("山本花子").orElseThrow().names()).containsExactly("山本花子");
    assertThat(Byline.any("김민수 기자").orElseThrow().names()).containsExactly("김민수");
    assertThat(Byline.any("أحمد سالم").orElseThrow().names()).containsExactly("أحمد سالم");
    assertThat(Byline.any("Ines Okafor Environment correspondent").orElseThrow().names())
        .containsExactly("Ines Okafor");
  }

  @ParameterizedTest
  @DisplayName("are no byline when they only begin like one")
  @ValueSource(
      strings = {
        "By the time they arrived, the hall was full.",
        "By",
        "Byron returns to the stage",
        "Von Berlin nach Hamburg fahren wieder mehr Züge"
      })
  void noBylines(String line) {
    assertThat(Byline.labelled(line)).isEmpty();
  }

  private static List<String> names(String line) {
    return Byline.labelled(line).orElseThrow().names();
  }
}
