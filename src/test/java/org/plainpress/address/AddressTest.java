package org.plainpress.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An address")
class AddressTest {

  @ParameterizedTest
  @DisplayName("is mended as browsers mend it, and written so that every program takes it")
  @CsvSource(
      delimiter = ' ',
      value = {
        "https://example.org https://example.org",
        "http:x.org/ http://x.org/",
        "http:///x.org http://x.org/",
        "http://x.org\\y http://x.org/y",
        "http://x.org/% http://x.org/%25",
        "http://x.org/a|b^c`{} http://x.org/a%7Cb%5Ec%60%7B%7D",
        "http://x.org/#a#b http://x.org/#a%23b",
        "http://x.org/ä?ö#ü http://x.org/%C3%A4?%C3%B6#%C3%BC",
        "http://faß.de/ http://xn--fa-hia.de/",
        "http://日本語。jp/ http://xn--wgv71a119e.jp/",
        "http://[::1]/ http://[::1]/",
        "http://127.0.0.1:8080/x http://127.0.0.1:8080/x",
        "mailto:a@b.org mailto:a@b.org",
        "urn:isbn:123 urn:isbn:123"
      })
  void whole(String given, String written) {
    assertThat(Address.whole(given)).contains(written);
    assertThat(Address.whole(written)).as("once written, it stays").contains(written);
  }

  @ParameterizedTest
  @DisplayName("that no browser could go to is none")
  @ValueSource(
      strings = {
        "",
        "http://",
        "http://a b/",
        "http://x..org/",
        "http://x.org:port/",
        "http://x.org:99999/",
        "http://[bad",
        "http://%zz/",
        "http://256.1.1.1/",
        "http://1.2.3.4.5/",
        "http://ex<ample>.org/",
        "http://xn--a/",
        "http://@/",
        "mailto:",
        "urn:",
        "file:///etc/passwd",
        "about:blank",
        "page.html",
        "#part",
        "?a b"
      })
  void none(String given) {
    assertThat(Address.whole(given)).isEmpty();
  }

  @Test
  @DisplayName("is resolved against the page that it stands on, where that has an address")
  void relative() {
    Optional<String> page = Optional.of("https://example.org/news/today.html");
    assertThat(Address.whole("pier.html", page)).contains("https://example.org/news/pier.html");
    assertThat(Address.whole("../a b", page)).contains("https://example.org/a%20b");
    assertThat(Address.whole("//x..y/", page)).isEmpty();
    assertThat(Address.whole("pier.html", Optional.of("mailto:a@b.org"))).isEmpty();
  }

  @Test
  @DisplayName("is one of the web where it has a server")
  void ofWeb() {
    assertThat(Address.isOfWeb("https://example.org/")).isTrue();
    assertThat(Address.isOfWeb("https://[bad")).isFalse();
    assertThat(Address.isOfWeb("mailto:a@b.org")).isFalse();
  }

  /** Pieces of which addresses are put together that are plain, nearly plain and not at all. */
  private static final String[] PIECES = {
    "http://",
    "https://",
    "HTTP://",
    "example.org",
    "a-b.co",
    "a--b.co",
    "1.org",
    "x.1",
    "-a.org",
    "xn--a.org",
    "a.b.c.de",
    "A.org",
    ".org",
    "a".repeat(64) + ".org",
    "localhost",
    "/",
    "//",
    ".",
    "..",
    "path",
    "file.html",
    "?",
    "q=1",
    "&",
    "#",
    "part",
    "~u",
    "_",
    "-",
    "%20",
    ":",
    "@",
    "80",
    " ",
    "\t",
    "ä"
  };

  @Test
  @DisplayName("that is plain comes out at a look as it does by parsing")
  void plain() {
    Random random = new Random(7);
    List<String> bases = List.of("https://example.org/a/b?c#d", "http://x.org", "http://1.2.3.4/");
    int taken = 0;
    for (int i = 0; i < 60_000; i++) {
      StringBuilder made = new StringBuilder();
      for (int k = random.nextInt(9); k >= 0; k--) {
        // The first pieces are the beginnings of whole addresses.
        int most = made.length() == 0 && random.nextBoolean() ? 2 : PIECES.length;
        made.append(PIECES[random.nextInt(most)]);
      }
      String address = made.toString();
      Optional<String> page = Optional.of(random.nextInt(4)).filter(n -> n < 3).map(bases::get);
      Optional<String> whole = Address.whole(address, page);
      assertThat(whole).as(address + " on " + page).isEqualTo(Address.parsedWhole(address, page));
      taken += whole.isPresent() ? 1 : 0;
    }
    assertThat(taken).isGreaterThan(10_000);
  }
}
