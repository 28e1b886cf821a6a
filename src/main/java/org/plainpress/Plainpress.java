package org.plainpress;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.plainpress.article.Article;
import org.plainpress.article.Publication;
import org.plainpress.read.Content;
import org.plainpress.read.ReadLimits;
import org.plainpress.read.Reading;
import org.plainpress.read.UnreadableSource;
import org.plainpress.read.input.Inputs;
import org.plainpress.settings.EpubSettings;
import org.plainpress.settings.FeedSettings;
import org.plainpress.settings.PdfSettings;
import org.plainpress.settings.ReadSettings;

/**
 * Reads articles and writes their editions: the front door for programs.
 *
 * <pre>{@code
 * Plainpress plainpress = Plainpress.create();
 * for (Reading reading : plainpress.read(Path.of("article.txt"))) {
 *   reading.notes().forEach(System.err::println);
 *   Editions editions = plainpress.editions(reading.article());
 *   editions.write(Format.PDF, Path.of("article.pdf"));
 *   editions.write(Format.EPUB, Path.of("article.epub"));
 * }
 * }</pre>
 *
 * <p>It is immutable and safe for use by many threads at once: make one and share it, since each
 * that fetches keeps connections of its own. What it reads is an {@link Article}, which is a value:
 * a program may as well make one itself. Two exceptions tell what went wrong: {@link
 * UnreadableSource} where there is no article to be had, {@link UnwritableEdition} where an
 * edition's file or stream fails; both say in one line what to do.
 */
public final class Plainpress {

  private final Inputs inputs;
  private final ReadLimits limits;
  private final WriteSettings settings;

  private Plainpress(Builder builder) {
    this.limits = builder.reading.limits();
    this.inputs = Inputs.inMemory(builder.reading);
    this.settings =
        new WriteSettings(builder.epub, builder.pdf, builder.feed, builder.undated, builder.now);
  }

  /** {@return the front door with default settings} */
  public static Plainpress create() {
    return builder().build();
  }

  /** {@return a builder that starts from the default settings} */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Reads the articles of a file. Its format is told by what it holds; images are taken from the
   * file itself, or from its own folder and below.
   *
   * @param file the file
   * @return at least one reading, each an article with its notes
   * @throws UnreadableSource where the file is missing, too large, or holds no article
   */
  public List<Reading> read(Path file) {
    return inputs.read(Inputs.Input.of(file));
  }

  /**
   * Fetches and reads the articles of a web page or another file at an http or https address.
   *
   * @param address the address
   * @return at least one reading, each an article with its notes
   * @throws UnreadableSource where it cannot be fetched, is not at a public address, is too large,
   *     or holds no article
   */
  public List<Reading> read(URI address) {
    return inputs.read(Inputs.Input.ofAddress(address.toString()));
  }

  /**
   * Reads the articles of a stream.
   *
   * @param in read to its end, and left open
   * @param name what to call it when speaking of it; an ending such as {@code .md} may tell the
   *     format
   * @return at least one reading, each an article with its notes
   * @throws UnreadableSource where the stream fails, is longer than the settings allow, or holds no
   *     article
   */
  public List<Reading> read(InputStream in, String name) {
    try {
      return read(Content.within(in, limits), Objects.requireNonNull(name, "name"));
    } catch (IOException failure) {
      throw new UnreadableSource(
          "cannot be read (" + failure.getClass().getSimpleName() + ")", failure);
    }
  }

  /**
   * Reads the articles of bytes.
   *
   * @param bytes the bytes
   * @param name what to call them when speaking of them; an ending such as {@code .md} may tell the
   *     format
   * @return at least one reading, each an article with its notes
   * @throws UnreadableSource where they hold no article
   */
  public List<Reading> read(byte[] bytes, String name) {
    return inputs.read(
        Objects.requireNonNull(name, "name"), Objects.requireNonNull(bytes, "bytes"));
  }

  /**
   * {@return the editions of one article, which are made when they are written}
   *
   * @param article the article
   */
  public Editions editions(Article article) {
    return editions(Publication.of(article));
  }

  /**
   * {@return the editions of a publication: of several articles, one EPUB, one PDF and one feed}
   *
   * @param publication the publication
   * @see Publication#bundle
   */
  public Editions editions(Publication publication) {
    return new Editions(Objects.requireNonNull(publication, "publication"), settings);
  }

  /** Collects settings; each has a default. */
  public static final class Builder {

    private ReadSettings reading = ReadSettings.DEFAULT;
    private EpubSettings epub = EpubSettings.DEFAULT;
    private PdfSettings pdf = PdfSettings.DEFAULT;
    private FeedSettings feed = FeedSettings.DEFAULT;
    private OffsetDateTime undated = OffsetDateTime.of(1970, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
    private OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);

    private Builder() {}

    /**
     * Sets how inputs are read.
     *
     * @param settings the settings
     * @return this builder
     */
    public Builder reading(ReadSettings settings) {
      reading = Objects.requireNonNull(settings, "settings");
      return this;
    }

    /**
     * Sets how EPUBs are made.
     *
     * @param settings the settings
     * @return this builder
     */
    public Builder epub(EpubSettings settings) {
      epub = Objects.requireNonNull(settings, "settings");
      return this;
    }

    /**
     * Sets how PDFs look and which standards they conform to.
     *
     * @param settings the settings
     * @return this builder
     */
    public Builder pdf(PdfSettings settings) {
      pdf = Objects.requireNonNull(settings, "settings");
      return this;
    }

    /**
     * Sets what feeds say of themselves.
     *
     * @param settings the settings
     * @return this builder
     */
    public Builder feed(FeedSettings settings) {
      feed = Objects.requireNonNull(settings, "settings");
      return this;
    }

    /**
     * Sets the date that stands in an EPUB or a PDF of an article without one, where a date is
     * required. Without it that is the first of January 1970, so that the same article gives the
     * same bytes.
     *
     * @param date the date
     * @return this builder
     */
    public Builder undated(OffsetDateTime date) {
      undated = Objects.requireNonNull(date, "date");
      return this;
    }

    /**
     * Sets when feeds change: the date of entries whose articles have none. Without it that is when
     * this builder was made.
     *
     * @param moment the moment
     * @return this builder
     */
    public Builder now(OffsetDateTime moment) {
      now = Objects.requireNonNull(moment, "moment");
      return this;
    }

    /** {@return the front door with these settings} */
    public Plainpress build() {
      return new Plainpress(this);
    }
  }
}
