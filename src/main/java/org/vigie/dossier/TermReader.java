package org.vigie.dossier;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.vigie.vocab.Iris;
import org.vigie.vocab.Vigie;
import org.vigie.vocab.W3c;

/** Reads the terms of our ontology. */
final class TermReader {
  private final Reading reading;
  private final Function<Node, List<Ref>> byType;

  TermReader(Reading reading, Function<Node, List<Ref>> byType) {
    this.reading = reading;
    this.byType = byType;
  }

  /** Classes, claimable properties, other properties; each group by name. */
  Map<String, List<Ref>> list() {
    Map<String, List<Ref>> terms = new LinkedHashMap<>();
    List<Ref> classes = ours(W3c.OWL_CLASS);
    List<Ref> properties = new ArrayList<>(ours(W3c.OWL_OBJECT_PROPERTY));
    properties.addAll(ours(W3c.OWL_DATATYPE_PROPERTY));
    properties.addAll(ours(W3c.RDF_PROPERTY));
    properties.addAll(ours(W3c.OWL_ANNOTATION_PROPERTY));
    List<Ref> distinct = properties.stream().distinct().sorted(comparing(Ref::slug)).toList();
    put(terms, "classes", classes);
    put(terms, "claimable", distinct.stream().filter(ref -> claimable(ref.node())).toList());
    put(terms, "properties", distinct.stream().filter(ref -> !claimable(ref.node())).toList());
    return terms;
  }

  private boolean claimable(Node property) {
    return reading.findText(property, Vigie.CLAIMABLE).filter("true"::equals).isPresent();
  }

  private List<Ref> ours(Node type) {
    return byType.apply(type).stream()
        .filter(ref -> Iris.findTerm(ref.node()).isPresent())
        .sorted(comparing(Ref::slug))
        .toList();
  }

  private static void put(Map<String, List<Ref>> terms, String name, List<Ref> refs) {
    if (!refs.isEmpty()) {
      terms.put(name, refs);
    }
  }
}
