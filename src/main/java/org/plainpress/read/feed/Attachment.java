package org.plainpress.read.feed;

import java.util.Locale;
import java.util.Optional;
import org.plainpress.read.draft.Carried;

/**
 * A file that a feed attaches to an entry: a recording, a picture, a paper.
 *
 * @param address of the file
 * @param sort what it is
 * @param description what the feed says of it; may be empty
 * @param credit who made it
 */
record Attachment(String address, Sort sort, String description, Optional<String> credit) {

  enum Sort {
    IMAGE,
    AUDIO,
    VIDEO,
    TRANSCRIPT,
    FILE
  }

  /**
   * Returns what a file is: by its type, else by what the feed calls it, else by its name.
   *
   * @param type a media type; may be empty
   * @param medium such as {@code image}; may be empty
   */
  static Sort sort(String type, String medium, String address) {
    String told =
        medium.isEmpty() ? type.toLowerCase(Locale.ROOT) : medium.toLowerCase(Locale.ROOT);
    if (told.startsWith("image")) {
      return Sort.IMAGE;
    }
    if (told.startsWith("audio")) {
      return Sort.AUDIO;
    }
    if (told.startsWith("video") || told.endsWith("x-shockwave-flash")) {
      return Sort.VIDEO;
    }
    String path = address.toLowerCase(Locale.ROOT).replaceFirst("[?#].*", "");
    String suffix = path.substring(path.lastIndexOf('.') + 1);
    return switch (suffix) {
      case "jpg", "jpeg", "png", "gif", "webp", "avif", "svg" -> Sort.IMAGE;
      case "mp3", "m4a", "ogg", "oga", "opus", "wav", "aac", "flac" -> Sort.AUDIO;
      case "mp4", "m4v", "mov", "webm", "ogv", "avi", "mpg", "mpeg" -> Sort.VIDEO;
      default -> Sort.FILE;
    };
  }

  /** Returns the last part of the file's address, by which people know it. */
  String fileName() {
    String path = address.replaceFirst("[?#].*", "").replaceFirst("/+$", "");
    String name = Carried.line(path.substring(path.lastIndexOf('/') + 1));
    return name.isEmpty() ? address : name;
  }
}
