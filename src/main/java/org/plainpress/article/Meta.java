package org.plainpress.article;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is known about an article or a publication. Absent means unknown.
 *
 * @param id {@code urn:uuid:…}, the same in every edition and on every run (see {@link ArticleId})
 * @param title its title; never blank
 * @param kicker the short line above the title, such as a section's name
 * @param subtitle the line below the title
 * @param authors the names of its authors, in the order in which they are printed
 * @param publisher the name of the paper, site or agency
 * @param published when it was first published
 * @param modified when it was last changed
 * @param language a BCP 47 tag; {@code und} where it is not known
 * @param direction the direction of its text, where it differs from that of the language's script
 * @param summary what it says in a sentence or two, in the source's own words
 * @param source the address of the original page
 * @param subjects what it is about, as the source says
 * @param rights who may do what with it, as the source says
 */
public record Meta(
    String id,
    String title,
    Optional<String> kicker,
    Optional<String> subtitle,
    List<String> authors,
    Optional<String> publisher,
    Optional<IsoDate> published,
    Optional<IsoDate> modified,
    String language,
    Optional<Direction> direction,
    Optional<String> summary,
    Optional<String> source,
    List<String> subjects,
    Optional<String> rights) {

  /** In UTF-16 units; more would be no standfirst but a text of its own. */
  private static final int LONGEST_STANDFIRST = 280;

  /**
   * Copies the lists and checks the texts.
   *
   * @param id see the record
   * @param title see the record
   * @param kicker see the record
   * @param subtitle see the record
   * @param authors see the record
   * @param publisher see the record
   * @param published see the record
   * @param modified see the record
   * @param language see the record
   * @param direction see the record
   * @param summary see the record
   * @param source see the record
   * @param subjects see the record
   * @param rights see the record
   * @throws IllegalArgumentException where a text is blank, the language is no BCP 47 tag, or the
   *     source is no address to go to
   */
  public Meta {
    Objects.requireNonNull(published, "published");
    Objects.requireNonNull(modified, "modified");
    Objects.requireNonNull(direction, "direction");
    Text.requireWords("id", id);
    Text.requireWords("title", title);
    Text.requireLanguage("language", language);
    authors = List.copyOf(authors);
    subjects = List.copyOf(subjects);
    requireWords("authors", authors);
    requireWords("subjects", subjects);
    requireWords("kicker", kicker);
    requireWords("subtitle", subtitle);
    requireWords("publisher", publisher);
    requireWords("summary", summary);
    requireWords("rights", rights);
    if (source.isPresent()) {
      Text.requireAddress("source", source.get());
    }
  }

  private static void requireWords(String field, List<String> values) {
    for (String value : values) {
      Text.requireWords(field, value);
    }
  }

  private static void requireWords(String field, Optional<String> value) {
    if (value.isPresent()) {
      Text.requireWords(field, value.get());
    }
  }

  /** {@return the direction that its text runs in: the stated one, else that of the language} */
  public Direction readingDirection() {
    return direction.orElseGet(() -> Direction.of(language));
  }

  /**
   * {@return what contents show of the article below its title: its subtitle, else its summary, cut
   * where it is longer than standfirsts are}
   */
  public Optional<String> standfirst() {
    return subtitle.or(() -> summary).map(words -> Text.shortened(words, LONGEST_STANDFIRST));
  }

  /**
   * {@return when the article last changed: when it was modified, else when it was published}
   *
   * @param otherwise what is returned where neither is known
   */
  public OffsetDateTime lastChanged(OffsetDateTime otherwise) {
    return modified.or(() -> published).map(IsoDate::moment).orElse(otherwise);
  }

  /**
   * {@return a builder of metadata of which only the title is known}
   *
   * @param title the title
   */
  public static Builder builder(String title) {
    return new Builder().title(title);
  }

  /** {@return a builder that starts from these values} */
  public Builder toBuilder() {
    Builder builder = new Builder().id(id).title(title).language(language);
    builder.kicker = kicker;
    builder.subtitle = subtitle;
    builder.authors = new ArrayList<>(authors);
    builder.publisher = publisher;
    builder.published = published;
    builder.modified = modified;
    builder.direction = direction;
    builder.summary = summary;
    builder.source = source;
    builder.subjects = new ArrayList<>(subjects);
    builder.rights = rights;
    return builder;
  }

  /** Collects metadata while it is found; {@link #build} checks it. */
  public static final class Builder {
    private Optional<String> id = Optional.empty();
    private String title = "";
    private Optional<String> kicker = Optional.empty();
    private Optional<String> subtitle = Optional.empty();
    private List<String> authors = new ArrayList<>();
    private Optional<String> publisher = Optional.empty();
    private Optional<IsoDate> published = Optional.empty();
    private Optional<IsoDate> modified = Optional.empty();
    private String language = "und";
    private Optional<Direction> direction = Optional.empty();
    private Optional<String> summary = Optional.empty();
    private Optional<String> source = Optional.empty();
    private List<String> subjects = new ArrayList<>();
    private Optional<String> rights = Optional.empty();

    /**
     * Sets the id.
     *
     * @param value the value
     * @return this builder
     */
    public Builder id(String value) {
      id = Optional.of(value);
      return this;
    }

    /**
     * Sets the title.
     *
     * @param value the value
     * @return this builder
     */
    public Builder title(String value) {
      title = value;
      return this;
    }

    /**
     * Sets the short line above the title.
     *
     * @param value the value
     * @return this builder
     */
    public Builder kicker(String value) {
      kicker = Optional.of(value);
      return this;
    }

    /**
     * Sets the line below the title.
     *
     * @param value the value
     * @return this builder
     */
    public Builder subtitle(String value) {
      subtitle = Optional.of(value);
      return this;
    }

    /**
     * Adds an author.
     *
     * @param value the value
     * @return this builder
     */
    public Builder author(String value) {
      authors.add(value);
      return this;
    }

    /**
     * Sets the authors, in place of those named so far.
     *
     * @param values the values, in their order
     * @return this builder
     */
    public Builder authors(List<String> values) {
      authors = new ArrayList<>(values);
      return this;
    }

    /**
     * Sets the publisher.
     *
     * @param value the value
     * @return this builder
     */
    public Builder publisher(String value) {
      publisher = Optional.of(value);
      return this;
    }

    /**
     * Sets when it was first published.
     *
     * @param value the value
     * @return this builder
     */
    public Builder published(IsoDate value) {
      published = Optional.of(value);
      return this;
    }

    /**
     * Sets when it was last changed.
     *
     * @param value the value
     * @return this builder
     */
    public Builder modified(IsoDate value) {
      modified = Optional.of(value);
      return this;
    }

    /**
     * Sets the language, a BCP 47 tag.
     *
     * @param value the value
     * @return this builder
     */
    public Builder language(String value) {
      language = value;
      return this;
    }

    /**
     * Sets the direction of the text.
     *
     * @param value the value
     * @return this builder
     */
    public Builder direction(Direction value) {
      direction = Optional.of(value);
      return this;
    }

    /**
     * Sets the summary.
     *
     * @param value the value
     * @return this builder
     */
    public Builder summary(String value) {
      summary = Optional.of(value);
      return this;
    }

    /**
     * Sets the address of the original page.
     *
     * @param value the value
     * @return this builder
     */
    public Builder source(String value) {
      source = Optional.of(value);
      return this;
    }

    /**
     * Adds a subject.
     *
     * @param value the value
     * @return this builder
     */
    public Builder subject(String value) {
      subjects.add(value);
      return this;
    }

    /**
     * Sets who may do what with it.
     *
     * @param value the value
     * @return this builder
     */
    public Builder rights(String value) {
      rights = Optional.of(value);
      return this;
    }

    /** {@return the language that was given, else {@code und}} */
    public String language() {
      return language;
    }

    /** {@return whether a language was given} */
    public boolean hasLanguage() {
      return !language.equals("und");
    }

    /** {@return whether an author was given} */
    public boolean hasAuthors() {
      return !authors.isEmpty();
    }

    /** {@return whether the date of publication was given} */
    public boolean hasPublished() {
      return published.isPresent();
    }

    /** {@return the address that was given} */
    public Optional<String> source() {
      return source;
    }

    /** {@return whether an id was given} */
    public boolean hasId() {
      return id.isPresent();
    }

    /**
     * {@return the metadata}
     *
     * @throws IllegalArgumentException where a value is not allowed, or there is no id or title
     */
    public Meta build() {
      return new Meta(
          id.orElse(""),
          title,
          kicker,
          subtitle,
          authors,
          publisher,
          published,
          modified,
          language,
          direction,
          summary,
          source,
          subjects,
          rights);
    }
  }
}
