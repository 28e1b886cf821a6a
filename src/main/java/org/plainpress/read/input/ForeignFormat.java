package org.plainpress.read.input;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plainpress.read.Source;

/**
 * Knows common formats that are no article: what each is called, and what a person who gave one can
 * do.
 */
final class ForeignFormat {

  private static final String GIVE_TEXT = "give the page or text that it belongs to";
  private static final String UNPACK = "unpack it and give the files in it";
  private static final String EXPORT = "save it as DOCX, ODT or HTML, and give that";

  /**
   * A format by how its files begin.
   *
   * @param offset of its mark, in bytes
   * @param mark its bytes, as ISO 8859-1
   */
  private record Mark(int offset, String mark, String called, String advice) {}

  private static final List<Mark> MARKS =
      List.of(
          new Mark(0, "\u0089PNG", "a PNG image", GIVE_TEXT),
          new Mark(0, "\u00ff\u00d8\u00ff", "a JPEG image", GIVE_TEXT),
          new Mark(0, "GIF8", "a GIF image", GIVE_TEXT),
          new Mark(0, "II*\u0000", "a TIFF image", GIVE_TEXT),
          new Mark(0, "MM\u0000*", "a TIFF image", GIVE_TEXT),
          new Mark(8, "WEBP", "a WebP image", GIVE_TEXT),
          new Mark(8, "WAVE", "a WAVE sound", GIVE_TEXT),
          new Mark(0, "RIFF", "a RIFF film or sound", GIVE_TEXT),
          new Mark(0, "ID3", "an MP3 sound", GIVE_TEXT),
          new Mark(0, "OggS", "an Ogg sound or film", GIVE_TEXT),
          new Mark(0, "fLaC", "a FLAC sound", GIVE_TEXT),
          new Mark(4, "ftyphei", "a HEIC image", GIVE_TEXT),
          new Mark(4, "ftypmif1", "a HEIC image", GIVE_TEXT),
          new Mark(4, "ftypavif", "an AVIF image", GIVE_TEXT),
          new Mark(4, "ftypM4A", "an MPEG-4 sound", GIVE_TEXT),
          new Mark(4, "ftyp", "an MPEG-4 film", GIVE_TEXT),
          new Mark(0, "\u001aE\u00df\u00a3", "a Matroska or WebM film", GIVE_TEXT),
          new Mark(0, "\u007fELF", "a program", GIVE_TEXT),
          new Mark(0, "MZ\u0090", "a program", GIVE_TEXT),
          new Mark(0, "wOF", "a font", GIVE_TEXT),
          new Mark(0, "OTTO", "a font", GIVE_TEXT),
          new Mark(0, "\u0000\u0001\u0000\u0000\u0000", "a font", GIVE_TEXT),
          new Mark(0, "SQLite format 3\u0000", "an SQLite database", "export its texts"),
          new Mark(0, "\u00d0\u00cf\u0011\u00e0", "an old Office document", EXPORT),
          new Mark(0, "%!PS", "a PostScript document", "give the text that it was made from"),
          new Mark(0, "AT&TFORM", "a DjVu document", "export its text"),
          new Mark(60, "BOOKMOBI", "a Kindle book (MOBI)", "make it EPUB, with calibre perhaps"),
          new Mark(60, "TEXtREAd", "a Palm book", "make it EPUB, with calibre perhaps"),
          new Mark(0, "ITSF", "a compiled help file (CHM)", "unpack it and give its pages"),
          new Mark(0, "BZh", "a bzip2 archive", UNPACK),
          new Mark(0, "\u00fd7zXZ", "an xz archive", UNPACK),
          new Mark(0, "7z\u00bc\u00af", "a 7z archive", UNPACK),
          new Mark(0, "Rar!\u001a", "a RAR archive", UNPACK),
          new Mark(0, "(\u00b5/\u00fd", "a zstd archive", UNPACK),
          new Mark(257, "ustar", "a tar archive", UNPACK),
          new Mark(0, "bplist", "a property list or Safari's web archive", "save the page as HTML"),
          new Mark(0, "filedesc://", "an ARC archive", "make it WARC first (warcio recompress)"));

  /** The marks of those that are texts themselves. */
  private static final Set<String> TEXTS = Set.of("%!PS", "filedesc://");

  private static final String PANDOC = "make it Markdown or HTML first, with pandoc perhaps";

  /**
   * A markup by the ends of its files' names and a sign in what they hold.
   *
   * @param called with its article
   */
  private record Markup(Pattern name, Pattern sign, String called, String advice) {

    static Markup of(String name, String sign, String called, String advice) {
      return new Markup(
          Pattern.compile("(?i)\\.(?:" + name + ")$"),
          Pattern.compile(sign, Pattern.MULTILINE),
          called,
          advice);
    }
  }

  /** Made for a text whose name has such an ending: their expressions take a while. */
  private static final class Markups {
    static final List<Markup> ALL =
        List.of(
            Markup.of("rst|rest", "", "a reStructuredText document", PANDOC),
            Markup.of("adoc|asciidoc", "", "an AsciiDoc document", PANDOC),
            Markup.of("org", "^(?:\\*+ |#\\+[A-Za-z_]+:)", "an Org document", PANDOC),
            Markup.of("tex|ltx|latex", "\\\\[A-Za-z]{2,}", "a LaTeX document", PANDOC),
            Markup.of("textile", "", "a Textile document", PANDOC),
            Markup.of("mediawiki|wikitext", "", "a wiki's page", PANDOC),
            Markup.of("csv|tsv", "[,;\\t]", "a table of data", "save the sheet as HTML"),
            Markup.of("bib", "@\\w+\\s*\\{", "a list of references", "give the text they are of"),
            Markup.of(
                "ipynb", "\"cells\"", "a notebook", "make it Markdown or HTML first (nbconvert)"));
  }

  /** Made for what begins with a tag. */
  private static final class Xml {
    /** XML by the local name of its first element, in lower case. */
    static final Map<String, List<String>> ROOTS =
        Map.ofEntries(
            Map.entry("opml", List.of("an OPML list of feeds", "give the feeds that it lists")),
            Map.entry("urlset", List.of("a sitemap", "give the pages that it lists")),
            Map.entry(
                "sitemapindex", List.of("a list of sitemaps", "give pages, not lists of them")),
            Map.entry(
                "opensearchdescription",
                List.of("an OpenSearch description", "give a page or a feed")),
            Map.entry("playlist", List.of("an XSPF playlist", "give the page that it belongs to")),
            Map.entry("svg", List.of("an SVG drawing", GIVE_TEXT)),
            Map.entry("kml", List.of("a KML map", GIVE_TEXT)),
            Map.entry("gpx", List.of("a GPX track", GIVE_TEXT)),
            Map.entry("plist", List.of("a property list", GIVE_TEXT)),
            Map.entry("xbel", List.of("an XBEL list of bookmarks", "give the pages that it lists")),
            Map.entry("tt", List.of("subtitles (TTML)", "give the transcript as a text")),
            Map.entry("package", List.of("a part of an EPUB", "give the whole EPUB")),
            Map.entry("ncx", List.of("a part of an EPUB", "give the whole EPUB")),
            Map.entry("container", List.of("a part of an EPUB", "give the whole EPUB")),
            Map.entry("score-partwise", List.of("music (MusicXML)", GIVE_TEXT)),
            Map.entry("project", List.of("a project file of a program", GIVE_TEXT)),
            Map.entry("xs:schema", List.of("an XML schema", GIVE_TEXT)),
            Map.entry("xsd:schema", List.of("an XML schema", GIVE_TEXT)),
            Map.entry("xsl:stylesheet", List.of("an XSLT style sheet", "give the page it makes")),
            Map.entry("tei", List.of("a TEI text", "make it HTML or EPUB first")),
            Map.entry("teicorpus", List.of("a corpus of TEI texts", "make it HTML or EPUB first")),
            Map.entry("fictionbook", List.of("an FB2 book", "make it EPUB, with calibre perhaps")),
            Map.entry("book", List.of("a DocBook text", "make it HTML first, with pandoc perhaps")),
            Map.entry(
                "article",
                List.of("a DocBook or JATS article", "make it HTML first, with pandoc perhaps")),
            Map.entry("dtbook", List.of("a DAISY book", "make it EPUB first")),
            Map.entry("nitf", List.of("a NITF article", "make it HTML first")),
            Map.entry("newsitem", List.of("a NewsML item", "make it HTML first")),
            Map.entry("newsml", List.of("a NewsML item", "make it HTML first")),
            Map.entry("mediawiki", List.of("a wiki's export", "save its pages as HTML")),
            Map.entry("office:document", List.of("a flat OpenDocument file", "save it as ODT")),
            Map.entry("w:worddocument", List.of("a Word XML document", "save it as DOCX")),
            Map.entry("pkg:package", List.of("a flat Office document", "save it as DOCX")),
            Map.entry("workbook", List.of("a spreadsheet", "save it as HTML")));

    /** Names of elements that only tell a format together with a namespace or a document type. */
    static final Set<String> COMMON =
        Set.of("article", "book", "package", "container", "project", "playlist", "workbook");

    static final Pattern ROOT =
        Pattern.compile(
            "^(?:<\\?[^>]*>\\s*|<!--(?s:.*?)-->\\s*|<!DOCTYPE[^>\\[]*(?:\\[[^\\]]*\\]\\s*)?>\\s*)*<([A-Za-z][\\w.:-]*)",
            Pattern.CASE_INSENSITIVE);
  }

  /** How many bytes at the end of an archive are looked through for the names of its files. */
  private static final int DIRECTORY = 65_536;

  private ForeignFormat() {}

  /**
   * Returns what to say of a file by how it begins; empty where it may be an article: the words of
   * one may begin as a font or sound does, {@code OTTO VON BISMARCK}.
   *
   * @param start its first bytes, as ISO 8859-1
   */
  static Optional<String> ofBytes(String start) {
    boolean text = start.chars().noneMatch(c -> c < '\t');
    return MARKS.stream()
        .filter(one -> start.startsWith(one.mark(), one.offset()))
        .filter(one -> !text || TEXTS.contains(one.mark()) || !one.mark().matches("\\p{ASCII}+"))
        .findFirst()
        .map(one -> said(one.called(), one.advice()));
  }

  /** Returns what to say of a text in a markup that is not read, by its name and what it holds. */
  static Optional<String> ofMarkup(String name, String text) {
    return Markups.ALL.stream()
        .filter(one -> one.name().matcher(name).find() && one.sign().matcher(text).find())
        .findFirst()
        .map(one -> said(one.called(), one.advice()));
  }

  /** Returns what to say of XML by its first element; empty where it may be an article. */
  static Optional<String> ofXml(String text) {
    if (text.indexOf('<') < 0) {
      return Optional.empty();
    }
    Matcher root = Xml.ROOT.matcher(text);
    if (!root.find()) {
      return Optional.empty();
    }
    String name = root.group(1).toLowerCase(Locale.ROOT);
    String local = name.substring(name.indexOf(':') + 1);
    String before = text.substring(0, Math.min(text.length(), root.end() + 400));
    boolean told = before.contains("xmlns") || before.contains("<!DOCTYPE");
    return Optional.ofNullable(Xml.ROOTS.get(name))
        .or(() -> Optional.ofNullable(Xml.ROOTS.get(local)))
        .filter(one -> told || !Xml.COMMON.contains(local))
        .map(one -> said(one.get(0), one.get(1)));
  }

  /** Returns what to say of a ZIP archive that is a document other than of text. */
  static Optional<String> ofPackage(Source source) {
    byte[] bytes = source.bytes();
    String names =
        new String(
            Arrays.copyOfRange(bytes, Math.max(0, bytes.length - DIRECTORY), bytes.length),
            StandardCharsets.ISO_8859_1);
    if (names.contains("word/document.xml")) {
      return Optional.empty();
    }
    if (names.contains("xl/workbook.")) {
      return Optional.of(said("a spreadsheet of Excel", "save the sheet as HTML"));
    }
    if (names.contains("ppt/presentation.")) {
      return Optional.of(
          said("a presentation of PowerPoint", "save its outline as DOCX or a text"));
    }
    if (names.contains("Index/Document.iwa") || names.contains("index.apxl")) {
      return Optional.of(said("a document of Pages, Numbers or Keynote", "export it as EPUB"));
    }
    return Optional.empty();
  }

  private static String said(String called, String advice) {
    return "this is " + called + ", which cannot be read; " + advice;
  }
}
