package org.vigie.sparql.provenance;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** SELECT queries made by chance over the model: claimable properties, and what stands beside. */
final class RandomSelect {
  private static final String PREFIXES =
      "PREFIX vigie: <https://w3id.org/vigie/ns#>"
          + " PREFIX graph: <https://w3id.org/vigie/graph/> ";
  private static final List<String> PROPERTIES =
      List.of(
          "vigie:investedAmount",
          "vigie:signatureDate",
          "vigie:signatureYear",
          "vigie:hasInvestor",
          "vigie:hasParty",
          "vigie:hasOutcomePayer",
          "vigie:country",
          "vigie:name",
          "vigie:currency",
          "^vigie:hasInvestor",
          "vigie:hasInvestor/vigie:name",
          "vigie:hasInvestor|vigie:hasOutcomePayer",
          "?p");
  private static final List<String> VARIABLES = List.of("?c", "?v", "?w", "?x");

  private final Random chance;

  RandomSelect(Random chance) {
    this.chance = chance;
  }

  String make() {
    return PREFIXES + select(2, true);
  }

  private String select(int depth, boolean whole) {
    String pattern = group(depth);
    String rows =
        switch (chance.nextInt(8)) {
          case 0 -> "SELECT * " + pattern;
          case 1 -> "SELECT DISTINCT " + some() + " " + pattern;
          case 2 -> "SELECT ?v (COUNT(*) AS ?n) " + pattern + " GROUP BY ?v";
          case 3 -> "SELECT ?c ?v (MAX(?w) AS ?m) " + pattern + " GROUP BY ?c ?v";
          case 4 -> "SELECT REDUCED " + some() + " " + pattern;
          case 5 ->
              "SELECT (?v AS ?r"
                  + chance.nextInt(1_000_000)
                  + ") (STR(?w) AS ?t"
                  + chance.nextInt(1_000_000)
                  + ") "
                  + pattern;
          default -> "SELECT " + some() + " " + pattern;
        };
    String order = whole && chance.nextBoolean() ? " ORDER BY ?v DESC(?w)" : "";
    String slice =
        chance.nextInt(3) == 0
            ? " LIMIT " + (1 + chance.nextInt(20)) + " OFFSET " + chance.nextInt(3)
            : "";
    return rows + order + slice;
  }

  private String some() {
    String picked =
        VARIABLES.stream().filter(each -> chance.nextBoolean()).collect(Collectors.joining(" "));
    return picked.isEmpty() ? "?v" : picked;
  }

  private String group(int depth) {
    return IntStream.range(0, 1 + chance.nextInt(3))
        .mapToObj(i -> i == 0 ? triples() : part(depth))
        .collect(Collectors.joining(" ", "{ ", " }"));
  }

  private String part(int depth) {
    if (depth == 0) {
      return triples();
    }
    return switch (chance.nextInt(11)) {
      case 0, 1 -> "OPTIONAL " + group(depth - 1);
      case 2 -> group(depth - 1) + " UNION " + group(depth - 1);
      case 3 -> "MINUS " + group(depth - 1);
      case 4 -> "FILTER NOT EXISTS " + group(depth - 1);
      case 5 -> "{ " + select(depth - 1, false) + " }";
      case 6 -> "FILTER (BOUND(?v) || ?w = ?x)";
      case 7 -> "BIND (" + variable() + " AS ?b" + chance.nextInt(1_000_000) + ")";
      case 8 -> "GRAPH graph:consolidated " + group(depth - 1);
      case 9 -> "VALUES ?x { <https://w3id.org/vigie/id/actor/none> UNDEF }";
      default -> triples();
    };
  }

  private String triples() {
    String subject = chance.nextInt(8) == 0 ? "[]" : chance.nextInt(4) == 0 ? "?x" : "?c";
    return subject + " " + any(PROPERTIES) + " " + variable() + " .";
  }

  private String variable() {
    return any(List.of("?v", "?v", "?w", "?x"));
  }

  private String any(List<String> list) {
    return list.get(chance.nextInt(list.size()));
  }
}
