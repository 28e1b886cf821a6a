package org.plainpress.json;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.plainpress.article.InlineKind;

/** Names the kinds of inline content as Article JSON does. */
final class InlineNames {

  private static final Map<String, InlineKind> KINDS = new HashMap<>();

  static {
    for (InlineKind kind : InlineKind.values()) {
      KINDS.put(of(kind), kind);
    }
  }

  private InlineNames() {}

  /** Returns the name of a kind. */
  static String of(InlineKind kind) {
    return switch (kind) {
      case PLAIN -> "text";
      case EMPHASIS -> "emphasis";
      case STRONG -> "strong";
      case LINK -> "link";
      case CODE -> "code";
      case FOREIGN -> "foreign";
      case ABBREVIATION -> "abbreviation";
      case SUPERSCRIPT -> "superscript";
      case SUBSCRIPT -> "subscript";
      case DELETION -> "deletion";
      case INSERTION -> "insertion";
      case RUBY -> "ruby";
      case MATH -> "math";
      case LINE_BREAK -> "break";
      case NOTE_REF -> "noteref";
      case LABEL -> "label";
    };
  }

  /**
   * Returns the kind of that name; empty where there is none. Plain text has no name, since it is a
   * JSON string and not an object.
   */
  static Optional<InlineKind> kind(String name) {
    return Optional.ofNullable(KINDS.get(name)).filter(kind -> kind != InlineKind.PLAIN);
  }
}
