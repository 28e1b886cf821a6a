package org.plainpress.read.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plainpress.read.UnreadableSource;

@DisplayName("A fetch")
class FetcherTest {

  private HttpServer server;
  private String base;
  private volatile String userAgent;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newCachedThreadPool());
    base = "http://localhost:" + server.getAddress().getPort();
    server.createContext("/page", exchange -> answer(exchange, 200, "words"));
    server.createContext("/moved", exchange -> redirect(exchange, "/page"));
    server.createContext("/loop", exchange -> redirect(exchange, "/loop"));
    server.createContext("/file", exchange -> redirect(exchange, "file:///etc/hostname"));
    server.createContext("/gone", exchange -> answer(exchange, 404, "no"));
    server.createContext("/large", exchange -> answer(exchange, 200, "x".repeat(3 << 20)));
    server.createContext("/slow", FetcherTest::dribble);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  @DisplayName("gives the page, what it is and where it was found in the end")
  void page() {
    Fetcher.Fetched fetched = fetcher(true).get(base + "/moved");
    assertThat(new String(fetched.bytes(), StandardCharsets.UTF_8)).isEqualTo("words");
    assertThat(fetched.address()).isEqualTo(base + "/page");
    assertThat(fetched.type()).isEqualTo("text/html");
    assertThat(fetched.charset()).contains("utf-8");
    assertThat(userAgent).startsWith("Plainpress/1.2.3");
  }

  @Test
  @DisplayName("is refused where the address is not public")
  void notPublic() {
    assertThatThrownBy(() -> fetcher(false).get(base + "/page"))
        .isInstanceOf(UnreadableSource.class)
        .hasMessageContaining("--allow-private");
  }

  @Test
  @DisplayName("ends in one line where it fails")
  void failures() {
    fails("/gone", "the server answered 404");
    fails("/loop", "redirected more than 5 times");
    fails("/file", "'file:' is not fetched");
    fails("/large", "is larger than 1 MB");
    fails("/slow", "took longer than 2 seconds");
    assertThatThrownBy(() -> fetcher(true).get("ftp://example.org/"))
        .hasMessageContaining("only http and https");
    assertThatThrownBy(() -> fetcher(true).get("http://no-such-host.invalid/"))
        .hasMessageContaining("is not known");
  }

  @ParameterizedTest
  @DisplayName("goes to public addresses only")
  @CsvSource({
    "127.0.0.1, false",
    "10.1.2.3, false",
    "172.20.0.1, false",
    "192.168.1.1, false",
    "169.254.169.254, false",
    "100.64.0.1, false",
    "0.0.0.0, false",
    "224.0.0.1, false",
    "255.255.255.255, false",
    "::1, false",
    "::, false",
    "fe80::1, false",
    "fd00::1, false",
    "::ffff:127.0.0.1, false",
    "64:ff9b::7f00:1, false",
    "2002:7f00:1::, false",
    "93.184.216.34, true",
    "2606:2800:220:1::1, true"
  })
  void addresses(String address, boolean expected) throws IOException {
    assertThat(AddressGuard.isPublic(InetAddress.getByName(address))).isEqualTo(expected);
  }

  private void fails(String path, String message) {
    assertThatThrownBy(() -> fetcher(true).get(base + path))
        .isInstanceOf(UnreadableSource.class)
        .hasMessageContaining(message);
  }

  private static Fetcher fetcher(boolean allowPrivate) {
    return new Fetcher("Plainpress/1.2.3", allowPrivate, Duration.ofSeconds(2), 1 << 20);
  }

  private void answer(HttpExchange exchange, int status, String body) throws IOException {
    userAgent = exchange.getRequestHeaders().getFirst("User-Agent");
    exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(bytes);
    } catch (IOException gone) {
      // The client has hung up, as it should on a body that is too large.
      exchange.close();
    }
  }

  private static void redirect(HttpExchange exchange, String to) throws IOException {
    exchange.getResponseHeaders().add("Location", to);
    exchange.sendResponseHeaders(302, -1);
    exchange.close();
  }

  /** Headers at once, then silence for longer than the client waits. */
  private static void dribble(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    exchange.getResponseBody().write('x');
    exchange.getResponseBody().flush();
    try {
      Thread.sleep(4000);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    exchange.close();
  }
}
