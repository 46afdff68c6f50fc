package org.vigie.doctor.term;

import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.TriplePath;
import org.vigie.doctor.examination.Finding;
import org.vigie.doctor.examination.Ward;
import org.vigie.vocab.W3c;

/** A class that has no member itself, while classes below it have: things are of the narrowest. */
final class Subclasses {
  private static final int MOST = 200;
  private static final int MOST_NAMED = 4;

  private final Ward ward;

  Subclasses(Ward ward) {
    this.ward = ward;
  }

  /**
   * Names the classes below that have members.
   *
   * @param pattern asks for members of a class that has none
   */
  Optional<Finding> find(TriplePath pattern) {
    Node type = pattern.getObject();
    List<String> below =
        below(type).stream()
            .filter(each -> ward.has(Node.ANY, W3c.RDF_TYPE, each))
            .limit(MOST_NAMED)
            .map(ward::name)
            .toList();
    return below.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Finding.of(
                "classAbove",
                ward.write(pattern.getSubject())
                    + " a/"
                    + ward.write(W3c.RDFS_SUB_CLASS_OF)
                    + "* "
                    + ward.write(type),
                ward.name(type),
                String.join(", ", below)));
  }

  private Set<Node> below(Node type) {
    Set<Node> below = new LinkedHashSet<>();
    Queue<Node> open = new ArrayDeque<>(List.of(type));
    while (!open.isEmpty() && below.size() < MOST) {
      for (Triple each : ward.some(Node.ANY, W3c.RDFS_SUB_CLASS_OF, open.remove(), MOST)) {
        if (each.getSubject().isURI() && below.add(each.getSubject())) {
          open.add(each.getSubject());
        }
      }
    }
    return below;
  }
}
