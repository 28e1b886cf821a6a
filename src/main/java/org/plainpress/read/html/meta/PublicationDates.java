package org.plainpress.read.html.meta;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.plainpress.read.draft.Carried;
import org.plainpress.read.html.meta.PageLines.Line;
import org.plainpress.read.html.page.Query;
import org.plainpress.read.press.head.DateLine;
import org.plainpress.read.press.head.DateRules;
import org.plainpress.read.press.head.Dates;
import org.plainpress.read.press.phrase.Lengths;
import org.plainpress.read.press.phrase.Phrases;
import org.plainpress.read.press.phrase.Sentences;

/**
 * Collects on which day a page may have been published: the days that it states, shows near its
 * title or has in its address.
 */
final class PublicationDates {

  /** Names of {@code meta} elements that tell a day, in a fixed order, and their signs. */
  private static final Map<String, String> STATED = stated();

  private static final Pattern IN_ADDRESS =
      Pattern.compile(
          "(?<!\\d)((?:19|20)\\d\\d)[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\\d|3[01])(?!\\d)");

  private static final Pattern DAY = Pattern.compile("(?:19|20)\\d\\d-\\d\\d-\\d\\d");

  /** What stands in a script before a value: its name, if it has one, and the colon. */
  private static final Pattern NAMED =
      Pattern.compile("(?:\"(\\w{1,40})\\\\?\"?\\s*)?:\\s*\\\\?\"$");

  /** How many characters before a value are looked at for its name. */
  private static final int LONGEST_NAME = 50;

  private static final int MOST_IN_SCRIPTS = 40;

  /** The most words of a line that may hold a date. */
  private static final int LONGEST = 30;

  /** A line of at least so many words that ends like a sentence is one. */
  private static final int SHORTEST_SENTENCE = 5;

  /** Shorter labels, such as "on", also stand within sentences of other things. */
  private static final int LONG_LABEL = 5;

  /** Selects what holds a line of text. */
  private static final String LINES = "p, li, dd, dt, td, th, figcaption, summary, caption, div";

  /** Marks around a date that are no part of it. */
  private static final Pattern EDGES = Pattern.compile("^[|·•(,–—-]+|[|·•),.–—-]+$");

  private static final DateRules RULES = DateRules.forRecognition();

  private static Map<String, String> stated() {
    Map<String, String> stated = new LinkedHashMap<>();
    stated.put("article:published_time", "meta-published");
    stated.put("og:published_time", "meta-published");
    stated.put("article:published", "meta-published");
    stated.put("datepublished", "meta-published");
    stated.put("article.published", "meta-published");
    stated.put("parsely-pub-date", "meta-service");
    stated.put("sailthru.date", "meta-service");
    stated.put("cxenseparse:recs:publishtime", "meta-service");
    stated.put("dcterms:created", "meta-dc");
    stated.put("dc:date", "meta-dc");
    stated.put("dcterms:date", "meta-dc");
    stated.put("dcterms:issued", "meta-dc");
    stated.put("dc:date.issued", "meta-dc");
    stated.put("date", "meta-date");
    stated.put("pubdate", "meta-date");
    stated.put("publishdate", "meta-date");
    stated.put("publish-date", "meta-date");
    stated.put("publish_date", "meta-date");
    stated.put("publication_date", "meta-date");
    stated.put("citation_publication_date", "meta-date");
    stated.put("citation_date", "meta-date");
    stated.put("article:modified_time", "meta-modified");
    stated.put("og:updated_time", "meta-modified");
    stated.put("dcterms:modified", "meta-modified");
    stated.put("last-modified", "meta-modified");
    return stated;
  }

  private final List<String> scripts;
  private final PageElements elements;
  private final List<Line> lines;
  private final TitleLine title;
  private final Claims claims;

  private PublicationDates(PageFacts facts, TitleLine title) {
    this.claims = new Claims("published", facts.model());
    this.scripts = facts.scripts();
    this.elements = facts.elements();
    this.lines = facts.lines();
    this.title = title;
  }

  /**
   * Collects the claims of a page.
   *
   * @param title its title, near which the day stands
   */
  static Claims of(PageFacts facts, TitleLine title) {
    JsonLd jsonLd = facts.jsonLd();
    PublicationDates dates = new PublicationDates(facts, title);
    jsonLd.text("datePublished").ifPresent(d -> dates.add(d, List.of("json-published", "source")));
    jsonLd.text("dateCreated").ifPresent(d -> dates.add(d, List.of("json-created", "source")));
    jsonLd.text("dateModified").ifPresent(d -> dates.add(d, List.of("json-modified", "source")));
    first(jsonLd.elsewhere("datePublished"))
        .ifPresent(d -> dates.add(d, List.of("json-page-published", "source")));
    first(jsonLd.elsewhere("uploadDate")).ifPresent(d -> dates.add(d, List.of("json-upload")));
    first(jsonLd.elsewhere("dateModified"))
        .ifPresent(d -> dates.add(d, List.of("json-page-modified")));
    STATED.forEach(
        (name, sign) ->
            facts.tags().first(name).ifPresent(d -> dates.add(d, List.of(sign, "source"))));
    facts.site().address().ifPresent(dates::address);
    dates.scripts();
    dates.shown();
    dates.lines();
    dates.look();
    return dates.claims;
  }

  private static Optional<String> first(List<String> texts) {
    return texts.stream().findFirst();
  }

  private boolean add(String written, List<String> signs) {
    String text = Carried.line(written);
    Optional<DateLine> date = Dates.parse(text, RULES);
    date.ifPresent(
        found -> {
          claims.add(found.date().toString().substring(0, 10), text, signs);
          if (found.isModified()) {
            claims.add(found.date().toString().substring(0, 10), text, List.of("called-modified"));
          }
        });
    return date.isPresent();
  }

  private void address(URI address) {
    Matcher date = IN_ADDRESS.matcher(Optional.ofNullable(address.getPath()).orElse(""));
    if (date.find()) {
      add(date.group(1) + "-" + date.group(2) + "-" + date.group(3), List.of("address", "source"));
    }
  }

  private void scripts() {
    Set<String> told = new HashSet<>();
    int dates = 0;
    for (String data : scripts) {
      Matcher date = DAY.matcher(data);
      Matcher name = NAMED.matcher(data);
      // Looks for the first dash of a day: scripts are long, and have few of them.
      for (int dash = data.indexOf('-', 4);
          dash > 0 && dates < MOST_IN_SCRIPTS;
          dash = data.indexOf('-', dash + 1)) {
        int at = dash - 4;
        if (Character.isDigit(data.charAt(at))
            && date.region(at, data.length()).lookingAt()
            && name.region(Math.max(0, at - LONGEST_NAME), at).find()) {
          dates++;
          Optional<String> of = Optional.ofNullable(name.group(1)).flatMap(key -> kind(key));
          if (of.isPresent()) {
            add(date.group(), List.of(told.add(of.get()) ? "script-" + of.get() : "script-later"));
          }
        }
      }
    }
  }

  /**
   * Returns of what a date is that has some name in a script; empty where the name says nothing.
   */
  private static Optional<String> kind(String name) {
    String key = name.toLowerCase(Locale.ROOT);
    if (key.contains("publi") || key.contains("posted")) {
      return Optional.of("published");
    }
    if (key.contains("modif") || key.contains("updat")) {
      return Optional.of("modified");
    }
    return key.contains("creat")
        ? Optional.of("created")
        : key.contains("date") ? Optional.of("date") : Optional.empty();
  }

  private void shown() {
    int times = 0;
    int others = 0;
    for (Element element : elements.of(PageElements.DATES)) {
      boolean time = element.nameIs("time");
      boolean stated = element.hasAttr("datetime") || element.hasAttr("content");
      String written =
          element.hasAttr("datetime")
              ? element.attr("datetime")
              : element.hasAttr("content")
                  ? element.attr("content")
                  : PageElements.text(element, Lengths.REMARK);
      if (written.isEmpty() || Query.isWithin(element, "blockquote") || isInProse(element)) {
        continue;
      }
      String names =
          (element.className() + " " + element.attr("itemprop") + " " + element.id())
              .toLowerCase(Locale.ROOT);
      String called =
          names.contains("modif") || names.contains("updat")
              ? "modified"
              : names.contains("publi") || names.contains("posted") || element.hasAttr("pubdate")
                  ? "published"
                  : "date";
      String tag = time ? "time" : "element";
      List<String> signs = new ArrayList<>(List.of(tag + "-" + called));
      signs.add(tag + ":" + title.where(element));
      signs.add(
          Query.isWithin(
                  element,
                  "aside, footer, nav, [class*=comment], [class*=related], [class*=card], li")
              ? tag + ":outside"
              : tag + ":inside");
      signs.add(tag + ((time ? times : others) == 0 ? ":1st" : ":later"));
      if (stated) {
        signs.add(tag + ":stated");
      }
      if (add(written, signs)) {
        times += time ? 1 : 0;
        others += time ? 0 : 1;
      }
      if (times + others > 24) {
        return;
      }
    }
  }

  /** Returns whether an element stands in a sentence, which tells a day of what it speaks of. */
  private static boolean isInProse(Element element) {
    return Query.around(element, LINES)
        .filter(line -> line != element)
        .map(line -> Carried.line(line.text()))
        .filter(PublicationDates::isProse)
        .isPresent();
  }

  /**
   * Returns whether a text is a sentence that does not say of itself when it was published or by
   * whom.
   */
  private static boolean isProse(String text) {
    String[] words = text.split(" ");
    if (words.length < SHORTEST_SENTENCE || !Sentences.endsSentence(text)) {
      return false;
    }
    Phrases phrases = Phrases.get();
    String folded = " " + Phrases.fold(text).replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ") + " ";
    return Stream.of("published", "modified", "byline")
        .flatMap(kind -> phrases.of(kind).stream())
        .noneMatch(
            label ->
                folded.startsWith(" " + label + " ")
                    || label.length() >= LONG_LABEL && folded.contains(" " + label + " "));
  }

  private void lines() {
    for (int i = 0; i < lines.size(); i++) {
      String where = title.where(i);
      boolean near = where.startsWith("near");
      String text = lines.get(i).text();
      if (text.length() > Lengths.REMARK || !Words.hasDigit(text)) {
        continue;
      }
      String[] words = text.split(" ");
      if (words.length > LONGEST
          || !near && words.length > 8
          || lines.get(i).isQuoted()
          || isProse(text)) {
        continue;
      }
      within(words, where);
    }
  }

  /** Adds the dates in a line: the longest runs of words that are one. */
  private void within(String[] words, String where) {
    for (int from = 0; from < words.length; ) {
      int end = begins(words[from]) ? end(words, from) : from;
      if (end > from) {
        boolean whole = from == 0 && end == words.length;
        String before = from == 0 ? "" : Phrases.fold(words[from - 1]);
        List<String> signs = new ArrayList<>(List.of("line:" + where));
        signs.add(whole ? "line:whole" : "line:part");
        Phrases phrases = Phrases.get();
        if (phrases.of("modified").contains(before)) {
          signs.add("called-modified");
        }
        if (phrases.of("published").contains(before)
            || phrases.of("byline").contains(Phrases.fold(words[0]))) {
          signs.add("called-published");
        }
        add(run(words, from, end), signs);
      }
      from = Math.max(end, from + 1);
    }
  }

  /**
   * Returns whether a word may be the first of a date: a number, or a month, or a word before one.
   */
  private static boolean begins(String word) {
    if (Words.hasDigit(word)) {
      return true;
    }
    Phrases phrases = Phrases.get();
    String folded = Phrases.fold(EDGES.matcher(word).replaceAll(""));
    return phrases.month(folded) > 0
        || phrases.of("weekdays").contains(folded)
        || phrases.of("published").contains(folded)
        || phrases.of("modified").contains(folded);
  }

  /** Returns where the longest date ends that begins at a word; the same place where none does. */
  private static int end(String[] words, int from) {
    for (int to = Math.min(words.length, from + 9); to > from; to--) {
      if (digits(words, from, to) < 3) {
        return from;
      }
      String run = run(words, from, to);
      if (run.length() >= 6 && Dates.parse(run, RULES).isPresent()) {
        return to;
      }
    }
    return from;
  }

  private static int digits(String[] words, int from, int to) {
    int digits = 0;
    for (int i = from; i < to; i++) {
      for (int k = 0; k < words[i].length(); k++) {
        digits += Character.isDigit(words[i].charAt(k)) ? 1 : 0;
      }
    }
    return digits;
  }

  private static String run(String[] words, int from, int to) {
    return EDGES.matcher(String.join(" ", List.of(words).subList(from, to))).replaceAll("").strip();
  }

  /** Returns by which ways a page tells a day: in statements, scripts, elements, lines. */
  private static List<String> groups(Set<String> signs) {
    List<String> groups = new ArrayList<>();
    for (String way : List.of("json", "meta", "address", "script", "time", "element", "line")) {
      if (signs.stream().anyMatch(s -> s.startsWith(way))) {
        groups.add(way);
      }
    }
    if (signs.stream().anyMatch(s -> s.endsWith(":near") || s.endsWith(":near-above"))) {
      groups.add("near");
    }
    return groups;
  }

  private void look() {
    List<Claim> all = List.copyOf(claims.all());
    List<String> stated =
        all.stream().filter(c -> c.signs().contains("source")).map(Claim::key).sorted().toList();
    List<String> keys = all.stream().map(Claim::key).sorted().toList();
    for (Claim claim : all) {
      Set<String> signs = claim.signs();
      List<String> groups = groups(signs);
      signs.add("groups:" + groups.size());
      signs.add("groups:" + String.join("+", groups));
      if (claim.key().equals(keys.get(0))) {
        signs.add("earliest");
      }
      if (claim.key().equals(keys.get(keys.size() - 1))) {
        signs.add("latest");
      }
      if (!stated.isEmpty()) {
        signs.add(claim.key().equals(stated.get(0)) ? "earliest-stated" : "other-is-stated");
      }
      signs.add("days:" + Words.bin(keys.size()));
    }
  }
}
