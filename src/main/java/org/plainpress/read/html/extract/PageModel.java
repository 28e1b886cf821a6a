package org.plainpress.read.html.extract;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * What was learned of pages.
 *
 * @param odds what words tell
 * @param forest tells from what is known of a block how likely it is of the article
 */
public record PageModel(WordOdds odds, Forest forest) {

  private static final String FOLDER = "/org/plainpress/assets/models/";

  /** Returns the model that comes with the program, read at its first use. */
  public static PageModel get() {
    return Own.MODEL;
  }

  /** Reads a model from its two files. */
  static PageModel read(InputStream words, InputStream forest) {
    try (DataInputStream in = new DataInputStream(new BufferedInputStream(forest))) {
      return new PageModel(WordOdds.read(words), Forest.read(in));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static InputStream open(String file) {
    return Objects.requireNonNull(PageModel.class.getResourceAsStream(FOLDER + file), file);
  }

  /** Holds the model, so that it is only read where a page is. */
  private static final class Own {
    private static final PageModel MODEL = read(open("page-words.txt"), open("page-blocks.bin"));
  }
}
