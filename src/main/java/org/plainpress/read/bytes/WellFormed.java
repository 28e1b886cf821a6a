package org.plainpress.read.bytes;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.OptionalInt;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Checks XML before a library parses it that would complain of it on the user's terminal. Nothing
 * outside the bytes is opened.
 */
public final class WellFormed {

  private WellFormed() {}

  /**
   * Returns the line where XML stops being well-formed, from 1; empty where it is well-formed to
   * its end.
   */
  public static OptionalInt brokenLine(byte[] xml) {
    try {
      SAXParserFactory factory = SAXParserFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
      factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
      factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
      // A handler of its own, since JAXP's prints to the terminal.
      factory.newSAXParser().parse(new ByteArrayInputStream(xml), new Silent());
      return OptionalInt.empty();
    } catch (SAXParseException broken) {
      return OptionalInt.of(Math.max(1, broken.getLineNumber()));
    } catch (SAXException broken) {
      return OptionalInt.of(1);
    } catch (IOException notInItsEncoding) {
      return OptionalInt.of(1);
    } catch (ParserConfigurationException impossible) {
      throw new IllegalStateException("every Java platform has these features", impossible);
    }
  }

  private static final class Silent extends DefaultHandler {
    @Override
    public InputSource resolveEntity(String publicId, String systemId) {
      return new InputSource(new ByteArrayInputStream(new byte[0]));
    }
  }
}
