package org.vigie.source.mindmap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.vigie.claim.PropertySpec;
import org.vigie.source.Reference;
import org.vigie.source.lexicon.Plain;
import org.vigie.vocab.Iris;
import org.vigie.vocab.W3c;

/**
 * The words for relations and roles: the labels of the ontology's properties and the names of the
 * roles, in each language, however they are written.
 */
final class Relations {
  private static final Node THING = Iris.code("kind-thing");

  private final Map<String, PropertySpec> byWords = new HashMap<>();
  private final TreeSet<String> words = new TreeSet<>();

  private Relations() {}

  /** The words of the ontology and the codes. */
  static Relations of(Reference reference) {
    Relations relations = new Relations();
    for (PropertySpec spec : reference.properties().list()) {
      if (spec.valueKind().equals(THING)) {
        Iris.findTerm(spec.property()).ifPresent(name -> relations.put(name, spec, false));
        reference
            .properties()
            .labels(spec.property())
            .forEach(label -> relations.put(label.getLiteralLexicalForm(), spec, true));
        Node role = spec.role();
        if (role != null) {
          reference
              .codes()
              .find(role, W3c.SKOS_PREF_LABEL, Node.ANY)
              .forEachRemaining(
                  t -> relations.put(t.getObject().getLiteralLexicalForm(), spec, true));
        }
      }
    }
    return relations;
  }

  private void put(String text, PropertySpec spec, boolean shown) {
    byWords.putIfAbsent(Plain.of(text), spec);
    if (shown) {
      words.add(text);
    }
  }

  /** The relation or role that some words name. */
  Optional<PropertySpec> find(String text) {
    return Optional.ofNullable(byWords.get(Plain.of(text)));
  }

  /** The accepted words that are most like some others. */
  List<String> nearest(String text) {
    return Plain.nearest(text, words);
  }
}
