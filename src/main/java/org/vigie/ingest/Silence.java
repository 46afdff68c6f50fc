package org.vigie.ingest;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.vigie.claim.Batch;
import org.vigie.claim.Claim;
import org.vigie.claim.ClaimReader;
import org.vigie.claim.Key;
import org.vigie.claim.Retraction;
import org.vigie.source.Coverage;
import org.vigie.source.Literals;
import org.vigie.store.Snapshot;
import org.vigie.vocab.Graphs;
import org.vigie.vocab.Vigie;
import org.vigie.vocab.W3c;

/**
 * What the silence of a document does to what its dataset said before: a claim that the document no
 * longer makes is superseded by what it says in its place, or withdrawn. Used once.
 */
final class Silence {
  private static final Node MULTI = Literals.string("multi");

  private final Batch batch;
  private final Coverage coverage;
  private final Spared spared;
  private final LocalDate day;
  private final Graph dataset;
  private final Graph ontology;
  private final Standing standing;
  private final ClaimReader reader;
  private final Map<Node, Claim> claims = new HashMap<>();
  private final Map<Key, List<Claim>> byKey = new HashMap<>();
  private final Set<Node> ended = new HashSet<>();

  /**
   * Prepares what a batch does to the dataset that it belongs to.
   *
   * @param spared the keys of which the document says something that did not enter
   * @param day the day of the withdrawals
   */
  Silence(Batch batch, Coverage coverage, Spared spared, Snapshot snapshot, LocalDate day) {
    this.batch = batch;
    this.coverage = coverage;
    this.spared = spared;
    this.day = day;
    this.dataset = snapshot.graph(batch.dataset());
    this.ontology = snapshot.graph(Graphs.ONTOLOGY);
    this.standing = new Standing(dataset);
    this.reader = new ClaimReader(dataset);
    for (Claim claim : batch.claims()) {
      claims.put(claim.id(), claim);
      byKey.computeIfAbsent(claim.key(), unseen -> new ArrayList<>()).add(claim);
      Node replaced = claim.lifecycle().supersedes();
      if (replaced != null) {
        ended.add(replaced);
      }
    }
    batch.retractions().stream().map(Retraction::claim).forEach(ended::add);
  }

  /** The batch with the corrections and withdrawals that follow from its silence. */
  Batch batch() {
    List<Claim> vanished =
        switch (coverage) {
          case ADDS -> List.<Claim>of();
          case CORRECTS -> vanishedFromKeys();
          case WHOLE -> vanishedFromDataset();
        };
    if (vanished.isEmpty()) {
      return batch;
    }
    Set<Node> withdrawn = new LinkedHashSet<>();
    for (Claim gone : inOrder(vanished)) {
      Optional<Claim> instead = instead(gone);
      if (instead.isPresent()) {
        Claim correction = instead.get();
        claims.put(correction.id(), correction.with(correction.lifecycle().replacing(gone.id())));
      } else {
        withdrawWithWhatItReplaced(gone.id(), withdrawn);
      }
    }
    List<Retraction> retractions = new ArrayList<>(batch.retractions());
    withdrawn.forEach(
        claim -> retractions.add(new Retraction(claim, day, Standing.NO_LONGER_STATED)));
    return batch.with(batch.claims().stream().map(claim -> get(claim.id())).toList(), retractions);
  }

  /** One new claim takes the place of one old claim: which, no order of storage may decide. */
  private static List<Claim> inOrder(List<Claim> vanished) {
    return vanished.stream().sorted(comparing(claim -> claim.id().getURI())).toList();
  }

  /** What the dataset says of the keys that the document restates, and the document does not. */
  private List<Claim> vanishedFromKeys() {
    Set<Node> subjects = new HashSet<>();
    byKey.keySet().forEach(key -> subjects.add(key.subject()));
    List<Claim> vanished = new ArrayList<>();
    for (Node subject : subjects) {
      dataset.find(Node.ANY, Vigie.ABOUT, subject).mapWith(t -> t.getSubject()).toList().stream()
          .flatMap(id -> before(id).stream())
          .filter(
              claim ->
                  byKey.getOrDefault(claim.key(), List.of()).stream()
                      .anyMatch(said -> readsTheSamePlace(claim, said)))
          .forEach(vanished::add);
    }
    return vanished;
  }

  private List<Claim> vanishedFromDataset() {
    return dataset
        .find(Node.ANY, W3c.RDF_TYPE, Vigie.CLAIM)
        .mapWith(t -> t.getSubject())
        .toList()
        .stream()
        .flatMap(id -> before(id).stream())
        .toList();
  }

  /**
   * A claim that stands and that the document does not make, unless the batch ends it or spares it.
   */
  private Optional<Claim> before(Node id) {
    if (claims.containsKey(id) || ended.contains(id) || !standing.stands(id)) {
      return Optional.empty();
    }
    return Optional.of(reader.claim(id, batch.dataset())).filter(c -> !spared.spares(c.key()));
  }

  /** The new claim that takes the place of one that vanished, if one is free for it. */
  private Optional<Claim> instead(Claim gone) {
    boolean several = ontology.contains(gone.key().property(), Vigie.CARDINALITY, MULTI);
    return byKey.getOrDefault(gone.key(), List.of()).stream()
        .map(claim -> get(claim.id()))
        .filter(claim -> claim.lifecycle().supersedes() == null)
        .filter(claim -> !standing.exists(claim.id()))
        .filter(claim -> several ? hasTheSameLocator(gone, claim) : readsTheSamePlace(gone, claim))
        .findFirst();
  }

  private Claim get(Node id) {
    Claim claim = claims.get(id);
    if (claim == null) {
      throw new IllegalStateException("Not a claim of the batch: " + id);
    }
    return claim;
  }

  /** What a claim replaced would speak again once it is gone: it goes as well. */
  private void withdrawWithWhatItReplaced(Node claim, Set<Node> withdrawn) {
    Optional<Node> next = Optional.of(claim);
    while (next.isPresent() && !standing.isWithdrawn(next.get()) && withdrawn.add(next.get())) {
      next = standing.replaces(next.get()).filter(standing::exists);
    }
  }

  private boolean readsTheSamePlace(Claim one, Claim other) {
    String left = one.provenance().locator();
    String right = other.provenance().locator();
    boolean placed = left == null || right == null || left.equals(right);
    return placed
        && (coverage == Coverage.WHOLE
            || Set.copyOf(one.provenance().statedIn())
                .equals(Set.copyOf(other.provenance().statedIn())));
  }

  private boolean hasTheSameLocator(Claim one, Claim other) {
    return one.provenance().locator() != null
        && one.provenance().locator().equals(other.provenance().locator())
        && readsTheSamePlace(one, other);
  }
}
