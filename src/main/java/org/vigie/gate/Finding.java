package org.vigie.gate;

import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.vigie.vocab.Iris;
import org.vigie.words.Lang;

/**
 * One result of a validation (SHACL section 3.6.2).
 *
 * @param shape the shape that was not met
 * @param severity how grave it is
 * @param component the kind of constraint that was not met, such as {@code
 *     sh:MinCountConstraintComponent}
 * @param focus the node judged
 * @param path the property, where the shape names one
 * @param value the value met, where there is one
 * @param messages what is wrong and what would be accepted, in each language
 */
public record Finding(
    Node shape,
    Severity severity,
    Node component,
    Node focus,
    Optional<Node> path,
    Optional<Node> value,
    Map<Lang, String> messages) {
  /** Copies the map. */
  public Finding {
    messages = Map.copyOf(messages);
  }

  /**
   * The identifier of the constraint, such as {@code C04}; parts of one constraint share it. A
   * shape that is not ours is known by its address.
   */
  public String constraint() {
    if (!shape.isURI() || !shape.getURI().startsWith(Iris.SHAPE)) {
      return shape.isURI() ? shape.getURI() : "";
    }
    String name = shape.getURI().substring(Iris.SHAPE.length());
    int part = name.indexOf('-');
    return part < 0 ? name : name.substring(0, part);
  }

  /** The message in a language, or in the other one. */
  public String message(Lang lang) {
    return messages.getOrDefault(lang, messages.getOrDefault(lang.other(), constraint()));
  }
}
