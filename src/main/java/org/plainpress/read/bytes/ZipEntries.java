package org.plainpress.read.bytes;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.plainpress.read.ReadLimits;
import org.plainpress.read.UnreadableSource;

/** Inflates the files of a ZIP within bounds. They are looked up by name, never written. */
public final class ZipEntries {

  private static final int MOST_ENTRIES = 20_000;

  private ZipEntries() {}

  /**
   * Inflates all files.
   *
   * @return the bytes of each file by its name
   * @throws UnreadableSource where it is damaged, or grows beyond bounds
   */
  public static Map<String, byte[]> of(byte[] zip, ReadLimits limits) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    Unpacking unpacking = new Unpacking(zip.length, limits);
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (entry.isDirectory()) {
          continue;
        }
        if (files.size() >= MOST_ENTRIES) {
          throw new UnreadableSource(
              "this archive expands to more than it may (" + MOST_ENTRIES + " files)");
        }
        files.put(entry.getName(), unpacking.read(in));
      }
    } catch (IOException | IllegalArgumentException damaged) {
      throw new UnreadableSource("this archive is damaged; get it again", damaged);
    }
    if (files.isEmpty()) {
      throw new UnreadableSource("this archive is damaged or empty; get it again");
    }
    return files;
  }
}
