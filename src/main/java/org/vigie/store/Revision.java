package org.vigie.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.vigie.vocab.Iris;
import org.vigie.vocab.Vigie;
import org.vigie.vocab.W3c;

/**
 * One accepted write: when, by whom, why, what. Recorded with the terms of PROV-O.
 *
 * @param number its number
 * @param at when it was accepted
 * @param agent who is responsible
 * @param reasons why, language-tagged literals
 * @param generated the claims and assessments it added
 * @param invalidated the claims it withdrew
 */
public record Revision(
    RevisionNumber number,
    Instant at,
    Node agent,
    List<Node> reasons,
    Collection<Node> generated,
    Collection<Node> invalidated) {
  /** Copies the collections. */
  public Revision {
    reasons = List.copyOf(reasons);
    generated = List.copyOf(generated);
    invalidated = List.copyOf(invalidated);
  }

  /** Its IRI. */
  public Node id() {
    return id(number);
  }

  /** The IRI of the revision of a number. */
  public static Node id(RevisionNumber number) {
    return Iris.thing("revision", number.toString());
  }

  List<Triple> triples() {
    Node id = id();
    List<Triple> triples = new ArrayList<>();
    triples.add(Triple.create(id, W3c.RDF_TYPE, Vigie.REVISION));
    triples.add(Triple.create(id, W3c.RDF_TYPE, W3c.PROV_ACTIVITY));
    triples.add(
        Triple.create(
            id,
            Vigie.REVISION_NUMBER,
            NodeFactory.createLiteralDT(number.toString(), XSDDatatype.XSDinteger)));
    triples.add(
        Triple.create(
            id,
            W3c.PROV_ENDED_AT_TIME,
            NodeFactory.createLiteralDT(at.toString(), XSDDatatype.XSDdateTime)));
    triples.add(Triple.create(id, W3c.PROV_WAS_ASSOCIATED_WITH, agent));
    reasons.forEach(reason -> triples.add(Triple.create(id, W3c.DCT_DESCRIPTION, reason)));
    generated.forEach(node -> triples.add(Triple.create(id, W3c.PROV_GENERATED, node)));
    invalidated.forEach(node -> triples.add(Triple.create(id, W3c.PROV_INVALIDATED, node)));
    if (number.value() > 1) {
      Node previous = id(new RevisionNumber(number.value() - 1));
      triples.add(Triple.create(id, W3c.PROV_WAS_INFORMED_BY, previous));
    }
    return triples;
  }
}
