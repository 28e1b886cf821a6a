package org.plainpress.read.text.label;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.plainpress.read.press.caption.CaptionLine;

/** What the model makes of each line of one text. Immutable. */
public final class LineLabels {

  /**
   * How likely it must be that a line without any sign of a credit is part of a figure.
   *
   * <p>This and the next four: held out by page, with PLAIN, LIKELY and FORM at 0.55, 0.25 and 0.4,
   * 272 of 462 captions were found and 272 of 315 figures were right; with PLAIN at 0.45, 275 and
   * 275 of 322; at 0.65, as many as at 0.55.
   */
  private static final double PLAIN = 0.55;

  /** How likely it must be of a line that a label, an agency or the grammar is sure of. */
  private static final double SIGNED = 0.1;

  /**
   * How likely it must be of a line that a label, an agency or the grammar speaks for. At 0.2, 274
   * of 325 figures were right, at 0.3, 267 of 310, at 0.4, 258 of 296.
   */
  private static final double LIKELY = 0.25;

  /** How likely it must be of a line that ends in a form of credit; 0.2 made no difference. */
  private static final double FORM = 0.4;

  /** From how likely a line is part of a figure on it is no heading for that reason. */
  private static final double NO_HEADING = 0.075;

  /**
   * How likely it must be that a short line is a heading. Held out, with 0.38 and NO_HEADING at
   * 0.075, 13 captions and 131 of 511 marked headings were read as headings, before lines that
   * repeat the line above were left out; with 0.6 and 0.05, 9 and 56; with 0.2 and 0.1, 25 and 173.
   */
  private static final double HEADING = 0.38;

  /**
   * A text of fewer lines has too few for the model to know headings by. With 28, 19 captions held
   * out were read as headings; with none, 9, but headings of short texts were lost.
   */
  private static final int FEW = 21;

  /** The same as NO_HEADING in such a text. */
  private static final double NO_HEADING_OF_FEW = 0.25;

  /** The fewest letters of a word that a caption repeats, compared by as many. */
  private static final int LONGER_WORD = 5;

  /** How often a text must repeat a form of credit for each such line to be a caption. */
  private static final int FEWEST_REPEATS = 3;

  /** How likely it must be of a line that has a form of credit that the text repeats. */
  private static final double REPEATED = 0.01;

  private final List<double[]> likelihoods;
  private final List<LineLook> looks;
  private final boolean few;
  private final Map<String, Integer> forms = new HashMap<>();

  private LineLabels(List<double[]> likelihoods, List<LineLook> looks) {
    this.likelihoods = likelihoods;
    this.looks = looks;
    for (LineLook look : looks) {
      forms.merge(look.form(), 1, Integer::sum);
    }
    forms.remove("");
    few = looks.size() < FEW;
  }

  /**
   * Labels the lines of a text, all together.
   *
   * @param lines none of them empty
   */
  public static LineLabels of(List<String> lines, LineModel model) {
    List<LineLook> looks = lines.stream().map(LineLook::new).toList();
    return new LineLabels(model.likelihoods(new LineFeatures(looks)), looks);
  }

  /** Returns a line folded as phrases are. */
  public String folded(int line) {
    return looks.get(line).folded();
  }

  /** Returns what the grammar of credits finds in a line. */
  public Optional<CaptionLine> caption(int line) {
    return looks.get(line).caption();
  }

  /** Returns how likely it is that a line is what is left of a figure, from 0 to 1. */
  public double figure(int line) {
    double[] likely = likelihoods.get(line);
    return likely[LineLabel.CAPTION.ordinal()]
        + likely[LineLabel.CREDIT.ordinal()]
        + likely[LineLabel.CREDITED.ordinal()];
  }

  /** Returns whether a line is what is left of a figure. */
  public boolean isFigure(int line) {
    return !looks.get(line).isNoFigure() && figure(line) >= least(looks.get(line));
  }

  private double least(LineLook look) {
    if (forms.getOrDefault(look.form(), 0) >= FEWEST_REPEATS) {
      return REPEATED;
    }
    switch (look.signed()) {
      case "sure":
        return SIGNED;
      case "likely":
        return LIKELY;
      case "form":
        return FORM;
      default:
        return PLAIN;
    }
  }

  /** Returns whether a line that looks like a heading is one. */
  public boolean mayBeHeading(int line) {
    if (few) {
      return figure(line) < NO_HEADING_OF_FEW;
    }
    return figure(line) < NO_HEADING
        && likelihoods.get(line)[LineLabel.HEADING.ordinal()] >= HEADING
        && !repeatsLineAbove(line);
  }

  /** Returns whether all longer words of a line, at least two, are in the line above it. */
  private boolean repeatsLineAbove(int line) {
    if (line == 0) {
      return false;
    }
    String above = looks.get(line - 1).text().toLowerCase(Locale.ROOT);
    List<String> longer =
        looks.get(line).words().asWritten().stream()
            .filter(word -> word.length() >= LONGER_WORD)
            .toList();
    return longer.size() > 1
        && longer.stream()
            .allMatch(
                word -> above.contains(word.toLowerCase(Locale.ROOT).substring(0, LONGER_WORD)));
  }

  /** Returns whether a figure's line is a credit without its caption. */
  public boolean isCredit(int line) {
    double[] likely = likelihoods.get(line);
    double credit = likely[LineLabel.CREDIT.ordinal()];
    return credit > likely[LineLabel.CAPTION.ordinal()]
        && credit > likely[LineLabel.CREDITED.ordinal()];
  }
}
