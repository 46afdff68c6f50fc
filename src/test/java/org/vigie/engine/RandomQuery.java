package org.vigie.engine;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Queries made by chance over the small vocabulary of {@link RandomData}. */
final class RandomQuery {
  private static final List<String> VARIABLES = List.of("?a", "?b", "?c", "?d", "?e");

  private final Random chance;

  RandomQuery(Random chance) {
    this.chance = chance;
  }

  /** A query with one right answer, whatever the order of its rows: an order by all it selects. */
  String make() {
    String pattern = group(3);
    return switch (chance.nextInt(12)) {
      case 0 -> "SELECT DISTINCT " + some() + " WHERE " + pattern;
      case 1 ->
          "SELECT ?a (COUNT(*) AS ?n) (COUNT(DISTINCT ?b) AS ?m) WHERE " + pattern + " GROUP BY ?a";
      case 2 -> "SELECT (SUM(?c) AS ?s) (MIN(?b) AS ?l) (COUNT(?d) AS ?k) WHERE " + pattern;
      case 3 ->
          "SELECT ?k (MAX(?b) AS ?x) WHERE "
              + pattern
              + " GROUP BY (STR(?c) AS ?k) HAVING (COUNT(*) > 1)";
      case 4 -> "SELECT ?a ?b ?c WHERE " + pattern + " ORDER BY ?b DESC(?a) ?c LIMIT 7";
      case 5 -> "SELECT DISTINCT ?a ?c WHERE " + pattern + " ORDER BY ?c ?a LIMIT 5 OFFSET 2";
      case 6 -> "ASK " + pattern;
      case 7 -> "SELECT ?a (COUNT(DISTINCT *) AS ?n) WHERE " + pattern + " GROUP BY ?a";
      case 8 ->
          "SELECT (COUNT(DISTINCT STR(?b)) AS ?n) (SUM(DISTINCT ?c) AS ?s)"
              + " (AVG(DISTINCT ?c + 1) AS ?m) (COUNT(DISTINCT *) AS ?k) WHERE "
              + pattern;
      default -> "SELECT * WHERE " + pattern;
    };
  }

  /** Disjunctions over a few patterns, so that some solutions meet them. */
  String disjunction() {
    List<String> variables = List.of("?a", "?b", "?c");
    String first = "?a " + (chance.nextBoolean() ? "?p" : RandomData.predicate(chance)) + " ?b ";
    String other =
        switch (chance.nextInt(8)) {
          case 0 -> "OPTIONAL { ?b ?q ?c }";
          case 1 -> "OPTIONAL { ?b ?q ?c FILTER (" + either(variables) + ") }";
          case 2 -> "VALUES (?a ?c) { (" + term() + " " + term() + ") (UNDEF " + term() + ") }";
          case 3 -> "BIND (STR(?b) AS ?c)";
          case 4 -> "GRAPH ?c { ?a ?q ?b }";
          case 5 -> "FILTER EXISTS { ?b ?q ?c FILTER (" + either(variables) + ") }";
          case 6 -> "?b ?q ?c .";
          default -> "";
        };
    String all = "{ " + first + (chance.nextBoolean() ? ". " : " . ?b ?r ?d . ") + other + " }";
    String whole = chance.nextInt(4) == 0 ? "{ " + all + " UNION { ?b ?p ?c } }" : all;
    String filters =
        IntStream.range(0, 1 + chance.nextInt(2))
            .mapToObj(i -> " FILTER (" + either(variables) + ")")
            .collect(Collectors.joining());
    return "SELECT * { " + whole + filters + " }";
  }

  private String some() {
    return VARIABLES.stream().filter(v -> chance.nextBoolean()).collect(Collectors.joining(" "))
        + " ?a";
  }

  private String group(int depth) {
    int parts = 1 + chance.nextInt(3);
    return IntStream.range(0, parts)
        .mapToObj(i -> i == 0 ? triples() : part(depth))
        .collect(Collectors.joining(" ", "{ ", " }"));
  }

  private String part(int depth) {
    if (depth == 0) {
      return triples();
    }
    return switch (chance.nextInt(16)) {
      case 0, 1 -> "OPTIONAL " + group(depth - 1);
      case 2 -> group(depth - 1) + " UNION " + group(depth - 1);
      case 3, 4 -> "FILTER (" + condition(depth) + ")";
      case 5 -> "GRAPH " + graph() + " " + group(depth - 1);
      case 6 -> "MINUS " + group(depth - 1);
      case 7 -> "FILTER NOT EXISTS " + group(depth - 1);
      case 8 -> "FILTER EXISTS " + group(depth - 1);
      case 9 -> "BIND (" + expression() + " AS ?z" + chance.nextInt(1000) + ")";
      case 10 -> "VALUES (?a ?b) { (" + term() + " " + term() + ") (UNDEF " + term() + ") }";
      case 11 -> "VALUES ?c { " + term() + " " + term() + " <http://x/new> }";
      case 12 ->
          "{ SELECT ?a (COUNT(?b) AS ?n"
              + chance.nextInt(1000)
              + ") WHERE "
              + group(depth - 1)
              + " GROUP BY ?a }";
      case 13 -> "{ SELECT DISTINCT ?a ?b WHERE " + group(depth - 1) + " }";
      case 14 -> group(depth - 1);
      default -> triples();
    };
  }

  private String triples() {
    return IntStream.range(0, 1 + chance.nextInt(3))
        .mapToObj(i -> subject() + " " + predicate() + " " + object() + " .")
        .collect(Collectors.joining(" "));
  }

  private String subject() {
    return chance.nextInt(4) == 0 ? RandomData.iri(chance) : variable();
  }

  private String predicate() {
    return switch (chance.nextInt(12)) {
      case 0 -> "?p";
      case 1 -> RandomData.predicate(chance) + "+";
      case 2 -> RandomData.predicate(chance) + "*";
      case 3 -> RandomData.predicate(chance) + "/" + RandomData.predicate(chance);
      case 4 -> "(" + RandomData.predicate(chance) + "|^" + RandomData.predicate(chance) + ")";
      case 5 -> path(2);
      default -> RandomData.predicate(chance);
    };
  }

  private String path(int depth) {
    if (depth == 0) {
      return RandomData.predicate(chance);
    }
    return switch (chance.nextInt(7)) {
      case 0 -> "(" + path(depth - 1) + ")*";
      case 1 -> "(" + path(depth - 1) + ")+";
      case 2 -> "(" + path(depth - 1) + ")?";
      case 3 -> "^(" + path(depth - 1) + ")";
      case 4 -> "(" + path(depth - 1) + "/" + path(depth - 1) + ")";
      case 5 -> "(" + path(depth - 1) + "|" + path(depth - 1) + ")";
      default -> "!(" + RandomData.predicate(chance) + "|^" + RandomData.predicate(chance) + ")";
    };
  }

  private String object() {
    return chance.nextInt(4) == 0 ? term() : variable();
  }

  private String term() {
    return RandomData.term(chance);
  }

  private String graph() {
    return chance.nextBoolean() ? RandomData.graph(chance) : variable();
  }

  private String variable() {
    return VARIABLES.get(chance.nextInt(VARIABLES.size()));
  }

  private String condition(int depth) {
    return switch (chance.nextInt(13)) {
      case 0 -> variable() + " = " + term();
      case 1 -> variable() + " != " + variable();
      case 2 -> variable() + " < " + variable();
      case 3 -> "BOUND(" + variable() + ")";
      case 4 -> "!BOUND(" + variable() + ")";
      case 5 -> "LANG(" + variable() + ") = \"fr\" || isIRI(" + variable() + ")";
      case 6 -> variable() + " IN (" + term() + ", " + term() + ")";
      case 7 -> "CONTAINS(STR(" + variable() + "), \"1\")";
      case 8 -> variable() + " > 1 || EXISTS " + group(Math.max(0, depth - 1));
      case 9 -> variable() + " = " + term() + " || " + variable() + " = " + term();
      case 10 -> either(VARIABLES);
      case 11 ->
          variable() + " IN (" + term() + ", " + term() + ", " + term() + ", " + term() + ")";
      default -> "sameTerm(" + variable() + ", " + variable() + ")";
    };
  }

  /** Tests of one variable, or each of any. */
  private String either(List<String> variables) {
    String one = variables.get(chance.nextInt(variables.size()));
    boolean same = chance.nextBoolean();
    return IntStream.range(0, 2 + chance.nextInt(3))
        .mapToObj(i -> test(same ? one : variables.get(chance.nextInt(variables.size()))))
        .collect(Collectors.joining(" || "));
  }

  private String test(String variable) {
    return switch (chance.nextInt(8)) {
      case 3 -> variable + " IN (" + term() + ", " + term() + ", " + term() + ")";
      case 0, 1 -> "sameTerm(" + term() + ", " + variable + ")";
      case 2 -> variable + " != " + term();
      default -> variable + " = " + term();
    };
  }

  private String expression() {
    return switch (chance.nextInt(4)) {
      case 0 -> "STR(" + variable() + ")";
      case 1 -> variable() + " + 1";
      case 2 -> "IF(BOUND(" + variable() + "), " + variable() + ", \"none\")";
      default -> "COALESCE(" + variable() + ", " + term() + ")";
    };
  }
}
