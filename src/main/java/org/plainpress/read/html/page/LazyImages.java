package org.plainpress.read.html.page;

import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Moves the address of an image to its {@code src}: pages that load images late keep it in {@code
 * data-src} and the like, in {@code srcset}, or in a {@code noscript} beside a placeholder.
 */
final class LazyImages {

  /** Attributes that may hold an image's real address, the first that is set wins. */
  private static final List<String> ADDRESSES =
      List.of(
          "data-src",
          "data-original",
          "data-lazy-src",
          "data-hi-res-src",
          "data-full-src",
          "data-src-large",
          "data-src-medium",
          "data-url",
          "data-image",
          "data-delayed-url",
          "data-lazy",
          "data-srcset",
          "data-lazy-srcset",
          "srcset");

  private LazyImages() {}

  /**
   * Gives every image of a page the address that it would load, where its {@code src} holds only a
   * placeholder.
   */
  static void settle(Document page) {
    for (Element hidden : Query.all(page, "noscript")) {
      unwrap(hidden);
    }
    for (Element image : Query.all(page, "img, amp-img")) {
      if (isPlaceholder(image.attr("src"))) {
        String address = lateAddress(image);
        Optional<Element> picture = Query.parent(image).filter(around -> around.nameIs("picture"));
        image.attr(
            "src", address.isEmpty() ? picture.map(LazyImages::ofSources).orElse("") : address);
      }
    }
  }

  /**
   * Replaces a {@code noscript} by the image in it, if it holds an image and no words, and removes
   * the placeholder before it; removes any other {@code noscript}.
   */
  private static void unwrap(Element hidden) {
    Document inside = Jsoup.parseBodyFragment(hidden.html());
    Optional<Element> image =
        Query.first(inside.body(), "img").filter(only -> inside.body().text().isBlank());
    if (image.isPresent()) {
      Optional.ofNullable(hidden.previousElementSibling())
          .flatMap(before -> Query.first(before, "img"))
          .ifPresent(placeholder -> replace(placeholder, image.get()));
      hidden.replaceWith(image.get());
    } else {
      hidden.remove();
    }
  }

  /** Removes a placeholder and gives the image what the placeholder alone tells of it. */
  private static void replace(Element placeholder, Element image) {
    for (String kept : List.of("alt", "class")) {
      if (image.attr(kept).isBlank() && placeholder.hasAttr(kept)) {
        image.attr(kept, placeholder.attr(kept));
      }
    }
    placeholder.remove();
  }

  /**
   * Returns the address that an image's own attributes keep for later; empty where they keep none.
   */
  private static String lateAddress(Element image) {
    for (String name : ADDRESSES) {
      String value = image.attr(name).strip();
      if (!value.isEmpty() && !isPlaceholder(value)) {
        return name.endsWith("srcset") ? largest(value) : value;
      }
    }
    return "";
  }

  /**
   * Returns an address from the {@code source} elements of a {@code picture}; empty where they have
   * none.
   */
  private static String ofSources(Element picture) {
    for (Element source : Query.all(picture, "source")) {
      String set = source.hasAttr("srcset") ? source.attr("srcset") : source.attr("data-srcset");
      String address = largest(set);
      if (!address.isEmpty() && !isPlaceholder(address)) {
        return address;
      }
    }
    return "";
  }

  /** Returns the address in a {@code srcset} with the greatest width or density (HTML, 4.8.4.2). */
  static String largest(String srcset) {
    String best = "";
    double most = -1;
    for (String candidate : srcset.strip().split(",\\s+")) {
      String[] parts = candidate.strip().split("\\s+");
      double size = parts.length > 1 ? number(parts[1]) : 1;
      if (!parts[0].isEmpty() && size > most) {
        most = size;
        best = parts[0].endsWith(",") ? parts[0].substring(0, parts[0].length() - 1) : parts[0];
      }
    }
    return best;
  }

  /** Returns the number of a descriptor such as {@code 800w} or {@code 2x}; 0 where it is none. */
  private static double number(String descriptor) {
    try {
      return Double.parseDouble(descriptor.substring(0, descriptor.length() - 1));
    } catch (NumberFormatException notASize) {
      return 0;
    }
  }

  /**
   * Returns whether an address is empty or leads to an image that only keeps a place: a data URI of
   * less than 400 characters or a file with a telling name.
   */
  private static boolean isPlaceholder(String address) {
    return address.isBlank()
        || address.startsWith("data:") && address.length() < 400
        || address.startsWith("about:")
        || address.contains("placeholder")
        || address.endsWith("blank.gif")
        || address.endsWith("spacer.gif")
        || address.endsWith("/pixel.gif")
        || address.endsWith("transparent.gif");
  }
}
