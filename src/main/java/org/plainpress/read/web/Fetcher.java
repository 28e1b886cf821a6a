package org.plainpress.read.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.plainpress.read.UnreadableSource;

/**
 * Fetches one page or image a call: http and https, within limits of time, size and redirects, and
 * from public addresses only unless allowed otherwise. Made once, used from many threads.
 */
public final class Fetcher {

  private static final int MOST_REDIRECTS = 5;
  private static final int MOST_BYTES = 32 << 20;
  private static final Duration LONGEST = Duration.ofSeconds(30);
  private static final Duration LONGEST_CONNECT = Duration.ofSeconds(10);
  private static final Pattern CHARSET =
      Pattern.compile("(?i)charset\\s*=\\s*\"?([A-Za-z0-9._:-]+)");

  private final boolean allowPrivate;
  private final String userAgent;
  private final Duration longest;
  private final int mostBytes;
  private final HttpClient client;

  /**
   * Makes a fetcher with the usual limits.
   *
   * @param agent the program's name and version, which servers are told
   * @param allowPrivate whether loopback, link-local and private addresses may be asked
   */
  public Fetcher(String agent, boolean allowPrivate) {
    this(agent, allowPrivate, LONGEST, MOST_BYTES);
  }

  Fetcher(String agent, boolean allowPrivate, Duration longest, int mostBytes) {
    this.allowPrivate = allowPrivate;
    this.userAgent = agent + " (makes accessible editions of articles)";
    this.longest = longest;
    this.mostBytes = mostBytes;
    this.client =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(LONGEST_CONNECT.compareTo(longest) < 0 ? LONGEST_CONNECT : longest)
            .build();
  }

  /**
   * What was fetched.
   *
   * @param bytes the answer's body, unzipped
   * @param address after all redirects
   * @param type the media type, without parameters
   * @param charset the encoding that the server names
   */
  public record Fetched(byte[] bytes, String address, String type, Optional<String> charset) {}

  /**
   * Fetches an address, following redirects.
   *
   * @throws UnreadableSource where it may not or cannot be fetched; the message says why
   */
  public Fetched get(String address) {
    Instant deadline = Instant.now().plus(longest);
    URI target = target(address);
    for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
      check(target);
      HttpResponse<InputStream> response = send(target, deadline);
      int status = response.statusCode();
      Optional<String> location = response.headers().firstValue("location");
      if (status >= 300 && status < 400 && location.isPresent()) {
        close(response);
        target = target(target.resolve(target(location.get(), false)).toString());
        continue;
      }
      if (status != 200) {
        close(response);
        throw new UnreadableSource(
            "the server answered "
                + status
                + "; check the address"
                + (status == 403 || status == 401 ? ", or save the page in a browser" : ""));
      }
      return fetched(target, response, deadline);
    }
    throw new UnreadableSource("is redirected more than " + MOST_REDIRECTS + " times");
  }

  private static URI target(String address) {
    URI uri = target(address, true);
    String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw new UnreadableSource("'" + scheme + ":' is not fetched; only http and https are");
    }
    if (uri.getHost() == null) {
      throw new UnreadableSource("'" + address + "' names no host");
    }
    return uri;
  }

  private static URI target(String address, boolean absolute) {
    try {
      URI uri = new URI(address.replace(" ", "%20"));
      if (absolute && !uri.isAbsolute()) {
        throw new UnreadableSource("'" + address + "' is no address");
      }
      return uri;
    } catch (URISyntaxException notAnAddress) {
      throw new UnreadableSource("'" + address + "' is no address", notAnAddress);
    }
  }

  private void check(URI target) {
    try {
      boolean isPublic = AddressGuard.isPublic(target.getHost());
      if (!isPublic && !allowPrivate) {
        throw new UnreadableSource(
            target.getHost() + " is not a public address (--allow-private allows it)");
      }
    } catch (UnknownHostException unknown) {
      throw new UnreadableSource("the host " + target.getHost() + " is not known", unknown);
    }
  }

  private HttpResponse<InputStream> send(URI target, Instant deadline) {
    Duration left = left(deadline);
    HttpRequest request =
        HttpRequest.newBuilder(target)
            .timeout(left)
            .header("User-Agent", userAgent)
            .header("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8")
            .header("Accept-Encoding", "gzip")
            .build();
    CompletableFuture<HttpResponse<InputStream>> answer =
        client.sendAsync(request, HttpResponse.BodyHandlers.ofInputStream());
    try {
      return answer.get(left.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      answer.cancel(true);
      throw tooSlow(late);
    } catch (ExecutionException failed) {
      Throwable cause = Optional.ofNullable(failed.getCause()).orElse(failed);
      if (cause instanceof HttpTimeoutException) {
        throw tooSlow(cause);
      }
      throw new UnreadableSource("cannot be fetched: " + reason(cause), cause);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new UnreadableSource("the fetch was interrupted", interrupted);
    }
  }

  private static String reason(Throwable failure) {
    if (failure instanceof ConnectException) {
      return "the server cannot be reached; check the address";
    }
    return Optional.ofNullable(failure.getMessage())
        .map(message -> message.lines().findFirst().orElse(""))
        .orElseGet(() -> failure.getClass().getSimpleName());
  }

  private Fetched fetched(URI target, HttpResponse<InputStream> response, Instant deadline) {
    HttpHeaders headers = response.headers();
    String type = headers.firstValue("content-type").orElse("");
    // A server that falls silent would keep us reading: at the deadline the stream is closed.
    CompletableFuture<Void> watchdog =
        CompletableFuture.runAsync(
            () -> close(response),
            CompletableFuture.delayedExecutor(left(deadline).toMillis(), TimeUnit.MILLISECONDS));
    boolean zipped = headers.firstValue("content-encoding").orElse("").equalsIgnoreCase("gzip");
    try (InputStream raw = response.body();
        InputStream in = zipped ? new GZIPInputStream(raw) : raw) {
      byte[] bytes = limited(in, deadline);
      Matcher charset = CHARSET.matcher(type);
      return new Fetched(
          bytes,
          target.toString(),
          type.split(";")[0].strip().toLowerCase(Locale.ROOT),
          charset.find() ? Optional.of(charset.group(1)) : Optional.empty());
    } catch (IOException broken) {
      if (Instant.now().isAfter(deadline)) {
        throw tooSlow(broken);
      }
      throw new UnreadableSource("the answer broke off: " + reason(broken), broken);
    } finally {
      watchdog.cancel(false);
    }
  }

  /**
   * Reads a stream to its end, within the limits: a server may send a byte now and then, for ever.
   */
  private byte[] limited(InputStream in, Instant deadline) throws IOException {
    var out = new java.io.ByteArrayOutputStream();
    byte[] buffer = new byte[16 << 10];
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      out.write(buffer, 0, read);
      if (out.size() > mostBytes) {
        throw new UnreadableSource("is larger than " + (mostBytes >> 20) + " MB");
      }
      if (Instant.now().isAfter(deadline)) {
        throw tooSlow();
      }
    }
    return out.toByteArray();
  }

  private Duration left(Instant deadline) {
    Duration left = Duration.between(Instant.now(), deadline);
    if (left.isNegative() || left.isZero()) {
      throw tooSlow();
    }
    return left;
  }

  private UnreadableSource tooSlow() {
    return new UnreadableSource(tooSlowMessage());
  }

  private UnreadableSource tooSlow(Throwable cause) {
    return new UnreadableSource(tooSlowMessage(), cause);
  }

  private String tooSlowMessage() {
    return "took longer than " + longest.toSeconds() + " seconds; try again later";
  }

  private static void close(HttpResponse<InputStream> response) {
    try {
      response.body().close();
    } catch (IOException alreadyClosed) {
      // What is thrown away needs no orderly end.
      return;
    }
  }
}
