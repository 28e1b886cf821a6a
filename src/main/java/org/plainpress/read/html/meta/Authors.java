package org.plainpress.read.html.meta;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.plainpress.read.draft.Carried;
import org.plainpress.read.html.meta.PageLines.Line;
import org.plainpress.read.html.page.Query;
import org.plainpress.read.press.head.Byline;
import org.plainpress.read.press.head.Dates;
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

  /** Elements that may name an author, and how each is called among the signs. */
  private static final Map<String, String> ELEMENTS = elements();

  private static final Pattern IN_SCRIPT =
      Pattern.compile(
          "\"(?:\\w{0,20}[aA]uthors?|\\w{0,20}[aA]uthor_?[nN]ame|byline|creator)\\\\?\"\\s*:\\s*\\[?\\s*"
              + "(?:\\{[^{}\\[\\]]{0,200}?\"(?:name|displayName|fullName)\"\\s*:\\s*)?"
              + "\"([^\"\\\\]{3,60})\"");

  private static final Pattern COPYRIGHT =
      Pattern.compile(
          "(?:©|\\(c\\)|(?i:copyright))\\s*(?:©\\s*)?(?:(?:19|20)\\d\\d\\s*[-–]?\\s*)*(?:by\\s+)?(\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}.'’-]*){1,2})(?=[.,|]|$| All)");

  private static final int MOST = 12;

  private static Map<String, String> elements() {
    Map<String, String> elements = new LinkedHashMap<>();
    elements.put("itemprop", "[itemprop~=^author$|^creator$]");
    elements.put("rel", "a[rel~=author]");
    elements.put(
        "address",
        "a[href*='/author'], a[href*='/autor'], a[href*='/profile/'], a[href*='/people/'],"
            + " a[href*='/staff/'], a[href*='/contributor'], a[href*='/by/'], a[href*='/team/']");
    elements.put(
        "called-author", "[class*=author], [id*=author], [class*=Author], [data-testid*=author]");
    elements.put(
        "called-byline",
        "[class*=byline], [class*=Byline], [class*=by-line], [id*=byline], [data-testid*=byline]");
    elements.put(
        "called-writer",
        "[class*=writer], [class*=writtenby], [class*=written-by], [class*=posted-by],"
            + " [class*=contributor], [class*=creator], [class*=autor], [class*=verfasser], .vcard, .fn, .p-name");
    elements.put(
        "called-meta",
        "[class*=post-meta], [class*=entry-meta], [class*=article-meta], [class*=postmeta], [class*=meta-info]");
    return elements;
  }

  private final Document page;
  private final Site site;
  private final List<Line> lines;
  private final int title;
  private final Claims claims;
  private final String text;

  private Authors(Document page, Site site, List<Line> lines, int title, FieldModel model) {
    this.claims = new Claims("author", model);
    this.page = page;
    this.site = site;
    this.lines = lines;
    this.title = title;
    this.text =
        " " + Words.folded(lines.stream().map(Line::text).collect(Collectors.joining(" "))) + " ";
  }

  /**
   * Collects the claims of a page.
   *
   * @param lines those of the page
   * @param title which of them is the title
   */
  static Claims of(
      Document page,
      JsonLd jsonLd,
      MetaTags tags,
      Site site,
      List<Line> lines,
      int title,
      FieldModel model) {
    Authors authors = new Authors(page, site, lines, title, model);
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
    authors.shown();
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
    for (Element script : page.select("script:not([src]):not([type*=ld+json])")) {
      Matcher author = IN_SCRIPT.matcher(script.data());
      if (author.find()) {
        several(List.of(author.group(1)), "script");
        return;
      }
    }
  }

  private void shown() {
    Map<Element, Integer> places = new java.util.IdentityHashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      places.putIfAbsent(lines.get(i).element(), i);
    }
    ELEMENTS.forEach((kind, selector) -> kind(kind, selector, places));
  }

  private void kind(String kind, String selector, Map<Element, Integer> places) {
    Set<String> seen = new LinkedHashSet<>();
    List<String> near = new ArrayList<>();
    int count = 0;
    for (Element element : page.select(Query.compiled(selector))) {
      List<String> pieces = pieces(element);
      String written = String.join(" ", pieces);
      if (written.isEmpty() || written.length() > 120 || Query.isWithin(element, "blockquote")) {
        continue;
      }
      List<String> people = Names.of(written);
      if (pieces.size() > 1 && count < MOST) {
        pieces.stream()
            .filter(piece -> !Names.isLabel(piece) && !Dates.isDate(piece))
            .findFirst()
            .ifPresent(piece -> add(Names.of(piece), List.of(kind + ":piece")));
      }
      if (people.isEmpty() || !seen.add(Names.key(people)) || ++count > MOST) {
        continue;
      }
      String where = distance(element, places);
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

  /** Returns the texts of an element, without blanks. */
  private static List<String> pieces(Element element) {
    List<String> pieces = new ArrayList<>();
    element.forEachNode(
        node -> {
          if (node instanceof TextNode text && !text.isBlank() && pieces.size() < 12) {
            pieces.add(Carried.line(text.getWholeText()));
          }
        });
    return pieces;
  }

  private String distance(Element element, Map<Element, Integer> places) {
    for (Element inner : element.getAllElements()) {
      Integer at = places.get(inner);
      if (at != null) {
        return where(at);
      }
    }
    Optional<Element> around = Query.parent(element);
    for (int up = 0; up < 4 && around.isPresent(); up++) {
      Integer at = places.get(around.get());
      if (at != null) {
        return where(at);
      }
      around = Query.parent(around.get());
    }
    return "unplaced";
  }

  /** Returns where a line stands beside the title, in words. */
  private String where(int line) {
    int words = lines.get(line).words() - lines.get(title).words();
    return words < -60
        ? "before"
        : words <= 0 ? "near-above" : words < 40 ? "near" : words < 120 ? "near-below" : "below";
  }

  private void lines() {
    Set<String> labels = Phrases.get().of("byline");
    int announced = 0;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).text();
      if (line.length() > 200 || lines.get(i).isQuoted()) {
        continue;
      }
      String where = where(i);
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
      Matcher owner = COPYRIGHT.matcher(line);
      if (owner.find()) {
        add(List.of(owner.group(1).strip()), List.of("copyright"));
      }
      List<String> pieces = lines.get(i).pieces();
      for (int k = 0; k < pieces.size() && k < 12; k++) {
        String piece = pieces.get(k);
        boolean label = labels.contains(Phrases.fold(piece.replaceAll("[:\\s]+$", "")));
        Optional<String> next =
            k + 1 < pieces.size()
                ? Optional.of(pieces.get(k + 1))
                : i + 1 < lines.size() ? Optional.of(lines.get(i + 1).text()) : Optional.empty();
        if (label && next.isPresent() && next.get().length() < 80) {
          add(Names.of(next.get()), List.of("after-label", "after-label:" + where));
        }
        boolean besideDate =
            k > 0 && Dates.isDate(pieces.get(k - 1))
                || k + 1 < pieces.size() && Dates.isDate(pieces.get(k + 1));
        if (besideDate && Byline.any(piece).isPresent()) {
          add(Names.of(piece), List.of("beside-date", "beside-date:" + where));
        }
        if (k > 0 && Byline.announced(piece).isPresent()) {
          add(Names.of(piece), List.of("piece", "piece:" + where));
        }
      }
      boolean near = where.startsWith("near") && i != title;
      if (near && Byline.any(Names.alone(line)).isPresent()) {
        boolean dated = dated(i - 1) || dated(i + 1) || pieces.stream().anyMatch(Dates::isDate);
        add(
            Names.of(line),
            List.of("bare", "bare:" + where, dated ? "bare:dated" : "bare:undated"));
      }
    }
  }

  private boolean dated(int line) {
    return line >= 0 && line < lines.size() && Dates.isDate(lines.get(line).text());
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
    if (signs.stream().map(s -> s.split(":")[0]).anyMatch(ELEMENTS::containsKey)) {
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
    for (Claim claim : all) {
      String[] people = claim.value().split("; ");
      Set<String> signs = claim.signs();
      List<String> groups = groups(signs);
      signs.add("groups:" + groups.size());
      signs.add("groups:" + String.join("+", groups));
      signs.add("people:" + Words.bin(people.length));
      for (String person : people) {
        signs.addAll(Names.look(person, site));
        String name = " " + Words.folded(person) + " ";
        int at = text.indexOf(name);
        int times = 0;
        for (int k = at; k >= 0 && times < 4; k = text.indexOf(name, k + 1)) {
          times++;
        }
        signs.add("times:" + times);
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
          lines
                  .get(title)
                  .text()
                  .toLowerCase(Locale.ROOT)
                  .contains(claim.value().toLowerCase(Locale.ROOT))
              ? "in-title"
              : "not-in-title");
    }
  }
}
