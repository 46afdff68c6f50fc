package org.vigie.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.eclipse.rdf4j.rio.ParserConfig;
import org.eclipse.rdf4j.rio.RDFParser;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.BasicParserSettings;
import org.eclipse.rdf4j.rio.helpers.JSONLDSettings;
import org.eclipse.rdf4j.rio.helpers.XMLParserSettings;

/**
 * Reads documents of RDF 1.1, statement by statement, under {@link Budgets}. Never opens a
 * connection or another file: remote JSON-LD contexts and DOCTYPEs are refused. Text must be in
 * UTF-8 (XML may declare otherwise); IRIs, literals and language tags must be well-formed.
 *
 * <p>Statements are handed over as they are read; who must not keep half a document reads it once
 * to check it and once more to use it.
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
   * Quad#defaultGraphNodeGenerated}. This is for documents of the house: a literal that is no value
   * of its datatype refuses them too.
   */
  public static void read(
      InputStream document, RdfFormat format, String base, Consumer<Quad> quads) {
    read(
        document,
        format.syntax(),
        base,
        new Terms(number -> NodeFactory.createBlankNode()),
        true,
        statement -> quads.accept(statement.quad()));
  }

  /**
   * Reads a document, statement by statement. Its blank nodes are labelled {@code b1}, {@code b2}…
   * in the order in which they are met, so that reading it again gives the same.
   *
   * @param base the address against which relative IRIs are resolved
   * @throws RdfSyntaxException with line and column, when it is not in that syntax, or beyond the
   *     budgets
   */
  public static void read(
      InputStream document, RdfSyntax syntax, String base, Consumer<RdfStatement> statements) {
    Terms terms = new Terms(number -> NodeFactory.createBlankNode("b" + number));
    read(document, syntax, base, terms, false, statements);
  }

  private static void read(
      InputStream document,
      RdfSyntax syntax,
      String base,
      Terms terms,
      boolean verifyValues,
      Consumer<RdfStatement> statements) {
    Watch watch = new Watch(syntax);
    XmlFilter xml = XmlFilter.create();
    long[] line = new long[1];
    RDFParser parser =
        syntax == RdfSyntax.BINARY ? new BoundedBinary() : Rio.createParser(syntax.rio());
    configure(parser.getParserConfig(), xml, verifyValues);
    parser.setParseLocationListener((at, column) -> line[0] = at);
    parser.setRDFHandler(
        new Strict(
            terms, watch, () -> syntax.isXml() ? xml.line() : Math.max(line[0], 0), statements));
    try {
      if (syntax == RdfSyntax.BINARY) {
        parser.parse(document, base);
      } else {
        parser.parse(new StrictText(document, syntax, watch), base);
      }
    } catch (IOException | RuntimeException | StackOverflowError refused) {
      throw watch.explain(Refusal.of(refused));
    }
  }

  private static void configure(ParserConfig config, XmlFilter xml, boolean verifyValues) {
    config.set(BasicParserSettings.VERIFY_DATATYPE_VALUES, verifyValues);
    config.set(BasicParserSettings.VERIFY_LANGUAGE_TAGS, false);
    config.set(BasicParserSettings.VERIFY_URI_SYNTAX, false);
    config.set(BasicParserSettings.PRESERVE_BNODE_IDS, false);
    config.set(JSONLDSettings.SECURE_MODE, true);
    config.set(JSONLDSettings.WHITELIST, Set.of());
    config.set(XMLParserSettings.DISALLOW_DOCTYPE_DECL, true);
    config.set(XMLParserSettings.CUSTOM_XML_READER, xml);
  }
}
