package org.vigie.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.rdfpatch.RDFPatchOps;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.store.Store;

/** Each version has an address of its own, which says the same for ever, and what became of it. */
class VersionsTest {
  @TempDir private static Path folder;
  private static SeenSite site;

  @BeforeAll
  static void start() throws Exception {
    site = PastSite.site(PastSite.store(folder));
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  @Test
  void aVersionSaysWhichItIsAndKeepsItsAddress() throws Exception {
    HttpResponse<String> answer = site.get(PastSite.PAGE + "/v/1");
    String page = SeenSite.plain(answer);

    assertThat(answer.headers().firstValue("Cache-Control"))
        .hasValueSatisfying(said -> assertThat(said).contains("immutable"));
    assertThat(page)
        .contains(
            "version 1 de cette fiche, du 24 novembre 2026",
            "href=\"" + PastSite.PAGE + "\" data-free",
            PastSite.PAGE + "/differences?de=1",
            "rel=\"canonical\" href=\"" + site.url() + PastSite.PAGE + "/v/1\"",
            "href=\"/fr/contrats?a=1\"")
        .doesNotContain("aujourd’hui 1)");
    String tag = answer.headers().firstValue("ETag").orElseThrow();
    assertThat(site.ask(PastSite.PAGE + "/v/1", "If-None-Match", tag).statusCode()).isEqualTo(304);
  }

  @ParameterizedTest
  @CsvSource({
    "/fr/contrats/cis-fr-01-adie/v/2, /fr/contrats/cis-fr-01-adie/v/1",
    "/data/contract/cis-fr-01-adie/v/2, /data/contract/cis-fr-01-adie/v/1",
    "/data/contract/cis-fr-01-adie/v/2.nq, /data/contract/cis-fr-01-adie/v/1.nq",
    "/fr/acteurs/arrivee-tard/v/3, /fr/acteurs/arrivee-tard/v/2",
  })
  void oneContentHasOneAddress(String other, String version) throws Exception {
    HttpResponse<String> answer = site.ask(other);

    assertThat(answer.statusCode()).isEqualTo(301);
    assertThat(answer.headers().firstValue("Location")).hasValue(site.url() + version);
    assertThat(site.ask(version).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "/fr/contrats/cis-fr-01-adie/v/4, la dernière est la 3",
    "/fr/acteurs/arrivee-tard/v/1, Sa première version est la 2",
    "/fr/contrats/rien/v/1, n’existe pas",
    "/fr/contrats/cis-fr-01-adie/v/neuf, n’existe pas",
    "/fr/contrats/cis-fr-01-adie/v/0, Sa première version est la 1",
  })
  void whatIsNoVersionIsSaidToBeNone(String path, String words) throws Exception {
    assertThat(site.get(path).statusCode()).isEqualTo(404);
    assertThat(site.read(path)).contains(words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/data/contract/cis-fr-01-adie/v/1",
        "/data/source/ind/v/1",
        "/data/graph/dataset-panorama/v/2",
        "/data/claim/6u2ydieoupwj3zsm/v/1",
        "/data/actor/bnp-paribas/v/1"
      })
  void aVersionComesInEachFormat(String path) throws Exception {
    for (String suffix : List.of("ttl", "jsonld", "nt", "rdf", "trig", "nq", "json", "csv")) {
      HttpResponse<String> answer = site.ask(path + "." + suffix);

      assertThat(answer.statusCode()).as(suffix).isEqualTo(200);
      assertThat(answer.headers().firstValue("Memento-Datetime")).isPresent();
      if (!List.of("json", "csv").contains(suffix)) {
        assertThat(Documents.triples(answer.body(), suffix).size()).isGreaterThan(3);
      }
    }
    HttpResponse<String> chosen = site.ask(path, "Accept", "application/ld+json");
    assertThat(chosen.headers().firstValue("Content-Location"))
        .hasValue(site.url() + path + ".jsonld");
    assertThat(site.ask(path, "Accept", "image/png").statusCode()).isEqualTo(406);
    assertThat(site.ask(path + ".pdf").statusCode()).isEqualTo(404);
  }

  @Test
  void thePatchLeadsFromOneVersionToTheOther() throws Exception {
    DatasetGraph data = read("/v/1.nq");
    HttpResponse<String> patch = site.ask(PastSite.DATA + "/differences?from=1&to=3");

    assertThat(patch.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/rdf-patch"));
    RDFPatchOps.applyChange(
        data,
        RDFPatchOps.read(new ByteArrayInputStream(patch.body().getBytes(StandardCharsets.UTF_8))));
    assertThat(said(data)).isEqualTo(said(read("/v/3.nq"))).isNotEqualTo(said(read("/v/1.nq")));
    assertThat(site.ask(PastSite.DATA + "/differences?from=1&to=2").body().lines()).hasSize(3);
    assertThat(site.ask(PastSite.DATA + "/differences?from=x").statusCode()).isEqualTo(400);
  }

  private static DatasetGraph read(String version) throws Exception {
    DatasetGraph data = DatasetGraphFactory.create();
    RDFDataMgr.read(
        data,
        new ByteArrayInputStream(
            site.ask(PastSite.DATA + version).body().getBytes(StandardCharsets.UTF_8)),
        Lang.NQUADS);
    return data;
  }

  private static Set<String> said(DatasetGraph data) {
    Set<String> said = new TreeSet<>();
    data.find()
        .forEachRemaining(
            quad -> {
              if (!quad.isDefaultGraph()) {
                said.add(quad.toString());
              }
            });
    return said;
  }

  @Test
  void aDifferenceIsReadable() throws Exception {
    String page = site.read(PastSite.PAGE + "/differences?de=1&vers=3");

    assertThat(page)
        .contains(
            "Version 1, 24 novembre 2026",
            "Version 3, 26 novembre 2026",
            "Montant investi",
            "Valeur affichée",
            "1,3 M€",
            "rien d’affiché",
            "Jugé",
            "Relu dans le document",
            "/differences?from=1&amp;to=3");
    assertThat(site.read("/en/contracts/cis-fr-01-adie/differences?from=1&to=3"))
        .contains("Displayed value", "Judged");
    assertThat(site.read(PastSite.PAGE + "/differences?de=1&vers=2")).contains("même version");
    assertThat(site.get(PastSite.PAGE + "/differences?de=9").statusCode()).isEqualTo(400);
  }

  @Test
  void aPageListsItsVersionsWithWhatChanged() throws Exception {
    assertThat(site.read(PastSite.PAGE))
        .contains(
            "Histoire de cette fiche",
            PastSite.PAGE + "/v/3",
            "affirmations jugées",
            PastSite.PAGE + "/differences?de=1&amp;vers=3",
            "Relecture");
    assertThat(site.read(PastSite.PAGE + "?a=2")).doesNotContain(PastSite.PAGE + "/v/3");
    assertThat(site.read(PastSite.PAGE + "/versions"))
        .contains(
            "Version 1",
            "Version 3",
            "2 versions".replace("2", "deux"),
            "/timemap" + PastSite.PAGE);
    assertThat(site.read("/en/claims/6u2ydieoupwj3zsm/versions")).contains("Version 1");
    assertThat(site.get("/fr/contrats/rien/versions").statusCode()).isEqualTo(404);
  }

  @Test
  void aPastViewLeadsToTheVersionThatItShows() throws Exception {
    assertThat(site.read(PastSite.PAGE + "?a=2025-01-01")).contains("première révision date");
    assertThat(site.read(PastSite.PAGE + "?a=2")).contains("href=\"" + PastSite.PAGE + "/v/1\"");
    assertThat(site.read(PastSite.PAGE)).contains("type=\"date\" name=\"a\"", "min=\"2026-11-24\"");
  }

  @Test
  void whatChangedSinceADay() throws Exception {
    String page = site.read("/fr/journal?depuis=2026-11-26");

    assertThat(page).contains("Relecture", PastSite.PAGE, "differences?de=2");
    assertThat(page).doesNotContain("Première collecte");
    assertThat(site.read("/fr/journal")).contains("Première collecte", "Relecture");
    assertThat(site.get("/fr/journal?depuis=hier").statusCode()).isEqualTo(400);
  }

  /** What was cited stays what it was, to the byte, whatever is written afterwards. */
  @Test
  void aVersionStaysTheSameToTheByte(@TempDir Path other) throws Exception {
    Store store = PastSite.store(other);
    try (SeenSite later = PastSite.site(store)) {
      List<String> cited =
          List.of(
              PastSite.PAGE + "/v/1",
              PastSite.PAGE + "/v/3",
              "/en/contracts/cis-fr-01-adie/v/1",
              "/en/actors/bnp-paribas/v/1",
              "/fr/sources/ind/v/1",
              "/fr/affirmations/6u2ydieoupwj3zsm/v/1",
              "/fr/fiches/graph/dataset-panorama/v/2",
              PastSite.DATA + "/v/1.ttl",
              PastSite.DATA + "/v/3.json",
              "/data/graph/dataset-panorama/v/2.nq");
      List<String> before = new java.util.ArrayList<>();
      for (String path : cited) {
        before.add(later.ask(path).body());
      }
      PastSite.judge(store, "2026-11-27T08:00:00Z", "verified");
      PastSite.judge(store, "2026-11-28T08:00:00Z", "contested");
      for (int i = 0; i < cited.size(); i++) {
        assertThat(later.ask(cited.get(i)).body()).as(cited.get(i)).isEqualTo(before.get(i));
      }
      assertThat(later.ask(PastSite.PAGE).body()).contains(PastSite.PAGE + "/v/5");
    }
  }
}
