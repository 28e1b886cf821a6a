package org.plainpress.read.draft;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.plainpress.address.Address;
import org.plainpress.article.Article;
import org.plainpress.article.ArticleId;
import org.plainpress.article.Block;
import org.plainpress.article.Direction;
import org.plainpress.article.IsoDate;
import org.plainpress.article.Meta;
import org.plainpress.read.Reading;
import org.plainpress.read.ReadingNote;
import org.plainpress.read.language.LanguageFinder;
import org.plainpress.read.press.head.DateLine;
import org.plainpress.read.press.head.DateRules;
import org.plainpress.read.press.head.Dates;

/**
 * An article while it is being read. A reader gives it what the source says, asks it to complete
 * what the source does not say, and gets the {@link Reading}:
 *
 * <pre>{@code
 * ArticleDraft draft = new ArticleDraft(notes);
 * draft.title(titleElement);                  // blank values are ignored
 * draft.published("03/04/2020");              // as the source writes it
 * draft.completeLanguage(words);              // the given one, else the one found in the words
 * draft.completeTitle(words);                 // the given one, else the first of the words
 * draft.identify(draft.title() + words);      // by the address, else by this content
 * return draft.finish(body);
 * }</pre>
 *
 * <p>Everything that is a guess is told in the notes. Text is folded into one line and freed of
 * characters that no edition can carry. Used by one thread, for one article.
 */
public final class ArticleDraft {

  private static final String NO_TITLE = "…";
  private static final String NO_ID = "urn:plainpress:none";

  private final List<ReadingNote> notes;
  private final Clock clock;

  /** The authors so far, in small letters: who is named twice is one. */
  private final Set<String> named = new HashSet<>();

  private final Meta.Builder meta = Meta.builder(NO_TITLE).id(NO_ID);
  private Optional<String> title = Optional.empty();
  private Optional<String> id = Optional.empty();
  private Optional<IsoDate> published = Optional.empty();
  private Optional<IsoDate> modified = Optional.empty();
  private Optional<String> publishedAsWritten = Optional.empty();
  private Optional<String> modifiedAsWritten = Optional.empty();
  private Optional<Direction> direction = Optional.empty();
  private String words = "";

  /**
   * Begins a draft that goes by the system's clock.
   *
   * @param notes receives a note for everything that is a guess
   */
  public ArticleDraft(List<ReadingNote> notes) {
    this(notes, Clock.systemUTC());
  }

  /**
   * Begins a draft.
   *
   * @param notes receives a note for everything that is a guess
   * @param clock tells today, which is only asked for where nothing else tells the century of a
   *     year of two digits
   */
  public ArticleDraft(List<ReadingNote> notes, Clock clock) {
    this.notes = notes;
    this.clock = clock;
  }

  public ArticleDraft title(String text) {
    title = line(text).or(() -> title);
    return this;
  }

  public ArticleDraft kicker(String text) {
    line(text).ifPresent(meta::kicker);
    return this;
  }

  public ArticleDraft subtitle(String text) {
    line(text).ifPresent(meta::subtitle);
    return this;
  }

  /** Adds an author's name to those given so far. */
  public ArticleDraft author(String name) {
    line(name).filter(one -> named.add(one.toLowerCase(Locale.ROOT))).ifPresent(meta::author);
    return this;
  }

  public ArticleDraft publisher(String name) {
    line(name).ifPresent(meta::publisher);
    return this;
  }

  public ArticleDraft summary(String text) {
    line(text).ifPresent(meta::summary);
    return this;
  }

  /** Adds a subject to those given so far. */
  public ArticleDraft subject(String text) {
    line(text).ifPresent(meta::subject);
    return this;
  }

  public ArticleDraft rights(String text) {
    line(text).ifPresent(meta::rights);
    return this;
  }

  /** Gives the address of the original page, of which the id is made; noted where it is none. */
  public ArticleDraft source(String address) {
    Optional<String> whole = Address.whole(address);
    whole.ifPresent(
        written -> meta.source(Carried.line(address).equals(address) ? address : written));
    if (whole.isEmpty()) {
      note("the source's own address, '" + address + "', is none and is left out");
    }
    return this;
  }

  /** Gives the id of an article that has one already, since Plainpress wrote it. */
  public ArticleDraft id(String urn) {
    id = Optional.of(urn);
    return this;
  }

  /**
   * Gives the language as the source writes it, such as {@code en_us}; what is no tag is ignored.
   */
  public ArticleDraft language(String written) {
    Languages.tag(written).ifPresent(meta::language);
    return this;
  }

  /** Gives the direction that the source states; kept only where the language has another. */
  public ArticleDraft direction(Direction stated) {
    direction = Optional.of(stated);
    return this;
  }

  public ArticleDraft published(IsoDate date) {
    published = Optional.of(date);
    return this;
  }

  public ArticleDraft modified(IsoDate date) {
    modified = Optional.of(date);
    return this;
  }

  /**
   * Gives the date of publication as the source writes it, by ISO 8601 or as papers print dates. It
   * is read once the language is known, which decides the order of day and month. The first of
   * several that is a date holds; what is no date is ignored.
   */
  public ArticleDraft published(String written) {
    publishedAsWritten = publishedAsWritten.or(() -> date(written));
    return this;
  }

  /** Gives the date of the last change, as {@link #published(String)} does that of publication. */
  public ArticleDraft modified(String written) {
    modifiedAsWritten = modifiedAsWritten.or(() -> date(written));
    return this;
  }

  public boolean hasTitle() {
    return title.isPresent();
  }

  public boolean hasAuthors() {
    return meta.hasAuthors();
  }

  public boolean hasPublished() {
    return published.isPresent() || publishedAsWritten.isPresent();
  }

  public boolean hasModified() {
    return modified.isPresent() || modifiedAsWritten.isPresent();
  }

  public boolean hasLanguage() {
    return meta.hasLanguage();
  }

  /** Returns the title so far; an ellipsis where there is none yet. */
  public String title() {
    return title.orElse(NO_TITLE);
  }

  /** Returns the language so far, a BCP 47 tag; {@code und} where it is not known yet. */
  public String language() {
    return meta.language();
  }

  /**
   * Completes the language: where none was given, the one that the words are written in, with a
   * note where that is a guess or not known. Dates given as written are read by it.
   *
   * @param words the article's, as many as are at hand
   */
  public ArticleDraft completeLanguage(String words) {
    this.words = words;
    if (!meta.hasLanguage()) {
      Optional<LanguageFinder.Found> found = LanguageFinder.find(words);
      found.map(LanguageFinder.Found::language).ifPresent(meta::language);
      if (found.isEmpty()) {
        note("its language is not known (--lang gives it)");
      } else if (!found.get().sure()) {
        note(
            "its language is likely '"
                + found.get().language()
                + "' (export --lang gives another)");
      }
    }
    readDates();
    return this;
  }

  /**
   * Completes the language as {@link #completeLanguage} does, and does not believe one that was
   * given where the words are plainly of another: pages often have the language of their template.
   * That is noted.
   *
   * @param words the article's, as many as are at hand
   */
  public ArticleDraft completeStatedLanguage(String words) {
    Optional<String> other =
        meta.hasLanguage() ? LanguageFinder.other(words, meta.language()) : Optional.empty();
    other.ifPresent(
        found -> {
          note(
              "it says that its language is '"
                  + meta.language()
                  + "', but its words are of '"
                  + found
                  + "' (export --lang gives another)");
          meta.language(found);
        });
    return completeLanguage(words);
  }

  /**
   * Completes the title: where none was given, the first of the words stand for one, which is
   * noted.
   *
   * @param words those that the article begins with; may be blank
   */
  public ArticleDraft completeTitle(String words) {
    if (hasTitle()) {
      return this;
    }
    Optional<String> line = line(words);
    title = line.map(FirstWords::of).or(() -> Optional.of(NO_TITLE));
    note(
        line.isPresent()
            ? "there is no title; its first words stand for one (--title gives another)"
            : "there is no title and no word to make one of (--title gives one)");
    return this;
  }

  /**
   * Completes the id: where none was given, it is made of the source's address; without an address,
   * of the content.
   *
   * @param content what tells this article from every other
   */
  public ArticleDraft identify(String content) {
    id =
        id.or(() -> meta.source().map(ArticleId::ofSource))
            .or(() -> Optional.of(ArticleId.ofContent(content)));
    return this;
  }

  /** Returns what is known so far, with stand-ins for a title and an id that are yet to come. */
  public Meta soFar() {
    readDates();
    meta.title(title()).id(id.orElse(NO_ID));
    published.ifPresent(meta::published);
    modified.ifPresent(meta::modified);
    direction.filter(stated -> stated != Direction.of(language())).ifPresent(meta::direction);
    return meta.build();
  }

  /**
   * Returns the finished article with the notes.
   *
   * @throws IllegalStateException where {@link #completeTitle} or {@link #identify} was not called
   *     and nothing was given
   */
  public Reading finish(List<Block> body) {
    if (title.isEmpty() || id.isEmpty()) {
      throw new IllegalStateException("a draft is finished before its title and id are completed");
    }
    return new Reading(new Article(soFar(), body), notes);
  }

  /** Returns how the numbers of this article's dates are meant, by its language and words. */
  public DateRules dateRules() {
    String dates = publishedAsWritten.orElse("") + "\n" + modifiedAsWritten.orElse("") + "\n";
    return DateRules.of(language(), () -> dates + words, clock);
  }

  /**
   * Notes how a date was read that could be read otherwise.
   *
   * @param line the source's line that it stands on, from 1; 0 where that is not known
   */
  public void noteDoubts(DateLine date, int line) {
    for (String doubt : date.doubts()) {
      String message = doubt + " (--published gives another)";
      if (notes.stream().noneMatch(note -> note.message().equals(message))) {
        notes.add(new ReadingNote(line, message));
      }
    }
  }

  private void readDates() {
    DateRules rules = dateRules();
    published = published.or(() -> read(publishedAsWritten, rules));
    modified = modified.or(() -> read(modifiedAsWritten, rules));
    publishedAsWritten = Optional.empty();
    modifiedAsWritten = Optional.empty();
  }

  private Optional<IsoDate> read(Optional<String> written, DateRules rules) {
    Optional<DateLine> read = written.flatMap(date -> Dates.parse(date, rules));
    read.ifPresent(date -> noteDoubts(date, 0));
    if (read.isEmpty()) {
      written
          .filter(date -> date.matches("\\d{4,}-\\d.*"))
          .ifPresent(date -> note("the date '" + date + "' is none and is left out"));
    }
    return read.map(DateLine::date);
  }

  private void note(String message) {
    notes.add(ReadingNote.ofWhole(message));
  }

  private static Optional<String> date(String written) {
    return line(written).filter(Dates::isDate);
  }

  private static Optional<String> line(String text) {
    return Optional.of(Carried.line(text)).filter(line -> !line.isBlank());
  }
}
