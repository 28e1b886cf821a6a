package org.plainpress.settings;

import java.util.Objects;
import java.util.Optional;
import org.plainpress.read.InputFormat;
import org.plainpress.read.ReadLimits;

/**
 * How inputs are read.
 *
 * @param assumed the format and encoding of every input, whatever it looks like
 * @param images whether the images of pages that are fetched are fetched too
 * @param largestImage the longer side that larger images are scaled down to, in pixels
 * @param allowPrivate whether addresses that are not public, such as localhost, may be fetched
 * @param agent the program's name and version, which servers are told: {@code Plainpress/1.0}
 * @param limits how much is read at most
 * @param explained whether readings tell why each part of a page was taken or left out, which takes
 *     a twentieth of the time of reading it
 */
public record ReadSettings(
    Assumed assumed,
    boolean images,
    int largestImage,
    boolean allowPrivate,
    String agent,
    ReadLimits limits,
    boolean explained) {

  /** The longer side that images are scaled down to unless told otherwise, in pixels. */
  public static final int LARGEST_IMAGE = 1600;

  /** Fetches nothing but what is named, and scales images down to {@link #LARGEST_IMAGE}. */
  public static final ReadSettings DEFAULT =
      new ReadSettings(
          Assumed.NOTHING, false, LARGEST_IMAGE, false, "Plainpress", ReadLimits.DEFAULT, false);

  /**
   * Checks that nothing is null, and that images keep at least 16 pixels.
   *
   * @param assumed see the record
   * @param images see the record
   * @param largestImage see the record
   * @param allowPrivate see the record
   * @param agent see the record
   * @param limits see the record
   * @param explained see the record
   */
  public ReadSettings {
    Objects.requireNonNull(assumed, "assumed");
    Checks.header("agent", agent);
    Objects.requireNonNull(limits, "limits");
    if (largestImage < 16) {
      throw new IllegalArgumentException("largestImage: " + largestImage + " is less than 16");
    }
  }

  /**
   * {@return a copy that reads every input as one format}
   *
   * @param format the format
   */
  public ReadSettings withFrom(InputFormat format) {
    return with(new Assumed(Optional.of(format), assumed.encoding()));
  }

  /**
   * {@return a copy that reads every input that begins with no byte order mark in one encoding}
   *
   * @param label as {@link Assumed#encoding} has it
   */
  public ReadSettings withEncoding(String label) {
    return with(new Assumed(assumed.format(), Optional.of(label)));
  }

  private ReadSettings with(Assumed said) {
    return new ReadSettings(said, images, largestImage, allowPrivate, agent, limits, explained);
  }

  /**
   * {@return a copy that fetches the images of fetched pages, or does not}
   *
   * @param fetched whether they are fetched
   */
  public ReadSettings withImages(boolean fetched) {
    return new ReadSettings(assumed, fetched, largestImage, allowPrivate, agent, limits, explained);
  }

  /**
   * {@return a copy that scales images down to another size, in pixels}
   *
   * @param pixels the longer side, in pixels
   */
  public ReadSettings withLargestImage(int pixels) {
    return new ReadSettings(assumed, images, pixels, allowPrivate, agent, limits, explained);
  }

  /**
   * {@return a copy that may fetch from addresses that are not public, or may not}
   *
   * @param allowed whether it may
   */
  public ReadSettings withAllowPrivate(boolean allowed) {
    return new ReadSettings(assumed, images, largestImage, allowed, agent, limits, explained);
  }

  /**
   * {@return a copy that tells servers another program's name and version}
   *
   * @param name the name and version
   */
  public ReadSettings withAgent(String name) {
    return new ReadSettings(assumed, images, largestImage, allowPrivate, name, limits, explained);
  }

  /**
   * {@return a copy with other limits of how much is read}
   *
   * @param most the limits
   */
  public ReadSettings withLimits(ReadLimits most) {
    return new ReadSettings(assumed, images, largestImage, allowPrivate, agent, most, explained);
  }

  /**
   * {@return a copy by which readings tell why, or do not}
   *
   * @param told whether they tell it
   */
  public ReadSettings withExplained(boolean told) {
    return new ReadSettings(assumed, images, largestImage, allowPrivate, agent, limits, told);
  }
}
