package org.vigie.release.record;

import java.util.ArrayDeque;
import java.util.Deque;
import org.vigie.format.XmlText;

/** Writes an XML document. */
final class Xml {
  private final StringBuilder text =
      new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  private final Deque<String> open = new ArrayDeque<>();

  /** Opens an element with attributes, each a name and a value. */
  Xml open(String element, String... attributes) {
    tag(element, attributes).append(">\n");
    open.push(element);
    return this;
  }

  /** Closes the element that was opened last. */
  Xml close() {
    String element = open.pop();
    text.append("  ".repeat(open.size())).append("</").append(element).append(">\n");
    return this;
  }

  /** An element that holds a text. */
  Xml text(String element, String said, String... attributes) {
    tag(element, attributes).append('>').append(escaped(said));
    text.append("</").append(element).append(">\n");
    return this;
  }

  /** The document. */
  String text() {
    return text.toString();
  }

  private StringBuilder tag(String element, String... attributes) {
    text.append("  ".repeat(open.size())).append('<').append(element);
    for (int i = 0; i < attributes.length; i += 2) {
      text.append(' ').append(attributes[i]).append("=\"");
      text.append(escaped(attributes[i + 1])).append('"');
    }
    return text;
  }

  private static String escaped(String said) {
    return XmlText.clean(said)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
