package org.plainpress.article;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is known about an article. Absent means unknown.
 *
 * @param id {@code urn:uuid:…}, the same in every edition and on every run (see {@link ArticleId})
 * @param title never blank
 * @param kicker the short line above the title, such as a section's name
 * @param language a BCP 47 tag; {@code und} where it is not known
 * @param direction only where it differs from what the language's script says
 * @param source the address of the original page
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

  /** The direction its text runs in: the stated one, else that of the language's script. */
  public Direction readingDirection() {
    return direction.orElseGet(() -> Direction.of(language));
  }

  /**
   * When the article last changed: its modification, else its publication.
   *
   * @param otherwise stands in where neither is known
   */
  public OffsetDateTime lastChanged(OffsetDateTime otherwise) {
    return modified.or(() -> published).map(IsoDate::moment).orElse(otherwise);
  }

  public static Builder builder(String title) {
    return new Builder().title(title);
  }

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

  /** Collects metadata while it is found; {@link #build()} checks it. */
  public static final class Builder {
    private String id;
    private String title;
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

    public Builder id(String value) {
      id = value;
      return this;
    }

    public Builder title(String value) {
      title = value;
      return this;
    }

    public Builder kicker(String value) {
      kicker = Optional.of(value);
      return this;
    }

    public Builder subtitle(String value) {
      subtitle = Optional.of(value);
      return this;
    }

    public Builder author(String value) {
      authors.add(value);
      return this;
    }

    /** Replaces those named so far. */
    public Builder authors(List<String> values) {
      authors = new ArrayList<>(values);
      return this;
    }

    public Builder publisher(String value) {
      publisher = Optional.of(value);
      return this;
    }

    public Builder published(IsoDate value) {
      published = Optional.of(value);
      return this;
    }

    public Builder modified(IsoDate value) {
      modified = Optional.of(value);
      return this;
    }

    public Builder language(String value) {
      language = value;
      return this;
    }

    public Builder direction(Direction value) {
      direction = Optional.of(value);
      return this;
    }

    public Builder summary(String value) {
      summary = Optional.of(value);
      return this;
    }

    public Builder source(String value) {
      source = Optional.of(value);
      return this;
    }

    public Builder subject(String value) {
      subjects.add(value);
      return this;
    }

    public Builder rights(String value) {
      rights = Optional.of(value);
      return this;
    }

    /** The title so far; null where none was given. */
    public String title() {
      return title;
    }

    public String language() {
      return language;
    }

    public boolean hasTitle() {
      return title != null && !title.isBlank();
    }

    public boolean hasLanguage() {
      return !language.equals("und");
    }

    public boolean hasAuthors() {
      return !authors.isEmpty();
    }

    public boolean hasPublished() {
      return published.isPresent();
    }

    public boolean hasSubtitle() {
      return subtitle.isPresent();
    }

    public Optional<String> source() {
      return source;
    }

    public boolean hasId() {
      return id != null;
    }

    public Meta build() {
      return new Meta(
          id, title, kicker, subtitle, authors, publisher, published, modified, language, direction,
          summary, source, subjects, rights);
    }
  }
}
