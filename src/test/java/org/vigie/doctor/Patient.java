package org.vigie.doctor;

import java.time.Duration;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.vigie.doctor.examination.Allowance;
import org.vigie.search.TextQuery;

/** Data that are asked as a store is (the default graph is all the others), and what ails them. */
final class Patient {
  static final String OURS =
      """
      PREFIX vigie: <https://w3id.org/vigie/ns#>
      PREFIX code: <https://w3id.org/vigie/code/>
      PREFIX g: <https://w3id.org/vigie/graph/>
      PREFIX ct: <https://w3id.org/vigie/id/contract/>
      """;
  static final String USUAL =
      """
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
      PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
      PREFIX text: <http://jena.apache.org/text#>
      """;

  private static final Allowance ALLOWANCE = new Allowance(Duration.ofSeconds(5), run -> {});

  private final DatasetGraph data;

  /** Data in TriG, for which the prefixes are there. */
  Patient(String trig) {
    DatasetGraph named = DatasetGraphFactory.create();
    RDFParser.fromString(OURS + USUAL + trig, Lang.TRIG).parse(named);
    DatasetGraph all = DatasetGraphFactory.wrap(named.getUnionGraph());
    data = DatasetGraphFactory.create(all.getDefaultGraph());
    named
        .listGraphNodes()
        .forEachRemaining((Node name) -> data.addGraph(name, named.getGraph(name)));
    TextQuery.install(data);
  }

  /** What the doctor finds of all that matches a pattern. */
  Diagnosis diagnose(String prefixes, String pattern) {
    return diagnose(prefixes, "", pattern);
  }

  /** The same of a query whose dataset is composed, by FROM. */
  Diagnosis diagnose(String prefixes, String from, String pattern) {
    String query = prefixes + USUAL + "SELECT * " + from + " { " + pattern + " }";
    return Diagnosis.of(QueryFactory.create(query), data, ALLOWANCE);
  }
}
