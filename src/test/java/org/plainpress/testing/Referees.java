package org.plainpress.testing;

import com.adobe.epubcheck.api.EPUBLocation;
import com.adobe.epubcheck.api.EpubCheck;
import com.adobe.epubcheck.messages.Message;
import com.adobe.epubcheck.messages.Severity;
import com.adobe.epubcheck.util.DefaultReportImpl;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.plainpress.settings.PdfProfile;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** epubcheck and veraPDF, asked for what they find wrong. */
public final class Referees {

  static {
    Logger.getLogger("org.verapdf").setLevel(Level.SEVERE);
    VeraGreenfieldFoundryProvider.initialise();
  }

  private Referees() {}

  /** Fatals, errors and warnings, a line each; empty for a clean EPUB. */
  public static List<String> epubcheck(byte[] epub) {
    List<String> found = new ArrayList<>();
    PrintStream out = System.out;
    try {
      Path file = Files.createTempFile("referee", ".epub");
      try {
        Files.write(file, epub);
        DefaultReportImpl report =
            new DefaultReportImpl(file.toString()) {
              @Override
              public void message(Message message, EPUBLocation location, Object... arguments) {
                Severity severity = message.getSeverity();
                if (severity == Severity.FATAL
                    || severity == Severity.ERROR
                    || severity == Severity.WARNING) {
                  found.add(
                      severity
                          + " "
                          + message.getID()
                          + " "
                          + location.getPath()
                          + ": "
                          + message.getMessage(arguments));
                }
              }
            };
        // epubcheck says which rules it applies; the build's log need not.
        System.setOut(new PrintStream(new ByteArrayOutputStream()));
        new EpubCheck(file.toFile(), report).doValidate();
      } finally {
        System.setOut(out);
        Files.delete(file);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return found;
  }

  /** Failed rules of PDF/UA-1 and PDF/A-3a, a line each; empty for a file that passes both. */
  public static List<String> verapdf(byte[] pdf) {
    return verapdf(pdf, PdfProfile.UA1_A3A);
  }

  /** Failed rules of what the profile stands for. */
  public static List<String> verapdf(byte[] pdf, PdfProfile profile) {
    List<PDFAFlavour> flavours =
        switch (profile) {
          case UA1_A3A -> List.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_3_A);
          case UA1_A2A -> List.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_2_A);
          case UA2_A4F ->
              List.of(
                  PDFAFlavour.PDFUA_2,
                  PDFAFlavour.PDFA_4_F,
                  PDFAFlavour.WTPDF_1_0_ACCESSIBILITY,
                  PDFAFlavour.WTPDF_1_0_REUSE);
        };
    List<String> failed = new ArrayList<>();
    // All at once: the file is parsed a single time, which takes less than half as long.
    try (PDFAParser parser =
            Foundries.defaultInstance()
                .createParser(new ByteArrayInputStream(pdf), flavours.get(0));
        PDFAValidator validator = Foundries.defaultInstance().createValidator(flavours)) {
      List<ValidationResult> results = validator.validateAll(parser);
      List<PDFAFlavour> missing = new ArrayList<>(flavours);
      for (ValidationResult result : results) {
        missing.remove(result.getPDFAFlavour());
        failures(result, failed);
      }
      missing.forEach(flavour -> failed.add(flavour + ": was not checked"));
    } catch (VeraPDFException | IOException failure) {
      failed.add(flavours + ": " + failure);
    }
    return failed;
  }

  private static void failures(ValidationResult result, List<String> failed) {
    for (TestAssertion assertion : result.getTestAssertions()) {
      if (assertion.getStatus() == TestAssertion.Status.FAILED) {
        failed.add(
            result.getPDFAFlavour()
                + " "
                + assertion.getRuleId().getClause()
                + "-"
                + assertion.getRuleId().getTestNumber()
                + ": "
                + assertion.getMessage());
      }
    }
  }
}
