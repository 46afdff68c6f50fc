package org.vigie.fair;

import java.util.Map;

/**
 * A typed link as it was found: one relation of it.
 *
 * @param rel the relation, in lower case unless it is an IRI
 * @param target where it leads, absolute
 * @param anchor from where it leads; the document in which it stands, unless it says otherwise
 * @param attributes the others, by name
 */
record Link(String rel, String target, String anchor, Map<String, String> attributes) {
  /** Copies the map. */
  Link {
    attributes = Map.copyOf(attributes);
  }

  /** The media type that it announces, without parameters; empty when it says none. */
  String type() {
    return attributes.getOrDefault("type", "").split(";", 2)[0].strip();
  }
}
