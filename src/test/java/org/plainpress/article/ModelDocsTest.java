package org.plainpress.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plainpress.json.ArticleJson;

/** Parses the examples of Article JSON in the docs of the model, so that they stay true. */
@DisplayName("The docs of the model")
class ModelDocsTest {

  private static final Path MODEL = Path.of("src/main/java/org/plainpress/article");
  private static final Pattern EXAMPLE =
      Pattern.compile("Article JSON[^{]*\\{@code (\\{.*?\\})\\}[.,]");

  static Stream<Class<?>> nodes() {
    List<Class<?>> nodes = new ArrayList<>(Arrays.asList(Block.class.getPermittedSubclasses()));
    nodes.addAll(Arrays.asList(Inline.class.getPermittedSubclasses()));
    // Plain words are a JSON string, which has no fields to get wrong.
    nodes.remove(Inline.Plain.class);
    return nodes.stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("nodes")
  @DisplayName("open each node with an example in Article JSON that is that node")
  void examples(Class<?> node) throws IOException {
    String example = example(node);
    boolean block = Block.class.isAssignableFrom(node);
    String paragraph = "{\"type\": \"paragraph\", \"content\": [" + example + "]}";
    String json =
        "{\"plainpress\": 1, \"title\": \"T\", \"body\": [" + (block ? example : paragraph) + "]}";
    Block parsed = ArticleJson.parse(json).get(0).body().get(0);
    Object found = block ? parsed : ((Paragraph) parsed).content().get(0);
    assertThat(found).isInstanceOf(node);
  }

  private static String example(Class<?> node) throws IOException {
    boolean nested = node.isMemberClass();
    String file = nested ? node.getEnclosingClass().getSimpleName() : node.getSimpleName();
    String source = Files.readString(MODEL.resolve(file + ".java"));
    int at = source.indexOf("record " + node.getSimpleName() + "(");
    String doc =
        source.substring(source.lastIndexOf("/**", at), at).replaceAll("\\s*\\n\\s*\\*? ?", " ");
    Matcher example = EXAMPLE.matcher(doc);
    assertThat(example.find()).as(node.getSimpleName() + " has an example").isTrue();
    return example.group(1);
  }
}
