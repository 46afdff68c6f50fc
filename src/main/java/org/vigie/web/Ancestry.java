package org.vigie.web;

import static java.util.Comparator.comparing;

import io.javalin.http.Context;
import io.javalin.http.Header;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import org.apache.jena.graph.Node;
import org.vigie.store.RevisionNumber;
import org.vigie.store.Snapshot;
import org.vigie.store.Store;
import org.vigie.version.BehindException;
import org.vigie.version.Ledger;
import org.vigie.version.Lineage;
import org.vigie.version.Version;
import org.vigie.vocab.Graphs;

/** The versions of what an address stands for, and the one that an address names. */
final class Ancestry {
  private final Store store;
  private final Ledger ledger;

  Ancestry(Store store, Ledger ledger) {
    this.store = store;
    this.ledger = ledger;
  }

  /**
   * The versions of a thing.
   *
   * @throws Problem 503 while they are being counted
   */
  Lineage of(Node thing) {
    try {
      return store.read(now -> ledger.read(now, thing));
    } catch (BehindException wait) {
      throw new Problem(503, "problem.behind");
    }
  }

  /**
   * The same for whoever reads the newest revision already.
   *
   * @throws Problem 503 while they are being counted
   */
  Lineage inside(Node thing) {
    try {
      return store.current(now -> ledger.read(now, thing));
    } catch (BehindException wait) {
      throw new Problem(503, "problem.behind");
    }
  }

  /** The same; empty while they are being counted. */
  Optional<Lineage> find(Snapshot newest, Node thing) {
    return ledger.find(newest, thing);
  }

  /** Whether they are counted up to the newest revision. */
  boolean isReady(Snapshot newest) {
    return ledger.isReady(newest);
  }

  /** Counts them, before somebody waits for it. */
  void follow() {
    store.read(
        now -> {
          ledger.follow(now);
          return true;
        });
  }

  /** The versions of an address. */
  Lineage of(Original original) {
    return original.thing().map(this::of).orElseGet(this::ofAll);
  }

  /** Each revision, for what depends on everything. */
  private Lineage ofAll() {
    List<Version> all =
        store.read(
            now ->
                now.revisions()
                    .map(dated -> new Version(dated.number(), dated.at(), false))
                    .sorted(comparing(Version::number))
                    .toList());
    return new Lineage(Graphs.REVISIONS, all);
  }

  /** The number of the newest revision. */
  RevisionNumber newest() {
    return store.read(Snapshot::revision);
  }

  /** A number as an address gives it. */
  static RevisionNumber number(String said) {
    if (!said.matches("[0-9]{1,18}")) {
      throw Problem.notFound();
    }
    return new RevisionNumber(Long.parseLong(said));
  }

  /**
   * The version of a number. One content has one address: a revision that left the thing as it was
   * leads to the version that it left.
   *
   * @param address of a version, by its number
   * @return empty when the answer leads on
   * @throws Problem 404 when there is no such version
   */
  Optional<Version> find(
      Context ctx, Lineage lineage, RevisionNumber number, LongFunction<String> address) {
    if (lineage.isEmpty()) {
      throw Problem.notFound();
    }
    RevisionNumber newest = newest();
    if (number.compareTo(newest) > 0) {
      throw new Problem(404, "problem.version", number.value(), newest.value());
    }
    Version version =
        lineage
            .findAt(number)
            .orElseThrow(
                () ->
                    new Problem(
                        404,
                        "problem.version.none",
                        number.value(),
                        lineage.first().number().value()));
    if (version.number().equals(number)) {
      return Optional.of(version);
    }
    ctx.status(301);
    ctx.header(Header.CACHE_CONTROL, Etag.FOR_EVER);
    ctx.header(Header.LOCATION, address.apply(version.number().value()));
    return Optional.empty();
  }
}
