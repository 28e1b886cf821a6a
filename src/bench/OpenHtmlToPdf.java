import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Makes a tagged PDF of each page with openhtmltopdf, beside it, in the typeface of our PDF: the
 * program that {@code src/bench/compare} times, since openhtmltopdf is a library.
 *
 * <pre>java -cp openhtmltopdf:classes OpenHtmlToPdf assets page.html ...</pre>
 */
final class OpenHtmlToPdf {

  public static void main(String[] args) throws IOException {
    XRLog.setLoggingEnabled(false);
    Path assets = Path.of(args[0]);
    byte[] colours = Files.readAllBytes(assets.resolve("colour/sRGB.icc"));
    File font = assets.resolve("fonts/AtkinsonHyperlegibleNext-Regular.ttf").toFile();
    File bold = assets.resolve("fonts/AtkinsonHyperlegibleNext-Bold.ttf").toFile();
    String style =
        "<meta name=\"subject\" content=\"article\"/><meta name=\"description\" content=\"article\"/>"
            + "<style>@page { size: A4; margin: 84pt 86pt } body { font: 11.5pt/1.5 Atkinson }</style>";
    for (int i = 1; i < args.length; i++) {
      String page = Files.readString(Path.of(args[i])).replace("</head>", style + "</head>");
      try (OutputStream out = Files.newOutputStream(Path.of(args[i] + ".openhtmltopdf.pdf"))) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFont(font, "Atkinson", 400, FontStyle.NORMAL, true);
        builder.useFont(bold, "Atkinson", 700, FontStyle.NORMAL, true);
        builder.usePdfUaAccessibility(true);
        builder.usePdfAConformance(PdfAConformance.PDFA_3_A);
        builder.useColorProfile(colours);
        builder.withHtmlContent(page, null);
        builder.toStream(out);
        builder.run();
      }
    }
  }
}
