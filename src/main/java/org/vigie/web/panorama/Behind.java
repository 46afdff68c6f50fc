package org.vigie.web.panorama;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.vigie.words.Lang;

/** The query that gives the contracts of the table: each thing asked is one of its lines. */
public final class Behind {
  private static final String SLUG = "[\\p{L}\\p{N}._-]+";
  private static final Map<String, String> PROPERTIES =
      Map.of(
          "field", "vigie:policyField",
          "payer", "vigie:hasOutcomePayer",
          "investor", "vigie:hasInvestor",
          "stage", "vigie:stage",
          "year", "vigie:signatureYear",
          "territory", "vigie:territory");

  private Behind() {}

  /** The query in SPARQL 1.1, with names in a language. */
  public static String query(Asked asked, Lang lang) {
    List<String> lines = new ArrayList<>();
    lines.add("?contract a vigie:ImpactContract .");
    lines.add("FILTER NOT EXISTS { ?contract vigie:sameEntityAs ?other }");
    lines.add("OPTIONAL { ?contract vigie:country ?country }");
    lines.add(
        "FILTER(IF(BOUND(?country), ?country = \"FR\", STRSTARTS(STR(?contract), CONCAT(STR(id:),"
            + " \"contract/cis-fr-\"))))");
    if (!asked.words().isEmpty()) {
      lines.addAll(words(asked.words()));
    }
    asked.filters().forEach((key, value) -> lines.addAll(filter(key, value)));
    lines.add(
        "OPTIONAL { ?contract rdfs:label ?label . FILTER(LANG(?label) = \"" + lang.tag() + "\") }");
    lines.add("OPTIONAL { ?contract vigie:signatureDate ?signed }");
    lines.add("OPTIONAL { ?contract vigie:investedAmount ?invested }");
    return prefixes(asked)
        + "\nSELECT ?contract (SAMPLE(?label) AS ?name) (SAMPLE(?signed) AS ?signature)"
        + " (SAMPLE(?invested) AS ?amount)\nWHERE {\n"
        + lines.stream().map(line -> "  " + line + "\n").collect(Collectors.joining())
        + "}\nGROUP BY ?contract\nORDER BY ?signature ?contract";
  }

  private static String prefixes(Asked asked) {
    StringBuilder prefixes =
        new StringBuilder(
            """
            PREFIX vigie: <https://w3id.org/vigie/ns#>
            PREFIX id: <https://w3id.org/vigie/id/>
            PREFIX code: <https://w3id.org/vigie/code/>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            """);
    if (!asked.filter("territory").isEmpty()) {
      prefixes.append("PREFIX skos: <http://www.w3.org/2004/02/skos/core#>\n");
    }
    if (!asked.words().isEmpty()) {
      prefixes.append("PREFIX text: <http://jena.apache.org/text#>\n");
    }
    return prefixes.toString();
  }

  private static List<String> words(String words) {
    String text = '"' + words.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    String safe = text.replaceAll("[\\r\\n\\t]+", " ");
    return List.of(
        "{ ?contract text:query " + safe + " }",
        "UNION { ?said text:query " + safe + " . ?said vigie:about ?contract }",
        "UNION { ?named text:query " + safe + " . ?contract ?as ?named }");
  }

  private static List<String> filter(String key, String value) {
    String property = PROPERTIES.get(key);
    if (property != null && value.equals(Asked.NONE)) {
      return List.of("FILTER NOT EXISTS { ?contract " + property + " ?any" + key + " }");
    }
    if (!value.matches(SLUG)) {
      return List.of("FILTER(false)");
    }
    return switch (key) {
      case "territory" ->
          List.of(
              "?contract vigie:territory"
                  + (value.equals(Places.COUNTRY) ? " " : "/skos:broader* ")
                  + code("place-" + value)
                  + " .");
      case "field" -> List.of("?contract vigie:policyField " + code("field-" + value) + " .");
      case "stage" -> List.of("?contract vigie:stage " + code("stage-" + value) + " .");
      case "payer", "investor" ->
          List.of("?contract " + property + " <https://w3id.org/vigie/id/actor/" + value + "> .");
      case "year" ->
          List.of(
              "?contract vigie:signatureYear ?year .", "FILTER(STR(?year) = \"" + value + "\")");
      case "certainty" -> certainty(value);
      default -> disputed(value);
    };
  }

  private static String code(String slug) {
    return "<https://w3id.org/vigie/code/" + slug + ">";
  }

  private static List<String> certainty(String level) {
    List<String> refused = Traits.REFUSED.get(level);
    if (refused == null) {
      return List.of("FILTER(false)");
    }
    String properties =
        Traits.SHOWN.stream().map(name -> "vigie:" + name).collect(Collectors.joining(" "));
    String statuses =
        refused.stream().map(word -> "code:status-" + word).collect(Collectors.joining(" "));
    String shown = "a vigie:Decision ; vigie:about ?contract ; vigie:property ?shown ; ";
    return List.of(
        "FILTER NOT EXISTS {",
        "  VALUES ?shown { " + properties + " } VALUES ?refused { " + statuses + " }",
        "  ?decision " + shown + "vigie:chosenClaim/vigie:status ?refused }",
        "FILTER NOT EXISTS {",
        "  VALUES ?shown { " + properties + " }",
        "  ?open " + shown + "vigie:outcome code:outcome-tied }");
  }

  private static List<String> disputed(String value) {
    String open =
        "{ ?dispute a vigie:Disagreement ; vigie:about ?contract ."
            + " FILTER NOT EXISTS { ?dispute vigie:state code:dis-settled } }";
    return switch (value) {
      case "yes" -> List.of("FILTER EXISTS " + open);
      case "no" -> List.of("FILTER NOT EXISTS " + open);
      default -> List.of("FILTER(false)");
    };
  }
}
