package org.plainpress.feed;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.plainpress.article.Article;
import org.plainpress.article.ArticleId;
import org.plainpress.article.Formula;
import org.plainpress.article.IsoDate;
import org.plainpress.article.Meta;
import org.plainpress.article.Publication;
import org.plainpress.article.Rewriting;
import org.plainpress.json.ArticleJson;

/**
 * Names what a publication says by its hash (RFC 6920): {@code
 * ni:///sha-256-128;hmk1bvOEvrJmqWTFxe8PWQ}. An entry carries the name, so that a later version of
 * this program can tell whether the article changed, or only the words and the markup that it puts
 * around the article. The id, the date of the change and the address of the source do not count.
 */
final class ContentName {

  private static final String SCHEME = "ni:///sha-256-128;";

  /** The bytes of the hash that the name keeps: 128 bits. */
  private static final int KEPT = 16;

  /** Stands in for the id, which is another for the same article where its address is another. */
  private static final String NO_ID = ArticleId.ofContent("");

  private ContentName() {}

  /** Returns the name of what a publication says. */
  static String of(Publication publication) {
    MessageDigest hash = sha256();
    if (publication.isBundle()) {
      Meta meta = publication.meta();
      List<String> said = new ArrayList<>(meta.authors());
      said.add(meta.title());
      meta.publisher().ifPresent(said::add);
      meta.summary().ifPresent(said::add);
      meta.published().map(IsoDate::iso).ifPresent(said::add);
      hash.update(String.join("\n", said).getBytes(StandardCharsets.UTF_8));
    }
    for (Article article : publication.articles()) {
      hash.update(
          ArticleJson.toBytes(SaidOnly.of(article), image -> Optional.of(FeedImages.name(image))));
    }
    byte[] kept = Arrays.copyOf(hash.digest(), KEPT);
    return SCHEME + Base64.getUrlEncoder().withoutPadding().encodeToString(kept);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }

  /** Leaves out of an article what does not count. */
  private static final class SaidOnly extends Rewriting {

    static Article of(Article article) {
      Meta meta = article.meta();
      Meta counted =
          new Meta(
              NO_ID,
              meta.title(),
              meta.kicker(),
              meta.subtitle(),
              meta.authors(),
              meta.publisher(),
              meta.published(),
              Optional.empty(),
              meta.language(),
              meta.direction(),
              meta.summary(),
              Optional.empty(),
              meta.subjects(),
              meta.rights());
      return new SaidOnly().article(new Article(counted, article.body()));
    }

    /** The words of a formula are ours in most articles: its elements are what it says. */
    @Override
    protected Formula formula(Formula formula) {
      return new Formula(formula.math(), "formula", formula.tex());
    }
  }
}
