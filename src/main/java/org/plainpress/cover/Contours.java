package org.plainpress.cover;

import java.awt.geom.PathIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The outline of a glyph as closed polygons, in pixels, the y axis pointing down.
 *
 * @param polygons x and y of each corner in turn
 */
record Contours(List<float[]> polygons) {

  /**
   * The number of straight parts that a curve is made of: at our sizes they deviate by far less
   * than a pixel.
   */
  private static final int PARTS = 8;

  /**
   * The least that two corners are apart, in pixels: nearer ones have no direction between them.
   */
  private static final float NEAR = 0.01f;

  /**
   * Returns the polygons of an outline.
   *
   * @param outline of straight lines and quadratic curves, its y axis pointing up
   * @param scale from the outline's units to pixels
   */
  static Contours of(PathIterator outline, float scale) {
    List<float[]> polygons = new ArrayList<>();
    Polygon polygon = new Polygon();
    double[] c = new double[6];
    for (; !outline.isDone(); outline.next()) {
      switch (outline.currentSegment(c)) {
        case PathIterator.SEG_MOVETO -> {
          polygon.end(polygons);
          polygon.add((float) c[0] * scale, (float) -c[1] * scale);
        }
        case PathIterator.SEG_LINETO -> polygon.add((float) c[0] * scale, (float) -c[1] * scale);
        case PathIterator.SEG_QUADTO ->
            polygon.curve(
                (float) c[0] * scale,
                (float) -c[1] * scale,
                (float) c[2] * scale,
                (float) -c[3] * scale);
        case PathIterator.SEG_CLOSE -> polygon.end(polygons);
        default -> throw new IllegalStateException("TrueType outlines have no cubic curves");
      }
    }
    polygon.end(polygons);
    return new Contours(polygons);
  }

  /** A polygon that corners are added to. */
  private static final class Polygon {
    private float[] points = new float[64];
    private int length;

    void add(float x, float y) {
      if (length > 0
          && Math.abs(points[length - 2] - x) < NEAR
          && Math.abs(points[length - 1] - y) < NEAR) {
        return;
      }
      if (length == points.length) {
        points = Arrays.copyOf(points, 2 * length);
      }
      points[length++] = x;
      points[length++] = y;
    }

    void curve(float x1, float y1, float x2, float y2) {
      float x0 = points[length - 2];
      float y0 = points[length - 1];
      for (int i = 1; i <= PARTS; i++) {
        float t = (float) i / PARTS;
        float u = 1 - t;
        add(u * u * x0 + 2 * u * t * x1 + t * t * x2, u * u * y0 + 2 * u * t * y1 + t * t * y2);
      }
    }

    void end(List<float[]> polygons) {
      while (length > 2
          && Math.abs(points[length - 2] - points[0]) < NEAR
          && Math.abs(points[length - 1] - points[1]) < NEAR) {
        length -= 2;
      }
      if (length >= 6) {
        polygons.add(Arrays.copyOf(points, length));
      }
      length = 0;
    }
  }

  /**
   * Returns the outline with every edge moved outwards: the bold of a font that has none.
   *
   * @param by how far, in pixels
   */
  Contours emboldened(float by) {
    // The side of an edge that is outside depends on the way the font's outlines run.
    double area = polygons.stream().mapToDouble(Contours::area).sum();
    float outwards = area > 0 ? by : -by;
    return new Contours(polygons.stream().map(polygon -> moved(polygon, outwards)).toList());
  }

  /** Returns twice the area of a polygon, negative where it runs the other way round. */
  private static double area(float[] points) {
    double sum = 0;
    for (int i = 0, before = points.length - 2; i < points.length; before = i, i += 2) {
      sum += (double) points[before] * points[i + 1] - (double) points[i] * points[before + 1];
    }
    return sum;
  }

  /** Returns a polygon whose corners are moved to where its edges meet that are moved aside. */
  private static float[] moved(float[] points, float by) {
    int length = points.length;
    float[] moved = new float[length];
    for (int i = 0; i < length; i += 2) {
      int before = (i + length - 2) % length;
      int after = (i + 2) % length;
      float inX = points[i] - points[before];
      float inY = points[i + 1] - points[before + 1];
      float outX = points[after] - points[i];
      float outY = points[after + 1] - points[i + 1];
      float in = (float) Math.sqrt(inX * inX + inY * inY);
      float out = (float) Math.sqrt(outX * outX + outY * outY);
      float normalX = inY / in + outY / out;
      float normalY = -inX / in - outX / out;
      // Half the square of the sum: 2 where the edges are in line, 0 where they turn back.
      float opening = (normalX * normalX + normalY * normalY) / 2;
      // A sharp corner would reach far: it is cut short at twice the distance.
      float reach = by / Math.max(opening, 0.5f);
      moved[i] = points[i] + normalX * reach;
      moved[i + 1] = points[i + 1] + normalY * reach;
    }
    return moved;
  }
}
