package org.vigie.doctor.term;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.vigie.doctor.examination.Asking;
import org.vigie.doctor.examination.Nearest;
import org.vigie.doctor.examination.Parts;
import org.vigie.doctor.examination.Ward;
import org.vigie.vocab.W3c;

/** Properties that could stand in for one that the data never use, and would find something. */
final class Substitutes {
  private static final int MOST = 20_000;
  private static final int MOST_TRIED = 8;
  private static final Var VALUE = Var.alloc("substitute");

  private final Ward ward;
  private final Parts parts;

  Substitutes(Ward ward, Parts parts) {
    this.ward = ward;
    this.parts = parts;
  }

  /**
   * The substitutes, the nearest name first.
   *
   * @param unused a property without any value
   * @param pattern where it stands
   */
  List<Node> of(Node unused, TriplePath pattern) {
    Set<Node> known = new LinkedHashSet<>();
    ward.some(Node.ANY, Node.ANY, Node.ANY, MOST).forEach(each -> known.add(each.getPredicate()));
    known.addAll(ward.declared());
    known.addAll(ward.computedBeside(unused));
    return Nearest.of(
            unused,
            known.stream()
                .filter(each -> !each.equals(unused) && startsLower(each))
                .filter(each -> ward.computes(each) || ward.has(Node.ANY, each, Node.ANY)))
        .stream()
        .limit(MOST_TRIED)
        .filter(
            each ->
                ward.computes(each)
                    || pattern.getPredicate() == null
                    || finds(each, pattern.getSubject()))
        .toList();
  }

  /** Whether what the query says of the subject's class leaves something with that property. */
  private boolean finds(Node property, Node subject) {
    List<TriplePath> all = new ArrayList<>();
    for (TriplePath each : parts.about(subject)) {
      if (W3c.RDF_TYPE.equals(each.getPredicate())
          && ward.has(Node.ANY, W3c.RDF_TYPE, match(each.getObject()))) {
        all.add(each);
      }
    }
    all.add(new TriplePath(Triple.create(subject, property, VALUE)));
    return ward.holds(Asking.of(all));
  }

  private static Node match(Node node) {
    return node.isConcrete() ? node : Node.ANY;
  }

  /** Whether the name of a term begins as that of a property does. */
  static boolean startsLower(Node term) {
    if (!term.isURI()) {
      return false;
    }
    String local = Nearest.local(term);
    return !local.isEmpty() && Character.isLowerCase(local.charAt(0));
  }
}
