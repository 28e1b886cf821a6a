package org.plainpress.read.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.zip.ZipException;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcTargetRecord;
import org.plainpress.read.Content;
import org.plainpress.read.UnreadableSource;

/**
 * Goes through the records of a web archive. jwarc reads them; where it cannot, because a record's
 * header, length or packing is broken, that record is told and left out, and reading goes on with
 * the next that begins behind it. Only one record at a time is in memory.
 */
final class WarcRecords implements AutoCloseable {

  private static final String BREAKS_OFF = "breaks off";

  private final Content content;
  private final boolean gzip;
  private final Consumer<Lost> lost;
  private Optional<Opened> opened = Optional.empty();
  private Optional<Found> current = Optional.empty();
  private boolean lastWasWhole = true;

  /**
   * A record that is lost, or something else that stands where one should.
   *
   * @param offset where it begins in the file, in bytes
   * @param address of the page in it, if that is known
   * @param reason what is wrong with it, in words
   */
  record Lost(long offset, Optional<String> address, String reason) {

    /** Returns whether the archive ends within the record. */
    boolean breaksOff() {
      return reason.equals(BREAKS_OFF);
    }

    @Override
    public String toString() {
      return "record at byte "
          + offset
          + address.map(at -> " (" + at + ")").orElse("")
          + ": "
          + reason;
    }
  }

  /**
   * A record.
   *
   * @param offset where it begins in the file, in bytes
   */
  record Found(long offset, WarcRecord record) {

    /** Returns what to tell where it cannot be read. */
    Lost lost(String reason) {
      return new Lost(offset, address(), reason);
    }

    /** Returns the address of what is in it; empty where its header tells none, or several. */
    Optional<String> address() {
      try {
        return record instanceof WarcTargetRecord of
            ? Optional.ofNullable(of.target())
            : Optional.empty();
      } catch (RuntimeException severalOrBroken) {
        return Optional.empty();
      }
    }
  }

  /** The archive, read from an offset on. */
  private record Opened(RecordChannel channel, WarcReader reader, AtomicBoolean oddEnd)
      implements AutoCloseable {

    static Opened at(Content content, long offset, boolean gzip) throws IOException {
      RecordChannel channel = RecordChannel.open(content, offset, gzip);
      try {
        WarcReader reader = new WarcReader(channel);
        AtomicBoolean oddEnd = new AtomicBoolean();
        reader.setLenient(true);
        reader.onWarning(
            warning -> oddEnd.compareAndSet(false, warning.contains("record trailer")));
        return new Opened(channel, reader, oddEnd);
      } catch (IOException | RuntimeException broken) {
        channel.close();
        throw broken;
      }
    }

    long offset() {
      return channel.offset(reader.position());
    }

    /** Returns the next record; whether the one before it ended where it said is told apart. */
    Optional<WarcRecord> next() throws IOException {
      oddEnd.set(false);
      channel.expectHeader(true);
      Optional<WarcRecord> next = reader.next();
      channel.expectHeader(false);
      return next;
    }

    @Override
    public void close() throws IOException {
      reader.close();
    }
  }

  /**
   * Opens an archive.
   *
   * @param lost is told of records that are lost
   */
  WarcRecords(Content content, Consumer<Lost> lost) throws IOException {
    this(content, 0, lost);
  }

  /**
   * Opens an archive at one of its records.
   *
   * @param from where the record begins in the file, in bytes
   * @param lost is told of records that are lost
   */
  WarcRecords(Content content, long from, Consumer<Lost> lost) throws IOException {
    this.content = content;
    this.lost = lost;
    try (InputStream in = content.open()) {
      this.gzip = in.read() == 0x1F && in.read() == 0x8B;
    }
    if (!isOpened(from)) {
      openBehind(from);
    }
  }

  /** Returns the next record; empty behind the last. What the one before holds is gone then. */
  Optional<Found> next() throws IOException {
    Optional<Found> before = current;
    current = Optional.empty();
    lastWasWhole = true;
    if (before.isPresent() && !isRead(before.get())) {
      before = Optional.empty();
    }
    while (opened.isPresent()) {
      Opened archive = opened.get();
      Optional<WarcRecord> next = Optional.empty();
      Optional<Exception> failure = Optional.empty();
      try {
        next = archive.next();
      } catch (IOException | RuntimeException broken) {
        failure = Optional.of(broken);
      }
      if (before.isPresent()
          && archive.oddEnd().get()
          && holdsAnother(before.get(), failure.isPresent() || next.isEmpty())) {
        lose(before.get().lost("is not as long as it says"));
        lastWasWhole = false;
        before = Optional.empty();
        continue;
      }
      before = Optional.empty();
      if (failure.isPresent()) {
        lose(new Lost(archive.offset(), Optional.empty(), reason(failure.get())));
        continue;
      }
      current = next.map(record -> new Found(archive.offset(), record));
      return current;
    }
    return Optional.empty();
  }

  /** Returns whether the record before the one that {@link #next} returned last is whole. */
  boolean lastWasWhole() {
    return lastWasWhole;
  }

  /** Reads what is left of a record; false where it breaks off or is broken. */
  private boolean isRead(Found record) throws IOException {
    try {
      record.record().body().consume();
      return true;
    } catch (IOException | RuntimeException broken) {
      lastWasWhole = false;
      lose(record.lost(reason(broken)));
      return false;
    }
  }

  /** Returns whether another record begins before a record ends, which then says it is longer. */
  private boolean holdsAnother(Found record, boolean isLast) throws IOException {
    OptionalLong start = RecordStarts.from(content, record.offset() + 1, gzip);
    return start.isPresent() && (isLast || start.getAsLong() < opened.orElseThrow().offset());
  }

  private void lose(Lost record) throws IOException {
    lost.accept(record);
    openBehind(record.offset());
  }

  /** Goes on with the first record that begins behind an offset and can be opened. */
  private void openBehind(long offset) throws IOException {
    close();
    opened = Optional.empty();
    OptionalLong start = RecordStarts.from(content, offset + 1, gzip);
    while (start.isPresent() && !isOpened(start.getAsLong())) {
      start = RecordStarts.from(content, start.getAsLong() + 1, gzip);
    }
  }

  /** Opens the archive at an offset; false where nothing can be read there, which is told. */
  private boolean isOpened(long offset) throws IOException {
    try {
      opened = Optional.of(Opened.at(content, offset, gzip));
      return true;
    } catch (EOFException | ZipException broken) {
      lost.accept(new Lost(offset, Optional.empty(), reason(broken)));
      return false;
    }
  }

  /** Returns in words what is wrong. */
  static String reason(Exception broken) {
    if (broken instanceof EOFException) {
      return BREAKS_OFF;
    }
    if (broken instanceof ParsingException) {
      return "its header is broken";
    }
    boolean inWords = broken instanceof IOException || broken instanceof UnreadableSource;
    return inWords && broken.getMessage() != null
        ? broken.getMessage().lines().findFirst().orElse("is broken")
        : "is broken (" + broken.getClass().getSimpleName() + ")";
  }

  @Override
  public void close() throws IOException {
    if (opened.isPresent()) {
      opened.get().close();
    }
  }
}
