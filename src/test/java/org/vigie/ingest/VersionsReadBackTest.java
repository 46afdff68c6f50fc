package org.vigie.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.vigie.claim.Claim;
import org.vigie.format.CanonicalDocument;
import org.vigie.source.Coverage;
import org.vigie.store.Snapshot;
import org.vigie.store.Store;
import org.vigie.vocab.Iris;
import org.vigie.web.Site;
import org.vigie.web.SiteSettings;

/**
 * Whatever was written, each version says what was served then, byte for byte in canonical form;
 * and a revision is a version exactly where it changed what is served. With {@code
 * -Dvigie.edits=1000} it is a campaign of that many edits, with a version read back after each.
 */
class VersionsReadBackTest {
  private static final LocalDate START = LocalDate.of(2026, 1, 10);
  private static final int EDITS = Integer.getInteger("vigie.edits", 20);
  private static final Pattern MEMENTO = Pattern.compile("/v/(\\d+)>; rel=\"[^\"]*memento");
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  /** The things whose documents are watched. */
  private static final List<String> WATCHED =
      List.of(
          "contract/adie",
          "contract/passerelles",
          "actor/bnp",
          "actor/ida",
          "source/s1",
          "source/s2",
          "graph/dataset-test",
          "code/status-verified",
          "actor/lea");

  @Property(tries = 1, shrinking = ShrinkingMode.OFF)
  void aVersionIsWhatWasServed(@ForAll long seed) throws Exception {
    campaign(EDITS, new Random(seed));
  }

  /** The index is thrown away half-way, and made again of the history alone. */
  @Example
  void theIndexIsMadeAgainOfTheHistory() throws Exception {
    Path folder = Files.createTempDirectory("vigie-versions");
    try {
      Map<String, String> maps = new HashMap<>();
      try (Store store = Store.open(folder.resolve("store"))) {
        try (Site site = Site.start(store, new SiteSettings(0, "", List.of()))) {
          Run run = new Run(store, site, new Random(7));
          run.begin();
          for (int edit = 0; edit < 12; edit++) {
            run.edit();
          }
          for (String thing : WATCHED) {
            maps.put(thing, run.read("/timemap/data/" + thing).replace(site.publicUrl(), ""));
          }
        }
      }
      Deeds.delete(folder.resolve("store/versions"));
      try (Store store = Store.open(folder.resolve("store"));
          Site site = Site.start(store, new SiteSettings(0, "", List.of()))) {
        Run run = new Run(store, site, new Random(7));
        for (String thing : WATCHED) {
          assertThat(run.read("/timemap/data/" + thing).replace(site.publicUrl(), ""))
              .isEqualTo(maps.get(thing));
        }
        try (Stream<Path> files = Files.list(folder.resolve("store/versions"))) {
          assertThat(files.count()).isLessThan(12);
        }
      }
    } finally {
      Deeds.delete(folder);
    }
  }

  private static void campaign(int edits, Random random) throws Exception {
    Path folder = Files.createTempDirectory("vigie-versions");
    try (Store store = Store.open(folder.resolve("store"));
        Site site = Site.start(store, new SiteSettings(0, "", List.of()))) {
      Run run = new Run(store, site, random);
      run.begin();
      for (int edit = 0; edit < edits; edit++) {
        run.edit();
        run.readBackOne();
      }
      for (String thing : WATCHED) {
        run.readBackAll(thing);
      }
    } finally {
      Deeds.delete(folder);
    }
  }

  /** A store in use: what was served of each thing at each revision. */
  private static final class Run {
    private final Store store;
    private final Site site;
    private final Random random;
    private final List<Claim> known = new ArrayList<>();
    private final Map<String, NavigableMap<Long, String>> served = new HashMap<>();
    private LocalDate day = START;

    Run(Store store, Site site, Random random) {
      this.store = store;
      this.site = site;
      this.random = random;
    }

    void begin() throws Exception {
      House.accept(store, Drafts.withThings().batch(), Readings.at(day));
      keep();
    }

    /** One edit of a random kind; some change nothing, and make no revision. */
    void edit() throws Exception {
      day = day.plusDays(random.nextInt(5) == 0 ? -random.nextInt(3) : random.nextInt(20));
      Occasion occasion = House.occasion(Readings.at(day));
      Drafts draft = Drafts.empty();
      List<Claim> added = new ArrayList<>();
      Deeds.Deed deed =
          new Deeds.Deed(
              random.nextInt(10), random.nextInt(21), 1 + random.nextInt(4), 1 + random.nextInt(3));
      switch (random.nextInt(12)) {
        case 0 -> House.ingest(store).undo(store.read(Snapshot::revision), occasion);
        case 1 -> House.ingest(store).catchUp(occasion);
        case 2 ->
            House.accept(
                store, draft.rename("adie", "Adie " + random.nextInt(4)).batch(), Readings.at(day));
        case 3 -> {
          Deeds.perform(deed, draft, day, known, added);
          House.ingest(store).bring(Readings.of(draft, Coverage.CORRECTS), occasion, false);
        }
        default -> {
          Deeds.perform(deed, draft, day, known, added);
          House.accept(store, draft.batch(), Readings.at(day));
        }
      }
      known.addAll(added);
      keep();
    }

    private void keep() throws Exception {
      long now = store.read(Snapshot::revision).value();
      for (String thing : WATCHED) {
        HttpResponse<String> answer = get("/data/" + thing + ".nq");
        served
            .computeIfAbsent(thing, unseen -> new TreeMap<>())
            .put(now, answer.statusCode() == 200 ? said(answer.body()) : "");
      }
    }

    void readBackOne() throws Exception {
      String thing = WATCHED.get(random.nextInt(WATCHED.size()));
      List<Long> revisions = List.copyOf(of(thing).keySet());
      readBack(thing, revisions.get(random.nextInt(revisions.size())));
    }

    private NavigableMap<Long, String> of(String thing) {
      return Optional.ofNullable(served.get(thing)).orElseThrow();
    }

    /** A number that is no version leads to the one that said the same. */
    private void readBack(String thing, long revision) throws Exception {
      String then = of(thing).get(revision);
      HttpResponse<String> answer = get("/data/" + thing + "/v/" + revision + ".nq");
      if (then == null || then.isEmpty()) {
        assertThat(answer.statusCode()).isEqualTo(404);
        return;
      }
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(said(answer.body())).as(thing + " at " + revision).isEqualTo(then);
    }

    /** All revisions; and the map has those, and only those, that changed the document. */
    void readBackAll(String thing) throws Exception {
      List<Long> changes = new ArrayList<>();
      String before = "";
      for (Map.Entry<Long, String> each : of(thing).entrySet()) {
        readBack(thing, each.getKey());
        if (!each.getValue().equals(before) && !each.getValue().isEmpty()) {
          changes.add(each.getKey());
        }
        before = each.getValue();
      }
      List<Long> listed =
          MEMENTO
              .matcher(read("/timemap/data/" + thing))
              .results()
              .map(found -> Long.parseLong(found.group(1)))
              .toList();
      assertThat(listed).as(thing).isEqualTo(changes);
    }

    String read(String path) throws Exception {
      return get(path).body();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
      HttpResponse<String> answer = send(site.publicUrl() + path);
      return answer.statusCode() == 301
          ? send(answer.headers().firstValue("Location").orElseThrow())
          : answer;
    }

    private static HttpResponse<String> send(String url) throws IOException, InterruptedException {
      return CLIENT.send(
          HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** The canonical form of what a document says, without what it says of itself. */
    private static String said(String body) throws IOException {
      Path spare = Files.createTempDirectory("vigie-canonical");
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try (CanonicalDocument document = new CanonicalDocument(spare)) {
        CanonicalDocument.read(
            new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)),
            quad -> {
              if (quad.getGraph().isURI() && quad.getGraph().getURI().startsWith(Iris.BASE)) {
                document.add(quad);
              }
            });
        document.writeTo(out);
      } finally {
        Deeds.delete(spare);
      }
      return out.toString(StandardCharsets.UTF_8);
    }
  }
}
