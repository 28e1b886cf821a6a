package org.plainpress.read.rtf;

import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import org.jsoup.Jsoup;
import org.plainpress.read.draft.Carried;

/** Makes HTML of a document in RTF (version 1.9.1) while its tokens are read. */
final class RtfText implements Tokens.Listener {

  /** Groups that are within one another deeper than this are read as one. */
  private static final int DEEPEST = 500;

  private final CodePages codePages = new CodePages();
  private final Styles styles = new Styles();
  private final Facts facts = new Facts();
  private final Pictures pictures = new Pictures();
  private final Deque<State> states = new ArrayDeque<>();
  private final Deque<Flow> flows = new ArrayDeque<>();
  private final Deque<StringBuilder> instructions = new ArrayDeque<>();
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final StringBuilder footnotes = new StringBuilder();
  private final List<String> margins = new ArrayList<>();
  private final StringBuilder mark = new StringBuilder();
  private final Flow main = new Flow(styles);
  private State state = new State();
  private int deeper;
  private int skip;
  private int defaultFont;
  private int footnote;
  private int comments;
  private boolean ended;

  RtfText() {
    flows.push(main);
  }

  /** Returns the document as HTML, its notes behind it. */
  String html() {
    flushBytes();
    while (!states.isEmpty()) {
      close();
    }
    state.end();
    String body = main.end();
    return footnotes.length() > 0 ? body + "<ol>" + footnotes + "</ol>" : body;
  }

  Facts facts() {
    return facts;
  }

  Pictures pictures() {
    return pictures;
  }

  Optional<String> title() {
    return main.title();
  }

  Optional<String> subtitle() {
    return main.subtitle();
  }

  /** Returns the words that pages begin and end with. */
  List<String> margins() {
    return margins;
  }

  int comments() {
    return comments;
  }

  @Override
  public void open() {
    flushBytes();
    skip = 0;
    if (states.size() >= DEEPEST) {
      deeper++;
      return;
    }
    states.push(state);
    state = state.inner();
  }

  @Override
  public void close() {
    flushBytes();
    skip = 0;
    if (deeper > 0) {
      deeper--;
      return;
    }
    if (states.isEmpty()) {
      return;
    }
    State ending = state;
    state = states.pop();
    ending.end();
    ended |= states.isEmpty() && ending.target == State.Target.TEXT;
  }

  @Override
  public void letter(int value) {
    if (ended) {
      return;
    }
    if (skip > 0) {
      skip--;
    } else if (state.target == State.Target.PICTURE) {
      pictures.digit(value);
    } else {
      bytes.write(value);
    }
  }

  @Override
  public void data(byte[] raw) {
    flushBytes();
    if (state.target == State.Target.PICTURE) {
      pictures.data(raw);
    }
  }

  private void flushBytes() {
    if (bytes.size() > 0) {
      text(bytes.toString(codePages.of(state.fontOfText())));
      bytes.reset();
    }
  }

  private void text(String text) {
    if (ended) {
      return;
    }
    switch (state.target) {
      case TEXT -> {
        if (!state.hidden) {
          flow().runs.text(text, state);
        }
      }
      case STYLES -> styles.text(text);
      case INFO -> facts.text(text);
      case INSTRUCTION -> instruction().ifPresent(words -> words.append(text));
      case MARK -> mark.append(text);
      case PROPERTY -> pictures.property(text);
      case VALUE -> pictures.value(text);
      case NONE, FONTS, PICTURE -> {
        // No text.
      }
    }
  }

  private Flow flow() {
    return flows.isEmpty() ? main : flows.peek();
  }

  private Optional<StringBuilder> instruction() {
    return Optional.ofNullable(instructions.peek());
  }

  @Override
  public void word(String name, OptionalInt parameter, boolean mayBeSkipped) {
    flushBytes();
    if (ended) {
      return;
    }
    if (name.equals("u")) {
      text(String.valueOf((char) parameter.orElse(0xFFFD)));
      skip = state.alternatives;
      return;
    }
    String character = Words.CHARACTERS.getOrDefault(name, "");
    if (!character.isEmpty() && skip > 0) {
      skip--;
      return;
    }
    skip = 0;
    if (!character.isEmpty()) {
      text(character);
    } else if (!(deeper == 0 && group(name)) && !told(name, parameter) && mayBeSkipped) {
      state.target = State.Target.NONE;
    }
  }

  /** Begins a group of a kind of its own; false where the word is another. */
  private boolean group(String name) {
    if (Words.MARGIN.matcher(name).matches()) {
      margin();
      return true;
    }
    if (Words.LEFT_OUT.contains(name)) {
      state.target = name.equals("deleted") ? state.target : State.Target.NONE;
      state.hidden |= name.equals("deleted");
      state.lost |= name.equals("shprslt");
      return true;
    }
    switch (name) {
      case "fonttbl" -> state.target = State.Target.FONTS;
      case "stylesheet" -> state.target = State.Target.STYLES;
      case "info" -> state.target = State.Target.INFO;
      case "nonshppict" -> {
        state.target = State.Target.NONE;
        state.lost = true;
      }
      case "upr" -> state.target = State.Target.NONE;
      case "ud" -> state.target = states.isEmpty() ? state.target : textOrNone();
      case "shppict", "ftnalt" -> {
        // What is in them is where they are.
      }
      case "annotation" -> {
        comments++;
        state.target = State.Target.NONE;
      }
      case "listtext", "pntext" -> mark();
      case "footnote" -> footnote();
      case "field" -> {
        instructions.push(new StringBuilder());
        state.atEnd(instructions::poll);
      }
      case "fldinst" -> state.target = State.Target.INSTRUCTION;
      case "fldrslt" -> result();
      case "pict" -> picture();
      case "shpinst" -> shape();
      case "shptxt" -> box();
      case "sn" -> {
        pictures.newProperty();
        state.target = State.Target.PROPERTY;
      }
      case "sv" -> state.target = State.Target.VALUE;
      case "picprop", "sp" -> state.target = State.Target.NONE;
      default -> {
        return false;
      }
    }
    return true;
  }

  /** Returns where text goes that stands for what could not be said in another encoding. */
  private State.Target textOrNone() {
    State above = states.stream().skip(1).findFirst().orElse(state);
    return above.target;
  }

  private void margin() {
    Flow pageMargin = new Flow(styles);
    flows.push(pageMargin);
    state.target = State.Target.TEXT;
    state.atEnd(
        () -> {
          flows.remove(pageMargin);
          String words = Carried.line(Jsoup.parseBodyFragment(pageMargin.end()).text());
          if (words.matches(".*\\p{L}.*") && !margins.contains(words)) {
            margins.add(words);
          }
        });
  }

  private void mark() {
    mark.setLength(0);
    state.target = State.Target.MARK;
    Flow at = flow();
    state.atEnd(() -> at.paragraph.mark(mark.toString()));
  }

  private void footnote() {
    if (state.target != State.Target.TEXT) {
      return;
    }
    footnote++;
    int number = footnote;
    flow()
        .runs
        .object(
            "<sup><a href=\"#footnote-%1$d\" id=\"footnote-ref-%1$d\">[%1$d]</a></sup>"
                .formatted(number));
    Flow note = new Flow(styles);
    flows.push(note);
    state.look = Look.PLAIN;
    state.atEnd(
        () -> {
          flows.remove(note);
          footnotes
              .append("<li id=\"footnote-")
              .append(number)
              .append("\">")
              .append(note.end())
              .append("</li>");
        });
  }

  private void result() {
    String words = instruction().map(StringBuilder::toString).orElse("");
    Matcher link = Words.LINK.matcher(words);
    if (link.find()) {
      state.link = Optional.of(Optional.ofNullable(link.group(1)).orElseGet(() -> link.group(2)));
    } else if (words.matches("(?is)\\s*TOC\\b.*")) {
      state.target = State.Target.NONE;
    }
  }

  private void picture() {
    if (state.lost || pictures.isWithin()) {
      state.target = State.Target.NONE;
      return;
    }
    boolean value = state.target == State.Target.VALUE;
    state.target = State.Target.PICTURE;
    pictures.begin();
    state.atEnd(() -> pictures.end(value).ifPresent(markup -> flow().runs.object(markup)));
  }

  private void shape() {
    state.target = State.Target.NONE;
    pictures.beginShape();
    Flow at = flow();
    state.atEnd(() -> pictures.endShape().ifPresent(at.runs::object));
  }

  private void box() {
    Flow at = flow();
    Flow inner = new Flow(styles);
    flows.push(inner);
    state.target = State.Target.TEXT;
    state.atEnd(
        () -> {
          flows.remove(inner);
          String content = inner.end();
          if (!content.isEmpty()) {
            at.block("<aside>" + content + "</aside>");
          }
        });
  }

  /** Takes what a word tells of letters, paragraphs, fonts and styles. */
  private boolean told(String name, OptionalInt parameter) {
    int number = parameter.orElse(0);
    switch (state.target) {
      case FONTS -> {
        font(name, number);
        return true;
      }
      case STYLES -> styles.take(name, number);
      case INFO -> {
        facts.take(name, number);
        return true;
      }
      case PICTURE -> {
        pictures.take(name);
        return true;
      }
      default -> {
        // Below.
      }
    }
    boolean on = parameter.isEmpty() || number != 0;
    switch (name) {
      case "deff" -> {
        defaultFont = number;
        state.font = number;
      }
      case "f" -> state.font = number;
      case "af" -> state.rightToLeftFont = number;
      case "rtlch" -> state.rightToLeft = true;
      case "ltrch" -> state.rightToLeft = false;
      case "uc" -> state.alternatives = Math.max(0, Math.min(16, number));
      case "plain" -> {
        state.look = Look.PLAIN;
        state.font = defaultFont;
        state.hidden = false;
      }
      case "b", "i", "strike", "striked", "super", "sub", "nosupersub" ->
          state.look = state.look.with(name, on);
      case "v" -> state.hidden = on;
      case "line" -> {
        if (state.target == State.Target.TEXT) {
          flow().runs.lineEnd();
        }
      }
      default -> {
        return codePages.take(name, number)
            || state.target == State.Target.TEXT && flow().take(name, number);
      }
    }
    return true;
  }

  private void font(String name, int number) {
    if (name.equals("f")) {
      state.font = number;
    }
    codePages.takeOfFont(name, state.font, number);
  }
}
