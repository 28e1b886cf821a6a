package org.plainpress.spark;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;
import javax.imageio.ImageIO;

/** Makes inputs: lines of Article JSON, and records of web archives. */
final class Samples {

  private Samples() {}

  /** Returns articles, a line each; every third has the same title, and every fifth a picture. */
  static String lines(int count) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int number = 0; number < count; number++) {
      lines.append(head(number)).append(",\"body\":").append(body(number)).append("}\n");
    }
    return lines.toString();
  }

  /** Returns an article without its body and without the brace at its end. */
  static String head(int number) {
    String title = number % 3 == 0 ? "The ferry sails" : "Harbour notes " + number;
    return "{\"plainpress\":1,\"title\":\""
        + title
        + "\",\"authors\":[\"Ada Dahl\"],\"publisher\":\"The Measured Paper\",\"published\":\""
        + day(number)
        + "\",\"language\":\"en-GB\",\"source\":\"https://paper.example/"
        + number
        + "\"";
  }

  static String day(int number) {
    return String.format("20%02d-03-%02d", number / 28, 1 + number % 28);
  }

  static String body(int number) throws IOException {
    String paragraph =
        "{\"type\":\"paragraph\",\"content\":[\"The council met on the quay for the "
            + number
            + "th time and spoke of the bridge, the winter and the school.\"]}";
    return number % 5 == 0
        ? "[" + paragraph + "," + figure(number % 10) + "]"
        : "[" + paragraph + "]";
  }

  /** Returns a figure; those of the same number show the same picture. */
  private static String figure(int number) throws IOException {
    return "{\"type\":\"figure\",\"media\":{\"kind\":\"image\",\"status\":\"available\",\"type\":\"image/png\","
        + "\"width\":40,\"height\":30,\"data\":\""
        + Base64.getEncoder().encodeToString(picture(number))
        + "\"},\"alt\":\"A quay\",\"caption\":[\"The quay in winter\"]}";
  }

  static byte[] picture(int number) throws IOException {
    BufferedImage picture = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < 40; x++) {
      picture.setRGB(x, number % 30, 0x336699 + number);
    }
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(picture, "png", png);
    return png.toByteArray();
  }

  /**
   * Returns a web page, which speaks of web archives in a line that looks like a record's first.
   */
  static String page(int number) {
    String text =
        "<p>The ferry company said on Tuesday that the crossing to the island would stay open through"
            + " the winter, after a long debate in the council about money and ice. "
            + number
            + "</p>\n";
    return "<!DOCTYPE html><html lang=\"en-GB\"><head><meta charset=\"utf-8\"><title>Crossing "
        + number
        + "</title><meta property=\"article:published_time\" content=\""
        + day(number)
        + "\"></head><body><article><h1>Crossing "
        + number
        + "</h1>\n"
        + text
        + "<figure><img src=\"quay.png\" alt=\"A quay\"><figcaption>The quay in winter.</figcaption></figure>\n"
        + "<pre>\nWARC/1.0\nWARC-Type: response\n</pre>\n"
        + text
        + text
        + "</article></body></html>";
  }

  /** Returns a web archive of pages, with the picture that they show in its last record. */
  static byte[] archive(int pages, boolean packed) throws IOException {
    ByteArrayOutputStream archive = new ByteArrayOutputStream();
    for (int number = 0; number < pages; number++) {
      String page = page(number);
      archive.write(
          record(
              "https://paper.example/crossing-" + number,
              "text/html; charset=utf-8",
              page.getBytes(StandardCharsets.UTF_8),
              packed));
    }
    archive.write(record("https://paper.example/quay.png", "image/png", picture(3), packed));
    return archive.toByteArray();
  }

  private static byte[] record(String address, String type, byte[] body, boolean packed)
      throws IOException {
    byte[] http =
        ("HTTP/1.1 200 OK\r\nContent-Type: "
                + type
                + "\r\nContent-Length: "
                + body.length
                + "\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII);
    ByteArrayOutputStream record = new ByteArrayOutputStream();
    record.write(
        ("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: "
                + address
                + "\r\nWARC-Date: 2020-01-01T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:"
                + java.util.UUID.nameUUIDFromBytes(address.getBytes(StandardCharsets.UTF_8))
                + ">\r\nContent-Type: application/http;msgtype=response\r\nContent-Length: "
                + (http.length + body.length)
                + "\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII));
    record.write(http);
    record.write(body);
    record.write("\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    if (!packed) {
      return record.toByteArray();
    }
    ByteArrayOutputStream member = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(member)) {
      gzip.write(record.toByteArray());
    }
    return member.toByteArray();
  }
}
