package org.plainpress.read.bytes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plainpress.read.ReadLimits;
import org.plainpress.read.UnreadableSource;

@DisplayName("A body that is packed")
class ContentCodingTest {

  private static final byte[] PAGE =
      "<p>Words in brotli stand here.</p>".getBytes(StandardCharsets.UTF_8);
  private static final byte[] BROTLI =
      Base64.getDecoder().decode("ixCAPHA+V29yZHMgaW4gYnJvdGxpIHN0YW5kIGhlcmUuPC9wPgM=");

  @Test
  @DisplayName("is unpacked by each coding that servers use, and by several in turn")
  void codings() throws IOException {
    assertThat(decoded(PAGE, "identity")).isEqualTo(PAGE);
    assertThat(decoded(gzip(PAGE), "GZIP")).isEqualTo(PAGE);
    assertThat(decoded(gzip(PAGE), "x-gzip")).isEqualTo(PAGE);
    assertThat(decoded(deflated(PAGE, false), "deflate")).isEqualTo(PAGE);
    assertThat(decoded(deflated(PAGE, true), "deflate")).isEqualTo(PAGE);
    assertThat(decoded(BROTLI, "br")).isEqualTo(PAGE);
    assertThat(decoded(gzip(BROTLI), "br, gzip")).isEqualTo(PAGE);
  }

  @Test
  @DisplayName("is taken as it is where it is markup and not packed at all")
  void unpackedAlready() {
    assertThat(decoded(PAGE, "gzip")).isEqualTo(PAGE);
    assertThat(decoded(PAGE, "br")).isEqualTo(PAGE);
  }

  @Test
  @DisplayName("is refused where it is damaged, unknown, or packed again and again")
  void refused() throws IOException {
    byte[] gzip = gzip(PAGE);
    for (byte[] broken :
        new byte[][] {new byte[0], {1, 2, 3}, java.util.Arrays.copyOf(gzip, gzip.length / 2)}) {
      assertRefused(broken, "gzip", "is not packed as 'gzip' as it says");
      assertRefused(broken, "br", "is not packed as 'br' as it says");
      assertRefused(broken, "deflate", "is not packed as 'deflate' as it says");
    }
    assertRefused(gzip, "zstd", "is packed as 'zstd', which is not read");
    assertRefused(gzip, "gzip,gzip,gzip,gzip,gzip,gzip", "is packed more than 5 times");
  }

  @Test
  @DisplayName("is refused where it unpacks to more than 8 MB and a hundred times its size")
  void bomb() throws IOException {
    assertThat(decoded(gzip(new byte[8 << 20]), "gzip")).hasSize(8 << 20);
    assertRefused(gzip(new byte[9 << 20]), "gzip", "expands to more than it may (8 MB a file");
  }

  private static byte[] decoded(byte[] body, String codings) {
    return ContentCoding.decode(body, codings, ReadLimits.DEFAULT);
  }

  private static void assertRefused(byte[] body, String codings, String message) {
    assertThatThrownBy(() -> decoded(body, codings))
        .isInstanceOf(UnreadableSource.class)
        .hasMessageContaining(message);
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  private static byte[] deflated(byte[] bytes, boolean bare) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream zlib = new DeflaterOutputStream(out, new Deflater(9, bare))) {
      zlib.write(bytes);
    }
    return out.toByteArray();
  }
}
