package org.plainpress.read.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcTargetRecord;
import org.plainpress.article.Media;
import org.plainpress.read.Content;
import org.plainpress.read.PictureWords;
import org.plainpress.read.Pictures;
import org.plainpress.read.ReadLimits;
import org.plainpress.read.UnreadableSource;
import org.plainpress.read.html.page.HtmlPage;
import org.plainpress.read.image.EmbeddedWords;
import org.plainpress.read.image.ImageImporter;

/**
 * Finds the images of pages in the web archive that the pages are in, before or behind them. Where
 * each record begins is noted at the first question, in one pass; only the image that is asked for
 * is ever in memory.
 */
final class WarcImages implements Pictures {

  /** Browsers follow some twenty redirects; images have one or two. */
  private static final int MOST_STEPS = 5;

  private final Content archive;
  private final ImageImporter importer;
  private final ReadLimits limits;

  /** Where records begin, by their addresses; empty until the first question. */
  private Optional<Map<String, Long>> places = Optional.empty();

  WarcImages(Content archive, ImageImporter importer, ReadLimits limits) {
    this.archive = archive;
    this.importer = importer;
    this.limits = limits;
  }

  @Override
  public Optional<Media.Image> find(String reference, Optional<String> address) {
    return file(address).flatMap(importer::read);
  }

  @Override
  public PictureWords words(String reference, Optional<String> address) {
    return file(address).map(EmbeddedWords::of).orElse(PictureWords.NONE);
  }

  private Optional<byte[]> file(Optional<String> address) {
    try {
      Optional<Long> place = address.flatMap(at -> Optional.ofNullable(places().get(key(at))));
      return place.isEmpty() ? Optional.empty() : file(place.get());
    } catch (IOException | RuntimeException broken) {
      // An image that cannot be read is one that the archive has not.
      return Optional.empty();
    }
  }

  private Optional<byte[]> file(long place) throws IOException {
    try (WarcRecords records = new WarcRecords(archive, place, lost -> {})) {
      Optional<WarcRecord> record = records.next().map(WarcRecords.Found::record);
      byte[] bytes = record.isPresent() ? SavedPage.bytes(record.get(), limits) : new byte[0];
      return bytes.length == 0 ? Optional.empty() : Optional.of(bytes);
    }
  }

  private Map<String, Long> places() {
    if (places.isEmpty()) {
      Map<String, Long> found = new HashMap<>();
      Map<String, Long> digests = new HashMap<>();
      List<WarcRevisit> revisits = new ArrayList<>();
      Map<String, String> redirects = new HashMap<>();
      try (WarcRecords records = new WarcRecords(archive, lost -> {})) {
        for (Optional<WarcRecords.Found> one = records.next();
            one.isPresent();
            one = records.next()) {
          Optional<WarcRecords.Found> next = one;
          WarcRecord record = next.get().record();
          boolean answer = record instanceof WarcResponse || record instanceof WarcResource;
          if (answer && record instanceof WarcTargetRecord of) {
            Optional<String> elsewhere = redirect(record);
            if (elsewhere.isPresent()) {
              redirects.putIfAbsent(key(of.target()), key(elsewhere.get()));
              continue;
            }
            found.putIfAbsent(key(of.target()), next.get().offset());
            digest(record).ifPresent(digest -> digests.putIfAbsent(digest, next.get().offset()));
          } else if (record instanceof WarcRevisit revisit) {
            revisits.add(revisit);
          }
        }
      } catch (IOException brokenOff) {
        throw new UnreadableSource("the archive cannot be read further", brokenOff);
      } finally {
        revisits.forEach(revisit -> resolve(revisit, found, digests));
        redirects.forEach((from, to) -> follow(from, to, redirects, found));
        places = Optional.of(found);
      }
    }
    return places.get();
  }

  /** Returns where an answer says that its file is; empty where it holds the file. */
  private static Optional<String> redirect(WarcRecord record) {
    try {
      if (record instanceof WarcResponse response
          && response.contentType().base().toString().equalsIgnoreCase("application/http")) {
        int status = response.http().status();
        Optional<String> to = response.http().headers().first("Location");
        return status >= 300 && status < 400
            ? to.flatMap(at -> HtmlPage.resolve(response.target(), at))
            : Optional.empty();
      }
      return Optional.empty();
    } catch (IOException | RuntimeException noAnswer) {
      return Optional.empty();
    }
  }

  /** Adds where an image is that was moved, over at most a few steps. */
  private static void follow(
      String from, String to, Map<String, String> redirects, Map<String, Long> found) {
    String at = to;
    for (int step = 0; step < MOST_STEPS && !found.containsKey(at); step++) {
      at = redirects.getOrDefault(at, at);
    }
    Optional.ofNullable(found.get(at)).ifPresent(place -> found.putIfAbsent(from, place));
  }

  /** Adds where an image is of which a record says that it was fetched before (ISO 28500, 6.7). */
  private static void resolve(
      WarcRevisit revisit, Map<String, Long> found, Map<String, Long> digests) {
    Optional<Long> place =
        revisit
            .headers()
            .first("WARC-Refers-To-Target-URI")
            .flatMap(at -> Optional.ofNullable(found.get(key(at))))
            .or(() -> digest(revisit).flatMap(one -> Optional.ofNullable(digests.get(one))));
    place.ifPresent(at -> found.putIfAbsent(key(revisit.target()), at));
  }

  private static Optional<String> digest(WarcRecord record) {
    return record.headers().first("WARC-Payload-Digest");
  }

  /** Returns an address without scheme and fragment: archives have pages of both schemes. */
  private static String key(String address) {
    int fragment = address.indexOf('#');
    String whole = fragment < 0 ? address : address.substring(0, fragment);
    int scheme = whole.indexOf("://");
    return scheme < 0 ? whole : whole.substring(scheme + 3).replaceFirst("^www\\.", "");
  }
}
