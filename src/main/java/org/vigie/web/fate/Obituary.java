package org.vigie.web.fate;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.vigie.fate.Cause;
import org.vigie.fate.Fate;
import org.vigie.store.Snapshot;
import org.vigie.vocab.Graphs;
import org.vigie.vocab.Prefixes;
import org.vigie.vocab.Vigie;
import org.vigie.vocab.W3c;

/**
 * The small graph that an address gives in the place of its thing: when, why, by whom, what now.
 */
public final class Obituary {
  private static final List<Node> NAMES = List.of(Vigie.NAME, W3c.RDFS_LABEL, W3c.DCT_TITLE);

  private Obituary() {}

  /**
   * The graph.
   *
   * @param snapshot tells the names, unless they were erased
   * @param document the address that gives it
   */
  public static DatasetGraph of(Fate fate, Snapshot snapshot, Node document) {
    DatasetGraph data = DatasetGraphFactory.create();
    Prefixes.map().forEach((prefix, namespace) -> data.prefixes().add(prefix, namespace));
    Node node = fate.node();
    Graph links = data.getGraph(Graphs.LINKS);
    if (fate instanceof Fate.Gone) {
      links.add(node, W3c.RDF_TYPE, Vigie.TOMBSTONE);
      cause(node, fate.cause()).forEach(links::add);
    } else {
      links.add(node, Vigie.SAME_ENTITY_AS, fate.successors().getFirst());
      reasons(node, fate.cause()).forEach(links::add);
    }
    fate.successors().forEach(next -> links.add(node, W3c.DCT_IS_REPLACED_BY, next));
    List<Node> named = new ArrayList<>(fate.successors());
    named.add(node);
    fate.cause().by().ifPresent(named::add);
    for (Node each : named) {
      NAMES.forEach(
          name -> snapshot.union().find(each, name, Node.ANY).forEachRemaining(links::add));
    }
    data.getDefaultGraph().add(document, W3c.RDF_TYPE, W3c.FOAF_DOCUMENT);
    data.getDefaultGraph().add(document, W3c.FOAF_PRIMARY_TOPIC, node);
    return data;
  }

  /** What ended a node, as PROV says it. */
  public static List<Triple> cause(Node node, Cause cause) {
    List<Triple> triples = new ArrayList<>();
    cause
        .at()
        .ifPresent(
            at ->
                triples.add(
                    Triple.create(
                        node,
                        W3c.PROV_INVALIDATED_AT_TIME,
                        NodeFactory.createLiteralDT(at.toString(), XSDDatatype.XSDdateTime))));
    cause
        .revision()
        .ifPresent(
            revision -> {
              triples.add(Triple.create(node, W3c.PROV_WAS_INVALIDATED_BY, revision));
              triples.add(Triple.create(revision, W3c.RDF_TYPE, W3c.PROV_ACTIVITY));
              cause
                  .by()
                  .ifPresent(
                      by -> triples.add(Triple.create(revision, W3c.PROV_WAS_ASSOCIATED_WITH, by)));
              triples.addAll(reasons(revision, cause));
            });
    return triples;
  }

  private static List<Triple> reasons(Node node, Cause cause) {
    return cause.reasons().stream()
        .map(reason -> Triple.create(node, W3c.DCT_DESCRIPTION, reason))
        .toList();
  }
}
