package org.plainpress.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plainpress.article.Article;
import org.plainpress.article.Block;
import org.plainpress.article.Direction;
import org.plainpress.article.Embed;
import org.plainpress.article.Inline;
import org.plainpress.article.Media;

@DisplayName("Articles made at random")
class RandomArticlesTest {

  private static final int SEEDS = 300;

  @Test
  @DisplayName("hold every kind of block, inline and media: a new kind is to be made here too")
  void everyKind() {
    Set<Object> met = new HashSet<>();
    for (long seed = 1; seed <= SEEDS; seed++) {
      collect(RandomArticles.of(seed), met);
    }
    for (Class<?> model : List.of(Block.class, Inline.class, Media.class)) {
      assertThat(met).as(model.getSimpleName()).contains((Object[]) model.getPermittedSubclasses());
    }
    assertThat(met).contains((Object[]) Direction.values());
    assertThat(met).contains((Object[]) Embed.Sort.values());
    assertThat(met).contains((Object[]) Media.Kind.values());
  }

  @Test
  @DisplayName("are the same for the same seed")
  void repeatable() {
    Article once = RandomArticles.of(7);
    assertThat(RandomArticles.of(7)).isEqualTo(once);
    assertThat(RandomArticles.of(8)).isNotEqualTo(once);
  }

  private static void collect(Object value, Set<Object> met) {
    if (value instanceof Optional<?> some) {
      some.ifPresent(content -> collect(content, met));
    } else if (value instanceof List<?> list) {
      list.forEach(content -> collect(content, met));
    } else if (value instanceof Enum<?>) {
      met.add(value);
    } else if (value instanceof Record) {
      met.add(value.getClass());
      for (RecordComponent component : value.getClass().getRecordComponents()) {
        try {
          collect(component.getAccessor().invoke(value), met);
        } catch (ReflectiveOperationException closed) {
          throw new LinkageError("a record of the model cannot be read", closed);
        }
      }
    }
  }
}
