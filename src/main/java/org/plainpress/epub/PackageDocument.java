package org.plainpress.epub;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.siegmann.epublib.domain.Author;
import nl.siegmann.epublib.domain.Book;
import nl.siegmann.epublib.domain.Metadata;
import nl.siegmann.epublib.domain.Resource;
import nl.siegmann.epublib.domain.SpineReference;
import org.plainpress.address.Address;
import org.plainpress.article.Direction;
import org.plainpress.article.IsoDate;
import org.plainpress.article.Meta;
import org.plainpress.article.Publication;
import org.plainpress.markup.AccessibilityFacts;
import org.plainpress.message.Messages;
import org.plainpress.settings.Certifier;
import org.plainpress.settings.EpubSettings;
import org.plainpress.settings.Series;
import org.plainpress.xml.Xml;

/**
 * Writes the package document of EPUB 3.3 (5) from epublib's book, whose own writer stops at EPUB
 * 2.0. What that model has no place for is given beside it: direction, series, the paged edition
 * and what is accessible.
 */
final class PackageDocument {

  private final Publication publication;
  private final Meta meta;
  private final Book book;
  private final EpubSettings settings;
  private final Optional<EpubExtras.PagedEdition> paged;
  private final AccessibilityFacts facts;
  private final OffsetDateTime modified;

  /** The documents that hold MathML, which the manifest must say (EPUB 3.3, 5.6.2.1). */
  private final Set<String> formulas;

  private final StringBuilder out = new StringBuilder(4096);

  /**
   * @param publication tells language, direction and when it last changed
   * @param formulas the names of the documents in which MathML is
   * @param undated when it last changed, where that is not known
   */
  PackageDocument(
      Publication publication,
      Book book,
      EpubSettings settings,
      Optional<EpubExtras.PagedEdition> paged,
      Set<String> formulas,
      OffsetDateTime undated) {
    this.publication = publication;
    this.meta = publication.meta();
    this.book = book;
    this.settings = settings;
    this.paged = paged;
    this.facts = AccessibilityFacts.of(publication);
    this.formulas = formulas;
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
    book.getResources().getAll().forEach(this::item);
    out.append("</manifest>\n<spine");
    Xml.attribute(out, "toc", book.getSpine().getTocResource().getId());
    if (meta.readingDirection() == Direction.RTL) {
      out.append(" page-progression-direction=\"rtl\"");
    }
    out.append(">\n");
    for (SpineReference reference : book.getSpine().getSpineReferences()) {
      out.append("<itemref");
      Xml.attribute(out, "idref", reference.getResourceId());
      out.append("/>\n");
    }
    out.append("</spine>\n");
    guide();
    return out.append("</package>\n").toString();
  }

  /** Tells reading systems of EPUB 2 where cover, contents and text are (OPF 2.0.1, 2.6). */
  private void guide() {
    Messages messages = Messages.of(meta.language());
    out.append("<guide>\n");
    if (cover().isPresent()) {
      reference("cover", messages.get("cover.page"), BookFile.COVER);
    }
    if (publication.isBundle()) {
      reference("toc", messages.get("contents"), BookFile.CONTENTS);
    }
    reference("text", messages.get("start"), ChapterDocument.href(0));
    out.append("</guide>\n");
  }

  private void reference(String type, String title, String href) {
    out.append("<reference");
    Xml.attribute(out, "type", type);
    Xml.attribute(out, "title", title);
    Xml.attribute(out, "href", href);
    out.append("/>\n");
  }

  private void descriptive() {
    Metadata metadata = book.getMetadata();
    dc("identifier", " id=\"id\"", metadata.getIdentifiers().get(0).getValue());
    dc("title", " id=\"title\"", metadata.getFirstTitle());
    dc("language", "", metadata.getLanguage());
    people("creator", metadata.getAuthors());
    people("contributor", metadata.getContributors());
    metadata.getPublishers().forEach(publisher -> dc("publisher", "", publisher));
    metadata.getDates().forEach(date -> dc("date", "", date.getValue()));
    metadata.getDescriptions().forEach(description -> dc("description", "", description));
    metadata.getSubjects().forEach(subject -> dc("subject", "", subject));
    metadata.getRights().forEach(rights -> dc("rights", "", rights));
    metadata.getOtherProperties().forEach((name, value) -> dc(name.getLocalPart(), "", value));
    settings.series().ifPresent(this::series);
    cover()
        .ifPresent(
            image -> {
              // EPUB 2's way, which many reading systems still take.
              out.append("<meta name=\"cover\"");
              Xml.attribute(out, "content", image.getId());
              out.append("/>\n");
            });
    // CCYY-MM-DDThh:mm:ssZ (EPUB 3.3, 5.5.4).
    meta("dcterms:modified", IsoDate.utc(modified));
  }

  private Optional<Resource> cover() {
    return Optional.ofNullable(book.getCoverImage());
  }

  private void people(String element, List<Author> people) {
    int number = 0;
    for (Author person : people) {
      String id = element + "-" + ++number;
      dc(element, " id=\"" + id + "\"", person.getLastname());
      refine(id, "role", " scheme=\"marc:relators\"", person.getRelator().getCode());
    }
  }

  /** Writes the series that the book belongs to (EPUB 3.3, D.3.1). */
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

  /** Writes the discovery metadata of EPUB Accessibility 1.1, 2.2: what is true of this book. */
  private void accessibility() {
    facts.modes().forEach(mode -> meta("schema:accessMode", mode));
    meta("schema:accessModeSufficient", String.join(",", facts.sufficientModes()));
    if ((facts.figures() || cover().isPresent()) && facts.described()) {
      meta("schema:accessibilityFeature", "alternativeText");
    }
    if (!formulas.isEmpty()) {
      meta("schema:accessibilityFeature", "MathML");
      meta("schema:accessibilityFeature", "describedMath");
    }
    meta("schema:accessibilityFeature", "tableOfContents");
    meta("schema:accessibilityFeature", "readingOrder");
    meta("schema:accessibilityFeature", "structuralNavigation");
    meta("schema:accessibilityFeature", "displayTransformability");
    if (hasPages()) {
      meta("schema:accessibilityFeature", "pageNavigation");
      meta("schema:accessibilityFeature", "pageBreakMarkers");
      meta("pageBreakSource", paged.get().name());
    }
    meta("schema:accessibilityHazard", facts.hazard());
    summary();
    if (facts.described()) {
      settings.certifier().ifPresent(this::conformance);
    }
  }

  /**
   * Writes the claim to conform, in the words that EPUB Accessibility 1.1 prescribes, with who
   * makes it: a claim that nobody answers for is none.
   */
  private void conformance(Certifier certifier) {
    out.append("<meta property=\"dcterms:conformsTo\" id=\"conformance\">");
    out.append("EPUB Accessibility 1.1 - WCAG 2.2 Level AA</meta>\n");
    out.append("<meta refines=\"#conformance\" property=\"a11y:certifiedBy\" id=\"certifier\">");
    Xml.text(out, certifier.name());
    out.append("</meta>\n");
    certifier
        .credential()
        .ifPresent(
            credential -> {
              if (Address.isOfWeb(credential)) {
                link("certifierCredential", credential);
              } else {
                refine("certifier", "a11y:certifierCredential", "", credential);
              }
            });
    certifier.report().ifPresent(report -> link("certifierReport", report));
  }

  private void link(String relation, String address) {
    out.append("<link refines=\"#certifier\"");
    Xml.attribute(out, "rel", "a11y:" + relation);
    Xml.attribute(out, "href", address);
    out.append("/>\n");
  }

  private void summary() {
    Messages messages = Messages.of(meta.language());
    StringBuilder summary = new StringBuilder(messages.get("a11y"));
    String space = messages.language().equals("ja") || messages.language().equals("zh") ? "" : " ";
    facts.summarize(summary, messages, space);
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
    return paged.isPresent();
  }

  private void item(Resource resource) {
    out.append("<item");
    Xml.attribute(out, "id", resource.getId());
    Xml.attribute(out, "href", resource.getHref());
    Xml.attribute(out, "media-type", resource.getMediaType().getName());
    if (resource.getHref().equals(BookFile.NAV)) {
      out.append(" properties=\"nav\"");
    } else if (cover().filter(resource::equals).isPresent()) {
      out.append(" properties=\"cover-image\"");
    } else if (formulas.contains(resource.getHref())) {
      out.append(" properties=\"mathml\"");
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
}
