package org.plainpress.epub;

import java.util.Optional;
import java.util.zip.Deflater;

/**
 * Compresses the entries of a ZIP file, or gives back what is known to come of one: {@link
 * java.util.zip.ZipOutputStream} has no other way to take an entry that is compressed already.
 */
final class ReplayingDeflater extends Deflater {

  /**
   * How hard it is tried to make entries small, from 1 to 9. At 6, which is zlib's own choice, it
   * takes a sixth longer, and EPUBs are 0.5 % smaller.
   */
  private static final int LEVEL = 5;

  /** What comes of the entry that is being written, where that is known. */
  private Optional<byte[]> known = Optional.empty();

  private int given;
  private long taken;

  ReplayingDeflater() {
    super(LEVEL, true);
  }

  /**
   * Makes the next entry come out as it is known to.
   *
   * @param deflated what this would compress the entry to
   */
  void replay(byte[] deflated) {
    known = Optional.of(deflated);
    given = 0;
    taken = 0;
  }

  @Override
  public void setInput(byte[] input, int from, int length) {
    if (known.isPresent()) {
      taken += length;
    } else {
      super.setInput(input, from, length);
    }
  }

  @Override
  public boolean needsInput() {
    return known.isPresent() || super.needsInput();
  }

  @Override
  public void finish() {
    if (known.isEmpty()) {
      super.finish();
    }
  }

  @Override
  public boolean finished() {
    return known.map(all -> given == all.length).orElseGet(super::finished);
  }

  @Override
  public int deflate(byte[] output, int from, int length) {
    if (known.isEmpty()) {
      return super.deflate(output, from, length);
    }
    int now = Math.min(length, known.get().length - given);
    System.arraycopy(known.get(), given, output, from, now);
    given += now;
    return now;
  }

  @Override
  public long getBytesRead() {
    return known.isPresent() ? taken : super.getBytesRead();
  }

  @Override
  public long getBytesWritten() {
    return known.isPresent() ? given : super.getBytesWritten();
  }

  @Override
  public void reset() {
    if (known.isPresent()) {
      known = Optional.empty();
    } else {
      super.reset();
    }
  }
}
