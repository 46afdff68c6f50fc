package org.vigie.app;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.sparql.exec.QueryExec;
import org.vigie.store.Store;

/** Counts the panorama without the code that the pages count with. */
final class Recount {
  private Recount() {}

  /** How many French contracts each value has in the graph of displayed values. */
  static Map<String, Integer> groups(Store store, String property) {
    String query =
        """
        PREFIX vigie: <https://w3id.org/vigie/ns#>
        SELECT (STR(?value) AS ?group) (COUNT(DISTINCT ?contract) AS ?n) WHERE {
          ?contract a vigie:ImpactContract ; vigie:country "FR" ; %s ?value .
        } GROUP BY ?value
        """
            .formatted(property);
    return store.read(
        snapshot -> {
          Map<String, Integer> counts = new TreeMap<>();
          try (QueryExec exec = QueryExec.graph(snapshot.union()).query(query).build()) {
            exec.select()
                .forEachRemaining(
                    row ->
                        counts.put(
                            row.get("group").getLiteralLexicalForm(),
                            ((Number) row.get("n").getLiteralValue()).intValue()));
          }
          return counts;
        });
  }

  /** On how many French contracts sources contradict one another about a property. */
  static int disagreements(Store store, String property) {
    return number(
        store,
        """
        SELECT (COUNT(DISTINCT ?contract) AS ?n) WHERE {
          ?disagreement a vigie:Disagreement ; vigie:property vigie:%s ; vigie:about ?contract .
          ?contract a vigie:ImpactContract ; vigie:country "FR" .
        }
        """
            .formatted(property));
  }

  /** For how many French contracts the displayed value of a property is contested. */
  static int contested(Store store, String property) {
    return number(
        store,
        """
        SELECT (COUNT(DISTINCT ?contract) AS ?n) WHERE {
          ?decision a vigie:Decision ; vigie:property vigie:%s ; vigie:about ?contract ;
            vigie:chosenClaim/vigie:status <https://w3id.org/vigie/code/status-contested> .
          ?contract a vigie:ImpactContract ; vigie:country "FR" .
        }
        """
            .formatted(property));
  }

  /** How many sources state a claim. */
  static int sources(Store store) {
    return number(
        store,
        """
        SELECT (COUNT(DISTINCT ?source) AS ?n) WHERE { ?claim a vigie:Claim ; vigie:statedIn ?source }
        """);
  }

  private static int number(Store store, String query) {
    return store.read(
        snapshot -> {
          try (QueryExec exec =
              QueryExec.graph(snapshot.union())
                  .query("PREFIX vigie: <https://w3id.org/vigie/ns#>\n" + query)
                  .build()) {
            return ((Number) exec.select().next().get("n").getLiteralValue()).intValue();
          }
        });
  }

  /** The different amounts in euros that the tables give of each French contract. */
  static Map<String, SortedSet<BigDecimal>> amounts(String property) throws IOException {
    Map<String, SortedSet<BigDecimal>> amounts = new TreeMap<>();
    for (CSVRecord row : tables("data/claims/contract")) {
      if (row.get("property").equals(property)
          && row.get("unit").equals("EUR")
          && row.get("about").startsWith("contract/cis-fr-")) {
        Stream.of("value", "value_min", "value_max")
            .map(row::get)
            .filter(text -> !text.isEmpty())
            .forEach(
                text ->
                    amounts
                        .computeIfAbsent(row.get("about"), k -> new TreeSet<>())
                        .add(new BigDecimal(text)));
      }
    }
    return amounts;
  }

  /** The rows of every table in a folder. */
  static List<CSVRecord> tables(String root) throws IOException {
    List<CSVRecord> rows = new ArrayList<>();
    List<Path> files;
    try (Stream<Path> found = Files.walk(Path.of(root))) {
      files = found.filter(file -> file.toString().endsWith(".csv")).toList();
    }
    for (Path file : files) {
      try (CSVParser parser =
          CSVParser.parse(
              file,
              StandardCharsets.UTF_8,
              CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get())) {
        parser.forEach(rows::add);
      }
    }
    return rows;
  }
}
