package org.vigie.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.claim.Claim;
import org.vigie.claim.Place;
import org.vigie.claim.Wording;
import org.vigie.consolidation.Policy;
import org.vigie.fate.Fate;
import org.vigie.fate.Fates;
import org.vigie.quarantine.Entry;
import org.vigie.quarantine.Quarantine;
import org.vigie.quarantine.Reason;
import org.vigie.state.Asked;
import org.vigie.state.Moment;
import org.vigie.state.States;
import org.vigie.store.RevisionNumber;
import org.vigie.store.Snapshot;
import org.vigie.store.Store;
import org.vigie.vocab.Graphs;
import org.vigie.vocab.Iris;
import org.vigie.vocab.Vigie;
import org.vigie.vocab.W3c;

/** After an erasure no byte of the store's folder tells the content, and all the rest is there. */
class ErasingTest {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 10);
  private static final String SECRET = "Zoé Quelconque";

  @TempDir Path folder;
  private Store store;
  private Claim claim;
  private Claim kept;

  @BeforeEach
  void fill() throws IOException {
    store = Store.open(path());
    Drafts draft = Drafts.withThings();
    claim =
        draft.claim(
            Drafts.key("adie", "alternativeName"),
            Drafts.value(NodeFactory.createLiteralLang("Programme de " + SECRET, "fr")),
            1,
            DAY);
    kept = draft.claim(Drafts.key("adie", "investedAmount"), Drafts.amount(100), 1, DAY);
    draft.opinion(claim.id(), "plausible", DAY);
    House.accept(store, draft.batch(), at(0));
    Drafts second = Drafts.empty();
    Claim noted = second.claim(Drafts.key("adie", "investedAmount"), Drafts.amount(100), 1, DAY);
    second.reworded(noted, note("Selon " + SECRET.toUpperCase(Locale.FRENCH)), List.of());
    House.accept(store, second.batch(), at(1));
    House.accept(store, Drafts.withThings().rename("passerelles", SECRET).batch(), at(2));
    House.accept(store, Drafts.withThings().rename("passerelles", "Passerelles").batch(), at(3));
    Quarantine.of(path()).add(List.of(entry(SECRET, 1), entry("autre", 2)));
    Files.createDirectories(path().resolve("permalinks"));
    Files.writeString(path().resolve("permalinks/abc.json"), "{\"query\":\"# " + SECRET + "\"}");
    Files.writeString(path().resolve("permalinks/def.json"), "{\"query\":\"ASK {}\"}");
    Files.createDirectories(path().resolve("search"));
    Files.writeString(path().resolve("search/_0.fdt"), SECRET);
    Files.writeString(path().resolve("counted.json"), SECRET);
    Files.writeString(path().resolve("counted.json.new"), SECRET);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void aTextIsErasedFromEveryByteAndTheRestStays() throws IOException {
    assertThat(holding(SECRET)).isNotEmpty();
    Erasing.Done done = House.erasing(store).erase(List.of(), List.of(SECRET), occasion(5), true);
    assertThat(done.still()).isEmpty();
    assertThat(done.waiting()).isEqualTo(1);
    assertThat(done.identifiers()).contains(claim.id());
    store.close();
    assertThat(holding(SECRET)).isEmpty();
    assertThat(holding(SECRET.toUpperCase(Locale.FRENCH))).isEmpty();
    store = Store.open(path());
    assertThat(Quarantine.of(path()).list()).hasSize(1);
    assertThat(path().resolve("permalinks/def.json")).exists();
    assertThat(path().resolve("permalinks/abc.erased")).exists();
    assertThat(path().resolve("erasing.properties")).doesNotExist();
    assertThat(fate(claim.id()).kind()).isEqualTo(Fate.Kind.ERASED);
    assertThat(fate(claim.id()).cause().reasons())
        .extracting(Node::getLiteralLexicalForm)
        .containsExactly("Demande du 3 janvier");
    assertThat(store.damages()).isEmpty();
    House.ingest(store).rebuild(occasion(6));
    assertThat(store.<Boolean>read(s -> s.union().contains(kept.id(), Node.ANY, Node.ANY)))
        .isTrue();
  }

  @Test
  void theReplyToAClaimGoesWithItAndThatOfAnActorWithTheActor() {
    Node bank = Iris.thing("actor", "bank");
    reply("to", claim.id(), Iris.thing("actor", "adie"));
    reply("of", kept.id(), bank);
    reply("else", kept.id(), Iris.thing("actor", "adie"));
    House.erasing(store).erase(List.of(claim.id(), bank), List.of(), occasion(5), true);
    assertThat(store.<Boolean>read(s -> isThere(s, "to"))).isFalse();
    assertThat(store.<Boolean>read(s -> isThere(s, "of"))).isFalse();
    assertThat(store.<Boolean>read(s -> isThere(s, "else"))).isTrue();
  }

  private static boolean isThere(Snapshot snapshot, String reply) {
    return snapshot.union().contains(Iris.thing("reply", reply), Node.ANY, Node.ANY);
  }

  private void reply(String slug, Node target, Node by) {
    Node node = Iris.thing("reply", slug);
    store.write(
        tx -> {
          tx.add(
              Graphs.dataset("replies"),
              List.of(
                  Triple.create(node, W3c.RDF_TYPE, Vigie.REPLY),
                  Triple.create(node, W3c.OA_HAS_TARGET, target),
                  Triple.create(node, W3c.DCT_CREATOR, by),
                  Triple.create(by, W3c.RDF_TYPE, Vigie.ORGANISATION)));
          return tx.record(at(4), by, List.of(), List.of(), List.of());
        });
  }

  @Test
  void everyPastRevisionCanStillBeShownWithoutIt() {
    House.erasing(store).erase(List.of(), List.of(SECRET), occasion(5), true);
    States states = States.of(store, States.Settings.usual());
    long last = store.read(Snapshot::revision).value();
    assertThat(last).isEqualTo(5);
    for (long number = 1; number <= last; number++) {
      Asked asked = new Asked(new Moment.AtRevision(new RevisionNumber(number)), Policy.WORKING);
      List<String> texts = new ArrayList<>();
      states.read(
          asked,
          state -> {
            state.dataset().find().forEachRemaining(quad -> texts.add(quad.toString()));
            return true;
          });
      assertThat(texts).as("revision %d", number).isNotEmpty().noneMatch(t -> t.contains(SECRET));
      assertThat(texts.stream().filter(t -> t.contains(kept.id().getURI()))).isNotEmpty();
    }
  }

  @Test
  void aThingIsErasedWithItsNameInItsAddress() throws IOException {
    Node bnp = Iris.thing("actor", "bnp");
    Drafts draft = Drafts.empty();
    draft.claim(Drafts.key("adie", "hasInvestor"), Drafts.value(bnp), 1, DAY);
    House.accept(store, draft.batch(), at(4));
    House.erasing(store).erase(List.of(bnp), List.of(), occasion(5), true);
    store.close();
    assertThat(holding("actor/bnp")).isEmpty();
    store = Store.open(path());
    assertThat(fate(bnp).kind()).isEqualTo(Fate.Kind.ERASED);
    Receipt again = House.accept(store, draft.batch(), at(6));
    assertThat(again).isInstanceOf(Receipt.AlreadyKnown.class);
  }

  @Test
  void aRehearsalLeavesAllAsItIs() throws IOException {
    List<String> before = holding(SECRET);
    Erasing.Done done = House.erasing(store).erase(List.of(), List.of(SECRET), occasion(5), false);
    assertThat(done.redacted()).anyMatch(text -> text.contains("Selon"));
    assertThat(done.past()).isPositive();
    assertThat(holding(SECRET)).containsAll(before);
    assertThat(path().resolve("erasing.properties")).doesNotExist();
    assertThat(store.read(Snapshot::revision).value()).isEqualTo(4);
  }

  @Test
  void itIsNeitherUndoneNorRepeatedInItsReasonNorAskedForNothing() {
    refused("erase.short", List.of("abc"), "Demande");
    refused("erase.absent", List.of("Introuvable"), "Demande");
    refused("erase.repeated", List.of(SECRET), "Demande de " + SECRET);
    refused("erase.shared", List.of("match judgement"), "Demande");
    assertThat(
            catchThrowableOfType(
                    RetirementException.class,
                    () ->
                        House.erasing(store)
                            .erase(
                                List.of(Iris.thing("revision", "1")), List.of(), occasion(5), true))
                .key())
        .isEqualTo("retire.kind");
    Erasing.Done done = House.erasing(store).erase(List.of(), List.of(SECRET), occasion(5), true);
    assertThat(House.ingest(store).undo(done.revision(), occasion(6)))
        .isInstanceOfSatisfying(
            Undone.Impossible.class,
            impossible -> assertThat(impossible.reason()).isEqualTo("undo.erasure"));
  }

  private void refused(String key, List<String> texts, String reason) {
    Occasion occasion =
        new Occasion(
            at(5),
            Iris.thing("actor", "vigie"),
            List.of(NodeFactory.createLiteralLang(reason, "fr")));
    assertThat(
            catchThrowableOfType(
                    RetirementException.class,
                    () -> House.erasing(store).erase(List.of(), texts, occasion, true))
                .key())
        .isEqualTo(key);
  }

  /** The files that hold a text, as they are or unpacked. */
  private List<String> holding(String text) throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(path())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        byte[] bytes = Files.readAllBytes(file);
        if (file.toString().endsWith(".gz")) {
          bytes = new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes();
        }
        if (new String(bytes, StandardCharsets.UTF_8).contains(text)) {
          found.add(path().relativize(file).toString());
        }
      }
    }
    return found;
  }

  private Fate.Gone fate(Node node) {
    return store.read(snapshot -> new Fates(snapshot).gone(node)).orElseThrow();
  }

  private static Entry entry(String text, int line) {
    Place place = new Place("t.csv", line, "value");
    return new Entry(
        Entry.id("test", place, text, Map.of(), List.of()),
        "test",
        "urn:lea",
        "2026-01-10T12:00:00Z",
        1,
        place,
        text,
        Map.of(),
        List.of(new Reason("value.decimal", "pas un nombre", "not a number")),
        List.of());
  }

  private static Wording note(String text) {
    return new Wording(null, List.of(), List.of(NodeFactory.createLiteralLang(text, "fr")));
  }

  private Path path() {
    return folder.resolve("store");
  }

  private static Occasion occasion(int hour) {
    return new Occasion(
        at(hour),
        Iris.thing("actor", "vigie"),
        List.of(NodeFactory.createLiteralLang("Demande du 3 janvier", "fr")));
  }

  private static Instant at(int hour) {
    return Instant.parse("2026-01-10T0%d:00:00Z".formatted(hour));
  }
}
