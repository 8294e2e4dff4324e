package dev.courant.ingest.admin;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * Lists of feeds in OPML 1.0 and 2.0 (opml.org). Read as a stream, without recursion, so that
 * nesting costs nothing; a DOCTYPE is refused, and with it every entity but XML's own five.
 */
final class OpmlDocument {
  /** Feeds in a list. */
  static final int MOST = 5_000;

  private static final int DEEPEST = 100;

  private OpmlDocument() {}

  /**
   * A feed in a list.
   *
   * @param url as it stands there
   */
  record Line(String url, @Nullable String title, @Nullable String language) {}

  /**
   * The feeds of a list, in its order.
   *
   * @throws ProblemException where it cannot be read or is too large
   */
  static List<Line> read(byte[] document) {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try {
      return lines(factory.createXMLStreamReader(new ByteArrayInputStream(document)));
    } catch (XMLStreamException e) {
      throw Refusal.badOpml(
          e.getLocation() == null
              ? "malformed XML"
              : "malformed XML in line " + e.getLocation().getLineNumber());
    }
  }

  private static List<Line> lines(XMLStreamReader xml) throws XMLStreamException {
    List<Line> lines = new ArrayList<>();
    int depth = 0;
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.DTD -> throw Refusal.badOpml("it has a DOCTYPE");
        case XMLStreamConstants.END_ELEMENT -> depth--;
        case XMLStreamConstants.START_ELEMENT -> {
          depth++;
          check(depth > 1 || xml.getLocalName().equals("opml"), "its root is not opml");
          check(depth <= DEEPEST, "nested more than " + DEEPEST + " deep");
          take(xml, lines);
        }
        default -> {}
      }
    }
    return lines;
  }

  private static void take(XMLStreamReader xml, List<Line> lines) {
    String url = xml.getAttributeValue(null, "xmlUrl");
    if (xml.getLocalName().equals("outline") && url != null && !url.isBlank()) {
      check(lines.size() < MOST, "more than " + MOST + " feeds");
      String text = xml.getAttributeValue(null, "text");
      String title = text == null ? xml.getAttributeValue(null, "title") : text;
      lines.add(new Line(url.strip(), title, xml.getAttributeValue(null, "language")));
    }
  }

  private static void check(boolean good, String otherwise) {
    if (!good) {
      throw Refusal.badOpml(otherwise);
    }
  }

  /** The list of feeds as OPML 2.0, UTF-8. */
  static byte[] write(Collection<Line> lines) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("opml");
      xml.writeAttribute("version", "2.0");
      xml.writeStartElement("head");
      xml.writeStartElement("title");
      xml.writeCharacters("Courant's feeds");
      xml.writeEndElement();
      xml.writeEndElement();
      xml.writeStartElement("body");
      for (Line line : lines) {
        write(xml, line);
      }
      xml.writeEndDocument();
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("the feeds cannot be written as XML", e);
    }
    return out.toByteArray();
  }

  private static void write(XMLStreamWriter xml, Line line) throws XMLStreamException {
    xml.writeEmptyElement("outline");
    xml.writeAttribute("type", "rss");
    xml.writeAttribute("text", legal(line.title() == null ? line.url() : line.title()));
    xml.writeAttribute("xmlUrl", legal(line.url()));
    if (line.language() != null) {
      xml.writeAttribute("language", legal(line.language()));
    }
  }

  /** Without the characters that XML cannot hold. */
  private static String legal(String text) {
    return text.replaceAll("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "");
  }
}
