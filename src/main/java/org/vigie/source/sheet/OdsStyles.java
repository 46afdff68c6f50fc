package org.vigie.source.sheet;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** What the styles of an OpenDocument say that matters here: colour, precision, what is hidden. */
final class OdsStyles {
  private final Map<String, String> parents = new HashMap<>();
  private final Map<String, String> colours = new HashMap<>();
  private final Map<String, String> formats = new HashMap<>();
  private final Map<String, Set<String>> dateParts = new HashMap<>();
  private final Set<String> hiddenTables = new HashSet<>();

  private String style = "";
  private String date = "";

  /** Reads every style of a document that holds nothing else. */
  void read(XMLStreamReader xml) throws XMLStreamException {
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT) {
        hear(xml);
      }
    }
  }

  /** Hears the beginning of an element, if it is one of a style. */
  void hear(XMLStreamReader xml) {
    switch (xml.getLocalName()) {
      case "style" -> {
        style = OdsSheet.attribute(xml, "name", "");
        put(parents, OdsSheet.attribute(xml, "parent-style-name", ""));
        put(formats, OdsSheet.attribute(xml, "data-style-name", ""));
      }
      case "table-cell-properties" -> {
        String colour = OdsSheet.attribute(xml, "background-color", "");
        if (colour.matches("#[0-9a-fA-F]{6}")) {
          put(colours, colour.toUpperCase(Locale.ROOT));
        } else if (colour.equals("transparent")) {
          put(colours, "none");
        }
      }
      case "table-properties" -> {
        if (OdsSheet.attribute(xml, "display", "true").equals("false")) {
          hiddenTables.add(style);
        }
      }
      case "date-style" -> {
        date = OdsSheet.attribute(xml, "name", "");
        dateParts.put(date, new HashSet<>());
      }
      case "day", "month", "year", "hours" ->
          dateParts.computeIfAbsent(date, unseen -> new HashSet<>()).add(xml.getLocalName());
      default -> {}
    }
  }

  /** The background that a style or one of those above it gives. */
  @Nullable String colour(String name) {
    String found = inherited(name, colours);
    return found == null || found.equals("none") ? null : found;
  }

  /** The parts of a date that a style shows; all when it says nothing of it. */
  Set<String> dateParts(String name) {
    String format = inherited(name, formats);
    return format == null
        ? Set.of("day", "month", "year", "hours")
        : dateParts.getOrDefault(format, Set.of("day", "month", "year", "hours"));
  }

  /** Whether a style hides its table. */
  boolean hides(String name) {
    return hiddenTables.contains(name);
  }

  private @Nullable String inherited(String name, Map<String, String> of) {
    String at = name;
    for (int depth = 0; depth < 20 && at != null; depth++) {
      String found = of.get(at);
      if (found != null) {
        return found;
      }
      at = parents.get(at);
    }
    return null;
  }

  private void put(Map<String, String> map, String value) {
    if (!value.isEmpty()) {
      map.put(style, value);
    }
  }
}
