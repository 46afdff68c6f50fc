package org.vigie.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.vigie.vocab.Graphs;
import org.vigie.vocab.Iris;
import org.vigie.vocab.Vigie;
import org.vigie.vocab.W3c;

/** What may be one thing, why, and what is never proposed. */
class MatcherTest {
  private static final Node OURS = Graphs.dataset("panorama");
  private static final Node THEIRS = Graphs.dataset("indigo");

  private final Map<Node, Graph> datasets = new LinkedHashMap<>();

  MatcherTest() {
    datasets.put(OURS, GraphFactory.createDefaultGraph());
    datasets.put(THEIRS, GraphFactory.createDefaultGraph());
  }

  @Test
  void aSharedIdentifierIsTheStrongestReason() {
    claim(OURS, contract(OURS, "adie", "Adie"), "externalIdentifier", "INDIGO-POJ-0031");
    claim(
        THEIRS, contract(THEIRS, "poj-31", "Microcredit"), "externalIdentifier", "INDIGO-POJ-0031");
    Proposal proposal = only();
    assertThat(proposal.strength()).isEqualTo(100);
    assertThat(proposal.pair().right()).isEqualTo(Iris.thing("contract", "adie"));
    assertThat(proposal.words())
        .extracting(Node::getLiteralLexicalForm)
        .contains("Same identifier: INDIGO-POJ-0031.");
  }

  @Test
  void accentsAndCaseDoNotTellNamesApart() {
    actor(OURS, "caisse", "Caisse des Dépôts");
    actor(THEIRS, "org-23", "CAISSE DES DEPOTS");
    assertThat(only().reasons().getFirst().getKey()).isEqualTo("reason.name");
  }

  @Test
  void aShortNameIsFoundInALongOne() {
    actor(OURS, "adie", "Adie");
    actor(THEIRS, "org-9", "Association pour le droit à l'initiative économique ADIE");
    assertThat(only().reasons().getFirst().getKey()).isEqualTo("reason.partOfName");
  }

  @Test
  void oneBodyUnderTwoIdentifiersOfAPartnerIsProposed() {
    actor(THEIRS, "org-340", "Banque des Territoires");
    actor(THEIRS, "org-1701", "Banque des Territoires");
    assertThat(only().pair().right()).isEqualTo(Iris.thing("actor", "org-1701"));
  }

  @Test
  void twoThingsOfTheCuratedDatasetAreNotProposed() {
    actor(OURS, "a", "Fondation Avril");
    actor(OURS, "b", "Fondation Avril");
    assertThat(proposals()).isEmpty();
  }

  @Test
  void whatIsSurelyElsewhereIsNotTheSame() {
    claim(OURS, contract(OURS, "a", "Jobs"), "country", "FR");
    claim(THEIRS, contract(THEIRS, "b", "Jobs"), "country", "GB");
    assertThat(proposals()).isEmpty();
  }

  @Test
  void aNumberTellsTwoEditionsApart() {
    contract(OURS, "a", "Programme for young people one 1");
    contract(THEIRS, "b", "Programme for young people one 2");
    assertThat(proposals()).isEmpty();
  }

  @Test
  void aBodyIsNotAContract() {
    actor(OURS, "wimoov", "Wimoov");
    contract(THEIRS, "wimoov", "Wimoov");
    assertThat(proposals()).isEmpty();
  }

  @Test
  void whatWasJudgedIsNotProposedAgain() {
    actor(OURS, "a", "Fondation Avril");
    actor(THEIRS, "b", "Fondation Avril");
    Graph links = GraphFactory.createDefaultGraph();
    new Judgement(
            only().pair(),
            Judgement.Verdict.REFUSED,
            Iris.thing("actor", "lea"),
            LocalDate.of(2026, 1, 1),
            List.of())
        .triples()
        .forEach(links::add);
    assertThat(Matcher.propose(datasets, OURS, Judgements.from(links))).isEmpty();
  }

  private Proposal only() {
    assertThat(proposals()).hasSize(1);
    return proposals().getFirst();
  }

  private List<Proposal> proposals() {
    return Matcher.propose(datasets, OURS, Judgements.from(GraphFactory.createDefaultGraph()));
  }

  private Node contract(Node dataset, String slug, String name) {
    return declare(dataset, Iris.thing("contract", slug), Vigie.IMPACT_CONTRACT, name);
  }

  private Node actor(Node dataset, String slug, String name) {
    return declare(dataset, Iris.thing("actor", slug), Vigie.ORGANISATION, name);
  }

  private Node declare(Node dataset, Node thing, Node type, String name) {
    graph(dataset).add(thing, W3c.RDF_TYPE, type);
    graph(dataset).add(thing, Vigie.NAME, NodeFactory.createLiteralString(name));
    return thing;
  }

  private Graph graph(Node dataset) {
    return Objects.requireNonNull(datasets.get(dataset));
  }

  private void claim(Node dataset, Node about, String property, String value) {
    Graph graph = graph(dataset);
    Node claim = Iris.thing("claim", property + graph.size());
    graph.add(claim, W3c.RDF_TYPE, Vigie.CLAIM);
    graph.add(claim, Vigie.ABOUT, about);
    graph.add(claim, Vigie.PROPERTY, Iris.term(property));
    graph.add(claim, Vigie.VALUE, NodeFactory.createLiteralString(value));
  }
}
