package org.plainpress.xml;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.plainpress.article.MathNode;

/** Parses formulas that are written as MathML. */
public final class MathMlParser {

  /** The most characters of MathML that are parsed. */
  private static final int LONGEST = 1_000_000;

  private MathMlParser() {}

  /**
   * Parses a formula strictly: it is well-formed, in the namespace of MathML, and holds nothing but
   * what a {@link MathNode} may be.
   *
   * @param xml the {@code math} element
   * @return that element
   * @throws IllegalArgumentException where it is anything else, with a message that says what
   */
  public static MathNode parse(String xml) {
    if (xml.length() > LONGEST) {
      throw new IllegalArgumentException("mathml: is longer than " + LONGEST + " characters");
    }
    XMLInputFactory factory = XMLInputFactory.newInstance();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(xml));
      reader.nextTag();
      MathNode root = element(reader, 1);
      while (reader.hasNext()) {
        reader.next();
      }
      return root;
    } catch (XMLStreamException malformed) {
      String what = String.valueOf(malformed.getMessage()).lines().reduce((a, b) -> b).orElse("");
      throw new IllegalArgumentException("mathml: is not well-formed: " + what, malformed);
    }
  }

  private static MathNode element(XMLStreamReader reader, int level) throws XMLStreamException {
    String name = reader.getLocalName();
    if (!MathNode.NAMESPACE.equals(reader.getNamespaceURI())) {
      throw new IllegalArgumentException("mathml: '" + name + "' is in another namespace");
    }
    if (level > MathNode.DEEPEST) {
      throw new IllegalArgumentException("mathml: is nested too deeply");
    }
    Map<String, String> attributes = new TreeMap<>();
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
    }
    List<MathNode> children = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    int event = reader.next();
    while (event != XMLStreamReader.END_ELEMENT) {
      if (event == XMLStreamReader.START_ELEMENT) {
        children.add(element(reader, level + 1));
      } else if (event == XMLStreamReader.CHARACTERS || event == XMLStreamReader.CDATA) {
        text.append(reader.getText());
      }
      event = reader.next();
    }
    return new MathNode(name, attributes, children, folded(text.toString()));
  }

  /** Returns the characters of a token with their white space folded (MathML Core, 3.2). */
  private static String folded(String text) {
    // A space that does not break is kept: it is the way to set room within a text.
    return text.replaceAll("[ \t\n\r]+", " ").strip();
  }
}
