package org.plainpress.read.input;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.plainpress.read.Content;
import org.plainpress.read.Readings;
import org.plainpress.read.Source;

/** Tells how much of a content has been read. */
final class CountedContent implements Content {

  private final Content content;
  private final Readings told;

  private CountedContent(Content content, Readings told) {
    this.content = content;
    this.told = told;
  }

  /** Returns the same source, whose reading is told of. */
  static Source of(Source source, Readings told) {
    return new Source(
        source.name(),
        new CountedContent(source.content(), told),
        source.address(),
        source.charset(),
        source.encoding(),
        source.pictures());
  }

  @Override
  public InputStream open() throws IOException {
    return new FilterInputStream(content.open()) {
      @Override
      public int read() throws IOException {
        int read = super.read();
        told.progressed(read < 0 ? 0 : 1);
        return read;
      }

      @Override
      public int read(byte[] into, int offset, int length) throws IOException {
        int read = super.read(into, offset, length);
        told.progressed(Math.max(0, read));
        return read;
      }
    };
  }

  @Override
  public byte[] all() throws IOException {
    return content.all();
  }
}
