package org.vigie.source.mindmap;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.vigie.source.Problem;
import org.vigie.source.TableException;
import org.vigie.source.intake.Parcel;

/**
 * Reads the tree of a mind map as a stream: no DOCTYPE, nothing from elsewhere, within a budget.
 */
final class TreeReader {
  private static final long MOST_BYTES = 64L << 20;
  private static final int MOST_TOPICS = 200_000;
  private static final int DEEPEST = 90;

  private final Parcel parcel;
  private final XMLStreamReader xml;
  private final Deque<Topic> open = new ArrayDeque<>();
  private @Nullable Topic root;
  private int topics;
  private int depth;

  private TreeReader(Parcel parcel, XMLStreamReader xml) {
    this.parcel = parcel;
    this.xml = xml;
  }

  /**
   * The root of the map.
   *
   * @throws TableException when it is no map, broken, hostile or beyond the budget
   */
  static Topic read(Parcel parcel) {
    if (parcel.size() > MOST_BYTES) {
      throw refused(parcel, 0, "mindmap.size", Long.toString(MOST_BYTES >> 20));
    }
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    try (InputStream in = parcel.open()) {
      return new TreeReader(parcel, factory.createXMLStreamReader(in)).read();
    } catch (XMLStreamException broken) {
      long line = broken.getLocation() == null ? 0 : broken.getLocation().getLineNumber();
      throw refused(parcel, line, "mindmap.broken");
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private Topic read() throws XMLStreamException {
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.DTD -> throw refused(parcel, line(), "mindmap.doctype");
        case XMLStreamConstants.START_ELEMENT -> start();
        case XMLStreamConstants.END_ELEMENT -> end();
        default -> {}
      }
    }
    Topic found = root;
    if (found == null) {
      throw refused(parcel, 0, "mindmap.none");
    }
    return found;
  }

  private void start() throws XMLStreamException {
    deeper();
    Topic on = open.peek();
    switch (xml.getLocalName()) {
      case "node" -> topic();
      case "arrowlink" -> {
        if (on != null) {
          on.arrows().add(new Topic.Arrow(line(), attribute("DESTINATION"), words()));
        }
      }
      case "attribute" -> {
        if (on != null) {
          String text = (attribute("NAME") + " " + attribute("VALUE")).strip();
          aside(on, "attribute", text);
        }
      }
      case "richcontent" -> {
        String type = attribute("TYPE");
        String text = content();
        if (on != null && type.equals("NODE")) {
          on.say(text);
        } else if (on != null) {
          aside(on, "richcontent", text);
        }
      }
      case "hook" -> {
        String text = content();
        if (on != null) {
          aside(on, "hook", text);
        }
      }
      default -> {}
    }
  }

  private void end() {
    depth--;
    if (xml.getLocalName().equals("node")) {
      open.poll();
    }
  }

  private void topic() {
    topics++;
    if (topics > MOST_TOPICS) {
      throw refused(parcel, line(), "mindmap.topics", Integer.toString(MOST_TOPICS));
    }
    String id = xml.getAttributeValue(null, "ID");
    String link = xml.getAttributeValue(null, "LINK");
    Topic topic = new Topic(line(), id, link, attribute("TEXT"));
    Topic parent = open.peek();
    if (parent != null) {
      parent.children().add(topic);
    } else if (root == null) {
      root = topic;
    }
    open.push(topic);
  }

  /** The words on an arrow, wherever on it they stand. */
  private String words() {
    return List.of("MIDDLE_LABEL", "SOURCE_LABEL", "TARGET_LABEL").stream()
        .map(this::attribute)
        .filter(text -> !text.isBlank())
        .findFirst()
        .orElse("");
  }

  /** The text inside an element, which is then behind. */
  private String content() throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    int inside = depth;
    while (depth >= inside && xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> deeper();
        case XMLStreamConstants.END_ELEMENT -> depth--;
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
            text.append(xml.getText()).append(' ');
        default -> {}
      }
    }
    return text.toString().replaceAll("\\s+", " ").strip();
  }

  private void aside(Topic on, String kind, String text) {
    if (!text.isBlank()) {
      on.asides().add(new Topic.Aside(line(), kind, text));
    }
  }

  private void deeper() {
    depth++;
    if (depth > DEEPEST) {
      throw refused(parcel, line(), "mindmap.depth", Integer.toString(DEEPEST));
    }
  }

  private String attribute(String name) {
    String value = xml.getAttributeValue(null, name);
    return value == null ? "" : value;
  }

  private long line() {
    return xml.getLocation().getLineNumber();
  }

  private static TableException refused(Parcel parcel, long line, String key, String... arguments) {
    return new TableException(List.of(Problem.of(parcel.place(line, null), key, arguments)));
  }
}
