package org.vigie.ontology;

import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.vigie.format.Json;
import org.vigie.vocab.Iris;
import org.vigie.vocab.Prefixes;
import org.vigie.vocab.W3c;

/**
 * The JSON-LD 1.1 context of an ontology: short names for its terms, with what the ontology says of
 * their values. A name is used only for values of that form, so that nothing changes its meaning: a
 * value of another form keeps the name with the prefix.
 */
public final class JsonLdContext {
  /** The media type of the document. */
  public static final String TYPE = "application/ld+json";

  private static final String ID = "@id";
  private static final String AS = "@type";
  private static final String XSD = "http://www.w3.org/2001/XMLSchema#";
  private static final String LANG_STRING = "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString";

  /** What documents say with words of others. */
  private static final Map<String, Map<String, String>> OTHERS = others();

  private JsonLdContext() {}

  /** The document, in UTF-8. */
  public static byte[] json(Graph ontology) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Json.write(Map.of("@context", of(Schema.of(ontology))), out);
    return out.toByteArray();
  }

  private static Map<String, Object> of(Schema schema) {
    Map<String, Object> context = new LinkedHashMap<>();
    context.put("@version", 1.1);
    context.put("id", ID);
    context.put("type", AS);
    context.putAll(Prefixes.map());
    context.putAll(OTHERS);
    for (Term term : schema.list()) {
      String name = Iris.findTerm(term.node()).orElseThrow();
      if (!context.containsKey(name)) {
        context.put(name, definition(term, "vigie:" + name));
      }
    }
    return context;
  }

  private static Object definition(Term term, String iri) {
    List<String> ranges = term.ranges().stream().filter(Node::isURI).map(Node::getURI).toList();
    Map<String, String> definition = new LinkedHashMap<>();
    definition.put(ID, iri);
    if (term.kind() == Term.Kind.RELATION) {
      definition.put(AS, ID);
    } else if (ranges.equals(List.of(LANG_STRING))) {
      definition.put("@container", "@language");
    } else if (ranges.size() == 1
        && ranges.getFirst().startsWith(XSD)
        && !ranges.getFirst().equals(XSD + "string")) {
      definition.put(AS, "xsd:" + ranges.getFirst().substring(XSD.length()));
    }
    return definition.size() == 1 ? iri : definition;
  }

  private static Map<String, Map<String, String>> others() {
    Map<String, Map<String, String>> others = new TreeMap<>();
    for (Node text : List.of(W3c.RDFS_LABEL, W3c.SKOS_PREF_LABEL, W3c.SKOS_DEFINITION)) {
      others.put(name(text), definition(text, "@container", "@language"));
    }
    for (Node relation : List.of(W3c.SKOS_IN_SCHEME, W3c.RDFS_IS_DEFINED_BY)) {
      others.put(name(relation), definition(relation, AS, ID));
    }
    return others;
  }

  private static Map<String, String> definition(Node term, String key, String value) {
    Map<String, String> definition = new LinkedHashMap<>();
    definition.put(ID, term.getURI());
    definition.put(key, value);
    return definition;
  }

  private static String name(Node term) {
    String iri = term.getURI();
    return iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
  }
}
