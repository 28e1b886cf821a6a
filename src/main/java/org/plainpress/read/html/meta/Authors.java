package org.plainpress.read.html.meta;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;
import org.plainpress.read.html.meta.PageLines.Line;
import org.plainpress.read.html.page.Query;
import org.plainpress.read.press.head.Byline;
import org.plainpress.read.press.head.Dates;
import org.plainpress.read.press.phrase.Lengths;
import org.plainpress.read.press.phrase.Phrases;

/**
 * Collects who may have written a page: whom it states, whom its elements for authors name, and
 * whom the lines around its title name.
 */
final class Authors {

  /** Names of {@code meta} elements that tell an author. */
  private static final String[] STATED = {
    "author",
    "article:author",
    "parsely-author",
    "sailthru.author",
    "byl",
    "dc:creator",
    "dcterm:creator",
    "dcterms:creator",
    "citation_author",
    "twitter:creator"
  };

  private static final Pattern IN_SCRIPT =
      Pattern.compile(
          "\"(?:\\w{0,20}[aA]uthors?|\\w{0,20}[aA]uthor_?[nN]ame|byline|creator)\\\\?\"\\s*:\\s*\\[?\\s*"
              + "(?:\\{[^{}\\[\\]]{0,200}?\"(?:name|displayName|fullName)\"\\s*:\\s*)?"
              + "\"([^\"\\\\]{3,60})\"");

  /** What the names have in common by which scripts call an author. */
  private static final List<String> KEYS = List.of("uthor", "\"byline", "\"creator");

  private static final Pattern COPYRIGHT =
      Pattern.compile(
          "(?:©|\\(c\\)|(?i:copyright))\\s*(?:©\\s*)?(?:(?:19|20)\\d\\d\\s*[-–]?\\s*)*(?:by\\s+)?(\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}.'’-]*){1,2})(?=[.,|]|$| All)");

  /** A label as it is written is at most so many characters longer than as it is looked up. */
  private static final int SPARE = 8;

  private static final int MOST = 12;

  /** Elements with more characters of text are no bylines. */
  static final int LONGEST = 120;

  private final List<String> scripts;
  private final Site site;
  private final PageElements elements;
  private final List<Line> lines;

  /** Which texts are dates: the texts of a line are asked several times. */
  private final Map<String, Boolean> dates = new HashMap<>();

  private final TitleLine title;
  private final Claims claims;
  private final String text;

  private Authors(PageFacts facts, TitleLine title) {
    this.claims = new Claims("author", facts.model());
    this.scripts = facts.scripts();
    this.site = facts.site();
    this.elements = facts.elements();
    this.lines = facts.lines();
    this.title = title;
    this.text =
        " " + Words.folded(lines.stream().map(Line::text).collect(Collectors.joining(" "))) + " ";
  }

  /**
   * Collects the claims of a page.
   *
   * @param title its title, near which authors stand
   */
  static Claims of(PageFacts facts, TitleLine title) {
    JsonLd jsonLd = facts.jsonLd();
    MetaTags tags = facts.tags();
    Authors authors = new Authors(facts, title);
    authors.several(jsonLd.names("author"), "json-author");
    authors.several(jsonLd.names("creator"), "json-creator");
    authors.several(jsonLd.named("Person"), "json-person");
    for (String name : STATED) {
      boolean inverted = name.equals("citation_author") || name.startsWith("dc");
      authors.several(
          tags.all(name).stream().map(value -> inverted ? upright(value) : value).toList(),
          name.startsWith("dc") ? "dc:creator" : name);
    }
    for (int i = 1; i <= 2; i++) {
      String label = tags.first("twitter:label" + i).map(Phrases::fold).orElse("");
      if (Phrases.get().of("byline").contains(label)) {
        authors.several(tags.all("twitter:data" + i), "twitter-data");
      }
    }
    authors.scripts();
    PageElements.AUTHORS.forEach(authors::kind);
    authors.lines();
    authors.look();
    return authors.claims;
  }

  /** Returns {@code Lee, Ann} as {@code Ann Lee}: catalogues write names with the surname first. */
  private static String upright(String name) {
    String[] parts = name.split(",\\s*");
    boolean inverted =
        parts.length == 2 && !parts[0].contains(" ") && parts[1].split(" ").length <= 3;
    return inverted ? parts[1] + " " + parts[0] : name;
  }

  /** Adds what one source says: all whom it names, and the first alone where it names several. */
  private void several(List<String> written, String source) {
    Set<String> people = new LinkedHashSet<>();
    for (String value : written) {
      if (!Names.isAddress(value) && people.size() < 40) {
        people.addAll(Names.of(value));
      }
    }
    people.removeIf(name -> Words.folded(name).isEmpty());
    List<String> all = new ArrayList<>(people);
    add(all, List.of(source, source + (all.size() > 1 ? ":all" : ":one")));
    if (all.size() > 1) {
      add(all.subList(0, 1), List.of(source + ":first-of-several"));
    }
  }

  private void add(List<String> people, List<String> signs) {
    if (!people.isEmpty()) {
      claims.add(Names.key(people), String.join("; ", people), signs);
    }
  }

  private void scripts() {
    for (String data : scripts) {
      Optional<MatchResult> author =
          KEYS.stream()
              .flatMap(key -> stated(data, key).stream())
              .min(Comparator.comparing(MatchResult::start));
      if (author.isPresent()) {
        several(List.of(author.get().group(1)), "script");
        return;
      }
    }
  }

  /** Returns where a script first tells an author by a name that has something in it. */
  private static Optional<MatchResult> stated(String script, String key) {
    Matcher author = IN_SCRIPT.matcher(script);
    for (int at = script.indexOf(key); at >= 0; at = script.indexOf(key, at + 1)) {
      int quote = script.lastIndexOf('"', at);
      if (quote >= 0 && author.region(quote, script.length()).lookingAt()) {
        return Optional.of(author.toMatchResult());
      }
    }
    return Optional.empty();
  }

  private void kind(String kind) {
    Set<String> seen = new LinkedHashSet<>();
    List<String> near = new ArrayList<>();
    int count = 0;
    Coauthors together = Coauthors.of(elements.of(kind), LONGEST);
    for (Element element : elements.of(kind)) {
      List<String> pieces = PageElements.pieces(element, LONGEST);
      String written = String.join(" ", pieces);
      if (written.isEmpty() || together.isLater(element) || Query.isWithin(element, "blockquote")) {
        continue;
      }
      List<String> people = together.people(element).orElseGet(() -> Names.of(written));
      if (pieces.size() > 1 && count < MOST) {
        IntStream.range(0, pieces.size())
            .filter(i -> !Names.isLabel(pieces.get(i)) && !Dates.isDate(pieces.get(i)))
            .mapToObj(i -> Names.of(Names.together(pieces, i)))
            .findFirst()
            .ifPresent(named -> add(named, List.of(kind + ":piece")));
      }
      if (people.isEmpty() || !seen.add(Names.key(people)) || ++count > MOST) {
        continue;
      }
      String where = title.where(element);
      List<String> signs = new ArrayList<>(List.of(kind, kind + ":" + where));
      signs.add(kind + (seen.size() == 1 ? ":1st" : ":later"));
      boolean outside =
          Query.isWithin(
              element,
              "aside, footer, nav, [class*=comment], [class*=related], [class*=recommend]");
      signs.add(outside ? kind + ":outside" : "inside");
      if (Byline.announced(written).isPresent()) {
        signs.add("announced");
      }
      add(people, signs);
      if (where.startsWith("near") && !outside && near.size() < 6) {
        near.addAll(people);
      }
    }
    List<String> all = near.stream().distinct().toList();
    if (all.size() > 1) {
      add(all, List.of(kind + ":all-near"));
    }
  }

  private void lines() {
    Set<String> labels = Phrases.get().of("byline");
    int longest = SPARE + labels.stream().mapToInt(String::length).max().orElse(0);
    int announced = 0;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).text();
      if (line.length() > Lengths.REMARK || lines.get(i).isQuoted() || title.repeats(line)) {
        continue;
      }
      String where = title.where(i);
      if (Byline.announced(line).isPresent()) {
        announced++;
        boolean short_ = line.length() < 60;
        add(
            Names.of(line),
            List.of(
                "line",
                "line:" + where + (short_ ? ":short" : ":long"),
                "line:" + (announced == 1 ? "1st" : "later")));
      }
      owner(line).ifPresent(owner -> add(List.of(owner), List.of("copyright")));
      List<String> pieces = lines.get(i).pieces();
      for (int k = 0; k < pieces.size() && k < 12; k++) {
        String piece = pieces.get(k);
        boolean label =
            piece.length() <= longest
                && labels.contains(Phrases.fold(Names.withoutColon(piece)))
                && (k + 1 < pieces.size() || !isOfColumn(i));
        Optional<String> next =
            k + 1 < pieces.size()
                ? Optional.of(Names.together(pieces, k + 1))
                : i + 1 < lines.size() ? Optional.of(lines.get(i + 1).text()) : Optional.empty();
        if (label && next.isPresent() && next.get().length() < 80) {
          add(Names.of(next.get()), List.of("after-label", "after-label:" + where));
        }
        boolean besideDate =
            k > 0 && isDate(pieces.get(k - 1))
                || k + 1 < pieces.size() && isDate(pieces.get(k + 1));
        if (besideDate && Byline.any(piece).isPresent()) {
          add(Names.of(piece), List.of("beside-date", "beside-date:" + where));
        }
        if (k > 0 && Byline.announced(piece).isPresent() && !title.repeats(piece)) {
          add(Names.of(piece), List.of("piece", "piece:" + where));
        }
      }
      boolean near = where.startsWith("near") && i != title.index();
      if (near && Byline.any(Names.alone(line)).isPresent()) {
        boolean dated = dated(i - 1) || dated(i + 1) || pieces.stream().anyMatch(this::isDate);
        add(
            Names.of(line),
            List.of("bare", "bare:" + where, dated ? "bare:dated" : "bare:undated"));
      }
    }
  }

  /**
   * Returns whether a line is the name of a table's column, or ends a row of several cells: what
   * follows in the next row is not whom it announces.
   */
  private boolean isOfColumn(int line) {
    Optional<Element> next =
        line + 1 < lines.size()
            ? Query.around(lines.get(line + 1).element(), "tr")
            : Optional.empty();
    return Query.around(lines.get(line).element(), "tr")
        .filter(row -> row.childrenSize() > 1)
        .filter(row -> next.filter(row::equals).isEmpty() || !Query.holds(row, "td"))
        .isPresent();
  }

  private boolean dated(int line) {
    return line >= 0 && line < lines.size() && isDate(lines.get(line).text());
  }

  private boolean isDate(String text) {
    return dates.computeIfAbsent(text, Dates::isDate);
  }

  /** Returns whom a line names behind a sign of copyright. */
  private static Optional<String> owner(String line) {
    boolean signed =
        line.indexOf('©') >= 0
            || line.contains("(c)")
            || line.contains("opyright")
            || line.contains("OPYRIGHT");
    return Optional.of(line)
        .filter(any -> signed)
        .map(COPYRIGHT::matcher)
        .filter(Matcher::find)
        .map(found -> found.group(1).strip());
  }

  /** Returns by which ways a page names some people: in statements, elements, lines. */
  private static List<String> groups(Set<String> signs) {
    List<String> groups = new ArrayList<>();
    if (signs.stream().anyMatch(s -> s.startsWith("json-"))) {
      groups.add("json");
    }
    if (signs.contains("twitter-data") || signs.stream().anyMatch(List.of(STATED)::contains)) {
      groups.add("meta");
    }
    if (signs.contains("script")) {
      groups.add("script");
    }
    if (signs.stream().map(s -> s.split(":")[0]).anyMatch(PageElements.AUTHORS::contains)) {
      groups.add(signs.stream().anyMatch(s -> s.contains(":near")) ? "near" : "shown");
    }
    if (signs.contains("line") || signs.contains("piece") || signs.contains("after-label")) {
      groups.add("announced");
    } else if (signs.contains("bare") || signs.contains("beside-date")) {
      groups.add("bare");
    }
    return groups;
  }

  private void look() {
    List<Claim> all = List.copyOf(claims.all());
    Map<String, Integer> times = new HashMap<>();
    for (Claim claim : all) {
      String[] people = claim.value().split("; ");
      Set<String> signs = claim.signs();
      List<String> groups = groups(signs);
      signs.add("groups:" + groups.size());
      signs.add("groups:" + String.join("+", groups));
      signs.add("people:" + Words.bin(people.length));
      for (String person : people) {
        signs.addAll(Names.look(person, site));
        signs.add("times:" + times.computeIfAbsent(" " + Words.folded(person) + " ", this::times));
      }
      long parts =
          all.stream()
              .filter(o -> o != claim && claim.key().contains(o.key()))
              .filter(o -> o.signs().stream().anyMatch(s -> s.contains(":near")))
              .count();
      signs.add("covers:" + Math.min(parts, 2));
      long wider = all.stream().filter(o -> o != claim && o.key().contains(claim.key())).count();
      signs.add("within:" + Math.min(wider, 2));
      signs.add(
          title.text().toLowerCase(Locale.ROOT).contains(claim.value().toLowerCase(Locale.ROOT))
              ? "in-title"
              : "not-in-title");
    }
  }

  /** Returns how often a name stands on the page; 4 for more often. */
  private int times(String name) {
    int times = 0;
    for (int at = text.indexOf(name); at >= 0 && times < 4; at = text.indexOf(name, at + 1)) {
      times++;
    }
    return times;
  }
}
