package org.vigie.dossier;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.vigie.vocab.Iris;
import org.vigie.vocab.Vigie;
import org.vigie.vocab.W3c;

/**
 * Reads dossiers from the union of the named graphs. One reader serves one snapshot and one thread:
 * it remembers what it has read.
 */
public final class DossierReader {
  private final Reading reading;
  private final StatementReader statements;
  private final FactReader facts;
  private final ChangeReader changes;
  private final Map<Node, Dossier> dossiers = new HashMap<>();

  /**
   * Reads from a graph.
   *
   * @param graph the union of the named graphs
   */
  public DossierReader(Graph graph) {
    this.reading = new Reading(graph);
    this.statements = new StatementReader(reading);
    this.facts = new FactReader(reading, statements);
    this.changes = new ChangeReader(reading);
  }

  /** A thing, code or term with its name. */
  public Ref ref(Node node) {
    return reading.ref(node);
  }

  /** The dossier of a thing; without facts when nobody claims anything about it. */
  public Dossier read(Node thing) {
    Dossier known = dossiers.get(thing);
    if (known == null) {
      known = facts.read(thing);
      dossiers.put(thing, known);
    }
    return known;
  }

  /** The things of a class, by name. */
  public List<Ref> listByType(Node type) {
    return reading.listSubjects(W3c.RDF_TYPE, type).stream()
        .filter(this::isItself)
        .map(reading::ref)
        .sorted(comparing((Ref ref) -> ref.label().plain(), String.CASE_INSENSITIVE_ORDER))
        .toList();
  }

  /** How many things of a class there are. */
  public int countByType(Node type) {
    return reading.countSubjects(W3c.RDF_TYPE, type, this::isItself);
  }

  /** Not a blank node, and not merged into another. */
  private boolean isItself(Node node) {
    return node.isURI() && !reading.has(node, Vigie.SAME_ENTITY_AS, Node.ANY);
  }

  /** The text of a displayed value. */
  public Optional<String> findText(Node thing, Node property) {
    return reading.findText(thing, property);
  }

  /** A source as a bibliography shows it. */
  public SourceCard readSource(Node source) {
    return statements.source(source);
  }

  /** Which kind of source it is, as {@link SourceCard#kind()} says it, read without the rest. */
  public String kindOf(Node source) {
    return SourceCard.kind(reading.refOrNull(source, Vigie.SOURCE_TYPE));
  }

  /** Every claim taken from a source. */
  public List<Statement> listFrom(Node source) {
    return reading.listSubjects(Vigie.STATED_IN, source).stream().map(this::readClaim).toList();
  }

  /** How many claims are taken from a source. */
  public int countFrom(Node source) {
    return reading.countSubjects(Vigie.STATED_IN, source, claim -> true);
  }

  /** Whether more claims than so many are taken from a source. */
  public boolean isMoreFrom(Node source, int most) {
    return reading.isMore(Vigie.STATED_IN, source, most);
  }

  /** A claim, as the dossier of its subject shows it. */
  public Statement readClaim(Node claim) {
    return findFact(claim)
        .flatMap(fact -> fact.statements().stream().filter(s -> s.node().equals(claim)).findFirst())
        .orElseGet(() -> statements.read(claim));
  }

  /** A claim by itself, in few look-ups: whether it is displayed is not said. */
  public Statement readAlone(Node claim) {
    return statements.read(claim);
  }

  /** Some facts of a thing, by name of their property, read without the others. */
  public List<Fact> listFacts(Node thing, Predicate<Node> properties) {
    return facts.list(thing, properties);
  }

  /** A property with the words of the ontology. */
  public Property readProperty(Node property) {
    return facts.property(property);
  }

  /** The fact to which a claim speaks. */
  public Optional<Fact> findFact(Node claim) {
    return reading
        .find(claim, Vigie.ABOUT)
        .flatMap(
            about ->
                read(about).facts().stream()
                    .filter(
                        fact -> fact.statements().stream().anyMatch(s -> s.node().equals(claim)))
                    .findFirst());
  }

  /** Where the thing is the value of a fact of another thing, by property and name. */
  public List<Mention> listMentions(Node thing) {
    Map<List<Node>, List<Statement>> byKey = new LinkedHashMap<>();
    for (Node claim : reading.listSubjects(Vigie.VALUE, thing)) {
      Statement statement = readClaim(claim);
      byKey
          .computeIfAbsent(
              List.of(statement.key().subject(), statement.key().property()),
              k -> new ArrayList<>())
          .add(statement);
    }
    return byKey.entrySet().stream()
        .map(entry -> mention(entry.getKey().get(0), entry.getKey().get(1), entry.getValue()))
        .sorted(
            comparing((Mention m) -> m.property().name()).thenComparing(m -> m.subject().slug()))
        .toList();
  }

  /** The claims stand in the order of their fact, so that both pages give the same status. */
  private Mention mention(Node subject, Node property, List<Statement> found) {
    List<Node> order =
        read(subject).facts().stream()
            .flatMap(fact -> fact.statements().stream())
            .map(Statement::node)
            .toList();
    return new Mention(
        reading.ref(subject),
        facts.property(property),
        found.stream().sorted(Comparator.comparingInt(s -> order.indexOf(s.node()))).toList());
  }

  /**
   * The things one step away, from claims that stand; at most so many claims are read.
   *
   * @param most claims
   */
  public List<Tie> listTies(Node thing, int most) {
    return new TieReader(reading, facts).list(thing, most);
  }

  /** One value of a node, with its name. */
  public Optional<Ref> findValue(Node node, Node predicate) {
    return reading.find(node, predicate).map(reading::ref);
  }

  /** A reply. */
  public Reply readReply(Node reply) {
    return Reply.read(reply, reading);
  }

  /** What an actor answered to claims. */
  public List<Reply> listReplies(Node actor) {
    return Reply.of(actor, reading);
  }

  /** How many facts of other things have the thing as their value, by property's local name. */
  public Map<String, Integer> countMentions(Node thing) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    reading.listSubjects(Vigie.VALUE, thing).stream()
        .filter(claim -> reading.findText(claim, Vigie.DENIES).filter("true"::equals).isEmpty())
        .flatMap(
            claim ->
                reading.find(claim, Vigie.PROPERTY).stream()
                    .flatMap(
                        property ->
                            reading.find(claim, Vigie.ABOUT).stream()
                                .map(about -> List.of(property, about))))
        .distinct()
        .forEach(
            pair ->
                Iris.findTerm(pair.get(0)).ifPresent(name -> counts.merge(name, 1, Integer::sum)));
    return counts;
  }

  /** What is declared of any node, by property, names resolved; nothing that is a claim. */
  public Map<Ref, List<Ref>> listDeclared(Node node) {
    Map<Ref, List<Ref>> declared = new LinkedHashMap<>();
    reading
        .describe(node)
        .forEach(
            (predicate, values) ->
                declared.put(reading.ref(predicate), values.stream().map(reading::ref).toList()));
    return declared;
  }

  /** The open disagreements, as facts, by subject, contracts first, and property. */
  public List<Fact> listDisputes() {
    return reading.listSubjects(W3c.RDF_TYPE, Vigie.DISAGREEMENT).stream()
        .filter(node -> !reading.has(node, Vigie.STATE, Iris.code("dis-settled")))
        .flatMap(node -> reading.find(node, Vigie.ABOUT).stream())
        .distinct()
        .sorted(
            comparing((Node about) -> !about.toString().startsWith(Iris.ID + "contract/"))
                .thenComparing(about -> about.toString()))
        .flatMap(about -> read(about).disputes().stream())
        .toList();
  }

  /**
   * Some revisions, newest first; of the others only the number is read.
   *
   * @param from how many newer ones are left out
   * @param most how many
   */
  public List<Change> listChanges(int from, int most) {
    return changes.list(from, most);
  }

  /** How many revisions there are. */
  public int countChanges() {
    return changes.count();
  }

  /** The revisions that added a claim or an assessment, or took it back. */
  public Set<Node> listRevisions(Node claim) {
    return changes.of(claim);
  }

  /** The revisions that took a claim back. */
  public Set<Node> listWithdrawing(Node claim) {
    return changes.withdrawing(claim);
  }

  /** What a revision added or took back. */
  public List<Node> listTouched(Node revision) {
    return changes.touched(revision);
  }

  /** A revision by its IRI. */
  public Change change(Node node) {
    return changes.read(node);
  }

  /** All claims by status; the four public statuses are always there. */
  public Map<String, Integer> countsByStatus() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    Dossier.STATUSES.forEach(
        status ->
            counts.put(
                status,
                reading.countSubjects(Vigie.STATUS, Iris.code("status-" + status), claim -> true)));
    return counts;
  }

  /** How many documents state a claim that was not taken back. */
  public int countSpeaking() {
    return reading.countStating();
  }

  /** What a term means. */
  public Label definition(Node term) {
    return reading.label(term, W3c.SKOS_DEFINITION);
  }
}
