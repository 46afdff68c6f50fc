package org.vigie.web.version;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.vigie.store.Revision;
import org.vigie.store.RevisionNumber;
import org.vigie.vocab.W3c;

/**
 * All versions of an address (RFC 7089, section 5), as links (RFC 6690) and in RDF by PROV-O: there
 * is no vocabulary of Memento.
 *
 * @param original the address that always says the newest; also its own TimeGate
 * @param self the address of the map
 * @param mementos the versions, the oldest first
 */
public record TimeMap(String original, String self, List<Memento> mementos) {
  /** Its media type as links. */
  public static final String LINKS = "application/link-format";

  /** Copies the list. */
  public TimeMap {
    mementos = List.copyOf(mementos);
  }

  /**
   * A version.
   *
   * @param url its address
   * @param number the revision that made it so
   * @param at when that was accepted
   */
  public record Memento(String url, RevisionNumber number, Instant at) {
    /** The link to it. */
    public String link(String relation) {
      return "<" + url + ">; rel=\"" + relation + "\"; datetime=\"" + HttpDate.of(at) + "\"";
    }
  }

  /** The map as links. */
  public String links() {
    List<String> links = new ArrayList<>();
    links.add("<" + original + ">; rel=\"original timegate\"");
    links.add(
        "<"
            + self
            + ">; rel=\"self\"; type=\""
            + LINKS
            + "\"; from=\""
            + HttpDate.of(mementos.getFirst().at())
            + "\"; until=\""
            + HttpDate.of(mementos.getLast().at())
            + "\"");
    for (int i = 0; i < mementos.size(); i++) {
      String first = i == 0 ? "first " : "";
      String last = i == mementos.size() - 1 ? "last " : "";
      links.add(mementos.get(i).link(first + last + "memento"));
    }
    return String.join(",\n", links) + "\n";
  }

  /** The map in RDF. */
  public Graph graph() {
    Graph graph = GraphFactory.createDefaultGraph();
    Node whole = NodeFactory.createURI(original);
    graph.add(whole, W3c.RDF_TYPE, W3c.PROV_ENTITY);
    Memento before = null;
    for (Memento each : mementos) {
      describe(
          graph,
          NodeFactory.createURI(each.url()),
          whole,
          each.at().truncatedTo(ChronoUnit.SECONDS));
      graph.add(
          NodeFactory.createURI(each.url()), W3c.PROV_WAS_GENERATED_BY, Revision.id(each.number()));
      if (before != null) {
        graph.add(
            NodeFactory.createURI(each.url()),
            W3c.PROV_WAS_REVISION_OF,
            NodeFactory.createURI(before.url()));
      }
      before = each;
    }
    return graph;
  }

  /** Says of a document that it is a version of another, and since when. */
  public static void describe(Graph graph, Node version, Node original, Instant at) {
    graph.add(version, W3c.RDF_TYPE, W3c.PROV_ENTITY);
    graph.add(version, W3c.PROV_SPECIALIZATION_OF, original);
    graph.add(
        version,
        W3c.PROV_GENERATED_AT_TIME,
        NodeFactory.createLiteralDT(at.toString(), XSDDatatype.XSDdateTime));
  }
}
