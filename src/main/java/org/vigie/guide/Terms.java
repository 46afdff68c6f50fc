package org.vigie.guide;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.vigie.vocab.Iris;
import org.vigie.vocab.W3c;
import org.vigie.words.Lang;

/** Reads the words of {@code ontology/glossary.ttl}. */
final class Terms {
  private static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
  private static final Node NOTATION = skos("notation");
  private static final Node SCOPE_NOTE = skos("scopeNote");
  private static final Node HISTORY_NOTE = skos("historyNote");
  private static final Node RELATED = skos("related");
  private static final Node SOURCE = NodeFactory.createURI("http://purl.org/dc/terms/source");
  private static final Node OFFICIAL = Iris.term("officialDefinition");
  private static final Node OFFICIAL_SOURCE = Iris.term("officialSource");

  private final Graph glossary;

  private Terms(Graph glossary) {
    this.glossary = glossary;
  }

  /** All words, sorted by key. */
  static List<Term> read(Graph glossary) {
    Terms terms = new Terms(glossary);
    return glossary
        .find(Node.ANY, W3c.SKOS_IN_SCHEME, Iris.code("glossary"))
        .mapWith(triple -> terms.term(triple.getSubject()))
        .toList()
        .stream()
        .sorted(Comparator.comparing(Term::key))
        .toList();
  }

  private Term term(Node node) {
    return new Term(
        key(node),
        text(node, W3c.SKOS_PREF_LABEL).orElse(new Pair<>("", "")),
        new Pair<>(all(node, W3c.SKOS_ALT_LABEL, Lang.FR), all(node, W3c.SKOS_ALT_LABEL, Lang.EN)),
        text(node, W3c.SKOS_DEFINITION).orElse(new Pair<>("", "")),
        text(node, SCOPE_NOTE).orElse(new Pair<>("", "")),
        text(node, HISTORY_NOTE),
        text(node, OFFICIAL)
            .flatMap(
                text ->
                    slugs(node, OFFICIAL_SOURCE).stream()
                        .findFirst()
                        .map(source -> new Term.Official(text, source))),
        related(node),
        slugs(node, SOURCE));
  }

  private String key(Node term) {
    return glossary
        .find(term, NOTATION, Node.ANY)
        .mapWith(triple -> triple.getObject().getLiteralLexicalForm())
        .toList()
        .getFirst();
  }

  private Optional<Pair<String>> text(Node term, Node property) {
    List<String> fr = all(term, property, Lang.FR);
    List<String> en = all(term, property, Lang.EN);
    return fr.isEmpty() || en.isEmpty()
        ? Optional.empty()
        : Optional.of(new Pair<>(fr.getFirst(), en.getFirst()));
  }

  private List<String> all(Node term, Node property, Lang lang) {
    return glossary
        .find(term, property, Node.ANY)
        .mapWith(triple -> triple.getObject())
        .filterKeep(value -> value.isLiteral() && value.getLiteralLanguage().equals(lang.tag()))
        .mapWith(Node::getLiteralLexicalForm)
        .toList()
        .stream()
        .sorted()
        .toList();
  }

  /** The words related in either direction: the relation is symmetric and stated once. */
  private List<String> related(Node term) {
    List<Node> found = new ArrayList<>(objects(term, RELATED));
    glossary.find(Node.ANY, RELATED, term).forEachRemaining(t -> found.add(t.getSubject()));
    return found.stream().map(this::key).distinct().sorted().toList();
  }

  private List<String> slugs(Node term, Node property) {
    return objects(term, property).stream()
        .flatMap(node -> Iris.findThing(node).stream())
        .filter(thing -> thing.type().equals("source"))
        .map(Iris.Thing::slug)
        .sorted()
        .toList();
  }

  private List<Node> objects(Node term, Node property) {
    return glossary.find(term, property, Node.ANY).mapWith(t -> t.getObject()).toList();
  }

  private static Node skos(String local) {
    return NodeFactory.createURI(SKOS + local);
  }
}
