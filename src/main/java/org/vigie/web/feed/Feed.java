package org.vigie.web.feed;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.vigie.format.XmlText;

/**
 * A feed.
 *
 * @param head what it is
 * @param entries newest first
 */
public record Feed(Head head, List<Entry> entries) {
  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final String XHTML = "http://www.w3.org/1999/xhtml";

  /** Copies the list. */
  public Feed {
    entries = List.copyOf(entries);
  }

  /**
   * What a feed is.
   *
   * @param id an IRI that stays the same wherever the feed is served
   * @param title in words
   * @param subtitle in words
   * @param self its address
   * @param page the page that shows the same to people
   * @param lang its language
   * @param rights the licence in words
   * @param updated when it changed last
   */
  public record Head(
      String id,
      String title,
      String subtitle,
      String self,
      String page,
      String lang,
      String rights,
      Instant updated) {}

  /**
   * A change.
   *
   * @param id an IRI that stays the same
   * @param title in words
   * @param link the page about it
   * @param author who made it, in words
   * @param updated when
   * @param text what was done
   * @param lines what changed, each with its page
   * @param more how many more there are, in words; may be empty
   */
  public record Entry(
      String id,
      String title,
      String link,
      String author,
      Instant updated,
      String text,
      List<Line> lines,
      String more) {
    /** Copies the list. */
    public Entry {
      lines = List.copyOf(lines);
    }
  }

  /** A line of a change, with its page. */
  public record Line(String text, String href) {}

  /** The feed as a document. */
  public String xml() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
      xml.writeStartDocument("UTF-8", "1.0");
      xml.setDefaultNamespace(ATOM);
      xml.writeStartElement(ATOM, "feed");
      xml.writeDefaultNamespace(ATOM);
      xml.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "lang", head.lang());
      head(xml);
      for (Entry entry : entries) {
        entry(xml, entry);
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException(impossible);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private void head(XMLStreamWriter xml) throws XMLStreamException {
    text(xml, "id", head.id());
    text(xml, "title", head.title());
    text(xml, "subtitle", head.subtitle());
    text(xml, "updated", time(head.updated()));
    link(xml, "self", "application/atom+xml", head.self());
    link(xml, "alternate", "text/html", head.page());
    text(xml, "rights", head.rights());
    text(xml, "generator", "Vigie");
    author(xml, "Vigie");
  }

  private static void entry(XMLStreamWriter xml, Entry entry) throws XMLStreamException {
    xml.writeStartElement(ATOM, "entry");
    text(xml, "id", entry.id());
    text(xml, "title", entry.title());
    text(xml, "updated", time(entry.updated()));
    link(xml, "alternate", "text/html", entry.link());
    author(xml, entry.author());
    xml.writeStartElement(ATOM, "content");
    xml.writeAttribute("type", "xhtml");
    xml.setDefaultNamespace(XHTML);
    xml.writeStartElement(XHTML, "div");
    xml.writeDefaultNamespace(XHTML);
    paragraph(xml, entry.text());
    if (!entry.lines().isEmpty()) {
      xml.writeStartElement(XHTML, "ul");
      for (Line line : entry.lines()) {
        xml.writeStartElement(XHTML, "li");
        xml.writeStartElement(XHTML, "a");
        xml.writeAttribute("href", line.href());
        xml.writeCharacters(XmlText.clean(line.text()));
        xml.writeEndElement();
        xml.writeEndElement();
      }
      xml.writeEndElement();
    }
    if (!entry.more().isEmpty()) {
      paragraph(xml, entry.more());
    }
    xml.writeEndElement();
    xml.writeEndElement();
    xml.setDefaultNamespace(ATOM);
    xml.writeEndElement();
  }

  private static void paragraph(XMLStreamWriter xml, String text) throws XMLStreamException {
    xml.writeStartElement(XHTML, "p");
    xml.writeCharacters(XmlText.clean(text));
    xml.writeEndElement();
  }

  private static void text(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(ATOM, name);
    xml.writeCharacters(XmlText.clean(text));
    xml.writeEndElement();
  }

  private static void author(XMLStreamWriter xml, String name) throws XMLStreamException {
    xml.writeStartElement(ATOM, "author");
    text(xml, "name", name);
    xml.writeEndElement();
  }

  private static void link(XMLStreamWriter xml, String relation, String type, String href)
      throws XMLStreamException {
    xml.writeEmptyElement(ATOM, "link");
    xml.writeAttribute("rel", relation);
    xml.writeAttribute("type", type);
    xml.writeAttribute("href", href);
  }

  private static String time(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
