package org.vigie.format;

import java.util.Collection;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Quad;

/**
 * A difference as RDF Patch in text, in a fixed order: what goes, then what comes. Blank nodes keep
 * the labels that they have in the data.
 */
public final class Patch {
  /** Its media type. */
  public static final String MEDIA_TYPE = "application/rdf-patch";

  private Patch() {}

  /**
   * The patch.
   *
   * @param id what it is called
   * @param removed what goes
   * @param added what comes
   */
  public static String text(Node id, Collection<Quad> removed, Collection<Quad> added) {
    return "H id "
        + NodeFmtLib.strNT(id)
        + " .\nTX .\n"
        + rows("D", removed)
        + rows("A", added)
        + "TC .\n";
  }

  private static String rows(String letter, Collection<Quad> quads) {
    return quads.stream()
        .map(quad -> letter + " " + row(quad) + " .\n")
        .sorted()
        .collect(Collectors.joining());
  }

  private static String row(Quad quad) {
    String triple =
        term(quad.getSubject()) + " " + term(quad.getPredicate()) + " " + term(quad.getObject());
    return quad.isDefaultGraph() ? triple : triple + " " + term(quad.getGraph());
  }

  /** RDF Patch names a blank node by its label in angle brackets. */
  private static String term(Node node) {
    return node.isBlank() ? "<_:" + node.getBlankNodeLabel() + ">" : NodeFmtLib.strNT(node);
  }
}
