package org.vigie.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.vigie.claim.Batch;
import org.vigie.ingest.Ingest;
import org.vigie.ingest.Occasion;
import org.vigie.ingest.Receipt;
import org.vigie.ingest.ViewDifference;
import org.vigie.source.tidy.DataFolder;
import org.vigie.source.tidy.Tables;
import org.vigie.store.Store;
import org.vigie.vocab.Graphs;
import org.vigie.vocab.Iris;
import org.vigie.words.Lang;
import org.vigie.words.Words;

/** Brings the tables of a folder into a store. */
final class Loader {
  private static final Batch NOTHING =
      new Batch(
          Graphs.dataset("panorama"),
          Graphs.assessments("vigie"),
          Graph.emptyGraph,
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          Map.of());

  private final Bundled bundled;
  private final Instant now;

  Loader(Bundled bundled, Instant now) {
    this.bundled = bundled;
    this.now = now;
  }

  /** The folder that a person named, or the one packed with the program. */
  static DataFolder open(Optional<Path> folder) {
    if (folder.isPresent() && !Files.isDirectory(folder.get())) {
      throw new CommandException("data.missing", folder.get().toString());
    }
    return folder.map(DataFolder::of).orElseGet(() -> DataFolder.bundled("data"));
  }

  /** The files of the folder that nothing reads. */
  static List<String> listUnread(DataFolder data) {
    return Tables.listUnread(data);
  }

  /** What the tables say. */
  Batch read(DataFolder data) {
    return Tables.read(data, bundled.reference(), LocalDate.ofInstant(now, ZoneOffset.UTC));
  }

  /** Reads the tables and brings them in. */
  Loaded load(Store store, DataFolder data) {
    Batch batch = read(data);
    return new Loaded(
        batch, ingest(store).accept(batch, bundled.graphs(data), occasion("load.reason")));
  }

  /**
   * Gives an existing store the ontology, codes and shapes of this program, when they are others
   * than those it was made with.
   */
  void renew(Store store) {
    try (DataFolder data = open(Optional.empty())) {
      ingest(store).accept(NOTHING, bundled.graphs(data), occasion("renew.reason"));
    }
  }

  /** Brings the view of an existing store up to today. */
  void catchUp(Store store) {
    ingest(store).catchUp(occasion("today.reason"));
  }

  /** Computes the view anew from the claims, and mends what differs. */
  ViewDifference rebuild(Store store) {
    return ingest(store).rebuild(occasion("rebuild.reason"));
  }

  /** The write path into a store. */
  Ingest ingest(Store store) {
    return new Ingest(
        store, bundled.contributionGate(), bundled.buildGate(), bundled.consolidation());
  }

  /**
   * What was read, and what became of it.
   *
   * @param batch the tables
   * @param receipt the answer of the write path
   */
  record Loaded(Batch batch, Receipt receipt) {}

  private Occasion occasion(String reason) {
    return occasion(Iris.thing("actor", "vigie"), reason);
  }

  /** Now, by somebody, for a reason of this package's messages. */
  Occasion occasion(Node by, String reason) {
    return new Occasion(now, by, List.of(reason(reason, Lang.FR), reason(reason, Lang.EN)));
  }

  static Node reason(String key, Lang lang) {
    return NodeFactory.createLiteralLang(Words.of(Loader.class, lang).say(key), lang.tag());
  }
}
