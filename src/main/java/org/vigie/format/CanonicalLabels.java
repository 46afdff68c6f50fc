package org.vigie.format;

import com.apicatalog.rdf.Rdf;
import com.apicatalog.rdf.RdfLiteral;
import com.apicatalog.rdf.RdfNQuad;
import com.apicatalog.rdf.RdfResource;
import com.apicatalog.rdf.RdfValue;
import com.apicatalog.rdf.canon.RdfCanonicalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;

/**
 * The labels that RDFC-1.0 (section 4.4) gives to the blank nodes of a dataset: the same for two
 * isomorphic datasets.
 */
@SuppressWarnings("deprecation") // The canonicaliser has no newer interface yet.
final class CanonicalLabels {
  private final Map<Node, String> given = new HashMap<>();

  private CanonicalLabels() {}

  /**
   * The labels of blank nodes, such as {@code _:c14n0}.
   *
   * @param quads all quads of the dataset that name a blank node; the others do not matter
   */
  static Map<Node, String> of(Collection<Quad> quads) {
    CanonicalLabels names = new CanonicalLabels();
    List<RdfNQuad> foreign = new ArrayList<>();
    quads.forEach(quad -> foreign.add(names.quad(quad)));
    RdfCanonicalizer canonicalizer = RdfCanonicalizer.newInstance(foreign);
    canonicalizer.canonicalize();
    Map<Node, String> labels = new HashMap<>();
    Map<String, Node> named = new HashMap<>();
    names.given.forEach((node, name) -> named.put(name, node));
    canonicalizer
        .issuer()
        .mappingTable()
        .forEach(
            (from, to) -> {
              Node node = named.get(from.getValue());
              if (node != null) {
                labels.put(node, to.getValue());
              }
            });
    return labels;
  }

  private RdfNQuad quad(Quad quad) {
    return Rdf.createNQuad(
        resource(quad.getSubject()),
        resource(quad.getPredicate()),
        value(quad.getObject()),
        quad.isDefaultGraph() ? null : resource(quad.getGraph()));
  }

  private RdfResource resource(Node node) {
    return node.isURI()
        ? Rdf.createIRI(node.getURI())
        : Rdf.createBlankNode(given.computeIfAbsent(node, unseen -> "_:b" + given.size()));
  }

  private RdfValue value(Node node) {
    return node.isLiteral() ? literal(node) : resource(node);
  }

  private static RdfLiteral literal(Node node) {
    @Nullable String language = node.getLiteralLanguage();
    return language == null || language.isEmpty()
        ? Rdf.createTypedString(node.getLiteralLexicalForm(), node.getLiteralDatatypeURI())
        : Rdf.createLangString(node.getLiteralLexicalForm(), language);
  }
}
