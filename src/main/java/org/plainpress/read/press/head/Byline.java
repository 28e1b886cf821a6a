package org.plainpress.read.press.head;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plainpress.read.press.phrase.Lengths;
import org.plainpress.read.press.phrase.Phrases;
import org.plainpress.read.press.phrase.Sentences;
import org.plainpress.read.press.phrase.WritingSystems;

/**
 * A line that names who wrote the article.
 *
 * @param rest what stood behind the names (a function, a place) and is in no field of the model
 * @param sure whether a word such as "By" says so
 */
public record Byline(List<String> names, String rest, boolean sure) {

  public Byline {
    names = List.copyOf(names);
  }

  /** A dash behind the names: a place, a paper or a function follows. */
  private static final Pattern BEFORE_PLACE = Pattern.compile("\\s+[—–-]\\s+");

  /** Who took the pictures, behind the authors: {@code 写真・山本健一}. */
  private static final Pattern PICTURED = Pattern.compile("(?:写真|撮影|摄影|攝影|사진|图|圖)[・:：/＝=]");

  /** Words before the place where the author is. */
  private static final Set<String> PLACE_WORDS =
      Set.of("in", "à", "en", "aus", "w", "i", "a", "da", "em", "at", "au");

  /** Reads a byline that a word announces: {@code By Ann Lee and Bo Berg}, {@code 文/王芳}. */
  public static Optional<Byline> labelled(String line) {
    return announced(line).flatMap(names -> parse(names, true));
  }

  /**
   * Returns what follows the word that announces a byline.
   *
   * @return empty where no such word begins the line, or nothing follows it
   */
  public static Optional<String> announced(String line) {
    if (line.length() > Lengths.REMARK) {
      return Optional.empty();
    }
    String folded = Phrases.fold(line);
    int best = 0;
    char first = folded.isEmpty() ? ' ' : folded.charAt(0);
    for (String label : Phrases.get().of("byline", first)) {
      if (label.length() > best && folded.length() > label.length() && folded.startsWith(label)) {
        char next = folded.charAt(label.length());
        boolean glued =
            label.endsWith("/")
                || WritingSystems.isSpaceless(label.charAt(0)) && WritingSystems.isSpaceless(next);
        if (next == ' ' || next == ':' || next == '：' || next == '/' || glued) {
          best = label.length();
        }
      }
    }
    if (best == 0) {
      return Optional.empty();
    }
    String names = line.strip().substring(best).strip();
    while (!names.isEmpty() && ":：/｜|- ".indexOf(names.charAt(0)) >= 0) {
      names = names.substring(1).strip();
    }
    return Optional.of(names).filter(rest -> !rest.isEmpty());
  }

  /** Reads names that no word announces, with or without a function after them. */
  private static Optional<Byline> bare(String line) {
    if (line.length() > 80 || Sentences.endsSentence(line) || line.indexOf(':') >= 0) {
      return Optional.empty();
    }
    String[] words = line.split("\\s+");
    if (words.length < 2 || !WritingSystems.hasCase(line)) {
      return Optional.empty();
    }
    Optional<Byline> byline = parse(line, false);
    boolean function = hasRole(line);
    boolean plausible =
        byline.isPresent()
            && byline.get().names().stream()
                .allMatch(name -> wordCount(name) >= 2 && wordCount(name) <= 4)
            && (function
                || startsWithPlace(byline.get().rest()) && words.length <= 7
                || byline.get().rest().isEmpty() && words.length <= 7);
    return plausible ? byline : Optional.empty();
  }

  /** Returns whether what follows the names is a place: {@code in Galway}, {@code à Marseille}. */
  private static boolean startsWithPlace(String rest) {
    String[] words = rest.split(" ");
    return words.length >= 2
        && words.length <= 3
        && PLACE_WORDS.contains(words[0])
        && Character.isUpperCase(words[1].codePointAt(0));
  }

  /** Reads a byline, whether or not a word announces it. */
  public static Optional<Byline> any(String line) {
    return labelled(line).or(() -> bare(line)).or(() -> bareUncased(line));
  }

  /** Reads a name alone in a script without capitals: {@code 山本花子}, {@code أحمد سالم}. */
  private static Optional<Byline> bareUncased(String line) {
    if (WritingSystems.hasCase(line)
        || Sentences.endsSentence(line)
        || !line.codePoints().allMatch(c -> Character.isLetter(c) || isMark(c) || isJoiner(c))) {
      return Optional.empty();
    }
    boolean spaceless = WritingSystems.hasSpaceless(line);
    int words = line.split("[\\s・]+").length;
    boolean name =
        spaceless
            ? line.length() >= 2 && line.length() <= 9 && words <= 2
            : words >= 2 && words <= 4 && line.length() <= 40;
    return name ? uncased(line).map(b -> new Byline(b.names(), b.rest(), false)) : Optional.empty();
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  private static boolean isJoiner(int c) {
    return c == ' ' || c == '・' || c == '-' || c == 0x200C || c == 0x3000;
  }

  /** Returns whether it only tells a function: {@code Business reporter, BBC News}. */
  public static boolean isFunction(String line) {
    return line.length() <= 80 && !Sentences.endsSentence(line) && hasRole(line);
  }

  private static boolean hasRole(String line) {
    Set<String> roles = Phrases.get().of("role");
    for (String word : Phrases.fold(line).split("[\\s,/]+")) {
      if (roles.contains(word)) {
        return true;
      }
    }
    return false;
  }

  private static int wordCount(String name) {
    return name.split("\\s+").length;
  }

  private static Optional<Byline> parse(String text, boolean sure) {
    String tidy = text.strip();
    if (tidy.endsWith(".") && tidy.length() > 4 && tidy.charAt(tidy.length() - 3) != ' ') {
      tidy = tidy.substring(0, tidy.length() - 1);
    }
    if (!WritingSystems.hasCase(tidy)) {
      return uncased(tidy);
    }
    List<String> names = new ArrayList<>();
    StringBuilder rest = new StringBuilder();
    int picture = creditLabel(tidy);
    if (picture > 0) {
      rest.append(tidy, picture, tidy.length());
      tidy = tidy.substring(0, picture).strip();
    }
    int bracket = tidy.endsWith(")") ? tidy.lastIndexOf('(') : -1;
    if (bracket > 0 && !isLabelInBrackets(tidy, "credit")) {
      rest.append(tidy, bracket, tidy.length());
      tidy = tidy.substring(0, bracket).strip();
    }
    Matcher dash = BEFORE_PLACE.matcher(tidy);
    if (sure && dash.find() && dash.start() > 0) {
      rest.append(rest.length() == 0 ? "" : ", ").append(tidy.substring(dash.end()).strip());
      tidy = tidy.substring(0, dash.start());
    }
    boolean done = false;
    for (String signed : split(tidy)) {
      if (isLabelInBrackets(signed, "credit")) {
        rest.append(rest.length() == 0 ? "" : ", ").append(signed);
        continue;
      }
      String part =
          isLabelInBrackets(signed, "byline")
              ? signed.substring(0, signed.lastIndexOf('(')).strip()
              : signed;
      // "Anna Schmidt, Köln": a single word after a full name is a place.
      boolean place = !names.isEmpty() && part.indexOf(' ') < 0 && !Phrases.get().isAgency(part);
      boolean newsroom = sure && NameEnd.isNewsroom(part);
      if (done || place || newsroom && !names.isEmpty()) {
        rest.append(rest.length() == 0 ? "" : ", ").append(part);
        continue;
      }
      int end = newsroom ? part.length() : NameEnd.of(part);
      if (end == 0) {
        if (names.isEmpty()) {
          return Optional.empty();
        }
        done = true;
        rest.append(part);
        continue;
      }
      names.add(titleCase(part.substring(0, end).strip()));
      if (end < part.length()) {
        rest.append(rest.length() == 0 ? "" : ", ").append(part.substring(end).strip());
      }
    }
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(new Byline(names, rest.toString(), sure));
  }

  /**
   * Returns where who took the pictures is named behind the authors: {@code Ann Lee Foto: Bo Berg};
   * -1 where nobody is.
   */
  private static int creditLabel(String text) {
    int colon = text.indexOf(':');
    int start = colon < 0 ? -1 : text.lastIndexOf(' ', colon) + 1;
    return start > 0
            && Phrases.get().of("credit").contains(Phrases.fold(text.substring(start, colon)))
        ? start
        : -1;
  }

  /** Returns whether a name is followed by what its bearer made: {@code Ann Lee (photos)}. */
  private static boolean isLabelInBrackets(String part, String section) {
    int open = part.endsWith(")") ? part.lastIndexOf('(') : -1;
    return open > 0
        && Phrases.get()
            .of(section)
            .contains(Phrases.fold(part.substring(open + 1, part.length() - 1)));
  }

  private static Optional<Byline> uncased(String text) {
    if (text.length() > 60 || Sentences.endsSentence(text)) {
      return Optional.empty();
    }
    List<String> names = new ArrayList<>();
    Matcher pictured = PICTURED.matcher(text);
    int end = pictured.find() && pictured.start() > 0 ? pictured.start() : text.length();
    for (String part :
        text.substring(0, end).split("[、，,;；/]|\\s+(?:و|और|व)\\s+|・(?=\\S{2,4}(?:$|・))")) {
      String name = withoutRole(part.strip());
      if (!name.isEmpty()) {
        names.add(name);
      }
    }
    return names.isEmpty() || names.size() > 6
        ? Optional.empty()
        : Optional.of(new Byline(names, text.substring(end), true));
  }

  /** Returns a name without the function behind it: {@code 김민수} of {@code 김민수 기자}. */
  private static String withoutRole(String name) {
    int space = name.lastIndexOf(' ');
    boolean role = space > 0 && Phrases.get().of("role").contains(name.substring(space + 1));
    return role ? name.substring(0, space).strip() : name;
  }

  /** Splits at commas, strokes and the languages' words for "and". */
  private static List<String> split(String text) {
    Set<String> ands = Phrases.get().of("and");
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    for (String word :
        text.replace(",", " , ")
            .replace(";", " , ")
            .replace(" | ", " , ")
            .replace(" / ", " , ")
            .split("\\s+")) {
      boolean and =
          ands.contains(word.toLowerCase(Locale.ROOT))
              && (part.length() > 0 || !parts.isEmpty() && !isInitial(word));
      if (word.equals(",") || and) {
        if (part.length() > 0) {
          parts.add(part.toString());
        }
        part.setLength(0);
      } else if (!word.isEmpty()) {
        part.append(part.length() == 0 ? "" : " ").append(word);
      }
    }
    if (part.length() > 0) {
      parts.add(part.toString());
    }
    return parts;
  }

  /** Returns whether a word begins a name, as {@code E} does in {@code Ann Lee, E Smith}. */
  private static boolean isInitial(String word) {
    return word.length() == 1 && Character.isUpperCase(word.charAt(0));
  }

  /** Returns {@code Daniel Mwangi} for {@code DANIEL MWANGI}; agencies and initials stay. */
  private static String titleCase(String name) {
    boolean capitals =
        name.length() > 4 && name.indexOf(' ') > 0 && name.equals(name.toUpperCase(Locale.ROOT));
    if (!capitals || Phrases.get().isAgency(name)) {
      return name;
    }
    StringBuilder out = new StringBuilder();
    boolean start = true;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      out.append(start ? c : Character.toLowerCase(c));
      start = c == ' ' || c == '-' || c == '\'' || c == '’' || c == '.';
    }
    return out.toString();
  }
}
