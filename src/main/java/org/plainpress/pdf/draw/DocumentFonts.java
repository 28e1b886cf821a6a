package org.plainpress.pdf.draw;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.plainpress.shape.FontFile;

/** Keeps the fonts that one document uses, in the order of their first use. */
public final class DocumentFonts {

  private final Map<FontFile, DocumentFont> fonts = new LinkedHashMap<>();
  private final SortedSet<Integer> missing = new TreeSet<>();

  /** Returns what the document uses of a font. */
  DocumentFont of(FontFile file) {
    DocumentFont known = fonts.get(file);
    if (known == null) {
      known = new DocumentFont(file, "F" + (fonts.size() + 1));
      fonts.put(file, known);
    }
    return known;
  }

  /** Returns all fonts that were used so far. */
  public List<DocumentFont> all() {
    return new ArrayList<>(fonts.values());
  }

  /** Notes characters that no font has. */
  void noteMissing(String words) {
    words.codePoints().forEach(missing::add);
  }

  /** Returns the code points that are shown as a box. */
  public SortedSet<Integer> missing() {
    return missing;
  }
}
