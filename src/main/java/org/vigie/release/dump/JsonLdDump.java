package org.vigie.release.dump;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.vigie.format.Json;
import org.vigie.vocab.Prefixes;

/**
 * JSON-LD 1.1, flattened, a graph after the other, a line for each thing in it. Keys and datatypes
 * are short by the context; the identifiers of things are whole.
 */
final class JsonLdDump {
  private static final String STRING = "http://www.w3.org/2001/XMLSchema#string";
  private static final String RDF_TYPE = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>";

  private final Writer out;
  private final TurtleTerms terms = TurtleTerms.ofHouse();
  private final Map<String, String> keys = new HashMap<>();
  private final List<Statement> node = new ArrayList<>();
  private String graph = "";
  private boolean first = true;

  private JsonLdDump(Writer out) {
    this.out = out;
  }

  static long write(CanonicalFile view, Writer out) throws IOException {
    out.write("{\"@context\":" + Json.line(Prefixes.map()) + ",\n\"@graph\":[");
    JsonLdDump dump = new JsonLdDump(out);
    view.forEachByGraph(dump::take);
    dump.endNode();
    dump.endGraph();
    out.write("\n]}\n");
    return 0;
  }

  private void take(Statement statement) throws IOException {
    boolean other = !statement.graph().equals(graph);
    if (other || (!node.isEmpty() && !node.getFirst().subject().equals(statement.subject()))) {
      endNode();
    }
    if (other) {
      endGraph();
      graph = statement.graph();
      out.write((first ? "\n" : ",\n") + "{\"@id\":" + id(graph) + ",\"@graph\":[");
      first = true;
    }
    node.add(statement);
  }

  private void endGraph() throws IOException {
    if (!graph.isEmpty()) {
      out.write("\n]}");
      first = false;
    }
  }

  private void endNode() throws IOException {
    if (node.isEmpty()) {
      return;
    }
    out.write((first ? "\n" : ",\n") + "{\"@id\":" + id(node.getFirst().subject()));
    first = false;
    List<Statement> values = new ArrayList<>();
    for (Statement statement : node) {
      if (!values.isEmpty() && !key(values.getFirst()).equals(key(statement))) {
        endValues(values);
      }
      values.add(statement);
    }
    endValues(values);
    out.write("}");
    node.clear();
  }

  /** A literal cannot be a type by the keyword. */
  private String key(Statement statement) {
    if (statement.predicate().equals(RDF_TYPE)) {
      return Token.isLiteral(statement.object()) ? "rdf:type" : "@type";
    }
    return keys.computeIfAbsent(statement.predicate(), this::shortened);
  }

  private String shortened(String token) {
    String term = terms.term(token);
    return Token.isIri(term) ? Token.text(token) : term;
  }

  private void endValues(List<Statement> values) throws IOException {
    String key = key(values.getFirst());
    out.write(
        values.stream()
            .map(
                statement ->
                    key.equals("@type") ? id(statement.object()) : value(statement.object()))
            .collect(Collectors.joining(",", "," + Json.line(key) + ":[", "]")));
    values.clear();
  }

  private static String id(String token) {
    return Json.line(Token.isBlank(token) ? token : Token.text(token));
  }

  private String value(String token) {
    if (!Token.isLiteral(token)) {
      return "{\"@id\":" + id(token) + "}";
    }
    String text = Token.text(token);
    String language = Token.language(token);
    if (!language.isEmpty()) {
      return "{\"@value\":" + Json.line(text) + ",\"@language\":" + Json.line(language) + "}";
    }
    String datatype = Token.datatype(token);
    return datatype.equals(STRING)
        ? Json.line(Map.of("@value", text))
        : "{\"@value\":"
            + Json.line(text)
            + ",\"@type\":"
            + Json.line(shortened(Token.of(datatype)))
            + "}";
  }
}
