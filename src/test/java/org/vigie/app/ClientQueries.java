package org.vigie.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Ten queries for clients, and the values that the tables of {@code data} give for them. */
record ClientQueries(Map<String, String> texts, Map<String, List<String>> expected) {
  private static final String PREFIXES =
      """
      PREFIX vigie: <https://w3id.org/vigie/ns#>
      PREFIX contract: <https://w3id.org/vigie/id/contract/>
      PREFIX text: <http://jena.apache.org/text#>
      """;
  private static final int LONG = 60_000;

  static ClientQueries of(Path data) {
    List<CSVRecord> things = read(data.resolve("contracts.csv"));
    List<CSVRecord> contracts = where(things, "class", "ImpactContract"::equals);
    List<CSVRecord> french = where(contracts, "slug", slug -> slug.startsWith("cis-fr-"));
    List<CSVRecord> investors =
        where(
            read(data.resolve("claims/contract/cis-fr-01-adie.csv")),
            "property",
            "hasInvestor"::equals);
    String text = "é’ œ".repeat(LONG / 4);
    ClientQueries all = new ClientQueries(new LinkedHashMap<>(), new LinkedHashMap<>());
    all.add(
        "select",
        "SELECT ?name { ?c a vigie:ImpactContract ; vigie:name ?name"
            + " FILTER CONTAINS(STR(?c), \"/cis-fr-\") } ORDER BY ?name",
        names(french));
    all.add("ask", "ASK { contract:cis-fr-01-adie vigie:name \"Adie\" }", List.of("true"));
    all.add(
        "construct",
        "CONSTRUCT { ?c vigie:name ?name } WHERE { ?c a vigie:ImpactContract ; vigie:name ?name }",
        names(contracts));
    all.add(
        "describe",
        "DESCRIBE contract:cis-fr-02-impact-academie",
        names(where(things, "slug", "cis-fr-02-impact-academie"::equals)));
    all.add(
        "utf8",
        "SELECT ?name { ?c a vigie:ImpactContract ; vigie:name ?name FILTER REGEX(?name, \"[éèô]\")"
            + " }",
        names(where(contracts, "name", name -> name.matches(".*[éèô].*"))));
    all.add("literal", "SELECT ?t { VALUES ?t { \"" + text + "\" } }", List.of(text));
    all.add(
        "long",
        "SELECT ?name { VALUES ?c { "
            + things.stream()
                .map(each -> "<https://w3id.org/vigie/id/contract/" + each.get("slug") + ">")
                .collect(Collectors.joining(" "))
                .concat(" <https://w3id.org/vigie/id/contract/none>".repeat(1_000))
            + " } ?c a vigie:ImpactContract ; vigie:name ?name }",
        names(contracts));
    all.add(
        "text",
        "SELECT ?name { ?c text:query \"microcredit\" . ?c a vigie:ImpactContract ; vigie:name"
            + " ?name }",
        contracts.stream()
            .filter(each -> String.join(" ", each.toList()).contains("microcrédit"))
            .map(each -> each.get("name"))
            .toList());
    all.add(
        "graph",
        "SELECT ?investor { GRAPH ?g { ?claim a vigie:Claim ; vigie:about contract:cis-fr-01-adie ;"
            + " vigie:property vigie:hasInvestor ; vigie:value ?investor } }",
        investors.stream().map(each -> "https://w3id.org/vigie/id/" + each.get("value")).toList());
    all.add(
        "aggregate",
        "SELECT ?n { { SELECT ?class (COUNT(DISTINCT ?c) AS ?n) { VALUES ?class {"
            + " vigie:ImpactContract } ?c a ?class } GROUP BY ?class } }",
        List.of(Integer.toString(contracts.size())));
    return all;
  }

  private void add(String query, String text, List<String> values) {
    texts.put(query, PREFIXES + text + "\n");
    expected.put(query, values.stream().sorted().toList());
  }

  /** Writes each query into a file of its own, for a client that is a program. */
  void write(Path folder) throws IOException {
    for (Map.Entry<String, String> each : texts.entrySet()) {
      Files.writeString(folder.resolve(each.getKey() + ".rq"), each.getValue());
    }
  }

  static List<CSVRecord> read(Path table) {
    try (CSVParser rows =
        CSVFormat.DEFAULT.builder().setHeader().get().parse(Files.newBufferedReader(table))) {
      return rows.getRecords();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static List<CSVRecord> where(
      List<CSVRecord> rows, String column, Predicate<String> condition) {
    return rows.stream().filter(each -> condition.test(each.get(column))).toList();
  }

  private static List<String> names(List<CSVRecord> rows) {
    return rows.stream().map(each -> each.get("name")).toList();
  }
}
