package dev.courant.testkit.newsroom;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Writes an XML 1.0 document into a string; characters that XML cannot hold are left out. */
final class XmlText {
  private final StringWriter written = new StringWriter();
  private final XMLStreamWriter out;

  /** What writes the content of an element. */
  @FunctionalInterface
  interface Content {
    void write() throws XMLStreamException;
  }

  private XmlText() throws XMLStreamException {
    out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(written);
  }

  /** The document with the root element that the writer writes. */
  static String of(Root root) {
    try {
      XmlText xml = new XmlText();
      xml.out.writeStartDocument("utf-8", "1.0");
      root.write(xml);
      xml.out.writeEndDocument();
      return xml.written.toString();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("writing into a string does not fail", e);
    }
  }

  /** What writes the root element. */
  @FunctionalInterface
  interface Root {
    void write(XmlText xml) throws XMLStreamException;
  }

  void element(String name, Content content) throws XMLStreamException {
    out.writeStartElement(name);
    content.write();
    out.writeEndElement();
  }

  /** An element with that text; nothing where the text is null. */
  void element(String name, @Nullable String content) throws XMLStreamException {
    if (content != null) {
      element(name, () -> text(content));
    }
  }

  void text(String content) throws XMLStreamException {
    out.writeCharacters(legal(content));
  }

  void attribute(String name, @Nullable String value) throws XMLStreamException {
    if (value != null) {
      out.writeAttribute(name, legal(value));
    }
  }

  private static String legal(String text) {
    return text.codePoints()
        .filter(XmlText::isLegal)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** Section 2.2 of XML 1.0, without the non-characters that end each plane. */
  private static boolean isLegal(int c) {
    boolean surrogate = c >= 0xD800 && c <= 0xDFFF;
    boolean nonCharacter = (c & 0xFFFE) == 0xFFFE;
    return c == '\t' || c == '\n' || (c >= 0x20 && !surrogate && !nonCharacter);
  }
}
