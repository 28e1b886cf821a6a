package org.plainpress.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plainpress.read.input.Inputs;
import org.plainpress.settings.Format;
import org.plainpress.settings.ReadSettings;
import org.plainpress.testing.Articles;
import org.plainpress.testing.Inflated;
import org.plainpress.testing.Referees;

@DisplayName("The samples' editions in dist")
class DistTest {

  private static final Path DIST = Path.of("dist");

  /** The day that feeds give to articles without one; exporting the samples again keeps it. */
  private static final OffsetDateTime FIRST_EXPORTED =
      OffsetDateTime.of(2026, 11, 26, 0, 0, 0, 0, ZoneOffset.UTC);

  @TempDir Path fresh;

  @Test
  @DisplayName("are what the samples become (-Dgolden.update=true writes them anew)")
  void current() throws IOException {
    ExportSettings settings =
        ExportSettings.of(
            fresh, EnumSet.of(Format.EPUB, Format.PDF, Format.RSS, Format.ATOM), FIRST_EXPORTED);
    Inputs inputs = new Inputs(new ByteArrayInputStream(new byte[0]), ReadSettings.DEFAULT);
    List<String> samples = Articles.sampleFiles().stream().map(Path::toString).toList();
    RecordingListener listener = new RecordingListener();
    assertThat(new Export(settings, listener).run(inputs, inputs.expand(samples))).isTrue();
    if (Boolean.getBoolean("golden.update")) {
      for (String name : names(DIST)) {
        Files.delete(DIST.resolve(name));
      }
      for (String name : names(fresh)) {
        Files.copy(fresh.resolve(name), DIST.resolve(name));
      }
    }
    assertThat(names(fresh)).isEqualTo(names(DIST));
    for (String name : names(DIST)) {
      assertThat(inflated(fresh.resolve(name))).as(name).isEqualTo(inflated(DIST.resolve(name)));
    }
  }

  @Test
  @DisplayName("pass epubcheck and veraPDF")
  void valid() throws IOException {
    for (String name : names(DIST)) {
      byte[] edition = Files.readAllBytes(DIST.resolve(name));
      if (name.endsWith(".epub")) {
        assertThat(Referees.epubcheck(edition)).as(name).isEmpty();
      } else if (name.endsWith(".pdf")) {
        assertThat(Referees.verapdf(edition)).as(name).isEmpty();
      }
    }
  }

  private static List<String> names(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  /** Feeds tell how long their enclosures are, which depends on the zlib too. */
  private static String inflated(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    String name = file.toString();
    if (name.endsWith(".epub")) {
      return Inflated.epub(bytes);
    }
    return name.endsWith(".pdf")
        ? Inflated.pdf(bytes)
        : Files.readString(file).replaceAll("length=\"\\d+\"", "length=\"…\"");
  }
}
