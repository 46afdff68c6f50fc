package org.vigie.sparql;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ResultSetFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetReaderRegistry;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.resultset.ResultsCompare;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sparql.util.IsoMatcher;

/** Runs a case on the server and says what is wrong with the answer. */
final class SuiteJudge {
  /** The answer differs only in how numbers are written. */
  static final String BY_VALUE = "same values, other terms";

  private final SuiteServer server;

  SuiteJudge(SuiteServer server) {
    this.server = server;
  }

  /** What is wrong; empty when the case is passed. */
  Optional<String> judge(SuiteCase each) {
    try {
      server.hold(each);
      return switch (each.kind()) {
        case String kind when kind.startsWith("Positive") -> positive(each);
        case String kind when kind.startsWith("Negative") -> negative(each);
        case "UpdateEvaluationTest" -> update(each);
        case "QueryEvaluationTest", "CSVResultFormatTest" -> query(each);
        case String unknown -> Optional.of("unknown kind " + unknown);
      };
    } catch (RuntimeException broken) {
      return Optional.of(String.valueOf(broken));
    }
  }

  /**
   * SERVICE to addresses that are not listed is understood, and then refused; an update is
   * understood, and then finds nothing to load or to drop.
   */
  private Optional<String> positive(SuiteCase each) {
    HttpResponse<String> answer = server.ask(each, "*/*");
    boolean read = answer.statusCode() == 403 && answer.body().contains("SERVICE");
    boolean ran = each.isUpdate() && !answer.body().contains("Parse error");
    return answer.statusCode() < 300 || read || ran ? Optional.empty() : said(answer);
  }

  private Optional<String> negative(SuiteCase each) {
    HttpResponse<String> answer = server.ask(each, "*/*");
    return answer.statusCode() == 400 ? Optional.empty() : said(answer);
  }

  private Optional<String> update(SuiteCase each) {
    HttpResponse<String> answer = server.ask(each, "*/*");
    if (answer.statusCode() >= 300) {
      return said(answer);
    }
    DatasetGraph expected = DatasetGraphFactory.create();
    each.after().plain().forEach(file -> SuiteServer.parse(each, file).parse(expected));
    each.after()
        .named()
        .forEach(
            (name, file) ->
                SuiteServer.parse(each, file)
                    .parse(expected.getGraph(NodeFactory.createURI(name))));
    if (!server.graph("default").isIsomorphicWith(expected.getDefaultGraph())) {
      return Optional.of("the default graph differs");
    }
    TreeSet<String> names = new TreeSet<>(server.names());
    expected.listGraphNodes().forEachRemaining(name -> names.add(name.getURI()));
    return names.stream()
        .filter(
            name ->
                !server
                    .graph("graph=" + Endpoint.encode(name))
                    .isIsomorphicWith(expected.getGraph(NodeFactory.createURI(name))))
        .map(name -> "differs: " + name)
        .findFirst();
  }

  private Optional<String> query(SuiteCase each) {
    String result = each.result().orElseThrow().toString();
    String ending = result.substring(result.lastIndexOf('.') + 1);
    return switch (ending) {
      case "srx" -> table(each, ResultSetLang.RS_XML);
      case "srj" -> table(each, ResultSetLang.RS_JSON);
      case "tsv" -> table(each, ResultSetLang.RS_TSV);
      case "csv" -> csv(each);
      default -> isTable(each) ? tableInTurtle(each) : graph(each);
    };
  }

  private static boolean isTable(SuiteCase each) {
    return SuiteServer.read(each.result().orElseThrow()).contains("ResultSet");
  }

  private Optional<String> table(SuiteCase each, Lang lang) {
    HttpResponse<String> answer = server.ask(each, lang.getHeaderString());
    if (answer.statusCode() != 200) {
      return said(answer);
    }
    String file = server.here(SuiteServer.read(each.result().orElseThrow()));
    QueryExecResult expected = rows(lang, file);
    QueryExecResult found = rows(lang, answer.body());
    if (expected.isBoolean()) {
      return expected.booleanResult().equals(found.booleanResult())
          ? Optional.empty()
          : Optional.of("is " + found.booleanResult());
    }
    return compare(expected.rowSet(), found.rowSet());
  }

  private static QueryExecResult rows(Lang lang, String text) {
    return RowSetReaderRegistry.getFactory(lang)
        .create(lang)
        .readAny(
            new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
            Context.emptyContext());
  }

  private Optional<String> tableInTurtle(SuiteCase each) {
    HttpResponse<String> answer = server.ask(each, ResultSetLang.RS_JSON.getHeaderString());
    if (answer.statusCode() != 200) {
      return said(answer);
    }
    Model model = ModelFactory.createDefaultModel();
    SuiteServer.parse(each, each.result().orElseThrow()).parse(model);
    RowSet expected = RowSet.adapt(ResultSetFactory.makeResults(model));
    return compare(expected, rows(ResultSetLang.RS_JSON, answer.body()).rowSet());
  }

  private static Optional<String> compare(RowSet wanted, RowSet got) {
    var expected = wanted.rewindable();
    var found = got.rewindable();
    if (ResultsCompare.equalsByTerm(expected, found)) {
      return Optional.empty();
    }
    expected.reset();
    found.reset();
    boolean byValue = ResultsCompare.equalsByTerm(canonical(expected), canonical(found));
    return Optional.of(byValue ? BY_VALUE : "differs");
  }

  private static List<Binding> canonical(RowSet rows) {
    return rows.stream()
        .map(
            row -> {
              BindingBuilder changed = Binding.builder();
              row.forEach((variable, node) -> changed.add(variable, canonical(node)));
              return changed.build();
            })
        .toList();
  }

  private static Node canonical(Node node) {
    if (!node.isLiteral()) {
      return node;
    }
    NodeValue value = NodeValue.makeNode(node);
    String form =
        switch (value) {
          case NodeValue number when number.isNumber() -> Double.toString(number.getDouble());
          case NodeValue truth when truth.isBoolean() -> Boolean.toString(truth.getBoolean());
          case NodeValue time when time.isDateTime() ->
              time.asString().replaceFirst("\\.?0*(Z|[+-]..:..)?$", "$1");
          default -> node.getLiteralLexicalForm();
        };
    return NodeFactory.createLiteral(
        form, node.getLiteralLanguage(), node.getLiteralBaseDirection(), node.getLiteralDatatype());
  }

  private Optional<String> csv(SuiteCase each) {
    HttpResponse<String> answer = server.ask(each, "text/csv");
    List<List<String>> expected = cells(SuiteServer.read(each.result().orElseThrow()));
    List<List<String>> found = cells(answer.body());
    return expected.equals(found) ? Optional.empty() : Optional.of("is " + found);
  }

  /** The cells, in which every blank node is called the same, the lines sorted below the head. */
  private static List<List<String>> cells(String csv) {
    try (CSVParser parser = CSVParser.parse(csv, CSVFormat.RFC4180)) {
      List<List<String>> rows = new ArrayList<>();
      parser.forEach(
          record ->
              rows.add(record.stream().map(cell -> cell.replaceFirst("^_:.*", "_:")).toList()));
      rows.subList(1, rows.size()).sort(Comparator.comparing(Object::toString));
      return rows;
    } catch (java.io.IOException malformed) {
      throw new java.io.UncheckedIOException(malformed);
    }
  }

  private Optional<String> graph(SuiteCase each) {
    HttpResponse<String> answer = server.ask(each, "application/trig, application/n-quads");
    if (answer.statusCode() != 200) {
      return said(answer);
    }
    DatasetGraph expected = DatasetGraphFactory.create();
    SuiteServer.parse(each, each.result().orElseThrow()).parse(expected);
    DatasetGraph found = DatasetGraphFactory.create();
    RDFParser.fromString(answer.body(), Lang.TRIG).parse(found);
    return IsoMatcher.isomorphic(expected, found) ? Optional.empty() : Optional.of("differs");
  }

  private static Optional<String> said(HttpResponse<String> answer) {
    return Optional.of(answer.statusCode() + " " + answer.body().replaceAll("\\s+", " "));
  }
}
