package org.vigie.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.vigie.claim.Batch;
import org.vigie.claim.PropertyCatalogue;
import org.vigie.consolidation.Consolidation;
import org.vigie.consolidation.Rates;
import org.vigie.format.RdfFormat;
import org.vigie.format.RdfReader;
import org.vigie.gate.Gate;
import org.vigie.store.Store;
import org.vigie.vocab.Graphs;
import org.vigie.vocab.Iris;

/** The write path with the real ontology, codes and shapes. */
final class House {
  private static final Graph ONTOLOGY = read("ontology/vigie.ttl");
  private static final Graph CODES = read("ontology/codes.ttl");
  private static final Gate CONTRIBUTION = Gate.of(read("shapes/contribution.ttl"));
  private static final Gate BUILD = Gate.of(read("shapes/build.ttl"));

  /** The named graphs that a store holds beside the data. */
  static final Map<Node, Graph> REFERENCE = Map.of(Graphs.ONTOLOGY, ONTOLOGY, Graphs.CODES, CODES);

  private House() {}

  static Ingest ingest(Store store) {
    return new Ingest(store, CONTRIBUTION, BUILD, consolidation());
  }

  static Consolidation consolidation() {
    return new Consolidation(PropertyCatalogue.from(ONTOLOGY), Rates.NONE);
  }

  static Identities identities(Store store) {
    return new Identities(
        store, BUILD, new Consolidation(PropertyCatalogue.from(ONTOLOGY), Rates.NONE));
  }

  static Retirement retirement(Store store) {
    return new Retirement(store, BUILD, consolidation());
  }

  static Erasing erasing(Store store) {
    return new Erasing(store, BUILD, consolidation());
  }

  static Receipt accept(Store store, Batch batch, Instant at) {
    return ingest(store).accept(batch, REFERENCE, occasion(at));
  }

  static Occasion occasion(Instant at) {
    return new Occasion(
        at, Iris.thing("actor", "vigie"), List.of(NodeFactory.createLiteralLang("Essai", "fr")));
  }

  private static Graph read(String file) {
    try (InputStream in = Files.newInputStream(Path.of(file))) {
      return RdfReader.readGraph(in, RdfFormat.TURTLE, Iris.BASE);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
