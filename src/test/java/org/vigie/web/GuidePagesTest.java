package org.vigie.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.guide.Guide;
import org.vigie.source.tidy.DataFolder;
import org.vigie.store.Store;
import org.vigie.vocab.Iris;
import org.vigie.vocab.Vigie;

/** The pages of the texts over real HTTP, on a store with one contract. */
class GuidePagesTest {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
  private static final Pattern HREF = Pattern.compile("href=\"([^\"]*)\"");

  @TempDir private static Path folder;
  private static Store store;
  private static Site site;

  @BeforeAll
  static void start() throws Exception {
    store = AdieStore.open(folder);
    site = Site.start(store, new SiteSettings(0, "", List.of()).with(GuidePagesTest::guide));
  }

  static Guide guide() {
    Graph glossary = GraphFactory.createDefaultGraph();
    RDFDataMgr.read(glossary, "ontology/glossary.ttl");
    try (DataFolder data = DataFolder.bundled("data")) {
      return Guide.read(data, glossary);
    }
  }

  @AfterAll
  static void stop() {
    site.close();
    store.close();
  }

  @ParameterizedTest
  @CsvSource({
    "/fr/questions, Quand on négocie",
    "/en/questions, While negotiating",
    "/fr/questions/7-qui-paie, La clause à chercher",
    "/en/questions/7-who-pays, The clause to look for",
    "/fr/glossaire, id=\"outcome-payer\"",
    "/en/glossary?q=payer, id=\"outcome-payer\"",
    "/fr/ressources?position=critic, point de vue",
    "/fr/formation, Une journée pour agir",
    "/en/training, A training day",
    "/fr/formation/syndicalistes-et-militants, 17:15",
    "/fr/formation/syndicalistes-et-militants/animation, Notes pour l’animation",
    "/fr/formation/syndicalistes-et-militants/diapositives, class=\"slide",
    "/fr/formation/la-frise, Trois vagues",
    "/fr/kit/demander-un-document, Madame",
    "/en/kit/spotting, Sheet",
    "/fr/methode, Les mots de la certitude",
    "/fr/licences, CC BY",
    "/fr/donnees-personnelles, CNIL",
    "/fr/repondre, <h1>",
    "/fr/accessibilite, RGAA",
    "/en/who-we-are, <h1>",
    "/fr/decomptes, <table"
  })
  void aPageSaysWhatItIsFor(String path, String words) throws Exception {
    HttpResponse<String> answer = get(path);

    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    assertThat(answer.body()).contains(words).doesNotContain("{{", "style=\"");
    assertThat(answer.body().split("<h1", -1)).as(path).hasSize(2);
    assertThat(answer.headers().firstValue("Content-Security-Policy")).hasValue(Site.POLICY);
  }

  @Test
  void aQuestionIsFoundByItsNumber() throws Exception {
    assertThat(location("/fr/questions/7")).isEqualTo("/fr/questions/7-qui-paie");
    assertThat(location("/en/questions/7-qui-paie")).isEqualTo("/en/questions/7-who-pays");
    assertThat(get("/fr/questions/21-rien").statusCode()).isEqualTo(404);
  }

  @Test
  void aPublishedQueryMovedToItsOwnShelf() throws Exception {
    assertThat(location("/fr/questions/contract-facts?contract=x"))
        .isEqualTo("/fr/donnees/requetes/contract-facts?contract=x");
  }

  @Test
  void anAnswerDrawsItsFiguresFromTheStore() throws Exception {
    assertThat(get("/fr/questions/7-qui-paie").body())
        .contains("Ce que les sources disent de l’argent du contrat de l’Adie", "195\u202f000")
        .contains("href=\"/fr/sources/rtes16\"", "rel=\"prev\"", "rel=\"next\"");
  }

  @Test
  void theReaderIsToldThatACitedClaimWasWithdrawn(@TempDir Path other) throws Exception {
    try (Store changed = AdieStore.open(other)) {
      withdraw(changed);
      try (Site late =
          Site.start(changed, new SiteSettings(0, "", List.of()).with(GuidePagesTest::guide))) {
        String page = get(late.publicUrl(), "/fr/questions/7-qui-paie").body();

        assertThat(page).contains("id=\"depuis\"", "retirée le 1");
        assertThat(page).doesNotContain("Aucune n’a changé depuis.");
      }
    }
  }

  private static void withdraw(Store changed) {
    Node bonus = Iris.term("successBonus");
    Node source = Iris.thing("source", "rtes16");
    changed.write(
        tx -> {
          Node claim =
              tx.union()
                  .find(Node.ANY, Vigie.PROPERTY, bonus)
                  .mapWith(Triple::getSubject)
                  .filterKeep(each -> tx.union().contains(each, Vigie.STATED_IN, source))
                  .toList()
                  .getFirst();
          tx.add(
              Iris.graph("dataset-curated"),
              List.of(
                  Triple.create(
                      claim, Vigie.RETRACTED_ON, NodeFactory.createLiteralString("2026-12-01"))));
          return tx.record(
              Instant.parse("2026-12-01T09:30:00Z"),
              Iris.thing("actor", "vigie-collecte"),
              List.of(NodeFactory.createLiteralLang("Retrait", "fr")),
              List.of(claim),
              List.of());
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void theKitReadsWithoutAConnectionAndIsTheSameToTheByte(String lang) throws Exception {
    byte[] bytes = bytes("/" + lang + "/kit/vigie-kit-" + lang + ".zip", site);
    Map<String, String> files = unpack(bytes);
    String sum = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));

    assertThat(get("/" + lang + "/kit").body()).contains(sum);
    assertThat(files).containsKeys("index.html", "panorama.csv", "question-20.html");
    assertThat(files.get("panorama.csv")).contains("cis-fr-01-adie", "BNP Paribas");
    assertThat(broken(files)).isEmpty();
    try (Site again =
        Site.start(
            store, new SiteSettings(0, site.publicUrl(), List.of()).with(GuidePagesTest::guide))) {
      String kit = "/" + lang + "/kit/vigie-kit-" + lang;
      assertThat(bytes(kit + ".zip", again)).isEqualTo(bytes);
      byte[] pdf = bytes(kit + ".pdf", site);
      assertThat(new String(pdf, StandardCharsets.ISO_8859_1)).startsWith("%PDF-1.");
      assertThat(bytes(kit + ".pdf", again)).isEqualTo(pdf);
    }
  }

  /** The relative links that lead nowhere, and what a page would load. */
  private static Set<String> broken(Map<String, String> files) {
    TreeSet<String> broken = new TreeSet<>();
    files.forEach(
        (name, text) -> {
          for (MatchResult link : HREF.matcher(text).results().toList()) {
            String[] target = link.group(1).split("#", 2);
            String file = target[0].isEmpty() ? name : target[0];
            boolean there =
                file.startsWith("http")
                    || (files.containsKey(file)
                        && (target.length == 1
                            || files.get(file).contains("id=\"" + target[1] + "\"")));
            if (!there) {
              broken.add(name + " " + link.group(1));
            }
          }
          if (name.endsWith(".html")
              && text.matches("(?s).*(<link|<script|src=\"(?!data:)|url\\().*")) {
            broken.add(name + " loads");
          }
        });
    return broken;
  }

  /** Every address of our own that a text leads to answers. */
  @Test
  void noTextLeadsToAMissingPage() throws Exception {
    List<String> missing = new ArrayList<>();
    TreeSet<String> seen = new TreeSet<>();
    for (String path :
        List.of("/fr/questions", "/fr/formation", "/fr/kit", "/en/kit", "/fr/methode")) {
      HREF.matcher(get(path).body()).results().map(link -> link.group(1)).forEach(seen::add);
    }
    for (String path : seen) {
      if (path.startsWith("/") && get(path.split("#", 2)[0]).statusCode() >= 400) {
        missing.add(path);
      }
    }
    assertThat(missing).isEmpty();
  }

  private static Map<String, String> unpack(byte[] bytes) throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(
            entry.getName().replaceFirst("^[^/]*/", ""),
            new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return files;
  }

  private static byte[] bytes(String path, Site from) throws Exception {
    return CLIENT
        .send(
            HttpRequest.newBuilder(URI.create("http://localhost:" + from.port() + path)).build(),
            HttpResponse.BodyHandlers.ofByteArray())
        .body();
  }

  private static String location(String path) throws Exception {
    return get(path)
        .headers()
        .firstValue("Location")
        .orElse("")
        .substring(site.publicUrl().length());
  }

  private static HttpResponse<String> get(String path) throws Exception {
    return get(site.publicUrl(), path);
  }

  private static HttpResponse<String> get(String host, String path) throws Exception {
    return CLIENT.send(
        HttpRequest.newBuilder(URI.create(host + path.replace(" ", "%20"))).build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
