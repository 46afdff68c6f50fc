package org.vigie.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.vigie.ingest.RetirementException;
import org.vigie.store.RevisionNumber;
import org.vigie.store.Store;
import org.vigie.vocab.Graphs;
import org.vigie.vocab.Vigie;
import org.vigie.vocab.W3c;

/**
 * After any merges, withdrawals and undoings, the address of each thing leads in at most one step
 * to one that is there, or to a tombstone.
 */
class AddressLawsTest {
  private static final int THINGS = 6;
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

  /** Something that a person does: refused, or done. */
  record Deed(int what, int one, int other) {}

  private static Path folder;
  private static Store store;
  private static Site site;
  private static int tried;

  @BeforeContainer
  static void start() throws Exception {
    folder = Files.createTempDirectory("vigie-addresses");
    store = AdieStore.open(folder.resolve("store"));
    site = Site.start(store, new SiteSettings(0, "", List.of()));
  }

  @AfterContainer
  static void stop() throws Exception {
    site.close();
    store.close();
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }

  @Property(tries = 10, shrinking = ShrinkingMode.OFF)
  void anAddressLeadsToOneLivingThingOrToATombstone(@ForAll("deeds") List<Deed> deeds)
      throws Exception {
    String name = "a" + ++tried + "-";
    declare(name);
    Endings endings = new Endings(store);
    List<RevisionNumber> done = new ArrayList<>();
    for (Deed deed : deeds) {
      perform(deed, name, endings, done);
    }
    for (int thing = 0; thing < THINGS; thing++) {
      for (String path : List.of("/data/actor/%s.ttl", "/fr/acteurs/%s", "/en/actors/%s")) {
        requireEnd(path.formatted(name + thing), deeds);
      }
    }
  }

  private static void requireEnd(String path, List<Deed> deeds) throws Exception {
    HttpResponse<String> first = get(site.publicUrl() + path);
    HttpResponse<String> last = first;
    if (first.statusCode() == 301) {
      last = get(first.headers().firstValue("Location").orElseThrow());
    }
    assertThat(last.statusCode()).as("%s after %s", path, deeds).isIn(200, 410);
  }

  private static void perform(Deed deed, String name, Endings endings, List<RevisionNumber> done) {
    String one = "actor/" + name + deed.one();
    String other = "actor/" + name + deed.other();
    try {
      switch (deed.what()) {
        case 0, 1, 2 -> done.add(endings.merge(one, other));
        case 3 -> done.add(endings.withdraw(one));
        case 4 ->
            done.add(endings.split(one, other, "actor/" + name + (deed.other() + 1) % THINGS));
        default -> {
          if (!done.isEmpty()) {
            endings.undo(done.get(deed.one() % done.size()));
          }
        }
      }
    } catch (RetirementException refused) {
      assertThat(refused.key()).startsWith("retire.");
    }
  }

  private static HttpResponse<String> get(String address) throws Exception {
    return CLIENT.send(
        HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
  }

  private static void declare(String name) {
    store.write(
        tx -> {
          for (int i = 0; i < THINGS; i++) {
            Node thing = Endings.node("actor/" + name + i);
            tx.add(
                Graphs.dataset("panorama"),
                List.of(
                    Triple.create(thing, W3c.RDF_TYPE, Vigie.ORGANISATION),
                    Triple.create(
                        thing, Vigie.NAME, NodeFactory.createLiteralString("Acteur " + i))));
          }
          return tx.record(
              Instant.parse("2026-11-25T09:30:00Z"),
              Endings.node("actor/vigie"),
              List.of(NodeFactory.createLiteralLang("Des acteurs", "fr")),
              List.of(),
              List.of());
        });
  }

  @Provide
  Arbitrary<List<Deed>> deeds() {
    Arbitrary<Integer> thing = Arbitraries.integers().between(0, THINGS - 1);
    return Combinators.combine(Arbitraries.integers().between(0, 5), thing, thing)
        .as(Deed::new)
        .list()
        .ofMinSize(3)
        .ofMaxSize(10);
  }
}
