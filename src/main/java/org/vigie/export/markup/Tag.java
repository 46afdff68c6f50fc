package org.vigie.export.markup;

import java.util.List;
import java.util.Optional;

/**
 * The opening tag of an element.
 *
 * @param name in lower case
 * @param attributes as they are written, in their order
 * @param from where it begins in the page
 * @param to behind its last character
 */
public record Tag(String name, List<Attribute> attributes, int from, int to) {
  /** Copies the list. */
  public Tag {
    attributes = List.copyOf(attributes);
  }

  /** An attribute by its name. */
  public Optional<Attribute> find(String attribute) {
    return attributes.stream().filter(each -> each.name().equals(attribute)).findFirst();
  }

  /** What an attribute says; empty when there is none. */
  public String value(String attribute) {
    return find(attribute).map(Attribute::value).orElse("");
  }

  /** Whether one of the words of an attribute is this one. */
  public boolean says(String attribute, String word) {
    return List.of(value(attribute).strip().split("\\s+", -1)).contains(word);
  }
}
