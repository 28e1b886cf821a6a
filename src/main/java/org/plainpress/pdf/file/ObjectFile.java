package org.plainpress.pdf.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/**
 * Writes a document's objects as a file: the streams one by one, the other objects together in
 * object streams (ISO 32000-1, 7.5.7), and a cross-reference stream, which tells where each is
 * (7.5.8). It is our own since PDFBox's writer, which takes files that were read and changed too,
 * had 7.6 % of the processor time of a long export; this one has 3.7 %.
 */
final class ObjectFile {

  /** The most objects of an object stream: to find one, a reader inflates those before it too. */
  private static final int MOST_TOGETHER = 200;

  /** Four bytes that are not ASCII, so that the file is taken for a binary one (7.5.2). */
  private static final byte[] BINARY = {
    '%', (byte) 0xF6, (byte) 0xE4, (byte) 0xFC, (byte) 0xDF, '\n'
  };

  private final Streams streams;
  private final OutputStream out;
  private long written;

  /** The objects in the order of their numbers, from 1; there are more while they are written. */
  private final List<COSDictionary> objects = new ArrayList<>();

  private final Map<COSDictionary, Integer> numbers = new IdentityHashMap<>();
  private final List<Place> places = new ArrayList<>();
  private final List<Together> together = new ArrayList<>();
  private final ObjectSyntax text = new ObjectSyntax(this::number);

  /**
   * Where an object is.
   *
   * @param together whether it is in an object stream
   * @param at which of the object streams that is, from 0; else its first byte in the file
   * @param index which object of the object stream it is, from 0
   */
  private record Place(boolean together, long at, int index) {}

  /**
   * The objects of an object stream.
   *
   * @param directory their numbers, each with the place of the object among them
   */
  private record Together(List<Integer> directory, ObjectSyntax objects) {

    int count() {
      return directory.size() / 2;
    }
  }

  /**
   * @param streams compresses what is written
   * @param out receives the file; left open
   */
  ObjectFile(Streams streams, OutputStream out) {
    this.streams = streams;
    this.out = out;
  }

  /**
   * Writes the file.
   *
   * @param version such as 1.7
   * @param trailer has the catalog ({@code Root}), which leads to the other objects, and may have
   *     the document information ({@code Info})
   */
  void write(String version, COSDictionary trailer) throws IOException {
    text.ascii("%PDF-").ascii(version).ascii("\n").write(BINARY);
    flush();
    COSDictionary catalog = trailer.getCOSDictionary(COSName.ROOT);
    number(catalog);
    if (trailer.containsKey(COSName.INFO)) {
      number(trailer.getCOSDictionary(COSName.INFO));
    }
    for (int i = 0; i < objects.size(); i++) {
      COSDictionary object = objects.get(i);
      if (object instanceof COSStream stream) {
        begin();
        text.dictionary(stream).ascii("\nstream\n");
        flush();
        try (InputStream data = stream.createRawInputStream()) {
          written += data.transferTo(out);
        }
        text.ascii("\nendstream\nendobj\n");
      } else if (object == catalog) {
        // By itself, for programs that look for the claims in it without inflating anything.
        begin();
        text.dictionary(catalog).ascii("\nendobj\n");
      } else {
        add(object);
      }
    }
    int firstTogether = places.size() + 1;
    for (Together stream : together) {
      write(stream);
    }
    crossReferences(firstTogether, trailer);
    flush();
  }

  /** Returns the number of an object, which is the next where it had none. */
  private int number(COSDictionary object) {
    Integer known = numbers.get(object);
    if (known != null) {
      return known;
    }
    objects.add(object);
    numbers.put(object, objects.size());
    return objects.size();
  }

  /** Begins the next object that stands by itself. */
  private void begin() throws IOException {
    flush();
    places.add(new Place(false, written, 0));
    text.integer(places.size()).ascii(" 0 obj\n");
  }

  private void flush() throws IOException {
    written += text.length();
    text.moveTo(out);
  }

  /** Adds the next object to those that are written together. */
  private void add(COSDictionary object) throws IOException {
    if (together.isEmpty() || together.get(together.size() - 1).count() == MOST_TOGETHER) {
      together.add(new Together(new ArrayList<>(), new ObjectSyntax(this::number)));
    }
    Together last = together.get(together.size() - 1);
    places.add(new Place(true, together.size() - 1, last.count()));
    last.directory().add(places.size());
    last.directory().add(last.objects().length());
    last.objects().dictionary(object);
  }

  private void write(Together stream) throws IOException {
    ObjectSyntax data = new ObjectSyntax(this::number);
    stream.directory().forEach(data::integer);
    data.ascii("\n");
    COSDictionary dictionary = new COSDictionary();
    dictionary.setItem(COSName.TYPE, COSName.OBJ_STM);
    dictionary.setInt(COSName.N, stream.count());
    dictionary.setInt(COSName.FIRST, data.length());
    stream.objects().moveTo(data);
    begin();
    compressed(dictionary, data.toByteArray());
  }

  /** Writes where each object is: a kind, a place and an index, as big-endian numbers. */
  private void crossReferences(int firstTogether, COSDictionary trailer) throws IOException {
    begin();
    ByteBuffer table =
        ByteBuffer.allocate((places.size() + 1) * (Byte.BYTES + Long.BYTES + Byte.BYTES));
    // Number 0 is free, as it always is.
    table.put((byte) 0).putLong(0).put((byte) 0xFF);
    for (Place place : places) {
      table.put((byte) (place.together() ? 2 : 1));
      table.putLong(place.together() ? firstTogether + place.at() : place.at());
      table.put((byte) place.index());
    }
    COSDictionary dictionary = new COSDictionary(trailer);
    dictionary.setItem(COSName.TYPE, COSName.XREF);
    dictionary.setInt(COSName.SIZE, places.size() + 1);
    dictionary.setItem(COSName.W, CosNumbers.array(Byte.BYTES, Long.BYTES, Byte.BYTES));
    long start = written;
    compressed(dictionary, table.array());
    text.ascii("startxref\n").integer(start).ascii("\n%%EOF\n");
  }

  /** Writes what follows the beginning of a stream object, whose data is still to be compressed. */
  private void compressed(COSDictionary dictionary, byte[] data) throws IOException {
    byte[] deflated = streams.compressed(data);
    dictionary.setItem(COSName.FILTER, COSName.FLATE_DECODE);
    dictionary.setInt(COSName.LENGTH, deflated.length);
    text.dictionary(dictionary).ascii("\nstream\n");
    text.write(deflated);
    text.ascii("\nendstream\nendobj\n");
  }
}
