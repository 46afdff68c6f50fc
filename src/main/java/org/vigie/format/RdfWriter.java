package org.vigie.format;

import static java.util.Comparator.comparing;

import java.io.OutputStream;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Quad;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.rio.RDFWriter;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.BasicWriterSettings;
import org.eclipse.rdf4j.rio.helpers.JSONLDMode;
import org.eclipse.rdf4j.rio.helpers.JSONLDSettings;
import org.eclipse.rdf4j.rio.turtle.TurtleWriterSettings;
import org.vigie.vocab.Prefixes;
import org.vigie.vocab.W3c;

/**
 * Writes documents of RDF 1.1 in a fixed order, so that the same graph is the same document to the
 * byte (blank nodes aside). Prefixes are those of {@link Prefixes}, as far as they are used.
 */
public final class RdfWriter {
  private static final ValueFactory VALUES = SimpleValueFactory.getInstance();

  private RdfWriter() {}

  /** Writes a graph; the stream stays open. */
  public static void write(Graph graph, RdfFormat format, OutputStream out) {
    write(
        graph.find().mapWith(t -> Quad.create(Quad.defaultGraphNodeGenerated, t)).toList(),
        format,
        out);
  }

  /**
   * Writes quads; a syntax without named graphs gets their triples. The stream stays open.
   *
   * @param quads those of the default graph are in {@link Quad#defaultGraphNodeGenerated}
   */
  public static void write(Collection<Quad> quads, RdfFormat format, OutputStream out) {
    Map<Node, String> texts = new HashMap<>();
    List<Quad> sorted = quads.stream().sorted(order(texts)).toList();
    RDFWriter writer = Rio.createWriter(format.syntax().rio(), out);
    writer.getWriterConfig().set(BasicWriterSettings.PRETTY_PRINT, true);
    writer.getWriterConfig().set(BasicWriterSettings.XSD_STRING_TO_PLAIN_LITERAL, true);
    // Abbreviated numbers would lose the digits of the source: 450000.00 is not 450000.0.
    writer.getWriterConfig().set(TurtleWriterSettings.ABBREVIATE_NUMBERS, false);
    writer.getWriterConfig().set(JSONLDSettings.JSONLD_MODE, JSONLDMode.COMPACT);
    writer.startRDF();
    Prefixes.map().entrySet().stream()
        .filter(prefix -> isUsed(prefix.getValue(), sorted))
        .forEach(prefix -> writer.handleNamespace(prefix.getKey(), prefix.getValue()));
    for (Quad quad : sorted) {
      writer.handleStatement(
          format.hasGraphs() && !quad.isDefaultGraph()
              ? VALUES.createStatement(
                  Terms.resource(quad.getSubject()),
                  Terms.iri(quad.getPredicate()),
                  Terms.value(quad.getObject()),
                  Terms.resource(quad.getGraph()))
              : VALUES.createStatement(
                  Terms.resource(quad.getSubject()),
                  Terms.iri(quad.getPredicate()),
                  Terms.value(quad.getObject())));
    }
    writer.endRDF();
  }

  /** The order of a document; each node is written out once, not at each comparison. */
  private static Comparator<Quad> order(Map<Node, String> texts) {
    Function<Node, String> text = node -> texts.computeIfAbsent(node, NodeFmtLib::strNT);
    return comparing((Quad quad) -> text.apply(quad.getGraph()))
        .thenComparing(quad -> text.apply(quad.getSubject()))
        .thenComparingInt(quad -> quad.getPredicate().equals(W3c.RDF_TYPE) ? 0 : 1)
        .thenComparing(quad -> text.apply(quad.getPredicate()))
        .thenComparing(quad -> text.apply(quad.getObject()));
  }

  private static boolean isUsed(String namespace, List<Quad> quads) {
    return quads.stream()
        .anyMatch(
            quad ->
                isIn(quad.getGraph(), namespace)
                    || isIn(quad.getSubject(), namespace)
                    || isIn(quad.getPredicate(), namespace)
                    || isIn(quad.getObject(), namespace));
  }

  private static boolean isIn(Node node, String namespace) {
    return (node.isURI() && node.getURI().startsWith(namespace))
        || (node.isLiteral() && node.getLiteralDatatypeURI().startsWith(namespace));
  }
}
