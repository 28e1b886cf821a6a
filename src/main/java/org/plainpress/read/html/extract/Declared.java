package org.plainpress.read.html.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.plainpress.json.JsonTree;
import org.plainpress.json.MalformedArticleJson;
import org.plainpress.read.html.page.Query;

/**
 * What a page declares of itself to machines: its title, its kind, and in JSON-LD the article's
 * text or that of a thread's posts. Read before scripts are removed from the page.
 */
public final class Declared {

  /** As many words in a row are compared with what is declared. */
  static final int SHINGLE = 4;

  private static final int DEEPEST = 8;

  private final Set<String> title = new HashSet<>();
  private final NumberSet summary = new NumberSet();
  private final NumberSet body = new NumberSet();
  private final NumberSet posts = new NumberSet();
  private final List<String> bodies = new ArrayList<>();
  private String description = "";
  private boolean article;
  private boolean thread;
  private boolean product;
  private boolean typedArticle;

  private Declared() {}

  /** Reads what a page declares. */
  public static Declared of(Document page) {
    Declared declared = new Declared();
    for (Element script : Query.all(page, "script[type=application/ld+json]")) {
      String json = script.data().strip().replaceAll("^\\s*<!\\[CDATA\\[|\\]\\]>\\s*$", "");
      try {
        JsonTree.lenient(json).forEach(value -> declared.read(value, 0));
      } catch (MalformedArticleJson broken) {
        continue;
      }
    }
    for (Element meta : Query.all(page, "meta[content]")) {
      String key = meta.hasAttr("property") ? meta.attr("property") : meta.attr("name");
      String content = meta.attr("content");
      switch (key.toLowerCase(Locale.ROOT)) {
        case "og:title", "twitter:title" -> declared.title.addAll(Words.of(content));
        case "og:description", "description" -> {
          declared.description = content.strip();
          shingles(Words.of(content), declared.summary);
        }
        case "og:type" -> declared.typedArticle = content.equals("article");
        default -> {}
      }
    }
    declared.title.addAll(Words.of(page.title()));
    return declared;
  }

  private void read(Object value, int depth) {
    if (depth > DEEPEST) {
      return;
    }
    if (value instanceof List<?> list) {
      list.forEach(item -> read(item, depth + 1));
    }
    if (!(value instanceof Map<?, ?> map)) {
      return;
    }
    String type = String.valueOf(map.get("@type"));
    boolean post =
        type.contains("Forum")
            || type.contains("Question")
            || type.contains("Answer")
            || type.contains("Comment");
    thread |= type.contains("Forum") || type.contains("QAPage");
    product |= type.contains("Product") || type.contains("Offer");
    article |= type.contains("Article") || type.contains("BlogPosting");
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      String key = String.valueOf(entry.getKey());
      if (entry.getValue() instanceof String text) {
        if (key.equals("articleBody")) {
          bodies.add(text);
          shingles(words(text), body);
        } else if (key.equals("text") && post) {
          shingles(words(text), posts);
        } else if (key.equals("headline")) {
          title.addAll(Words.of(text));
        }
      } else {
        read(entry.getValue(), depth + 1);
      }
    }
  }

  /** Returns the words of a text that may be HTML. */
  private static List<String> words(String text) {
    return Words.of(text.contains("<") || text.contains("&") ? Jsoup.parse(text).text() : text);
  }

  private static void shingles(List<String> words, NumberSet into) {
    for (int i = 0; i + SHINGLE <= words.size(); i++) {
      into.add(shingle(words, i));
    }
  }

  /** Returns a number that stands for some words in a row; others hardly ever have the same. */
  private static int shingle(List<String> words, int from) {
    int hash = 0;
    for (int i = from; i < from + SHINGLE; i++) {
      hash = 1_000_003 * hash + words.get(i).hashCode();
    }
    return hash;
  }

  /** Returns which share of the words in a row is among others, from 0 to 1. */
  private static double share(List<String> words, NumberSet shingles) {
    int all = words.size() - SHINGLE + 1;
    if (shingles.isEmpty() || all <= 0) {
      return 0;
    }
    int known = 0;
    for (int i = 0; i < all; i++) {
      known += shingles.contains(shingle(words, i)) ? 1 : 0;
    }
    return known / (double) all;
  }

  /** Returns which share of a block is in the article's declared text. */
  double inBody(TextBlock block) {
    return share(block.words(), body);
  }

  /** Returns which share of a block is in a declared post. */
  double inPosts(TextBlock block) {
    return share(block.words(), posts);
  }

  /** Returns which share of a block is in the declared summary. */
  double inSummary(TextBlock block) {
    return share(block.words(), summary);
  }

  /** Returns which share of a block's words are words of the title. */
  double inTitle(TextBlock block) {
    if (block.length() > 40) {
      return 0;
    }
    return block.words().stream().filter(title::contains).count() / (double) block.length();
  }

  /** Returns the article's text as the page declares it, once for each time. */
  public List<String> bodies() {
    return bodies;
  }

  /** Returns the declared summary; empty where there is none. */
  public String description() {
    return description;
  }

  /** Returns how many words in a row of the article's text are declared. */
  int bodyLength() {
    return body.size();
  }

  int postsLength() {
    return posts.size();
  }

  boolean isArticle() {
    return article;
  }

  boolean isThread() {
    return thread;
  }

  boolean isProduct() {
    return product;
  }

  boolean isTypedArticle() {
    return typedArticle;
  }
}
