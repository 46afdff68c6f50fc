package org.vigie.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.jena.atlas.io.IO;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.vigie.bench.Observatory;
import org.vigie.claim.Batch;
import org.vigie.claim.Claim;
import org.vigie.claim.ClaimId;
import org.vigie.claim.Content;
import org.vigie.claim.Lifecycle;
import org.vigie.claim.Retraction;
import org.vigie.quarantine.Quarantine;
import org.vigie.source.Coverage;
import org.vigie.source.Literals;
import org.vigie.source.Reading;
import org.vigie.store.RevisionNumber;
import org.vigie.store.Store;
import org.vigie.vocab.Iris;

/** A large load makes the store that the same documents make one after the other. */
class LargeLoadLawsTest {
  private static final Occasion OCCASION = House.occasion(Readings.at(LocalDate.of(2026, 2, 1)));

  @Property(tries = 3)
  void bothWaysMakeTheSameStore(@ForAll long seed) throws IOException {
    Random random = new Random(seed);
    Observatory observatory = new Observatory(random.nextInt());
    List<Reading> before = readings(observatory, random, random.nextInt(2));
    List<Reading> readings = readings(observatory, random, 4);
    Path folder = Files.createTempDirectory("vigie-load");
    try (Store one = Store.open(folder.resolve("one"));
        Store other = Store.open(folder.resolve("other"))) {
      House.ingest(one).accept(observatory.foundation(), House.REFERENCE, OCCASION);
      before.forEach(reading -> House.ingest(one).bring(reading, OCCASION, false));
      readings.forEach(reading -> House.ingest(one).bring(reading, OCCASION, false));

      if (!before.isEmpty()) {
        House.ingest(other).accept(observatory.foundation(), House.REFERENCE, OCCASION);
        before.forEach(reading -> House.ingest(other).bring(reading, OCCASION, false));
      }
      House.ingest(other)
          .load(
              load -> {
                load.accept(observatory.foundation(), House.REFERENCE, OCCASION);
                readings.forEach(reading -> load.bring(reading, OCCASION, false));
              });

      requireSame(Readings.everything(other), Readings.everything(one));
      assertThat(waiting(other)).isEqualTo(waiting(one));
      for (int number = 1; number <= revisions(one); number++) {
        assertThat(changes(other, number)).isEqualTo(changes(one, number));
      }
      Readings.requireStep(other, LocalDate.of(2026, 2, 1));
      assertThat(other.damages()).isEmpty();
    } finally {
      IO.deleteAll(folder);
    }
  }

  @Test
  void aLoadThatFailsLeavesTheStoreAsItWas() throws IOException {
    Observatory observatory = new Observatory(1);
    Path folder = Files.createTempDirectory("vigie-load");
    try (Store store = Store.open(folder)) {
      House.ingest(store).accept(observatory.foundation(), House.REFERENCE, OCCASION);
      var before = Readings.everything(store);

      assertThat(
              org.assertj.core.api.Assertions.catchThrowable(
                  () ->
                      House.ingest(store)
                          .load(
                              load -> {
                                load.bring(
                                    reading(observatory.contracts(0, 1), Coverage.ADDS),
                                    OCCASION,
                                    false);
                                throw new IllegalStateException("cut");
                              })))
          .hasMessage("cut");

      assertThat(Readings.everything(store)).isEqualTo(before);
      assertThat(store.changes(new RevisionNumber(2), change -> {})).isFalse();
      House.ingest(store)
          .bring(reading(observatory.contracts(0, 1), Coverage.ADDS), OCCASION, false);
      assertThat(revisions(store)).isEqualTo(2);
    } finally {
      IO.deleteAll(folder);
    }
  }

  /** Names the quads that only one has: the whole of two stores is no message. */
  private static void requireSame(Set<Quad> load, Set<Quad> ordinary) {
    assertThat(load.stream().filter(quad -> !ordinary.contains(quad))).as("only by load").isEmpty();
    assertThat(ordinary.stream().filter(quad -> !load.contains(quad)))
        .as("only by ordinary ways")
        .isEmpty();
  }

  /** Documents that add, repeat, correct, withdraw and err. */
  private static List<Reading> readings(Observatory observatory, Random random, int count) {
    List<Reading> readings = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int from = random.nextInt(3);
      Batch batch = observatory.contracts(from, from + 1 + random.nextInt(2));
      List<Claim> claims = new ArrayList<>();
      List<Retraction> retractions = new ArrayList<>();
      for (Claim claim : batch.claims()) {
        switch (random.nextInt(8)) {
          case 0 -> {}
          case 1 -> claims.add(saying(claim, money(random.nextInt(9) - 2)));
          case 2 -> {
            claims.add(claim);
            retractions.add(
                new Retraction(claim.id(), LocalDate.of(2026, 1, 20), Iris.code("reason-misread")));
          }
          default -> claims.add(claim);
        }
      }
      Coverage coverage = random.nextBoolean() ? Coverage.ADDS : Coverage.CORRECTS;
      readings.add(reading(batch.with(claims, retractions), coverage));
    }
    return readings;
  }

  private static Reading reading(Batch batch, Coverage coverage) {
    return Readings.of(batch, coverage, List.of());
  }

  private static Claim saying(Claim claim, Content content) {
    Node id = ClaimId.of(claim.dataset(), claim.key(), content, claim.provenance(), Lifecycle.OPEN);
    return new Claim(
        id,
        claim.dataset(),
        claim.key(),
        content,
        claim.provenance(),
        claim.wording(),
        Lifecycle.OPEN,
        List.of());
  }

  private static Content money(int euros) {
    return new Content.Exact(
        Literals.decimal(Integer.toString(euros)), Content.Measure.ofCurrency("EUR"), false, false);
  }

  private static int revisions(Store store) {
    return store.read(snapshot -> (int) snapshot.revision().value());
  }

  private static Set<String> changes(Store store, int number) {
    Set<String> changes = new TreeSet<>();
    store.changes(new RevisionNumber(number), change -> changes.add(change.toString()));
    return changes;
  }

  private static Set<String> waiting(Store store) {
    return Quarantine.of(store.path()).list().stream()
        .map(entry -> entry.id() + entry.reasons())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
