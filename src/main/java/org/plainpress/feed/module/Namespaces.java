package org.plainpress.feed.module;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jdom2.Namespace;

/** The XML namespaces of our feeds. */
public final class Namespaces {

  /** Atom 1.0 (RFC 4287). */
  public static final Namespace ATOM =
      Namespace.getNamespace("atom", "http://www.w3.org/2005/Atom");

  /** RSS 1.0's module of full content. */
  public static final Namespace CONTENT =
      Namespace.getNamespace("content", "http://purl.org/rss/1.0/modules/content/");

  /** Dublin Core's elements. */
  public static final Namespace DC =
      Namespace.getNamespace("dc", "http://purl.org/dc/elements/1.1/");

  /** Dublin Core's terms. */
  public static final Namespace DCTERMS =
      Namespace.getNamespace("dcterms", "http://purl.org/dc/terms/");

  /** Media RSS 1.5. */
  public static final Namespace MEDIA =
      Namespace.getNamespace("media", "http://search.yahoo.com/mrss/");

  /** Feed history (RFC 5005). */
  public static final Namespace HISTORY =
      Namespace.getNamespace("fh", "http://purl.org/syndication/history/1.0");

  /** The words of schema.org, for accessibility metadata. */
  public static final Namespace SCHEMA = Namespace.getNamespace("schema", "http://schema.org/");

  /** Those that a feed declares on its root, in this order, where it uses them. */
  static final Set<Namespace> ALL =
      Collections.unmodifiableSet(
          new LinkedHashSet<>(List.of(CONTENT, DC, DCTERMS, MEDIA, HISTORY, SCHEMA)));

  private Namespaces() {}
}
