package dev.courant.publish.syndication;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes one XML document, element by element; escapes what it is given. */
final class FeedXml {
  private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

  private final StringWriter out = new StringWriter();
  private final XMLStreamWriter xml;

  FeedXml() {
    try {
      xml = FACTORY.createXMLStreamWriter(out);
      xml.writeStartDocument("UTF-8", "1.0");
    } catch (XMLStreamException e) {
      throw failed(e);
    }
  }

  /** Opens an element; names and values of its attributes alternate. */
  FeedXml open(String name, String... attributes) {
    try {
      xml.writeCharacters("\n");
      xml.writeStartElement(name);
      for (int i = 0; i < attributes.length; i += 2) {
        xml.writeAttribute(attributes[i], attributes[i + 1]);
      }
      return this;
    } catch (XMLStreamException e) {
      throw failed(e);
    }
  }

  /** An element that holds text alone. */
  FeedXml text(String name, String text, String... attributes) {
    open(name, attributes);
    try {
      xml.writeCharacters(text);
      xml.writeEndElement();
      return this;
    } catch (XMLStreamException e) {
      throw failed(e);
    }
  }

  /** An element that holds nothing. */
  FeedXml empty(String name, String... attributes) {
    return open(name, attributes).close();
  }

  /** Closes the element that was opened last. */
  FeedXml close() {
    try {
      xml.writeEndElement();
      return this;
    } catch (XMLStreamException e) {
      throw failed(e);
    }
  }

  /** The document; everything that is open is closed. */
  String written() {
    try {
      xml.writeEndDocument();
      xml.close();
      return out.append('\n').toString();
    } catch (XMLStreamException e) {
      throw failed(e);
    }
  }

  private static IllegalStateException failed(XMLStreamException e) {
    return new IllegalStateException("the document cannot be written", e);
  }
}
