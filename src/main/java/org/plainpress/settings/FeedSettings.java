package org.plainpress.settings;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What feeds say of themselves. What is absent here is made from the entries, or stays as an
 * earlier run left it.
 *
 * @param baseUrl the address of the folder that the feeds are published in; without it links stay
 *     relative
 * @param title the feeds' title
 * @param description the feeds' description
 * @param hubs the addresses of WebSub hubs that tell subscribers of changes
 * @param size how many entries a feed holds before older ones go to archives; at least 1
 */
public record FeedSettings(
    Optional<String> baseUrl,
    Optional<String> title,
    Optional<String> description,
    List<String> hubs,
    int size) {

  /** How many entries a feed holds unless told otherwise. */
  public static final int DEFAULT_SIZE = 50;

  /** Nothing is said but by the entries, of which a feed holds {@link #DEFAULT_SIZE}. */
  public static final FeedSettings DEFAULT =
      new FeedSettings(
          Optional.empty(), Optional.empty(), Optional.empty(), List.of(), DEFAULT_SIZE);

  /**
   * Checks the values.
   *
   * @param baseUrl see the record
   * @param title see the record
   * @param description see the record
   * @param hubs see the record
   * @param size see the record
   * @throws IllegalArgumentException where a text is blank, an address is none of the web, or
   *     {@code size} is less than 1
   */
  public FeedSettings {
    Objects.requireNonNull(baseUrl, "baseUrl");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(description, "description");
    hubs = List.copyOf(hubs);
    baseUrl.ifPresent(address -> Checks.address("baseUrl", address));
    title.ifPresent(words -> Checks.words("title", words));
    description.ifPresent(words -> Checks.words("description", words));
    hubs.forEach(address -> Checks.address("hubs", address));
    if (size < 1) {
      throw new IllegalArgumentException("size: a feed holds at least one entry");
    }
  }

  /**
   * {@return a copy with the address of the folder that the feeds are published in}
   *
   * @param address the address
   */
  public FeedSettings withBaseUrl(String address) {
    return new FeedSettings(Optional.of(address), title, description, hubs, size);
  }

  /**
   * {@return a copy with a title}
   *
   * @param words the words
   */
  public FeedSettings withTitle(String words) {
    return new FeedSettings(baseUrl, Optional.of(words), description, hubs, size);
  }

  /**
   * {@return a copy with a description}
   *
   * @param words the words
   */
  public FeedSettings withDescription(String words) {
    return new FeedSettings(baseUrl, title, Optional.of(words), hubs, size);
  }

  /**
   * {@return a copy with the addresses of WebSub hubs}
   *
   * @param addresses the addresses
   */
  public FeedSettings withHubs(List<String> addresses) {
    return new FeedSettings(baseUrl, title, description, addresses, size);
  }

  /**
   * {@return a copy with another number of entries}
   *
   * @param entries how many
   */
  public FeedSettings withSize(int entries) {
    return new FeedSettings(baseUrl, title, description, hubs, entries);
  }
}
