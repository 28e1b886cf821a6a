package org.plainpress.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/**
 * Standard output, which remembers whether whoever read it has gone, as {@code head} goes once it
 * has its lines. That is no fault, and other programs say nothing of it.
 */
final class StandardOutput extends FilterOutputStream {

  private boolean unread;

  StandardOutput(OutputStream out) {
    super(out);
  }

  /** Returns whether its reader has gone. */
  boolean isUnread() {
    return unread;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    try {
      out.write(bytes, from, length);
    } catch (IOException failure) {
      // EPIPE, as Linux and macOS word it, and ERROR_NO_DATA of Windows.
      String reason = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
      unread = unread || reason.contains("broken pipe") || reason.contains("pipe is being closed");
      throw failure;
    }
  }
}
