package org.plainpress.read.rtf;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The pictures of a document, those in drawings among them, with their words. */
final class Pictures {

  /** A drawing, which may hold a picture. */
  private static final class Shape {
    private Optional<Picture> picture = Optional.empty();
    private String words = "";
  }

  private static final String NAME = "rtf-picture-";
  private static final String DESCRIPTION = "wzDescription";

  private final List<byte[]> found = new ArrayList<>();
  private final Deque<Shape> shapes = new ArrayDeque<>();
  private final StringBuilder property = new StringBuilder();
  private final StringBuilder value = new StringBuilder();
  private Optional<Picture> current = Optional.empty();

  void newProperty() {
    endProperty();
  }

  void property(String text) {
    property.append(text);
  }

  void value(String text) {
    value.append(text);
  }

  /** Gives what was said of a drawing to it. */
  private void endProperty() {
    if (property.toString().strip().equals(DESCRIPTION)) {
      String words = value.toString();
      current.ifPresent(picture -> picture.words(words));
      if (current.isEmpty() && !shapes.isEmpty()) {
        shapes.peek().words = words.strip();
      }
    }
    property.setLength(0);
    value.setLength(0);
  }

  /** Returns whether a picture is being read. */
  boolean isWithin() {
    return current.isPresent();
  }

  void begin() {
    current = Optional.of(new Picture());
  }

  void take(String word) {
    current.ifPresent(picture -> picture.take(word));
  }

  void digit(int letter) {
    current.ifPresent(picture -> picture.digit(letter));
  }

  void data(byte[] raw) {
    current.ifPresent(picture -> picture.data(raw));
  }

  /**
   * Ends a picture.
   *
   * @param ofShape whether the drawing that it is in has words for it, which are yet to come
   * @return its HTML; empty where there is nothing to show yet
   */
  Optional<String> end(boolean ofShape) {
    if (!ofShape) {
      endProperty();
    }
    Optional<Picture> picture = current;
    current = Optional.empty();
    if (ofShape && !shapes.isEmpty()) {
      shapes.peek().picture = picture;
      return Optional.empty();
    }
    return picture.map(one -> markup(one, one.words()));
  }

  void beginShape() {
    shapes.push(new Shape());
  }

  /** Ends a drawing; returns the HTML of its picture. */
  Optional<String> endShape() {
    endProperty();
    Shape shape = shapes.pop();
    return shape.picture.map(
        picture -> markup(picture, shape.words.isEmpty() ? picture.words() : shape.words));
  }

  private String markup(Picture picture, String words) {
    found.add(picture.isDrawing() ? new byte[0] : picture.bytes());
    return "<img src=\"" + NAME + found.size() + "\" alt=\"" + Runs.attribute(words) + "\">";
  }

  /** Returns the bytes of a picture by the name that it has in the HTML. */
  Optional<byte[]> bytes(String name) {
    return name.matches(NAME + "\\d{1,9}")
        ? Optional.of(Integer.parseInt(name.substring(NAME.length())))
            .filter(number -> number <= found.size() && number > 0)
            .map(number -> found.get(number - 1))
            .filter(bytes -> bytes.length > 0)
        : Optional.empty();
  }
}
