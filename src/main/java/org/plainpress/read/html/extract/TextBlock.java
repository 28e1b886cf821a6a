package org.plainpress.read.html.extract;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * A block of text: what one element holds that holds no other blocks.
 *
 * @param number its number on the page, from 0
 * @param element holds all of the block and nothing else
 * @param text the words, with single spaces between
 * @param words the text cut into words, in lower case
 * @param linkedCharacters how many characters of the text stand in links
 * @param links how many links it holds
 * @param sentences how many sentences end in it
 * @param place where it stands
 */
record TextBlock(
    int number,
    Element element,
    String text,
    List<String> words,
    int linkedCharacters,
    int links,
    int sentences,
    Place place) {

  /** A block of at least this many words, few of them in links, is taken for running text. */
  private static final int LONG = 18;

  static TextBlock of(int number, Element element, Place place) {
    String text = element.text();
    Links links = new Links();
    links.count(element, Links.isWithinLink(element));
    return new TextBlock(
        number,
        element,
        text,
        Words.of(text),
        links.characters,
        links.number,
        sentences(text),
        place);
  }

  /** Returns how many words the block has. */
  int length() {
    return words.size();
  }

  /** Returns which share of the characters stands in links, from 0 to 1. */
  double linkShare() {
    return Math.min(1, linkedCharacters / (double) Math.max(1, text.length()));
  }

  /** Returns about how many words stand in links. */
  int linked() {
    return (int) Math.round(linkShare() * length());
  }

  /** Returns whether this is running text. */
  boolean isLong() {
    return length() >= LONG && linkShare() < 0.4;
  }

  private static int sentences(String text) {
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c == '.' || c == '!' || c == '?' || c == '…') && isBehindWord(text, i)
          || c == '。'
          || c == '।') {
        count++;
      }
    }
    return count;
  }

  /** Returns whether a sign stands behind a letter, and before none and no digit. */
  private static boolean isBehindWord(String text, int sign) {
    return sign > 0
        && Character.isLetter(text.charAt(sign - 1))
        && (sign + 1 >= text.length() || !Character.isLetterOrDigit(text.charAt(sign + 1)));
  }

  /** Counts links and what they hold. */
  private static final class Links {
    private int characters;
    private int number;

    private void count(Node node, boolean linked) {
      for (int i = 0; i < node.childNodeSize(); i++) {
        Node child = node.childNode(i);
        if (child instanceof TextNode words) {
          characters += linked ? words.text().length() : 0;
        } else if (child instanceof Element inner) {
          boolean link = inner.nameIs("a") && inner.hasAttr("href") || inner.nameIs("button");
          number += link ? 1 : 0;
          count(inner, linked || link);
        }
      }
    }

    private static boolean isWithinLink(Element element) {
      Element up = element;
      for (int i = 0; i < 4 && up != null; i++, up = up.parent()) {
        if (up.nameIs("a") && up.hasAttr("href")) {
          return true;
        }
      }
      return false;
    }
  }
}
