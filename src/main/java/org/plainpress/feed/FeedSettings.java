package org.plainpress.feed;

import java.util.List;
import java.util.Optional;

/**
 * What the user says of feeds, which goes before what they say already.
 *
 * @param baseUrl the address of the folder they are published in; without it links stay relative
 * @param hubs the addresses of WebSub hubs that tell subscribers of changes
 * @param size how many entries a feed holds before older ones go to archives
 */
public record FeedSettings(
    Optional<String> baseUrl,
    Optional<String> title,
    Optional<String> description,
    List<String> hubs,
    int size) {

  public static final int DEFAULT_SIZE = 50;

  public static final FeedSettings DEFAULT =
      new FeedSettings(
          Optional.empty(), Optional.empty(), Optional.empty(), List.of(), DEFAULT_SIZE);

  public FeedSettings {
    hubs = List.copyOf(hubs);
    if (size < 1) {
      throw new IllegalArgumentException("size: a feed holds at least one entry");
    }
  }

  public FeedSettings withBaseUrl(String address) {
    return new FeedSettings(Optional.of(address), title, description, hubs, size);
  }

  public FeedSettings withSize(int entries) {
    return new FeedSettings(baseUrl, title, description, hubs, entries);
  }
}
