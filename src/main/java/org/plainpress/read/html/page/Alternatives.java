package org.plainpress.read.html.page;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/**
 * A selector made ready for whole pages: its alternatives by the name of the element that each
 * selects, or by its class or attribute, so that an element is held only against those that can
 * select it. An element without attributes is never held against an alternative that asks for one.
 */
final class Alternatives {

  /** The last compound of a selector: the name that it begins with, and what it asks for next. */
  private static final Pattern COMPOUND = Pattern.compile("([a-zA-Z][\\w-]*)?(.*)", Pattern.DOTALL);

  /** The class that a compound without a name begins with, where no sign in it is escaped. */
  private static final Pattern CLASS = Pattern.compile("\\.([\\w-]++)(?!\\\\).*", Pattern.DOTALL);

  /** The attribute that a compound without a name begins with, where it must be there. */
  private static final Pattern ATTRIBUTE =
      Pattern.compile("\\[([\\w-]++)\\s*(?:[\\]=]|[~^$*]=).*", Pattern.DOTALL);

  private final Map<String, List<Evaluator>> named = new HashMap<>();

  /** By the class in lower case, since pages in quirks mode ignore the case. */
  private final Map<String, List<Evaluator>> classed = new HashMap<>();

  /** How long those classes are: by that alone most classes of a page are told to be others. */
  private final BitSet classLengths = new BitSet();

  /** By the attribute that they ask for, in lower case. */
  private final List<Map.Entry<String, List<Evaluator>>> attributed;

  /** Alternatives that ask for an attribute, of which is not known which. */
  private final List<Evaluator> withAttributes = new ArrayList<>();

  /** Whether any alternative may select an element for its attributes alone. */
  private final boolean looksAtAttributes;

  private final List<Evaluator> others = new ArrayList<>();

  /** Whether each alternative looks at nothing but the element itself. */
  private final boolean simple;

  Alternatives(String selector) {
    Map<String, List<Evaluator>> byAttributes = new LinkedHashMap<>();
    boolean each = true;
    for (String alternative : parts(selector, ',')) {
      Evaluator evaluator = Selector.evaluatorOf(alternative.strip());
      List<String> compounds = parts(alternative.strip(), ' ');
      each &= compounds.size() == 1 && alternative.indexOf(':') < 0;
      Matcher last = COMPOUND.matcher(compounds.get(compounds.size() - 1));
      String rest = last.matches() ? last.group(2) : "";
      Matcher byClass = CLASS.matcher(rest);
      Matcher byAttribute = ATTRIBUTE.matcher(rest);
      if (last.matches() && last.group(1) != null && !rest.startsWith("|")) {
        named
            .computeIfAbsent(last.group(1).toLowerCase(Locale.ROOT), n -> new ArrayList<>())
            .add(evaluator);
      } else if (byClass.matches()) {
        classed
            .computeIfAbsent(byClass.group(1).toLowerCase(Locale.ROOT), n -> new ArrayList<>())
            .add(evaluator);
      } else if (byAttribute.matches()) {
        byAttributes
            .computeIfAbsent(byAttribute.group(1).toLowerCase(Locale.ROOT), n -> new ArrayList<>())
            .add(evaluator);
      } else if (rest.startsWith(".") || rest.startsWith("#") || rest.startsWith("[")) {
        withAttributes.add(evaluator);
      } else {
        others.add(evaluator);
      }
    }
    attributed = List.copyOf(byAttributes.entrySet());
    classed.keySet().forEach(name -> classLengths.set(name.length()));
    simple = each;
    looksAtAttributes = !withAttributes.isEmpty() || !attributed.isEmpty() || !classed.isEmpty();
  }

  /** Returns the parts of a selector between signs that stand in no brackets or quotation marks. */
  private static List<String> parts(String selector, char sign) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int from = 0;
    char quote = 0;
    for (int i = 0; i < selector.length(); i++) {
      char c = selector.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '(' || c == '[') {
        depth++;
      } else if (c == ')' || c == ']') {
        depth--;
      } else if (depth == 0 && (c == sign || sign == ' ' && (c == '>' || c == '+' || c == '~'))) {
        parts.add(selector.substring(from, i));
        from = i + 1;
      }
    }
    parts.add(selector.substring(from));
    return parts;
  }

  /**
   * Returns the element up to which the alternatives may look: the outermost around an element; the
   * element itself where they look at nothing else, since the way up is long.
   */
  Element root(Element element) {
    return simple ? element : element.root();
  }

  /** Returns whether an element is selected. */
  boolean select(Element root, Element element) {
    if (!named.isEmpty()) {
      List<Evaluator> own = named.get(element.normalName());
      if (own != null && any(own, root, element)) {
        return true;
      }
    }
    return looksAtAttributes && element.attributesSize() > 0 && byAttributes(root, element)
        || !others.isEmpty() && any(others, root, element);
  }

  private boolean byAttributes(Element root, Element element) {
    return !attributed.isEmpty() && byOneAttribute(root, element)
        || !classed.isEmpty() && byClass(root, element)
        || !withAttributes.isEmpty() && any(withAttributes, root, element);
  }

  /** Returns whether an element is selected by an alternative that begins with an attribute. */
  private boolean byOneAttribute(Element root, Element element) {
    for (int i = 0; i < attributed.size(); i++) {
      if (element.hasAttr(attributed.get(i).getKey())
          && any(attributed.get(i).getValue(), root, element)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns whether an element is selected by an alternative that begins with one of its classes.
   */
  private boolean byClass(Element root, Element element) {
    String names = element.attr("class");
    int from = 0;
    for (int i = 0; i <= names.length(); i++) {
      if (i == names.length() || Character.isWhitespace(names.charAt(i))) {
        if (i > from && classLengths.get(i - from)) {
          List<Evaluator> own = classed.get(names.substring(from, i).toLowerCase(Locale.ROOT));
          if (own != null && any(own, root, element)) {
            return true;
          }
        }
        from = i + 1;
      }
    }
    return false;
  }

  private static boolean any(List<Evaluator> evaluators, Element root, Element element) {
    for (int i = 0; i < evaluators.size(); i++) {
      if (evaluators.get(i).matches(root, element)) {
        return true;
      }
    }
    return false;
  }

  /** Adds all that is selected of an element and of what it holds, in document order. */
  void addTo(Elements found, Element root, Element element) {
    if (select(root, element)) {
      found.add(element);
    }
    for (int i = 0; i < element.childNodeSize(); i++) {
      if (element.childNode(i) instanceof Element child) {
        addTo(found, root, child);
      }
    }
  }

  /** Returns the first that is selected of an element and of what it holds. */
  Optional<Element> first(Element root, Element element) {
    if (select(root, element)) {
      return Optional.of(element);
    }
    for (int i = 0; i < element.childNodeSize(); i++) {
      if (element.childNode(i) instanceof Element child) {
        Optional<Element> found = first(root, child);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }
}
