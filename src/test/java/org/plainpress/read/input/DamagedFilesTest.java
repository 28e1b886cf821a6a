package org.plainpress.read.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plainpress.read.Source;
import org.plainpress.read.UnreadableSource;
import org.plainpress.testing.Zips;

@DisplayName("A file of any format that is cut off, altered or mixed up")
class DamagedFilesTest {

  /** How many files are damaged; {@code -Ddamaged=2000} tries more. */
  private static final int FILES = Integer.getInteger("damaged", 400);

  /** In milliseconds. */
  private static final long SLOWEST = 5000;

  private static final String WORDS =
      "The ferry crosses the sound six times a day, weather allowing, from May on. Café, “quay” – Ø.";

  private static final String PAGE =
      "<html lang=\"en\"><head><title>One</title></head><body><article><h1>One</h1><p>"
          + WORDS
          + "</p><table><tr><th>A</th></tr><tr><td>1</td></tr></table><img src=\"a.png\" alt=\"Quay\"></article></body></html>";

  private static final String HEAD =
      "Message-ID: <1@e.org>\r\nFrom: =?utf-8?Q?Bj=C3=B6rn?= <b@e.org>\r\nSubject: One\r\nDate: Tue, 04 May 2021 08:30:00 +0200\r\nMIME-Version: 1.0\r\n";

  private static final Map<String, byte[]> SAMPLES = samples();

  private static Map<String, byte[]> samples() {
    Map<String, String> texts = new TreeMap<>();
    texts.put(
        "a.md",
        "---\ntitle: One\ntags: [a, b]\nauthor: {name: Ada}\n---\n# One\n\n"
            + WORDS
            + "[^1] ==m== x^2^ [[Page|label]] $a_b$\n\n> [!note] Box\n> inner\n\n| A | B |\n|--|--|\n| 1 | 2 | 3 |\n\n!!! tip \"T\"\n    in\n\n::: warning\nx\n:::\n\n{{< figure src=\"a.png\" >}}\n\n*[HTML]: Hyper\n\n[^1]: Note.\n");
    texts.put(
        "toml.md",
        "+++\ntitle = \"One\"\ndate = 2021-05-04\nauthors = [\n\"A\",\n]\n[extra]\na = 1\n+++\n"
            + WORDS);
    texts.put(
        "a.txt",
        "Ferry returns\nBy Ada Kestrel\n4 May 2021\n\n"
            + WORDS
            + "\n\nImage caption\n\n- one\n- two\n");
    texts.put(
        "wire.txt",
        "BC-FERRY/\nUPDATE 1-Ferry returns\n\nEds: adds.\n\n"
            + WORDS
            + "\n\n(Reporting by Ada Kestrel; Editing by Bo)\n");
    texts.put(
        "proquest.txt",
        "Document 1 of 1\n\nOne\n\nAuthor: Lind, Eva\n\nFull text: "
            + WORDS
            + "\n\nProQuest document ID: 1\n");
    texts.put(
        "ris.txt",
        "TY  - NEWS\nT1  - One\nA1  - Lind, Eva\nJO  - Post\nY1  - 2024/05/01/\nN2  - "
            + WORDS
            + "\nER  - \n");
    texts.put(
        "factiva.txt",
        "News\nThe old ferry sails again\nEva Lind\n210 words\n1 May 2024\nPost\nEnglish\n(c) 2024 Post.\n\n"
            + WORDS
            + "\n\nDocument HARB000020240501ek5100001\n");
    texts.put(
        "gutenberg.txt",
        "Title: One\n\n*** START OF THE PROJECT GUTENBERG EBOOK ONE ***\n\nCHAPTER I\n\n"
            + WORDS
            + "[1]\n\n[Illustration: The quay\n\n_By Bo_]\n\n  A line,\n  and two.\n\n[1] A note.\n\n*** END OF THE PROJECT GUTENBERG EBOOK ONE ***\n");
    texts.put(
        "marked.txt", "One\n\n<p>A &amp; <b>b</b> &#8212; <a href=\"x\">c</a>.</p>\n" + WORDS);
    texts.put(
        "nexis.txt",
        "      1 of 1 DOCUMENTS\n\n            The Times\n\n            June 3, 2021\n\nOne\n\nBYLINE: Eva\n\nLENGTH: 40 words\n\n"
            + WORDS
            + "\n\nLOAD-DATE: June 4, 2021\n");
    texts.put(
        "a.rtf",
        "{\\rtf1\\ansi{\\fonttbl{\\f0\\fcharset204 A;}}{\\stylesheet{\\s1 heading 1;}}{\\info{\\title One}}\\pard\\s1 One\\par\\pard "
            + "The ferry {\\b crosses} caf\\'e9 \\u1078?{\\footnote x}.\\par{\\listtext 1.}a\\par\\trowd\\clvmgf\\cellx9\\cellx99\\intbl a\\cell b\\cell\\row\\pard"
            + "{\\field{\\*\\fldinst HYPERLINK \"x\"}{\\fldrslt y}}{\\shp{\\*\\shpinst{\\sp{\\sn pib}{\\sv{\\pict\\pngblip 89504e47}}}{\\shptxt b}}}\\par}");
    texts.put("a.html", "<!DOCTYPE html>" + PAGE);
    texts.put(
        "a.rss",
        "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>F</title><item><title>One</title><pubDate>Mon, 04 Jan 2021 10:00:00 GMT</pubDate><description><![CDATA[<p>"
            + WORDS
            + "</p>]]></description></item><item><title>Two</title><description>&lt;p&gt;x&lt;/p&gt;</description></item></channel></rss>");
    texts.put(
        "feed.json",
        "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"F\",\"items\":[{\"id\":\"1\",\"title\":\"One\",\"content_html\":\"<p>"
            + WORDS
            + "</p>\"},{\"id\":2}]}");
    texts.put(
        "a.eml",
        HEAD
            + "Content-Type: multipart/mixed; boundary=m\r\n\r\n--m\r\nContent-Type: text/plain; format=flowed\r\n\r\n"
            + WORDS
            + " \r\n> quoted\r\n--m\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>Caf=C3=A9</p>\r\n--m\r\nContent-Type: message/rfc822\r\n\r\nSubject: In\r\n\r\nx\r\n--m--\r\n");
    texts.put(
        "a.mbox",
        "From a@e.org Tue May  4 08:30:00 2021\n"
            + HEAD
            + "\n"
            + WORDS
            + "\n\nFrom b@e.org Tue May  4 08:30:00 2021\n"
            + HEAD
            + "\n"
            + WORDS
            + "\n");
    texts.put(
        "a.mhtml",
        "From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=m\r\n\r\n--m\r\nContent-Type: text/html\r\nContent-Location: https://e.org/\r\n\r\n"
            + PAGE
            + "\r\n--m--\r\n");
    String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + PAGE;
    String warc =
        "WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://e.org/\r\nWARC-Date: 2021-05-04T08:00:00Z\r\nWARC-Record-ID: <urn:uuid:0e1b8a52-5fd0-4a36-9b54-9f3f0f7f9d0a>\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: "
            + http.getBytes(StandardCharsets.UTF_8).length
            + "\r\n\r\n"
            + http
            + "\r\n\r\n";
    texts.put("a.warc", warc + warc);
    texts.put(
        "a.har",
        "{\"log\":{\"entries\":[{\"request\":{\"url\":\"https://e.org/\"},\"response\":{\"status\":200,\"content\":{\"mimeType\":\"text/html\",\"text\":\""
            + PAGE.replace("\"", "\\\"")
            + "\"}}}]}}");
    Map<String, byte[]> samples = new LinkedHashMap<>();
    texts.forEach((name, text) -> samples.put(name, text.getBytes(StandardCharsets.UTF_8)));
    samples.put("a.wacz", Zips.of(Map.of("archive/a.warc", warc)));
    samples.put(
        "a.odt",
        Zips.of(
            Map.of(
                "content.xml",
                "<office:document-content><office:body><office:text><text:h text:outline-level=\"1\">One</text:h><text:p>"
                    + WORDS
                    + "<text:note><text:note-body><text:p>n</text:p></text:note-body></text:note></text:p><text:list><text:list-item><text:p>i</text:p></text:list-item></text:list><table:table><table:table-row><table:table-cell><text:p>c</text:p></table:table-cell></table:table-row></table:table><draw:frame><draw:image xlink:href=\"a.png\"/><svg:desc>Quay</svg:desc></draw:frame></office:text></office:body></office:document-content>",
                "meta.xml",
                "<office:document-meta><office:meta><dc:title>One</dc:title><meta:creation-date>2021-05-04T08:30:00</meta:creation-date></office:meta></office:document-meta>")));
    samples.put(
        "a.docx",
        Zips.of(
            Map.of(
                "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>",
                "_rels/.rels",
                    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>",
                "word/document.xml",
                    "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr><w:r><w:t>One</w:t></w:r></w:p><w:p><w:r><w:t>"
                        + WORDS
                        + "</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>c</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:document>",
                "word/comments.xml",
                    "<w:comments xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:comment w:id=\"1\"><w:p/></w:comment></w:comments>")));
    samples.put(
        "a.epub",
        Zips.of(
            Map.of(
                "META-INF/container.xml",
                "<container xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\"><rootfiles><rootfile full-path=\"c.opf\" media-type=\"application/oebps-package+xml\"/></rootfiles></container>",
                "c.opf",
                "<package xmlns=\"http://www.idpf.org/2007/opf\" version=\"3.0\"><metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>Book</dc:title><dc:language>en</dc:language><dc:identifier>x</dc:identifier></metadata><manifest><item id=\"a\" href=\"a.xhtml\" media-type=\"application/xhtml+xml\"/><item id=\"b\" href=\"b.xhtml\" media-type=\"application/xhtml+xml\"/></manifest><spine><itemref idref=\"a\"/><itemref idref=\"b\"/></spine></package>",
                "a.xhtml",
                PAGE,
                "b.xhtml",
                PAGE.replace("<table", "<a href=\"a.xhtml\">back</a><table"))));
    return samples;
  }

  @Test
  @DisplayName("gives an edition or one line of what is wrong, soon")
  void damaged() throws IOException {
    Random random = new Random(18);
    Readers readers = new Readers();
    List<String> names = new ArrayList<>(SAMPLES.keySet());
    Map<String, Integer> faults = new TreeMap<>();
    int read = 0;
    for (int i = 0; i < FILES; i++) {
      String name = names.get(i % names.size());
      byte[] bytes = damaged(name, random);
      long start = System.nanoTime();
      try {
        readers.read(new Source(name, bytes));
        read++;
      } catch (UnreadableSource told) {
        if (told.getMessage().lines().count() != 1) {
          faults.merge(name + ": not one line: " + told.getMessage(), 1, Integer::sum);
        }
      } catch (RuntimeException | StackOverflowError fault) {
        faults.merge(name + ": " + fault + at(fault), 1, Integer::sum);
      }
      if ((System.nanoTime() - start) / 1_000_000 > SLOWEST) {
        faults.merge(name + ": slow", 1, Integer::sum);
      }
    }
    System.out.println(
        FILES + " damaged files: " + read + " read, " + (FILES - read) + " refused or faulty");
    assertThat(faults).isEmpty();
    assertThat(read).isGreaterThan(FILES / 3);
  }

  @Test
  @DisplayName("is one that gives an edition when it is whole")
  void whole() {
    SAMPLES.forEach(
        (name, bytes) ->
            assertThat(new Readers().read(new Source(name, bytes))).as(name).isNotEmpty());
  }

  private static String at(Throwable fault) {
    return Arrays.stream(fault.getStackTrace())
        .filter(place -> place.getClassName().startsWith("org.plainpress"))
        .findFirst()
        .map(place -> " at " + place)
        .orElse("");
  }

  private static byte[] damaged(String name, Random random) throws IOException {
    byte[] bytes = SAMPLES.getOrDefault(name, new byte[0]);
    boolean packed = bytes[0] == 'P' && bytes[1] == 'K';
    return packed && random.nextInt(5) > 0 ? damagedWithin(bytes, random) : damaged(bytes, random);
  }

  /** Damages the files of a ZIP, which stays whole itself. */
  private static byte[] damagedWithin(byte[] zipped, Random random) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zipped));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] file = in.readAllBytes();
        zip.putNextEntry(new ZipEntry(entry.getName()));
        zip.write(random.nextInt(3) == 0 ? damaged(file, random) : file);
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }

  /** Cuts bytes off, changes a few, or copies some over others. */
  private static byte[] damaged(byte[] whole, Random random) {
    byte[] bytes = whole.clone();
    switch (random.nextInt(3)) {
      case 0 -> {
        return Arrays.copyOf(bytes, random.nextInt(bytes.length));
      }
      case 1 -> {
        for (int i = random.nextInt(8); i >= 0; i--) {
          bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
      }
      default -> {
        int from = random.nextInt(bytes.length);
        int to = random.nextInt(bytes.length);
        System.arraycopy(bytes, from, bytes, to, Math.min(60, bytes.length - Math.max(from, to)));
      }
    }
    return bytes;
  }
}
