package org.plainpress.spark;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.api.java.function.FlatMapFunction2;
import org.plainpress.article.Article;
import org.plainpress.export.DistributedExport;
import org.plainpress.export.EditionPress;

/** Makes the editions of a partition's articles, whose names the driver gave. */
final class PressPart
    implements FlatMapFunction2<Iterator<Item>, Iterator<List<PressPart.Name>>, Outcome> {

  private static final long serialVersionUID = 1;

  private final Plan plan;
  private final Counts counts;

  PressPart(Plan plan, Counts counts) {
    this.plan = plan;
    this.counts = counts;
  }

  /**
   * The name of an article's editions.
   *
   * @param slug without their endings
   * @param id the article's id
   */
  record Name(String slug, String id) implements Serializable {}

  @Override
  public Iterator<Outcome> call(Iterator<Item> items, Iterator<List<Name>> given)
      throws IOException {
    Iterator<Name> names = given.next().iterator();
    List<Outcome.OfArticle> made = new ArrayList<>();
    try (EditionFiles files =
        plan.archives() ? new EditionArchive(plan.output()) : EditionFiles.in(plan.output())) {
      while (items.hasNext()) {
        if (items.next() instanceof Item.Article article) {
          made.add(press(article, names.next(), files));
        }
      }
      return List.of(new Outcome(made, files.finish())).iterator();
    }
  }

  private Outcome.OfArticle press(Item.Article item, Name name, EditionFiles files)
      throws IOException {
    Map<String, byte[]> images = item.images();
    Article article =
        DistributedExport.article(item.json(), image -> Optional.ofNullable(images.get(image)));
    EditionPress.Pressed pressed =
        Machine.of(plan)
            .press()
            .press(article.withMeta(article.meta().toBuilder().id(name.id()).build()), name.slug());
    files.put(pressed.contents());
    counts.add(pressed);
    return new Outcome.OfArticle(
        pressed.editions(),
        pressed.cover().map(List::of).orElse(List.of()),
        pressed.failures(),
        pressed.notes());
  }
}
