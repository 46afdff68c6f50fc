package org.vigie.web.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.vigie.dossier.DossierReader;
import org.vigie.store.Snapshot;
import org.vigie.vocab.Graphs;
import org.vigie.vocab.Iris;
import org.vigie.vocab.W3c;
import org.vigie.words.Lang;

/**
 * What the editor completes: the classes and properties of the ontology and those of others that
 * the data use, each with its name and how much it is used; and which places lie in which.
 */
public final class Terms {
  /** Beyond this many uses, terms are told apart by nobody. */
  private static final int ENOUGH = 5000;

  private static final String OWL = "http://www.w3.org/2002/07/owl#";
  private static final List<Node> CLASS_KINDS = List.of(iri(OWL + "Class"));
  private static final List<Node> PROPERTY_KINDS =
      List.of(
          iri(OWL + "DatatypeProperty"),
          iri(OWL + "ObjectProperty"),
          iri(OWL + "AnnotationProperty"));

  /** Terms of others that a query of Vigie meets. */
  private static final List<Node> OTHERS =
      List.of(
          W3c.RDF_TYPE,
          W3c.RDFS_LABEL,
          W3c.SKOS_PREF_LABEL,
          W3c.SKOS_IN_SCHEME,
          iri("http://www.w3.org/2004/02/skos/core#broader"),
          iri("http://www.w3.org/2004/02/skos/core#notation"),
          iri("http://www.w3.org/2004/02/skos/core#definition"),
          W3c.DCT_TITLE,
          iri("http://purl.org/dc/terms/issued"),
          iri("http://purl.org/dc/terms/creator"),
          iri("http://purl.org/dc/terms/publisher"),
          W3c.PROV_ENDED_AT_TIME,
          W3c.PROV_WAS_DERIVED_FROM);

  private final Graph ontology;
  private final Graph union;
  private final DossierReader reader;
  private final Lang lang;

  private Terms(Snapshot snapshot, DossierReader reader, Lang lang) {
    this.ontology = snapshot.graph(Graphs.ONTOLOGY);
    this.union = snapshot.union();
    this.reader = reader;
    this.lang = lang;
  }

  /** The terms of a revision, as JSON has them: {@code classes}, {@code properties}, places. */
  public static Map<String, Object> of(Snapshot snapshot, DossierReader reader, Lang lang) {
    Terms terms = new Terms(snapshot, reader, lang);
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("classes", terms.list(CLASS_KINDS, List.of(), true));
    all.put("properties", terms.list(PROPERTY_KINDS, OTHERS, false));
    all.put("places", terms.places());
    return all;
  }

  private List<Map<String, Object>> list(List<Node> kinds, List<Node> others, boolean classes) {
    List<Node> nodes = new ArrayList<>();
    kinds.forEach(
        kind ->
            ontology
                .find(Node.ANY, W3c.RDF_TYPE, kind)
                .mapWith(Triple::getSubject)
                .filterKeep(Node::isURI)
                .forEach(nodes::add));
    nodes.addAll(others);
    return nodes.stream()
        .distinct()
        .sorted(Comparator.comparing(Node::getURI))
        .map(
            node ->
                term(
                    node,
                    classes
                        ? union.find(Node.ANY, W3c.RDF_TYPE, node)
                        : union.find(Node.ANY, node, Node.ANY)))
        .toList();
  }

  /** A term and how often it is used: so many times, or more than that. */
  private Map<String, Object> term(
      Node node, org.apache.jena.util.iterator.ExtendedIterator<Triple> uses) {
    int count = 0;
    boolean more;
    try {
      while (count < ENOUGH && uses.hasNext()) {
        uses.next();
        count++;
      }
      more = uses.hasNext();
    } finally {
      uses.close();
    }
    Map<String, Object> term = new LinkedHashMap<>();
    term.put("iri", node.getURI());
    term.put("label", reader.ref(node).label().in(lang.tag()));
    term.put("uses", count);
    if (more) {
      term.put("more", true);
    }
    return term;
  }

  /**
   * The places that lie in each place, by the end of their codes: {@code fr-r11} holds {@code
   * fr-d75}.
   */
  private Map<String, List<String>> places() {
    Map<String, List<String>> inside = new TreeMap<>();
    union
        .find(Node.ANY, iri("http://www.w3.org/2004/02/skos/core#broader"), Node.ANY)
        .forEachRemaining(
            triple -> {
              String part = place(triple.getSubject());
              String whole = place(triple.getObject());
              if (!part.isEmpty() && !whole.isEmpty()) {
                inside.computeIfAbsent(whole, unseen -> new ArrayList<>()).add(part);
              }
            });
    inside.values().forEach(parts -> parts.sort(Comparator.naturalOrder()));
    return inside;
  }

  private static String place(Node node) {
    return Iris.findCode(node)
        .filter(slug -> slug.startsWith("place-"))
        .map(slug -> slug.substring("place-".length()))
        .orElse("");
  }

  private static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }
}
