package org.vigie.doctor.value;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.vigie.doctor.examination.Nearest;
import org.vigie.doctor.examination.Ward;

/**
 * Properties that say the same in another form, as their names tell: signatureDate, signatureYear.
 */
final class Siblings {
  private static final int SAMPLE = 20;

  private final Ward ward;

  Siblings(Ward ward) {
    this.ward = ward;
  }

  /** The declared properties whose name begins with the same word, if the data use them. */
  List<Node> of(Node property) {
    return ward.declared().stream()
        .filter(each -> !each.equals(property) && start(each).equals(start(property)))
        .filter(each -> ward.has(Node.ANY, each, Node.ANY))
        .distinct()
        .sorted(Comparator.comparing(Node::getURI))
        .toList();
  }

  /** The first sibling all of whose values, as far as they are looked at, are fit. */
  Optional<Node> find(Node property, Predicate<Node> fit) {
    return of(property).stream()
        .filter(each -> ward.values(each, SAMPLE).stream().allMatch(fit))
        .findFirst();
  }

  /** An IRI up to the first word of its name. */
  private static String start(Node property) {
    return Nearest.stem(property) + Nearest.local(property).replaceFirst("(?<=[a-z])[A-Z].*", "");
  }
}
