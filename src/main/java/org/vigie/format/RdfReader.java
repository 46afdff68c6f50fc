package org.vigie.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.eclipse.rdf4j.common.exception.RDF4JException;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.rio.RDFParseException;
import org.eclipse.rdf4j.rio.RDFParser;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;
import org.eclipse.rdf4j.rio.helpers.BasicParserSettings;
import org.eclipse.rdf4j.rio.helpers.JSONLDSettings;
import org.eclipse.rdf4j.rio.helpers.XMLParserSettings;

/**
 * Reads documents of RDF 1.1. Never opens a connection or another file: remote JSON-LD contexts and
 * DOCTYPEs are refused.
 */
public final class RdfReader {
  private RdfReader() {}

  /**
   * Reads a document into one graph; named graphs are merged.
   *
   * @param base the address against which relative IRIs are resolved
   * @throws RdfSyntaxException with line and column, when it is not in that syntax
   */
  public static Graph readGraph(InputStream document, RdfFormat format, String base) {
    Graph graph = GraphFactory.createDefaultGraph();
    read(document, format, base, quad -> graph.add(quad.asTriple()));
    return graph;
  }

  /**
   * Reads a document, quad by quad; a triple of the default graph is in {@link
   * Quad#defaultGraphNodeGenerated}.
   */
  public static void read(
      InputStream document, RdfFormat format, String base, Consumer<Quad> quads) {
    RDFParser parser = Rio.createParser(format.rio());
    parser.getParserConfig().set(BasicParserSettings.VERIFY_DATATYPE_VALUES, true);
    parser.getParserConfig().set(BasicParserSettings.VERIFY_LANGUAGE_TAGS, false);
    parser.getParserConfig().set(JSONLDSettings.SECURE_MODE, true);
    parser.getParserConfig().set(JSONLDSettings.WHITELIST, Set.of());
    parser.getParserConfig().set(XMLParserSettings.DISALLOW_DOCTYPE_DECL, true);
    Terms terms = new Terms();
    parser.setRDFHandler(
        new AbstractRDFHandler() {
          @Override
          public void handleStatement(Statement statement) {
            Resource graph = statement.getContext();
            quads.accept(
                Quad.create(
                    graph == null ? Quad.defaultGraphNodeGenerated : terms.node(graph),
                    terms.node(statement.getSubject()),
                    terms.node(statement.getPredicate()),
                    terms.node(statement.getObject())));
          }
        });
    try {
      parser.parse(document, base);
    } catch (RDFParseException malformed) {
      throw new RdfSyntaxException(
          String.valueOf(malformed.getMessage()),
          Math.max(malformed.getLineNumber(), 0),
          Math.max(malformed.getColumnNumber(), 0),
          malformed);
    } catch (RDF4JException refused) {
      throw new RdfSyntaxException(String.valueOf(refused.getMessage()), 0, 0, refused);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
