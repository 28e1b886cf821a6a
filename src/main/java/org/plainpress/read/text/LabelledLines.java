package org.plainpress.read.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plainpress.read.press.caption.CaptionLine;
import org.plainpress.read.press.caption.CaptionParser;
import org.plainpress.read.press.phrase.Phrases;
import org.plainpress.read.text.label.LineLabels;
import org.plainpress.read.text.label.LineModel;

/** What the model of lines says of the lines of a text, found by their numbers. */
final class LabelledLines {

  private final LineLabels labels;
  private final List<String> texts;
  private final Map<Integer, Integer> places = new HashMap<>();
  private final CaptionParser captions = new CaptionParser();

  LabelledLines(List<Line> lines, LineModel model) {
    List<Line> written = lines.stream().filter(line -> !line.text().isEmpty()).toList();
    texts = written.stream().map(Line::text).toList();
    labels = LineLabels.of(texts, model);
    for (int i = 0; i < written.size(); i++) {
      places.put(written.get(i).number(), i);
    }
  }

  /** Returns what the grammar of credits finds in a line, which it has read already. */
  Optional<CaptionLine> caption(Line line) {
    int place = place(line);
    return place >= 0 ? labels.caption(place) : captions.parse(line.text());
  }

  /** Returns a line folded as phrases are. */
  String folded(Line line) {
    int place = place(line);
    return place >= 0 ? labels.folded(place) : Phrases.fold(line.text());
  }

  /** Returns the place of a line whose text nobody changed; -1 for another. */
  private int place(Line line) {
    int place = places.getOrDefault(line.number(), -1);
    return place >= 0 && texts.get(place).equals(line.text()) ? place : -1;
  }

  /** Returns whether a line is what is left of a figure. */
  boolean isFigure(Line line) {
    return places.containsKey(line.number()) && labels.isFigure(places.get(line.number()));
  }

  /** Returns how likely a line is what is left of a figure, from 0 to 1. */
  double figure(Line line) {
    return places.containsKey(line.number()) ? labels.figure(places.get(line.number())) : 0;
  }

  /** Returns whether a figure's line is a credit without its caption. */
  boolean isCredit(Line line) {
    return places.containsKey(line.number()) && labels.isCredit(places.get(line.number()));
  }

  /** Returns whether a line may be a heading, going by how likely it is a caption. */
  boolean mayBeHeading(Line line) {
    return !places.containsKey(line.number()) || labels.mayBeHeading(places.get(line.number()));
  }
}
