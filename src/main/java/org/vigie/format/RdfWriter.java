package org.vigie.format;

import static java.util.Comparator.comparing;

import java.io.OutputStream;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
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

  private static final Comparator<Quad> ORDER =
      comparing((Quad quad) -> text(quad.getGraph()))
          .thenComparing(quad -> text(quad.getSubject()))
          .thenComparingInt(quad -> quad.getPredicate().equals(W3c.RDF_TYPE) ? 0 : 1)
          .thenComparing(quad -> text(quad.getPredicate()))
          .thenComparing(quad -> text(quad.getObject()));

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
    List<Quad> sorted = quads.stream().sorted(ORDER).toList();
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

  private static boolean isUsed(String namespace, List<Quad> quads) {
    return quads.stream()
        .flatMap(
            quad -> {
              Triple triple = quad.asTriple();
              return java.util.stream.Stream.of(
                  quad.getGraph(), triple.getSubject(), triple.getPredicate(), triple.getObject());
            })
        .anyMatch(node -> isIn(node, namespace));
  }

  private static boolean isIn(Node node, String namespace) {
    return (node.isURI() && node.getURI().startsWith(namespace))
        || (node.isLiteral() && node.getLiteralDatatypeURI().startsWith(namespace));
  }

  private static String text(Node node) {
    return NodeFmtLib.strNT(node);
  }
}
