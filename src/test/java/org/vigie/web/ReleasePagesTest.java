package org.vigie.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.claim.PropertyCatalogue;
import org.vigie.consolidation.Consolidation;
import org.vigie.consolidation.Rates;
import org.vigie.release.Release;
import org.vigie.release.ReleaseName;
import org.vigie.release.ReleaseShelf;
import org.vigie.release.SigningKey;
import org.vigie.release.making.ReleaseMaker;
import org.vigie.store.Store;
import org.vigie.vocab.W3c;

/** The pages of releases, and their files as they are served. */
class ReleasePagesTest {
  private static final String BASE = "/releases/2026.1/";

  @TempDir static Path folder;
  private static Store store;
  private static Site site;
  private static Release release;

  @BeforeAll
  static void start() throws Exception {
    store = AdieStore.open(folder.resolve("store"));
    site = AdieStore.site(store);
    assertThat(get("/fr/donnees/versions").body()).contains("Aucune version n’est encore publiée");
    ReleaseShelf shelf = ReleaseShelf.of(store.path());
    release =
        new ReleaseMaker(
                store,
                shelf,
                new Consolidation(
                    PropertyCatalogue.from(GraphFactory.createDefaultGraph()), Rates.NONE),
                SigningKey.ofStore(store.path()))
            .make(ReleaseName.of("2026.1"), shelf.folder());
  }

  @AfterAll
  static void stop() {
    site.close();
    store.close();
  }

  private static HttpResponse<String> get(String path, String... headers) throws Exception {
    return HttpClient.newHttpClient().send(request(path, headers), BodyHandlers.ofString());
  }

  private static HttpRequest request(String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + site.port() + path));
    return headers.length == 0 ? request.build() : request.headers(headers).build();
  }

  @Test
  void theListIsThereAsSoonAsTheReleaseIsMade() throws Exception {
    assertThat(get("/fr/donnees/versions").body())
        .contains("/fr/donnees/versions/2026.1", "Version 2026.1");
    assertThat(get("/en/data/releases").body()).contains("Release 2026.1");
    assertThat(get("/fr/versions").headers().firstValue("Location"))
        .hasValue(site.publicUrl() + "/fr/donnees/versions");
    assertThat(get("/en/releases/2026.1").statusCode()).isEqualTo(301);
  }

  @Test
  void aReleaseHasAPageWithAllItsFiles() throws Exception {
    for (String path : new String[] {"/fr/donnees/versions/2026.1", "/en/data/releases/2026.1"}) {
      HttpResponse<String> page = get(path);
      assertThat(page.statusCode()).isEqualTo(200);
      release
          .files()
          .forEach(file -> assertThat(page.body()).contains(BASE + file.name(), file.sha256()));
      assertThat(page.body())
          .contains("https://w3id.org/vigie/releases/2026.1")
          .doesNotContain("releases.");
    }
    assertThat(get("/fr/donnees/versions/2026.2").statusCode()).isEqualTo(404);
  }

  @Test
  void aFileIsServedForEverAndInParts() throws Exception {
    String name = "vigie-2026.1-working.nq.gz";
    byte[] file =
        Files.readAllBytes(ReleaseShelf.of(store.path()).findFile(release, name).orElseThrow());
    HttpResponse<byte[]> whole =
        HttpClient.newHttpClient().send(request(BASE + name), BodyHandlers.ofByteArray());
    assertThat(whole.body()).isEqualTo(file);
    assertThat(whole.headers().firstValue("Content-Type")).hasValue("application/gzip");
    assertThat(whole.headers().firstValue("Cache-Control"))
        .hasValueSatisfying(said -> assertThat(said).contains("immutable"));
    String tag = whole.headers().firstValue("ETag").orElseThrow();
    assertThat(tag).contains(release.findFile(name).orElseThrow().sha256());
    assertThat(get(BASE + name, "If-None-Match", tag).statusCode()).isEqualTo(304);

    HttpResponse<byte[]> part =
        HttpClient.newHttpClient()
            .send(request(BASE + name, "Range", "bytes=10-19"), BodyHandlers.ofByteArray());
    assertThat(part.statusCode()).isEqualTo(206);
    assertThat(part.body()).isEqualTo(Arrays.copyOfRange(file, 10, 20));
    assertThat(part.headers().firstValue("Content-Range")).hasValue("bytes 10-19/" + file.length);
    HttpResponse<byte[]> end =
        HttpClient.newHttpClient()
            .send(request(BASE + name, "Range", "bytes=-5"), BodyHandlers.ofByteArray());
    assertThat(end.body()).isEqualTo(Arrays.copyOfRange(file, file.length - 5, file.length));
    assertThat(get(BASE + name, "Range", "bytes=" + file.length + "-").statusCode()).isEqualTo(416);
    assertThat(get(BASE + name, "Range", "bytes=0-1", "If-Range", "\"other\"").statusCode())
        .isEqualTo(200);
  }

  @Test
  void nothingElseOfTheStoreIsServed() throws Exception {
    for (String name :
        new String[] {"..%2F..%2Fkeys%2Frelease-ed25519.pem", "nothing.txt", ".%2Fmanifest.json"}) {
      assertThat(get(BASE + name).statusCode()).as(name).isIn(400, 404);
    }
    assertThat(get(BASE + "manifest.json.sig").statusCode()).isEqualTo(200);
    assertThat(get(BASE + "manifest.json").body()).contains("\"vigie-release\"");
    assertThat(get("/releases/key.pem").body()).isEqualTo(get(BASE + Release.KEY).body());
  }

  @Test
  void itsPersistentAddressLeadsToItsPageOrItsRecord() throws Exception {
    HttpResponse<String> page = get("/releases/2026.1", "Accept-Language", "en");
    assertThat(page.statusCode()).isEqualTo(303);
    assertThat(page.headers().firstValue("Location"))
        .hasValue(site.publicUrl() + "/en/data/releases/2026.1");
    String record =
        get("/releases/2026.1", "Accept", "text/turtle")
            .headers()
            .firstValue("Location")
            .orElseThrow();
    Graph dcat = Documents.triples(get(record.substring(site.publicUrl().length())).body(), "ttl");
    assertThat(dcat.find(Node.ANY, W3c.DCAT_VERSION, Node.ANY).toList()).hasSize(1);
  }

  @Test
  void pagesCanBeSeenFromARelease() throws Exception {
    HttpResponse<String> seen = get("/fr/contrats?version=2026.1");
    assertThat(seen.statusCode()).isEqualTo(200);
    assertThat(seen.headers().firstValue("Memento-Datetime")).isPresent();
    assertThat(get("/fr/contrats?version=2031.1").statusCode()).isEqualTo(400);
  }
}
