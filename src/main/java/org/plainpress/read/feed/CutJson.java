package org.plainpress.read.feed;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plainpress.json.JsonTree;
import org.plainpress.json.MalformedArticleJson;

/**
 * Reads a JSON Feed that breaks off: up to the end of its last whole item, else, of its only one,
 * what is there.
 *
 * @param feed as far as it goes
 * @param only whether it breaks off within its only item
 */
record CutJson(Map<?, ?> feed, boolean only) {

  /** Returns what a broken text holds; empty where it is broken otherwise than at its end. */
  static Optional<CutJson> of(String json) {
    Scan scan = new Scan(json);
    if (scan.open.isEmpty()) {
      return Optional.empty();
    }
    Optional<Map<?, ?>> items = scan.itemEnd.flatMap(end -> parsed(json.substring(0, end) + "]}"));
    if (items.isPresent()) {
      return Optional.of(new CutJson(items.get(), false));
    }
    // Half an escape at the end is no character.
    String rest = json.stripTrailing().replaceFirst("\\\\(?:u[0-9a-fA-F]{0,3})?$", "");
    String closing = scan.closing();
    return parsed(rest + (scan.inString ? "\"" : "") + closing)
        .or(() -> scan.comma.flatMap(at -> parsed(json.substring(0, at) + closing)))
        .map(feed -> new CutJson(feed, true));
  }

  private static Optional<Map<?, ?>> parsed(String json) {
    try {
      List<Object> values = JsonTree.lenient(json);
      return values.size() == 1 && values.get(0) instanceof Map<?, ?> feed
          ? Optional.of(feed)
          : Optional.empty();
    } catch (MalformedArticleJson broken) {
      return Optional.empty();
    }
  }

  /** What is open where a text ends, and where it could have ended. */
  private static final class Scan {
    private final Deque<Character> open = new ArrayDeque<>();
    private boolean inString;

    /** Behind the last object that stands in a list of the outermost object. */
    private Optional<Integer> itemEnd = Optional.empty();

    /** The last comma between two members of what is open at the end. */
    private Optional<Integer> comma = Optional.empty();

    Scan(String json) {
      boolean escaped = false;
      for (int i = 0; i < json.length(); i++) {
        char c = json.charAt(i);
        if (inString) {
          inString = escaped || c != '"';
          escaped = !escaped && c == '\\';
        } else if (c == '"') {
          inString = true;
        } else if (c == '{' || c == '[') {
          open.push(c);
          comma = Optional.empty();
        } else if (c == '}' || c == ']') {
          open.poll();
          itemEnd = c == '}' && isInItems() ? Optional.of(i + 1) : itemEnd;
        } else if (c == ',') {
          comma = Optional.of(i);
        }
      }
    }

    private boolean isInItems() {
      return open.size() == 2 && new ArrayList<>(open).get(0) == '[';
    }

    private String closing() {
      StringBuilder closing = new StringBuilder();
      open.forEach(bracket -> closing.append(bracket == '{' ? '}' : ']'));
      return closing.toString();
    }
  }
}
