package org.vigie.web.query;

import org.vigie.words.Lang;

/** The query that the page shows before the reader chooses or writes one. */
public final class Example {
  private Example() {}

  /** The query, with the names in a language. */
  public static String in(Lang lang) {
    return """
      PREFIX vigie: <https://w3id.org/vigie/ns#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX graph: <https://w3id.org/vigie/graph/>

      SELECT ?contract ?amount
      WHERE {
        GRAPH graph:consolidated { ?c vigie:investedAmount ?amount }
        ?c a vigie:ImpactContract ; vigie:country "FR" ; rdfs:label ?contract
        FILTER (lang(?contract) = "%s")
      }
      ORDER BY DESC(?amount)
      """
        .formatted(lang.tag())
        .strip();
  }
}
