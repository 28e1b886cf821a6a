package org.plainpress.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plainpress.settings.PdfProfile;

@DisplayName("The referee of PDFs")
class RefereesTest {

  @ParameterizedTest
  @EnumSource(PdfProfile.class)
  @DisplayName("checks every standard of a profile, and names what fails of each")
  void everyStandard(PdfProfile profile) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument untagged = new PDDocument()) {
      untagged.addPage(new PDPage());
      untagged.save(out);
    }
    String failed = String.join("\n", Referees.verapdf(out.toByteArray(), profile));
    String[] standards =
        switch (profile) {
          case UA1_A3A -> new String[] {"ua1 ", "3a "};
          case UA1_A2A -> new String[] {"ua1 ", "2a "};
          case UA2_A4F -> new String[] {"ua2 ", "4f ", "wt1a ", "wt1r "};
        };
    assertThat(failed).contains(standards).doesNotContain("was not checked");
  }
}
