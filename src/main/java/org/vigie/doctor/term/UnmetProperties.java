package org.vigie.doctor.term;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.vigie.doctor.examination.Asking;
import org.vigie.doctor.examination.Finding;
import org.vigie.doctor.examination.Parts;
import org.vigie.doctor.examination.Reason;
import org.vigie.doctor.examination.Ward;
import org.vigie.vocab.W3c;

/** Properties that the data have, but never on things of the class that the query asks for. */
public final class UnmetProperties implements Reason {
  private static final int SAMPLE = 2000;
  private static final int MOST_NAMED = 3;

  private static final Var THING = Var.alloc("thing");
  private static final Var VALUE = Var.alloc("value");

  private final Ward ward;

  /** Asks the data of a ward. */
  public UnmetProperties(Ward ward) {
    this.ward = ward;
  }

  @Override
  public List<Finding> find(Parts parts) {
    List<Finding> findings = new ArrayList<>();
    for (TriplePath typed : parts.patterns()) {
      if (W3c.RDF_TYPE.equals(typed.getPredicate()) && typed.getObject().isURI()) {
        for (TriplePath other : parts.patterns()) {
          if (other.getSubject().equals(typed.getSubject()) && other.getPredicate() != null) {
            check(typed.getObject(), other.getPredicate(), findings);
          }
        }
      }
    }
    return findings;
  }

  private void check(Node type, Node property, List<Finding> findings) {
    if (!property.isURI()
        || property.equals(W3c.RDF_TYPE)
        || !ward.has(Node.ANY, W3c.RDF_TYPE, type)
        || !ward.has(Node.ANY, property, Node.ANY)) {
      return;
    }
    Query both =
        Asking.of(Triple.create(THING, W3c.RDF_TYPE, type), Triple.create(THING, property, VALUE));
    if (!ward.fails(both)) {
      return;
    }
    findings.add(
        Finding.of(
            "unmet",
            String.join("  ", owners(property).stream().map(ward::write).toList()),
            ward.name(property),
            ward.name(type)));
  }

  /** The classes whose things have the property. */
  private Set<Node> owners(Node property) {
    Set<Node> owners = new LinkedHashSet<>();
    for (Triple triple : ward.some(Node.ANY, property, Node.ANY, SAMPLE)) {
      ward.some(triple.getSubject(), W3c.RDF_TYPE, Node.ANY, MOST_NAMED)
          .forEach(type -> owners.add(type.getObject()));
      if (owners.size() >= MOST_NAMED) {
        break;
      }
    }
    return owners;
  }
}
