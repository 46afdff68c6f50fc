package org.vigie.web.network.file;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.vigie.format.XmlText;

/** Writes XML into a text, without characters that XML forbids. */
final class Xml {
  private final StringWriter out = new StringWriter();
  private final XMLStreamWriter writer;

  Xml() {
    try {
      writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException("A text can always be written", impossible);
    }
  }

  /** Begins an element; names and values of attributes take turns. */
  Xml open(String name, String... attributes) {
    return run(
        () -> {
          writer.writeStartElement(name);
          attributes(attributes);
        });
  }

  /** An element without content. */
  Xml leaf(String name, String... attributes) {
    return run(
        () -> {
          writer.writeEmptyElement(name);
          attributes(attributes);
        });
  }

  /** An element with a text. */
  Xml text(String name, String text, String... attributes) {
    return open(name, attributes).run(() -> writer.writeCharacters(XmlText.clean(text))).close();
  }

  /** A new line, so that each thing of a document has its own. */
  Xml line() {
    return run(() -> writer.writeCharacters("\n"));
  }

  Xml close() {
    return run(writer::writeEndElement);
  }

  private void attributes(String... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      writer.writeAttribute(attributes[i], XmlText.clean(attributes[i + 1]));
    }
  }

  private interface Step {
    void run() throws XMLStreamException;
  }

  private Xml run(Step step) {
    try {
      step.run();
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException("A text can always be written", impossible);
    }
    return this;
  }

  /** What was written, with its declaration. */
  String document() {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + fragment() + "\n";
  }

  /** What was written, to stand in another document. */
  String fragment() {
    run(writer::flush);
    return out.toString();
  }
}
