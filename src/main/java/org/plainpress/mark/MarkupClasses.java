package org.plainpress.mark;

/** The classes of our XHTML that say what its elements do not. */
public final class MarkupClasses {

  /**
   * A paragraph that stands for an embed, or for a picture that did not survive and has no words.
   */
  public static final String GAP = "gap";

  /** Begins the class that tells what an embed was: {@code embed-video}. */
  public static final String EMBED = "embed-";

  /** Begins the class that tells how many embeds one paragraph stands for: {@code embeds-2}. */
  public static final String EMBEDS = "embeds-";

  /** The frame of a picture that did not survive; a second class tells what it was. */
  public static final String LOST = "lost";

  /** Begins the class of a gap that tells what did not survive: {@code lost-image}. */
  public static final String LOST_GAP = "lost-";

  /** A frame whose words are the source's own alternative text, not the caption. */
  public static final String ALT = "alt";

  /** The words that name whom to thank for a picture. */
  public static final String CREDIT = "credit";

  /** The paragraph in a quotation that names its source. */
  public static final String CITE = "cite";

  /** A list whose items have labels that the source printed. */
  public static final String LABELLED = "labelled";

  /** A list whose items have neither bullets nor numbers. */
  public static final String UNMARKED = "unmarked";

  /** An item that is a task. */
  public static final String TASK = "task";

  /** The box before a task, empty or ticked. */
  public static final String BOX = "tick";

  /** Verse: a paragraph a stanza. */
  public static final String VERSE = "verse";

  /** A line of verse. */
  public static final String LINE = "line";

  /** Code with its caption. */
  public static final String LISTING = "listing";

  /** A box beside the text. */
  public static final String ASIDE = "box";

  /** The title of such a box. */
  public static final String TITLE = "title";

  /** The label of an item or a note. */
  public static final String LABEL = "label";

  /** The number of a note, at its end. */
  public static final String NUMBER = "number";

  /** A note, in markup without roles. */
  public static final String NOTE = "note";

  /** The call of a note, in markup without roles. */
  public static final String NOTE_REF = "noteref";

  /** The line below the title. */
  public static final String SUBTITLE = "subtitle";

  /** The region that a table stands in, which scrolls where the table is wider than the page. */
  public static final String TABLE = "table";

  /** A region whose table's rows may be cards: each cell tells the header of its column. */
  public static final String CARDS = "cards";

  /** The region of a long formula, which scrolls where the page is narrower. */
  public static final String FORMULA = "formula";

  /** A cell whose words stand at the side where lines end. */
  public static final String END = "end";

  /** A cell whose words stand in the middle. */
  public static final String CENTER = "center";

  /** A cell of a column of numbers. */
  public static final String NUMBERS = "numbers";

  private MarkupClasses() {}
}
