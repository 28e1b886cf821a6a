package org.plainpress.epub;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import nl.siegmann.epublib.domain.Author;
import nl.siegmann.epublib.domain.Book;
import nl.siegmann.epublib.domain.Metadata;
import nl.siegmann.epublib.domain.Resource;
import nl.siegmann.epublib.domain.SpineReference;
import org.plainpress.article.Direction;
import org.plainpress.article.IsoDate;
import org.plainpress.article.Meta;
import org.plainpress.article.Publication;
import org.plainpress.markup.Xml;
import org.plainpress.message.Messages;
import org.plainpress.settings.EpubSettings;
import org.plainpress.settings.Series;

/** The package document (EPUB 3.3, 5), which epublib's own writer stops short of. */
final class PackageDocument {

  private static final String COVER_IMAGE = "cover-image";

  private final Publication publication;
  private final Meta meta;
  private final Book book;
  private final List<Resource> manifest;
  private final EpubSettings settings;
  private final EpubExtras extras;
  private final AccessibilityFacts facts;
  private final OffsetDateTime modified;
  private final StringBuilder out = new StringBuilder(4096);

  PackageDocument(
      Publication publication,
      Book book,
      List<Resource> manifest,
      EpubSettings settings,
      EpubExtras extras,
      AccessibilityFacts facts,
      OffsetDateTime undated) {
    this.publication = publication;
    this.meta = publication.meta();
    this.book = book;
    this.manifest = manifest;
    this.settings = settings;
    this.extras = extras;
    this.facts = facts;
    this.modified = meta.lastChanged(undated);
  }

  String xml() {
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        .append(
            "<package xmlns=\"http://www.idpf.org/2007/opf\" version=\"3.0\" unique-identifier=\"id\"");
    Xml.attribute(out, "xml:lang", meta.language());
    Xml.attribute(out, "dir", meta.readingDirection().html());
    out.append(">\n<metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n");
    descriptive();
    accessibility();
    out.append("</metadata>\n<manifest>\n");
    for (Resource resource : manifest) {
      item(resource);
    }
    out.append("</manifest>\n<spine toc=\"ncx\"");
    if (meta.readingDirection() == Direction.RTL) {
      out.append(" page-progression-direction=\"rtl\"");
    }
    out.append(">\n");
    for (SpineReference reference : book.getSpine().getSpineReferences()) {
      out.append("<itemref");
      Xml.attribute(out, "idref", reference.getResourceId());
      out.append("/>\n");
    }
    return out.append("</spine>\n</package>\n").toString();
  }

  private void descriptive() {
    Metadata metadata = book.getMetadata();
    dc("identifier", " id=\"id\"", metadata.getIdentifiers().get(0).getValue());
    dc("title", " id=\"title\"", metadata.getFirstTitle());
    dc("language", "", metadata.getLanguage());
    people("creator", metadata.getAuthors().stream().map(Author::getLastname).toList());
    if (publication.isBundle()) {
      people("contributor", authorsOfArticles());
    }
    metadata.getPublishers().forEach(publisher -> dc("publisher", "", publisher));
    meta.published().map(IsoDate::iso).ifPresent(date -> dc("date", "", date));
    metadata.getDescriptions().forEach(description -> dc("description", "", description));
    metadata.getSubjects().forEach(subject -> dc("subject", "", subject));
    metadata.getRights().forEach(rights -> dc("rights", "", rights));
    meta.source().ifPresent(source -> dc("source", "", source));
    settings.series().ifPresent(this::series);
    if (extras.cover().isPresent()) {
      // EPUB 2's way, which many reading systems still take.
      out.append("<meta name=\"cover\" content=\"").append(COVER_IMAGE).append("\"/>\n");
    }
    meta("dcterms:modified", utc(modified));
  }

  private void people(String element, List<String> names) {
    int number = 0;
    for (String name : names) {
      String id = element + "-" + ++number;
      dc(element, " id=\"" + id + "\"", name);
      refine(id, "role", " scheme=\"marc:relators\"", "aut");
    }
  }

  /** Who wrote the articles of a bundle, each once, in their order. */
  private List<String> authorsOfArticles() {
    return publication.articles().stream()
        .flatMap(article -> article.meta().authors().stream())
        .filter(author -> !meta.authors().contains(author))
        .distinct()
        .toList();
  }

  /** EPUB 3.3, D.3.1. */
  private void series(Series series) {
    out.append("<meta property=\"belongs-to-collection\" id=\"series\">");
    Xml.text(out, series.title());
    out.append("</meta>\n");
    refine("series", "collection-type", "", "series");
    series.issue().ifPresent(issue -> refine("series", "group-position", "", issue));
  }

  private void refine(String id, String property, String attributes, String value) {
    out.append("<meta");
    Xml.attribute(out, "refines", "#" + id);
    Xml.attribute(out, "property", property);
    out.append(attributes).append('>');
    Xml.text(out, value);
    out.append("</meta>\n");
  }

  /** EPUB Accessibility 1.1, 2.2: what is true of this book, and nothing else. */
  private void accessibility() {
    meta("schema:accessMode", "textual");
    if (facts.images()) {
      meta("schema:accessMode", "visual");
    }
    // A picture that no one described takes eyes too.
    meta("schema:accessModeSufficient", facts.described() ? "textual" : "textual,visual");
    if ((facts.figures() || extras.cover().isPresent()) && facts.described()) {
      meta("schema:accessibilityFeature", "alternativeText");
    }
    meta("schema:accessibilityFeature", "tableOfContents");
    meta("schema:accessibilityFeature", "readingOrder");
    meta("schema:accessibilityFeature", "structuralNavigation");
    meta("schema:accessibilityFeature", "displayTransformability");
    if (hasPages()) {
      meta("schema:accessibilityFeature", "pageNavigation");
      meta("schema:accessibilityFeature", "pageBreakMarkers");
      meta("pageBreakSource", extras.paged().get().name());
    }
    meta("schema:accessibilityHazard", facts.animations() ? "unknown" : "none");
    summary();
    if (facts.described()) {
      // The link to the standard it claims, in the words that 2.4 prescribes.
      meta("dcterms:conformsTo", "EPUB Accessibility 1.1 - WCAG 2.2 Level AA");
    }
  }

  private void summary() {
    Messages messages = Messages.of(meta.language());
    StringBuilder summary = new StringBuilder(messages.get("a11y"));
    String space = messages.language().equals("ja") || messages.language().equals("zh") ? "" : " ";
    if (facts.lostFigures()) {
      summary.append(space).append(messages.get("a11y.captions"));
    }
    if (facts.images() && facts.described()) {
      summary.append(space).append(messages.get("a11y.images"));
    }
    if (hasPages()) {
      summary.append(space).append(messages.get("a11y.pages"));
    }
    out.append("<meta property=\"schema:accessibilitySummary\"");
    if (!messages.speak(meta.language())) {
      Xml.attribute(out, "xml:lang", messages.language());
    }
    out.append('>');
    Xml.text(out, summary.toString());
    out.append("</meta>\n");
  }

  private boolean hasPages() {
    return extras.paged().isPresent();
  }

  private void item(Resource resource) {
    out.append("<item");
    Xml.attribute(out, "id", resource.getId());
    Xml.attribute(out, "href", resource.getHref());
    Xml.attribute(out, "media-type", resource.getMediaType().getName());
    if (resource.getHref().equals(BookFile.NAV)) {
      out.append(" properties=\"nav\"");
    } else if (resource.getId().equals(COVER_IMAGE)) {
      out.append(" properties=\"cover-image\"");
    }
    out.append("/>\n");
  }

  private void dc(String name, String attributes, String value) {
    out.append("<dc:").append(name).append(attributes).append('>');
    Xml.text(out, value);
    out.append("</dc:").append(name).append(">\n");
  }

  private void meta(String property, String value) {
    out.append("<meta property=\"").append(property).append("\">");
    Xml.text(out, value);
    out.append("</meta>\n");
  }

  /** {@code CCYY-MM-DDThh:mm:ssZ} (EPUB 3.3, 5.5.4). */
  private static String utc(OffsetDateTime moment) {
    OffsetDateTime utc = moment.withOffsetSameInstant(ZoneOffset.UTC).withNano(0);
    String clock = utc.toLocalTime().toString();
    return utc.toLocalDate() + "T" + (clock.length() == 5 ? clock + ":00" : clock) + "Z";
  }
}
