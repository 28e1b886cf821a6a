package org.plainpress.shape;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.NamingTable;
import org.plainpress.settings.Typeface;

/**
 * Selects the fonts that a text needs where a browser sets it, which asks families in one order for
 * every character: first the typeface, then the fonts of scripts, last those of signs. A sign that
 * a script's font has, such as the Arabic comma, is left to that font; a font of signs asked before
 * it would take letters apart.
 */
public final class FontSelection {

  /** The identifiers of a font's own name (OpenType, name): of its whole family, of its styles. */
  private static final int[] FAMILY_NAMES = {16, 1};

  private static final int WINDOWS = 3;
  private static final int UNICODE = 1;
  private static final int ENGLISH = 0x409;

  private final FontFamily typeface;
  private final Map<FontFile, BitSet> chosen = new LinkedHashMap<>();

  private FontSelection(FontFamily typeface) {
    this.typeface = typeface;
  }

  /**
   * A font that was selected.
   *
   * @param file the whole font
   * @param characters those that it is to show
   * @param ofSigns whether it comes last, and shows these characters alone
   */
  public record Selected(FontFile file, BitSet characters, boolean ofSigns) {

    /** Returns a font file of these characters alone, which shapes them as the whole one does. */
    public byte[] subset() {
      return FontSubset.of(file, characters);
    }

    /** Returns the font's own name, which its styles share: {@code Noto Sans Arabic}. */
    public String family() {
      try {
        return file.parsed(font -> family(font.getNaming()));
      } catch (IOException damaged) {
        throw new UncheckedIOException(damaged);
      }
    }

    private static String family(NamingTable names) {
      for (int id : FAMILY_NAMES) {
        Optional<String> name = Optional.ofNullable(names.getName(id, WINDOWS, UNICODE, ENGLISH));
        if (name.isPresent()) {
          return name.get();
        }
      }
      return names.getFontFamily();
    }
  }

  /**
   * Returns the characters of a text, with those that shapers make of them: they put letters and
   * marks together and take them apart.
   */
  public static BitSet characters(String text) {
    BitSet characters = new BitSet();
    text.codePoints().forEach(characters::set);
    for (Normalizer.Form form : List.of(Normalizer.Form.NFC, Normalizer.Form.NFKD)) {
      if (!Normalizer.isNormalized(text, form)) {
        Normalizer.normalize(text, form).codePoints().forEach(characters::set);
      }
    }
    return characters;
  }

  /**
   * Returns the fonts that a text needs in all styles, in the order in which they must be asked.
   *
   * @param characters those of the text, from {@link #characters}
   */
  public static List<Selected> of(BitSet characters, Typeface typeface) {
    FontSelection selection = new FontSelection(FontFamily.of(typeface));
    for (Style style : Style.ALL) {
      selection.chosen.put(selection.typeface.file(style), characters);
    }
    BitSet visible = new BitSet();
    characters.stream().filter(c -> !Character.isWhitespace(c)).forEach(visible::set);
    visible.stream().filter(c -> !isShared(c)).forEach(selection::choose);
    visible.stream().filter(FontSelection::isShared).forEach(selection::chooseShared);
    return Stream.of(false, true).flatMap(signs -> selection.selected(visible, signs)).toList();
  }

  /** Returns whether a character is of no script of its own (UAX #24). */
  private static boolean isShared(int character) {
    UnicodeScript script = Scripts.of(character);
    return script == UnicodeScript.COMMON || script == UnicodeScript.INHERITED;
  }

  private void choose(int character) {
    for (Style style : Style.ALL) {
      FontLibrary.find(character, style, typeface).ifPresent(file -> add(file, character));
    }
  }

  private void chooseShared(int character) {
    boolean known =
        chosen.keySet().stream().anyMatch(file -> !isOfSigns(file) && file.covers(character));
    if (!known) {
      choose(character);
    }
  }

  private void add(FontFile file, int character) {
    chosen.computeIfAbsent(file, unknown -> new BitSet()).set(character);
  }

  private Stream<Selected> selected(BitSet visible, boolean signs) {
    List<Selected> selected = new ArrayList<>();
    chosen.forEach(
        (file, characters) -> {
          if (isOfSigns(file) == signs) {
            selected.add(new Selected(file, signs ? characters : with(characters, visible), signs));
          }
        });
    return selected.stream();
  }

  /** Returns characters with all that belong to no script. */
  private static BitSet with(BitSet characters, BitSet visible) {
    BitSet all = BitSet.valueOf(characters.toLongArray());
    visible.stream().filter(FontSelection::isShared).forEach(all::set);
    return all;
  }

  /** Returns whether a font is of signs: Noto Sans Math has letters too, none of which join. */
  private static boolean isOfSigns(FontFile file) {
    return file.isOfSigns() || file.name().startsWith("NotoSansMath");
  }
}
