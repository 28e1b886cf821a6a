package org.plainpress.read.text.label;

import java.util.ArrayList;
import java.util.List;

/**
 * Tells what the model of lines goes by: for each line its own look, that of the lines around it,
 * its place, and what it repeats of the text.
 */
public final class LineFeatures {

  private final List<LineLook> looks;
  private final TextLook text;

  LineFeatures(List<LineLook> looks) {
    this.looks = List.copyOf(looks);
    text = new TextLook(this.looks);
  }

  /** Returns the features of each line of a text. */
  public static List<List<String>> of(List<String> lines) {
    LineFeatures features = new LineFeatures(lines.stream().map(LineLook::new).toList());
    List<List<String>> all = new ArrayList<>(lines.size());
    for (int i = 0; i < lines.size(); i++) {
      List<String> names = new ArrayList<>(120);
      features.addTo(i, parts -> names.add(String.join("", parts)));
      all.add(names);
    }
    return all;
  }

  /** Returns how many lines there are. */
  int lines() {
    return looks.size();
  }

  /** Tells the features of a line. */
  void addTo(int i, FeatureSink out) {
    LineLook own = looks.get(i);
    out.add("bias");
    own.addTo(out);
    text.addTo(i, out);
    beside(i, -1, out);
    beside(i, 1, out);
    out.add("end-1 ", ending(i - 1), " ", own.size(), own.ending());
    out.add("end+1 ", ending(i + 1), " ", own.size(), own.ending());
  }

  private void beside(int i, int step, FeatureSink out) {
    String name = step > 0 ? "+1" : "-1";
    int at = i + step;
    if (at < 0 || at >= looks.size()) {
      out.add(name, " none");
      return;
    }
    LineLook other = looks.get(at);
    LineLook own = looks.get(i);
    out.add(name, " size ", other.size());
    out.add(name, " end ", other.ending());
    out.add(name, " credit ", other.credit());
    out.add(name, " credit ", other.credit(), " own ", own.credit());
    out.add(name, " size ", other.size(), " own ", own.size(), own.credit());
    out.add(name, " credit ", other.credit(), " own ", own.size(), own.ending());
    for (String mark : other.marks()) {
      out.add(name, " ", mark);
    }
  }

  private String ending(int i) {
    return i < 0 || i >= looks.size() ? "#" : looks.get(i).ending();
  }
}
