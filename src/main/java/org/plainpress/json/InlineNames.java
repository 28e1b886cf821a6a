package org.plainpress.json;

import java.util.HashMap;
import java.util.Map;
import org.plainpress.article.Inline;

/** What Article JSON calls the kinds of inline content. */
final class InlineNames {

  private static final Map<String, Inline.Kind> KINDS = new HashMap<>();

  static {
    for (Inline.Kind kind : Inline.Kind.values()) {
      KINDS.put(of(kind), kind);
    }
  }

  private InlineNames() {}

  static String of(Inline.Kind kind) {
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
      case LINE_BREAK -> "break";
      case NOTE_REF -> "noteref";
      case LABEL -> "label";
    };
  }

  /**
   * The kind of that name; null where there is none. Plain text is a JSON string, not an object.
   */
  static Inline.Kind kind(String name) {
    return name.equals("text") ? null : KINDS.get(name);
  }
}
