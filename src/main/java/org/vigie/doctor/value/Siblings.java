package org.vigie.doctor.value;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.vigie.doctor.examination.Nearest;
import org.vigie.doctor.examination.Ward;

/**
 * Properties that say the same in another form, as their names tell: signatureDate, signatureYear.
 */
final class Siblings {
  private static final int SAMPLE = 20;
  private static final Comparator<Node> BY_END =
      Comparator.comparing(each -> Nearest.local(each).endsWith("After"));

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

  /**
   * The sibling all of whose values, as far as they are looked at, are fit: of the two ends of a
   * time the earlier.
   */
  Optional<Node> find(Node property, Predicate<Node> fit) {
    return fit(property, fit).min(BY_END);
  }

  /**
   * The sibling whose values are of the kind of a constant, such as dates: of the two ends of a
   * time the later, where something is asked to be before it.
   *
   * @param comparison such as {@code <=}
   */
  Optional<Node> find(Node property, Node constant, String comparison) {
    return fit(property, value -> isLike(value, constant))
        .min(comparison.startsWith("<") ? BY_END.reversed() : BY_END);
  }

  private Stream<Node> fit(Node property, Predicate<Node> fit) {
    return of(property).stream().filter(each -> ward.values(each, SAMPLE).stream().allMatch(fit));
  }

  private static boolean isLike(Node value, Node constant) {
    return value.isLiteral() && Kinds.of(value).equals(Kinds.of(constant));
  }

  /** An IRI up to the first word of its name. */
  private static String start(Node property) {
    return Nearest.stem(property) + Nearest.local(property).replaceFirst("(?<=[a-z])[A-Z].*", "");
  }
}
