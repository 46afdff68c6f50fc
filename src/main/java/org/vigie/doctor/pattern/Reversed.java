package org.vigie.doctor.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.TriplePath;
import org.vigie.doctor.examination.Asking;
import org.vigie.doctor.examination.Finding;
import org.vigie.doctor.examination.Parts;
import org.vigie.doctor.examination.Reason;
import org.vigie.doctor.examination.Ward;
import org.vigie.vocab.W3c;

/** Triples that the data have the other way round: from the object to the subject. */
public final class Reversed implements Reason {
  private final Ward ward;

  /** Asks the data of a ward. */
  public Reversed(Ward ward) {
    this.ward = ward;
  }

  @Override
  public List<Finding> find(Parts parts) {
    List<Finding> findings = new ArrayList<>();
    for (TriplePath pattern : parts.patterns()) {
      if (mayBeTurned(pattern)) {
        Node subject = pattern.getSubject();
        Node object = pattern.getObject();
        TriplePath turned = new TriplePath(Triple.create(object, pattern.getPredicate(), subject));
        if (ward.fails(Asking.of(with(pattern, pattern, parts)))
            && ward.holds(Asking.of(with(turned, pattern, parts)))) {
          findings.add(
              Finding.of("reversed", ward.write(turned), ward.name(pattern.getPredicate())));
        }
      }
    }
    return findings;
  }

  private boolean mayBeTurned(TriplePath pattern) {
    return pattern.getPredicate() != null
        && pattern.getPredicate().isURI()
        && !pattern.getPredicate().equals(W3c.RDF_TYPE)
        && !pattern.getObject().isLiteral()
        && ward.has(Node.ANY, pattern.getPredicate(), Node.ANY);
  }

  /** One triple with the others that say what its two ends are. */
  private static List<TriplePath> with(TriplePath one, TriplePath written, Parts parts) {
    List<TriplePath> all = new ArrayList<>(List.of(one));
    Stream.of(written.getSubject(), written.getObject())
        .distinct()
        .filter(Node::isVariable)
        .flatMap(end -> parts.about(end).stream())
        .filter(each -> !each.equals(written) && each.isTriple())
        .forEach(all::add);
    return all;
  }
}
