package org.plainpress.read.image;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.plainpress.article.Media;
import org.plainpress.read.PictureWords;
import org.plainpress.read.Pictures;

/**
 * Finds the images of a page: within {@code data:} URIs, in files beside it, or fetched. A file is
 * only read from the page's own folder or below, wherever a reference or a symbolic link points.
 */
public final class PagePictures implements Pictures {

  /** Fetches what is at an address. */
  @FunctionalInterface
  public interface Download {

    /** Returns the bytes; empty where there are none to be had. */
    Optional<byte[]> get(String address);
  }

  /** Finds files in the folder of a page, or below it. */
  @FunctionalInterface
  public interface Beside {

    /**
     * Returns the bytes of a file.
     *
     * @param path from the folder on, with slashes
     * @return empty where there is no such file, or it is outside of the folder
     * @throws IOException where it cannot be read
     */
    Optional<byte[]> get(String path) throws IOException;
  }

  /** The most bytes of a file that is looked at; one that is larger is told to be unreadable. */
  public static final int MOST_BYTES = ImageImporter.MOST_BYTES;

  private final ImageImporter importer;
  private final Optional<Beside> folder;
  private final Optional<Download> download;
  private final long most;
  private final AtomicLong bytes = new AtomicLong();
  private final AtomicInteger leftOut = new AtomicInteger();
  private final Queue<String> unreadable = new ConcurrentLinkedQueue<>();
  private final Map<String, Optional<Media.Image>> known = new ConcurrentHashMap<>();
  private final Map<String, PictureWords> words = new ConcurrentHashMap<>();

  /**
   * Makes the pictures of one page.
   *
   * @param folder of the page; absent for pages that are no files
   * @param download absent where nothing may be fetched
   * @param most the most bytes of all images together
   */
  public PagePictures(
      ImageImporter importer, Optional<Path> folder, Optional<Download> download, long most) {
    this.importer = importer;
    this.most = most;
    this.folder = folder.map(path -> file -> beside(path, file));
    this.download = download;
  }

  /**
   * Makes the pictures of a page on another file system than Java's own.
   *
   * @param folder finds files beside the page
   * @param most the most bytes of all images together
   */
  public PagePictures(ImageImporter importer, Beside folder, long most) {
    this.importer = importer;
    this.most = most;
    this.folder = Optional.of(folder);
    this.download = Optional.empty();
  }

  @Override
  public Optional<Media.Image> find(String reference, Optional<String> address) {
    return known.computeIfAbsent(
        reference, r -> bytes(r, address).filter(this::isWithin).flatMap(file -> read(r, file)));
  }

  private Optional<Media.Image> read(String reference, byte[] file) {
    Optional<Media.Image> image = importer.read(file);
    if (image.isPresent()) {
      words.put(reference, EmbeddedWords.of(file));
    } else if (!isInline(reference)) {
      // Within a page stand what its script replaces, too.
      unreadable.add(reference);
    }
    return image;
  }

  @Override
  public PictureWords words(String reference, Optional<String> address) {
    find(reference, address);
    return words.getOrDefault(reference, PictureWords.NONE);
  }

  /** Returns how many images were left out because those before them were as much as may be. */
  public int leftOut() {
    return leftOut.get();
  }

  /** Returns the references of images that are there and cannot be read, in their order. */
  public List<String> unreadable() {
    return List.copyOf(unreadable);
  }

  /** Counts the bytes of an image, and returns whether there is room for them. */
  private boolean isWithin(byte[] image) {
    if (bytes.addAndGet(image.length) <= most) {
      return true;
    }
    leftOut.incrementAndGet();
    return false;
  }

  private Optional<byte[]> bytes(String reference, Optional<String> address) {
    String lower = reference.toLowerCase(Locale.ROOT);
    if (isInline(reference)) {
      return inline(reference);
    }
    if (address.isPresent() && download.isPresent()) {
      if (bytes.get() >= most) {
        leftOut.incrementAndGet();
        return Optional.empty();
      }
      return download.get().get(address.get());
    }
    boolean absolute = lower.contains("://") || lower.startsWith("//") || lower.startsWith("file:");
    return absolute ? Optional.empty() : folder.flatMap(f -> beside(f, reference));
  }

  private static boolean isInline(String reference) {
    return reference.toLowerCase(Locale.ROOT).startsWith("data:");
  }

  /** Returns the bytes within a {@code data:} URI (RFC 2397). */
  private static Optional<byte[]> inline(String uri) {
    int comma = uri.indexOf(',');
    if (comma < 0) {
      return Optional.empty();
    }
    try {
      String data = percentDecoded(uri.substring(comma + 1));
      boolean base64 = uri.substring(0, comma).toLowerCase(Locale.ROOT).endsWith(";base64");
      return Optional.of(
          base64 ? Base64.getMimeDecoder().decode(data) : data.getBytes(StandardCharsets.UTF_8));
    } catch (IllegalArgumentException broken) {
      return Optional.empty();
    }
  }

  private Optional<byte[]> beside(Beside folder, String reference) {
    try {
      Optional<byte[]> file = folder.get(percentDecoded(reference.split("[?#]", 2)[0]));
      if (file.filter(bytes -> bytes.length > MOST_BYTES).isPresent()) {
        unreadable.add(reference);
        return Optional.empty();
      }
      return file;
    } catch (IOException | IllegalArgumentException none) {
      // A reference that leads to no readable file: there is no image.
      return Optional.empty();
    }
  }

  private static Optional<byte[]> beside(Path folder, String path) throws IOException {
    Path root = folder.toRealPath();
    Path file = root.resolve(path);
    // The real path, so that neither ".." nor a link leads out of the folder.
    if (!Files.isRegularFile(file) || !file.toRealPath().startsWith(root)) {
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(file)) {
      // One byte more than an image may have tells that it is too large.
      return Optional.of(in.readNBytes(MOST_BYTES + 1));
    }
  }

  /**
   * Returns a text without its percent-encoding (RFC 3986, 2.1), in which a plus sign is one.
   *
   * @throws IllegalArgumentException where a percent sign stands before no two digits
   */
  private static String percentDecoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
