package org.plainpress.cover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Compressed rows")
class RowDeflaterTest {

  @Test
  @DisplayName("are the rows again for any reader of zlib, whatever repeats in them")
  void random() throws DataFormatException {
    Random random = new Random(7);
    for (int run = 0; run < 300; run++) {
      int stride = 5 + random.nextInt(600);
      byte[] rows = new byte[stride * (1 + random.nextInt(12))];
      for (int at = 0; at < rows.length; ) {
        int end = Math.min(rows.length, at + 1 + random.nextInt(700));
        switch (random.nextInt(3)) {
          case 0 -> Arrays.fill(rows, at, end, (byte) random.nextInt());
          case 1 -> {
            for (int i = at; i < end; i++) {
              rows[i] = (byte) random.nextInt();
            }
          }
          default -> {
            for (int i = Math.max(at, stride); i < end; i++) {
              rows[i] = rows[i - stride];
            }
          }
        }
        at = end;
      }
      assertThat(inflated(RowDeflater.deflate(rows, stride), rows.length)).isEqualTo(rows);
    }
  }

  @Test
  @DisplayName("have the right sum where stretches without ink stand between others")
  void blankStretches() throws DataFormatException {
    Random random = new Random(11);
    for (int run = 0; run < 50; run++) {
      byte[] rows = new byte[481 * (20 + random.nextInt(60))];
      for (int inked = 0; inked < 4; inked++) {
        int from = random.nextInt(rows.length);
        int to = Math.min(rows.length, from + random.nextInt(3_000));
        Arrays.fill(rows, from, to, (byte) (1 + random.nextInt(255)));
      }
      assertThat(inflated(RowDeflater.deflate(rows, 481), rows.length)).isEqualTo(rows);
    }
  }

  @Test
  @DisplayName("take next to no room where all is of one colour")
  void plain() throws DataFormatException {
    byte[] rows = new byte[481 * 1280];
    byte[] deflated = RowDeflater.deflate(rows, 481);
    assertThat(deflated.length).isLessThan(6_000);
    assertThat(inflated(deflated, rows.length)).isEqualTo(rows);
  }

  /** Inflates with the JDK, which checks the sum at the end. */
  private static byte[] inflated(byte[] deflated, int length) throws DataFormatException {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(deflated);
      byte[] rows = new byte[length + 1];
      int read = 0;
      while (!inflater.finished()) {
        int more = inflater.inflate(rows, read, rows.length - read);
        if (more == 0) {
          break;
        }
        read += more;
      }
      assertThat(inflater.finished()).isTrue();
      return Arrays.copyOf(rows, read);
    } finally {
      inflater.end();
    }
  }
}
