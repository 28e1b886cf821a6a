package org.plainpress.read.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.plainpress.read.press.caption.CaptionLine;
import org.plainpress.read.press.caption.CaptionParser;
import org.plainpress.read.press.phrase.Sentences;
import org.plainpress.read.text.label.LineFeatures;
import org.plainpress.read.text.label.LineLabel;
import org.plainpress.read.text.label.PressSign;

/**
 * A text of which the captions are known.
 *
 * @param file it was read from
 * @param site the host it is known to be of; empty where none is known
 * @param captions as the page marked them, repeated ones repeatedly
 * @param lines that are not empty
 * @param labels of the lines
 * @param features of the lines
 */
record LabelledText(
    Path file,
    String site,
    List<String> captions,
    List<String> lines,
    List<LineLabel> labels,
    List<List<String>> features) {

  private static final CaptionParser GRAMMAR = new CaptionParser();

  /**
   * Reads every {@code NAME.txt} of a folder that has a {@code NAME.captions.json} or {@code
   * NAME.gold.json} beside it.
   *
   * @param pages tell of a text made from one of them which of its lines are headings
   */
  static List<LabelledText> in(Path folder, MarkedPages pages) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".txt"))
          .sorted()
          .map(file -> read(file, pages))
          .toList();
    }
  }

  /** Returns the captions and credits that the file beside a text tells. */
  private static List<String> captions(Path file) throws IOException {
    List<String> captions = new ArrayList<>();
    String name = file.getFileName().toString().replace(".txt", "");
    Path marked = file.resolveSibling(name + ".captions.json");
    ObjectMapper json = new ObjectMapper();
    if (Files.exists(marked)) {
      json.readTree(Files.readString(marked))
          .get("captions")
          .forEach(caption -> captions.add(caption.asText()));
      return captions;
    }
    for (JsonNode block :
        json.readTree(Files.readString(file.resolveSibling(name + ".gold.json"))).get("blocks")) {
      if (block.get("type").asText().equals("figure")) {
        captions.add(block.path("caption").asText());
        captions.add(block.path("credit").asText());
      }
    }
    captions.removeIf(String::isBlank);
    return captions;
  }

  /** Returns the headings that the gold file beside a text tells, if there is one. */
  private static List<String> headings(Path file) throws IOException {
    List<String> headings = new ArrayList<>();
    Path gold = file.resolveSibling(file.getFileName().toString().replace(".txt", ".gold.json"));
    if (Files.exists(gold)) {
      for (JsonNode block : new ObjectMapper().readTree(Files.readString(gold)).get("blocks")) {
        if (block.get("type").asText().equals("heading")) {
          headings.add(block.get("text").asText());
        }
      }
    }
    return headings;
  }

  /** Returns whether a line is a caption, or a caption and what credits it. */
  private static boolean isFigure(String line, Set<String> known) {
    String folded = folded(line);
    if (known.contains(folded)) {
      return true;
    }
    return GRAMMAR
        .parse(line)
        .filter(
            found ->
                (found.isCreditAlone() || known.contains(folded(found.caption())))
                    && found.credit().map(LabelledText::folded).filter(known::contains).isPresent())
        .isPresent();
  }

  private static LabelledText read(Path file, MarkedPages pages) {
    try {
      List<String> captions = captions(file);
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      List<String> lines =
          LineJoiner.join(text).stream().map(Line::text).filter(line -> !line.isEmpty()).toList();
      Set<String> known = new HashSet<>();
      captions.forEach(caption -> known.add(folded(caption)));
      Optional<MarkedPage> page = pages.sourceOf(lines);
      Set<String> headings = new HashSet<>(headings(file));
      page.ifPresent(source -> headings.addAll(source.headings()));
      List<LineLabel> labels =
          lines.stream()
              .map(
                  line ->
                      headings.contains(line) && !isFigure(line, known)
                          ? LineLabel.HEADING
                          : label(line, isFigure(line, known)))
              .toList();
      String site = page.map(MarkedPage::site).orElse("");
      return new LabelledText(file, site, captions, lines, labels, LineFeatures.of(lines));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String folded(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  private static LineLabel label(String line, boolean figure) {
    if (!figure) {
      boolean prose = Sentences.endsSentence(line) && line.length() > 60;
      return prose ? LineLabel.PROSE : LineLabel.SHORT;
    }
    return GRAMMAR.parse(line).map(LabelledText::figure).orElseGet(() -> unparsed(line));
  }

  /** Returns what a figure's line is that the grammar does not know. */
  private static LineLabel unparsed(String line) {
    List<String> words = List.of(line.split("\\s+"));
    String sign = new PressSign(words).strongest();
    boolean signed = sign.startsWith("©") || sign.startsWith("label:") || sign.startsWith("agency");
    boolean alone = sign.endsWith(" first") && words.size() <= 8 || sign.equals("word");
    return alone
        ? LineLabel.CREDIT
        : signed && !sign.endsWith("within") ? LineLabel.CREDITED : LineLabel.CAPTION;
  }

  private static LineLabel figure(CaptionLine found) {
    return found.isCreditAlone() ? LineLabel.CREDIT : LineLabel.CREDITED;
  }
}
