package org.vigie.web.ontology;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.vigie.ontology.Alignment;
import org.vigie.ontology.Rule;
import org.vigie.ontology.Schema;
import org.vigie.ontology.Term;
import org.vigie.vocab.Vigie;
import org.vigie.vocab.W3c;
import org.vigie.web.speech.Speech;

/** Makes the card of a term from the ontology, the rules, the alignments and a state. */
final class TermWriter {
  private static final Map<Node, List<Alignment>> ALIGNMENTS = Alignment.all();
  private static final int MOST_PROPERTIES = 7;

  /** What an example shows of a claim, in this order. */
  private static final List<Node> OF_A_CLAIM =
      List.of(
          W3c.RDF_TYPE,
          Vigie.ABOUT,
          Vigie.PROPERTY,
          Vigie.VALUE,
          Vigie.VALUE_MIN,
          Vigie.VALUE_MAX,
          Vigie.VALUE_STATE,
          Vigie.CURRENCY,
          Vigie.UNIT,
          Vigie.STATED_IN,
          Vigie.STATUS);

  /** What an example shows first of any thing. */
  private static final List<Node> FIRST =
      List.of(W3c.RDF_TYPE, Vigie.NAME, W3c.RDFS_LABEL, W3c.DCT_TITLE, Vigie.ABOUT);

  private final Schema schema;
  private final List<Rule> rules;
  private final Census census;
  private final Graph union;
  private final Naming naming;
  private final RuleWords words;
  private final Sketch sketch;

  TermWriter(
      Schema schema, List<Rule> rules, Census census, Graph union, Naming naming, RuleWords words) {
    this.schema = schema;
    this.rules = List.copyOf(rules);
    this.census = census;
    this.union = union;
    this.naming = naming;
    this.words = words;
    this.sketch = new Sketch(union, naming);
  }

  TermCard card(Term term) {
    List<Rule> direct = direct(term);
    return new TermCard(
        naming.reader().ref(term.node()),
        term.kind().name().toLowerCase(Locale.ROOT),
        naming.reader().definition(term.node()),
        rows(term),
        direct.stream().map(words::card).toList(),
        mentions(term).stream().filter(rule -> !direct.contains(rule)).map(words::card).toList(),
        ALIGNMENTS.getOrDefault(term.node(), List.of()),
        use(term),
        term.deprecated(),
        new Snippet(example(term)));
  }

  /** The rules that judge the things of a class, or set conditions on the values of a property. */
  private List<Rule> direct(Term term) {
    return rules.stream()
        .filter(
            rule ->
                term.isClass()
                    ? rule.targets().contains(term.node())
                    : rule.paths().contains(term.node()))
        .toList();
  }

  /** The rules that name a property, or the kind of its values. */
  private List<Rule> mentions(Term term) {
    if (term.isClass()) {
      return List.of();
    }
    Set<Node> names = new HashSet<>(Set.of(term.node()));
    if (term.use().claimable()) {
      term.use().valueKind().ifPresent(names::add);
    }
    return rules.stream().filter(rule -> !Collections.disjoint(rule.mentions(), names)).toList();
  }

  private List<TermCard.Row> rows(Term term) {
    List<TermCard.Row> rows = new ArrayList<>();
    add(rows, term.isClass() ? "parents.class" : "parents", term.parents());
    List<Node> narrower = schema.listNarrower(term.node()).stream().map(Term::node).toList();
    add(rows, term.isClass() ? "narrower.class" : "narrower", narrower);
    add(rows, "disjoint", schema.listDisjoint(term.node()));
    add(rows, "domain", term.domains());
    add(rows, "range", term.use().codeList().isPresent() ? List.of() : term.ranges());
    add(rows, "kind", term.use().valueKind().stream().toList());
    add(rows, "list", term.use().codeList().stream().toList());
    add(rows, "role", term.use().role().stream().toList());
    if (term.use().claimable()) {
      String number = term.use().single() ? "ontology.single" : "ontology.multi";
      rows.add(
          new TermCard.Row(
              say().t("ontology.row.claims"),
              List.of(new Item(say().t(number), null, null, false))));
    }
    return rows;
  }

  private void add(List<TermCard.Row> rows, String key, Collection<Node> nodes) {
    if (!nodes.isEmpty()) {
      rows.add(new TermCard.Row(say().t("ontology.row." + key), naming.items(nodes)));
    }
  }

  private String use(Term term) {
    int uses = census.uses(term.node());
    if (term.isClass()) {
      return say().t("ontology.use.class", uses, say().figure(uses));
    }
    if (term.use().claimable()) {
      int claims = census.claims(term.node());
      return say().t("ontology.use.claims", claims, say().figure(claims), uses, say().figure(uses));
    }
    return say().t("ontology.use.values", uses, say().figure(uses));
  }

  private List<List<Snippet.Piece>> example(Term term) {
    if (term.isClass()) {
      return census
          .findUser(term.node())
          .map(thing -> sketch.lines(thing, properties(thing)))
          .orElse(List.of());
    }
    List<List<Snippet.Piece>> lines = new ArrayList<>();
    Optional<Node> claim =
        term.use().claimable() ? census.findClaim(term.node()) : Optional.empty();
    claim
        .flatMap(node -> findObject(node, Vigie.ABOUT))
        .or(() -> census.findUser(term.node()))
        .map(thing -> sketch.lines(thing, List.of(term.node())))
        .ifPresent(lines::addAll);
    claim
        .map(node -> sketch.lines(node, OF_A_CLAIM))
        .ifPresent(
            said -> {
              if (!lines.isEmpty()) {
                lines.add(List.of());
              }
              lines.addAll(said);
            });
    return lines;
  }

  private Optional<Node> findObject(Node subject, Node property) {
    return union.find(subject, property, Node.ANY).mapWith(Triple::getObject).nextOptional();
  }

  /** Some properties that a thing has: those that name it, then others of ours. */
  private List<Node> properties(Node thing) {
    List<Node> properties = new ArrayList<>(FIRST);
    union.find(thing, Node.ANY, Node.ANY).mapWith(Triple::getPredicate).toList().stream()
        .distinct()
        .filter(property -> !properties.contains(property))
        .sorted(
            Comparator.comparing((Node property) -> schema.find(property).isEmpty())
                .thenComparing(node -> node.toString()))
        .limit(MOST_PROPERTIES)
        .forEach(properties::add);
    return properties;
  }

  private Speech say() {
    return naming.say();
  }
}
