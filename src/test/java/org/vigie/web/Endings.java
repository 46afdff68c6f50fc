package org.vigie.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.vigie.claim.PropertyCatalogue;
import org.vigie.consolidation.Consolidation;
import org.vigie.consolidation.Rates;
import org.vigie.format.RdfFormat;
import org.vigie.format.RdfReader;
import org.vigie.gate.Gate;
import org.vigie.ingest.Erasing;
import org.vigie.ingest.Ingest;
import org.vigie.ingest.Occasion;
import org.vigie.ingest.Retirement;
import org.vigie.store.RevisionNumber;
import org.vigie.store.Store;
import org.vigie.vocab.Iris;

/** Takes things of a store out of use, with the real shapes and ontology. */
final class Endings {
  private static final Gate BUILD = Gate.of(read("shapes/build.ttl"));
  private static final Gate CONTRIBUTION = Gate.of(read("shapes/contribution.ttl"));
  private static final Consolidation CONSOLIDATION =
      new Consolidation(PropertyCatalogue.from(read("ontology/vigie.ttl")), Rates.NONE);

  private final Store store;
  private Instant now = Instant.parse("2026-11-26T08:00:00Z");

  Endings(Store store) {
    this.store = store;
  }

  RevisionNumber merge(String old, String into) {
    return retirement().merge(node(old), node(into), occasion("Doublon."), true).revision();
  }

  RevisionNumber split(String old, String... successors) {
    List<Node> nodes = List.of(successors).stream().map(Endings::node).toList();
    return retirement().split(node(old), nodes, occasion("C’étaient deux."), true).revision();
  }

  RevisionNumber withdraw(String what, String... successors) {
    List<Node> nodes = List.of(successors).stream().map(Endings::node).toList();
    return retirement()
        .withdraw(node(what), nodes, Retirement.WITHDRAWN, occasion("Ajouté par erreur."), true)
        .revision();
  }

  void erase(String what) {
    new Erasing(store, BUILD, CONSOLIDATION)
        .erase(List.of(node(what)), List.of(), occasion("Demande d’une personne."), true);
  }

  void undo(RevisionNumber number) {
    new Ingest(store, CONTRIBUTION, BUILD, CONSOLIDATION).undo(number, occasion("Retour."));
  }

  private Retirement retirement() {
    return new Retirement(store, BUILD, CONSOLIDATION);
  }

  private Occasion occasion(String why) {
    now = now.plusSeconds(60);
    return new Occasion(
        now, Iris.thing("actor", "vigie"), List.of(NodeFactory.createLiteralLang(why, "fr")));
  }

  static Node node(String name) {
    int slash = name.indexOf('/');
    return Iris.thing(name.substring(0, slash), name.substring(slash + 1));
  }

  private static Graph read(String file) {
    try (InputStream in = Files.newInputStream(Path.of(file))) {
      return RdfReader.readGraph(in, RdfFormat.TURTLE, Iris.BASE);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
