package org.vigie.bench.http;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetReader;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.Context;

/**
 * An answer as a sorted list of lines, which two right answers to a query have in common: numbers
 * to six digits, for engines differ in the precision of a mean; blank nodes without their names;
 * the parts of a concatenation in order.
 */
final class Canonical {
  private static final MathContext DIGITS = new MathContext(6);

  private Canonical() {}

  /**
   * Reads an answer.
   *
   * @throws RuntimeException when it is none of that query
   */
  static List<String> lines(String text, Reply reply) {
    Query query = QueryFactory.create(text);
    if (query.isSelectType()) {
      return rows(query, reply);
    }
    if (query.isAskType()) {
      return List.of(Boolean.toString(read(reply).booleanResult()));
    }
    Graph graph = GraphFactory.createDefaultGraph();
    Lang lang = reply.type().startsWith("text/turtle") ? Lang.TURTLE : Lang.NTRIPLES;
    RDFParser.fromString(reply.body(), lang)
        .errorHandler(ErrorHandlerFactory.errorHandlerNoLogging)
        .parse(graph);
    TreeSet<String> lines = new TreeSet<>();
    // What describes a thing is left to the engine; that which is said of it itself must be there.
    List<Node> described = query.isDescribeType() ? query.getResultURIs() : List.of(Node.ANY);
    for (Node thing : described) {
      graph
          .find(thing, Node.ANY, Node.ANY)
          .forEachRemaining(
              triple ->
                  lines.add(
                      String.join(
                          " ",
                          term(triple.getSubject(), false),
                          term(triple.getPredicate(), false),
                          term(triple.getObject(), false))));
    }
    return List.copyOf(lines);
  }

  private static QueryExecResult read(Reply reply) {
    return RowSetReader.createReader(ResultSetLang.RS_JSON)
        .readAny(
            new ByteArrayInputStream(reply.body().getBytes(StandardCharsets.UTF_8)),
            Context.emptyContext());
  }

  private static List<String> rows(Query query, Reply reply) {
    RowSet rows = read(reply).rowSet();
    boolean concatenates = query.toString().contains("GROUP_CONCAT");
    List<String> lines = new ArrayList<>();
    while (rows.hasNext()) {
      lines.add(row(rows.next(), concatenates));
    }
    lines.sort(null);
    return lines;
  }

  private static String row(Binding row, boolean concatenates) {
    TreeMap<String, String> values = new TreeMap<>();
    for (Var variable : (Iterable<Var>) row::vars) {
      values.put(variable.getVarName(), term(row.get(variable), concatenates));
    }
    return values.entrySet().stream()
        .map(value -> value.getKey() + "=" + value.getValue())
        .collect(Collectors.joining(" "));
  }

  private static String term(Node term, boolean concatenates) {
    if (term.isBlank()) {
      return "_:";
    }
    if (!term.isLiteral()) {
      return NodeFmtLib.strNT(term);
    }
    String form = term.getLiteralLexicalForm();
    if (isNumber(term)) {
      return new BigDecimal(form).round(DIGITS).stripTrailingZeros().toPlainString();
    }
    if (concatenates) {
      form = Arrays.stream(form.split(", ", -1)).sorted().collect(Collectors.joining(", "));
    }
    String lang = term.getLiteralLanguage();
    return lang.isEmpty()
        ? form + "^^" + term.getLiteralDatatypeURI()
        : form + "@" + lang.toLowerCase(Locale.ROOT);
  }

  private static boolean isNumber(Node literal) {
    String type = literal.getLiteralDatatypeURI();
    String form = literal.getLiteralLexicalForm();
    return type.matches(".*#(decimal|integer|int|long|double|float|nonNegativeInteger)")
        && form.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
  }
}
