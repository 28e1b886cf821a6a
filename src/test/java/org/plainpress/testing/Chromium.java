package org.plainpress.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Chromium without a window, asked over its DevTools protocol. */
public final class Chromium {

  /** A node that assistive technology is told of. */
  public record Node(String role, String name) {}

  private final WebSocket socket;
  private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
  private int id;

  private Chromium(String address) {
    socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .buildAsync(URI.create(address), new Receiver())
            .join();
  }

  /** The page's accessibility tree, without what is ignored. */
  public static List<Node> accessibilityTree(Path page) throws IOException, InterruptedException {
    Path profile = Files.createTempDirectory("chromium");
    Process process =
        new ProcessBuilder(
                Tools.chromium().toString(),
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank")
            .redirectErrorStream(true)
            .start();
    try (BufferedReader log =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      String line = log.readLine();
      while (line != null && !line.startsWith("DevTools listening on ")) {
        line = log.readLine();
      }
      if (line == null) {
        throw new IOException("Chromium did not start");
      }
      return new Chromium(line.substring("DevTools listening on ".length()).strip()).tree(page);
    } finally {
      process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
    }
  }

  private List<Node> tree(Path page) throws InterruptedException {
    String target =
        call("Target.createTarget", "{\"url\":\"about:blank\"}", null).get("targetId").asString();
    String session =
        call("Target.attachToTarget", "{\"targetId\":\"" + target + "\",\"flatten\":true}", null)
            .get("sessionId")
            .asString();
    call("Page.enable", "{}", session);
    call("Accessibility.enable", "{}", session);
    call("Page.navigate", "{\"url\":\"" + page.toUri() + "\"}", session);
    awaitEvent("Page.loadEventFired");
    List<Node> nodes = new ArrayList<>();
    for (JsonNode node : call("Accessibility.getFullAXTree", "{}", session).get("nodes")) {
      String role = node.path("role").path("value").asString("");
      // Inline text boxes repeat the static text that they lay out.
      if (!node.path("ignored").asBoolean(false) && !role.equals("InlineTextBox")) {
        nodes.add(new Node(role, node.path("name").path("value").asString("")));
      }
    }
    return nodes;
  }

  private JsonNode call(String method, String parameters, String session)
      throws InterruptedException {
    int own = ++id;
    String to = session == null ? "" : ",\"sessionId\":\"" + session + "\"";
    socket
        .sendText(
            "{\"id\":" + own + ",\"method\":\"" + method + "\",\"params\":" + parameters + to + "}",
            true)
        .join();
    while (true) {
      JsonNode message = next();
      if (message.path("id").asInt(0) == own) {
        return message.get("result");
      }
    }
  }

  private void awaitEvent(String method) throws InterruptedException {
    while (!next().path("method").asString("").equals(method)) {
      // Other events are of no interest.
    }
  }

  private JsonNode next() throws InterruptedException {
    String message = messages.poll(30, TimeUnit.SECONDS);
    if (message == null) {
      throw new IllegalStateException("Chromium did not answer in 30 s");
    }
    return JsonMapper.shared().readTree(message);
  }

  private final class Receiver implements WebSocket.Listener {
    private final StringBuilder partial = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
      partial.append(text);
      if (last) {
        messages.add(partial.toString());
        partial.setLength(0);
      }
      from.request(1);
      return null;
    }
  }
}
