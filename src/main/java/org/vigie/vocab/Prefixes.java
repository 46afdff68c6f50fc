package org.vigie.vocab;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.shared.PrefixMapping;

/** The prefixes used in every document and query of Vigie, under their usual names. */
public final class Prefixes {
  private static final Map<String, String> ALL = all();

  /** What may follow a prefix without being written otherwise. */
  private static final String LOCAL = "[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_-])?";

  private Prefixes() {}

  /** Prefix to namespace, in the order in which documents list them; unmodifiable. */
  public static Map<String, String> map() {
    return ALL;
  }

  /** The same, for Jena; locked. */
  public static PrefixMapping mapping() {
    return PrefixMapping.Factory.create().setNsPrefixes(ALL).lock();
  }

  /**
   * An IRI under its prefix, such as {@code vigie:Claim}; in full between angle brackets where
   * there is none.
   */
  public static String shortened(String iri) {
    return ALL.entrySet().stream()
        .filter(entry -> iri.startsWith(entry.getValue()))
        .max(Comparator.comparingInt(entry -> entry.getValue().length()))
        .map(entry -> Map.entry(entry.getKey(), iri.substring(entry.getValue().length())))
        .filter(entry -> entry.getValue().matches(LOCAL))
        .map(entry -> entry.getKey() + ":" + entry.getValue())
        .orElse("<" + iri + ">");
  }

  private static Map<String, String> all() {
    Map<String, String> map = new LinkedHashMap<>();
    map.put("vigie", Iris.NS);
    map.put("code", Iris.CODE);
    map.put("ct", Iris.ID + "contract/");
    map.put("cl", Iris.ID + "claim/");
    map.put("src", Iris.ID + "source/");
    map.put("ag", Iris.ID + "actor/");
    map.put("as", Iris.ID + "assessment/");
    map.put("dec", Iris.ID + "decision/");
    map.put("dis", Iris.ID + "disagreement/");
    map.put("g", Iris.GRAPH);
    map.put("shp", Iris.SHAPE);
    map.put("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
    map.put("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
    map.put("owl", "http://www.w3.org/2002/07/owl#");
    map.put("xsd", "http://www.w3.org/2001/XMLSchema#");
    map.put("skos", "http://www.w3.org/2004/02/skos/core#");
    map.put("dct", "http://purl.org/dc/terms/");
    map.put("dcat", "http://www.w3.org/ns/dcat#");
    map.put("prov", "http://www.w3.org/ns/prov#");
    map.put("org", "http://www.w3.org/ns/org#");
    map.put("foaf", "http://xmlns.com/foaf/0.1/");
    map.put("oa", "http://www.w3.org/ns/oa#");
    map.put("sh", "http://www.w3.org/ns/shacl#");
    map.put("schema", "https://schema.org/");
    map.put("void", "http://rdfs.org/ns/void#");
    map.put("void-ext", "http://ldf.fi/void-ext#");
    map.put("sd", "http://www.w3.org/ns/sparql-service-description#");
    map.put("vann", "http://purl.org/vocab/vann/");
    return java.util.Collections.unmodifiableMap(map);
  }
}
