package org.vigie.consolidation;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.vigie.vocab.Iris;
import org.vigie.vocab.Vigie;

/** What the working view makes of what is said, for the first key said of. */
final class Seen {
  private final Said said;

  Seen(Said said) {
    this.said = said;
  }

  Ruling ruling() {
    return TestOntology.consolidation()
        .rulings(said.knowledge(), Policy.WORKING, AnyKnowledge.AS_OF)
        .getFirst();
  }

  Decision decision() {
    return ruling().decision().orElseThrow();
  }

  List<String> values() {
    return objects(Iris.findTerm(ruling().key().property()).orElseThrow());
  }

  List<String> objects(String property) {
    return triples().stream()
        .filter(t -> t.getSubject().equals(Said.CONTRACT))
        .filter(t -> t.getPredicate().equals(Iris.term(property)))
        .map(t -> t.getObject().isURI() ? t.getObject().getURI() : text(t.getObject()))
        .sorted()
        .toList();
  }

  private static String text(Node literal) {
    return literal.getLiteralLexicalForm();
  }

  String explanation(String language) {
    return triples().stream()
        .filter(t -> t.getSubject().equals(decision().id()))
        .filter(t -> t.getPredicate().equals(Vigie.EXPLANATION))
        .map(Triple::getObject)
        .filter(sentence -> sentence.getLiteralLanguage().equals(language))
        .map(Seen::text)
        .findFirst()
        .orElseThrow()
        .replace('\u202F', ' ')
        .replace('\u00A0', ' ');
  }

  private List<Triple> triples() {
    return TestOntology.consolidation()
        .portraits(said.knowledge(), Policy.WORKING, AnyKnowledge.AS_OF)
        .stream()
        .flatMap(portrait -> portrait.triples().stream())
        .toList();
  }
}
