package org.plainpress.epub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plainpress.article.Article;
import org.plainpress.article.Figure;
import org.plainpress.testing.Articles;
import org.plainpress.testing.Chromium;
import org.plainpress.testing.Editions;

@DisplayName("To who listens, a page of the EPUB")
class AccessibilityTreeTest {

  @TempDir Path folder;

  @Test
  @DisplayName("says each caption as the name of one image, and nowhere else")
  void captions() throws IOException, InterruptedException {
    Article article = Articles.sample(Articles.SAMPLES.resolve("island-ferry.txt"));
    Map<String, byte[]> entries = Editions.unzip(Editions.epub(article));
    Path page = Files.write(folder.resolve("article-1.xhtml"), entries.get("EPUB/article-1.xhtml"));
    Files.write(folder.resolve("style.css"), entries.get("EPUB/style.css"));
    List<Chromium.Node> tree = Chromium.accessibilityTree(page);
    List<String> captions =
        article.body().stream()
            .filter(Figure.class::isInstance)
            .map(block -> ((Figure) block).alternative().orElseThrow())
            .toList();
    assertThat(captions).hasSize(3);
    for (String caption : captions) {
      assertThat(tree.stream().filter(node -> node.name().equals(caption)).map(Chromium.Node::role))
          .as(caption)
          .singleElement()
          .asString()
          .isIn("image", "img");
      assertThat(tree.stream().filter(node -> node.name().contains(caption)))
          .as("nodes that say: %s", caption)
          .hasSize(1);
    }
    assertThat(
            tree.stream()
                .filter(
                    node ->
                        node.role().equals("heading")
                            && node.name().equals(article.meta().title())))
        .hasSize(1);
  }
}
