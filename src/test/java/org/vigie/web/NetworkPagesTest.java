package org.vigie.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.claim.Content;
import org.vigie.claim.PropertyCatalogue;
import org.vigie.source.Consignment;
import org.vigie.source.Directory;
import org.vigie.source.Reading;
import org.vigie.source.Reference;
import org.vigie.source.intake.Budget;
import org.vigie.source.intake.Parcels;
import org.vigie.source.mindmap.KnownTies;
import org.vigie.source.mindmap.MindMap;
import org.vigie.store.Store;
import org.vigie.vocab.Iris;
import org.vigie.web.network.Network;
import org.vigie.web.network.Said;
import org.vigie.web.network.TieReader;
import org.w3c.dom.Document;

/** The pages of actors and their map over real HTTP, with an actor in sixty contracts. */
class NetworkPagesTest {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
  private static final int CONTRACTS = 60;

  @TempDir private static Path folder;
  private static Store store;
  private static Site site;

  @BeforeAll
  static void start() throws Exception {
    Path file = CrowdFile.write(folder.resolve("crowd.trig"), CONTRACTS);
    store = AdieStore.open(Files.createDirectory(folder.resolve("store")), file);
    site = Site.start(store, new SiteSettings(0, "", List.of()));
  }

  @AfterAll
  static void stop() {
    site.close();
    store.close();
  }

  @Test
  void theFirstScreenSaysWithWhomAnActorInvestsAndInWhat() throws Exception {
    String page = get("/fr/acteurs/bnp-paribas").body();
    String first = page.substring(0, page.indexOf("</section>"));
    assertThat(first)
        .contains("Investit le plus souvent avec", "Investit dans un contrat")
        .contains("AG2R La Mondiale", "Caisse des Dépôts", "Fondation Avril")
        .contains("/fr/acteurs/carte?acteur=bnp-paribas&amp;avec=ag2r-la-mondiale")
        .contains("/fr/contrats/cis-fr-01-adie", "M€", "Contesté");
    assertThat(page).contains("Deux places à la fois", "investisseur");
  }

  @Test
  void aLongListOfContractsIsCutIntoPages() throws Exception {
    String first = get("/en/actors/pole").body();
    assertThat(first).contains("Invests in 60 contracts", "Page 1 of 3", "role=hasInvestor");
    assertThat(rows(first)).isEqualTo(25);
    String last = get("/en/actors/pole?role=hasInvestor&page=3").body();
    assertThat(rows(last)).isEqualTo(CONTRACTS - 50);
    assertThat(last).contains("Page 3 of 3", "Crowd 60").doesNotContain("Crowd 10<");
  }

  @Test
  void aSourceOfManyClaimsIsCutIntoPages() throws Exception {
    String first = get("/en/sources/revb").body();
    String last = get("/en/sources/revb?page=2").body();
    assertThat(first).contains("Page 1 of 2", "/en/sources/revb?page=2#affirmations");
    assertThat(last).contains("Page 2 of 2");
    int total = claims(first) + claims(last);
    assertThat(claims(first)).isEqualTo(100);
    assertThat(first).contains(total + " claims");
  }

  /** How many claims are in the tables of a page. */
  private static int claims(String page) {
    return page.split("data-l=\"Status\"", -1).length - 1;
  }

  private static int rows(String page) {
    return page.split("href=\"/en/contracts/foule-\\d+\">", -1).length - 1;
  }

  @Test
  void aTieSaysWhoSaysSoSinceWhenAndHowSure() throws Exception {
    assertThat(get("/en/actors/bnp-paribas").body())
        .containsPattern(
            "(?s)id=\"liens\".*Pole.*owns.*BNP Paribas.*since 2019.*Contested.*source:");
  }

  @Test
  void theMapIsAListToo() throws Exception {
    String page = get("/fr/acteurs/carte").body();
    assertThat(page)
        .contains("<svg viewBox", "Contrats communs (", "Investisseur (", "Même groupe (1)")
        .contains("possède", "depuis 2019", "acteur=pole", "Page suivante");
    assertThat(page).doesNotContain("<script>alert").contains("&lt;script&gt;alert(1)");
  }

  @Test
  void filtersRecountTheMap() throws Exception {
    assertThat(get("/en/actors/map?certainty=verified").body())
        .contains("Nothing answers all these filters");
    String money = get("/en/actors/map?tie=group").body();
    assertThat(money).contains("2 linked actors", "One tie, one by one");
    String year = get("/en/actors/map?year=2012&role=hasInvestor").body();
    assertThat(year).contains("Year: 2012").doesNotContain("AG2R");
    assertThat(get("/en/actors/map?actor=nobody").body()).contains("goes by the name “nobody”");
    assertThat(get("/fr/acteurs/carte?acteur=bnp%20PARIBAS").body())
        .contains("Autour de BNP Paribas");
  }

  @Test
  void twoActorsAreComparedContractByContract() throws Exception {
    assertThat(get("/en/actors/map?actor=pole&with=autre-3").body())
        .contains("9 contracts shared by Pole and Other 3", "Crowd 3<", "Crowd 59<")
        .doesNotContain("Crowd 4<");
    assertThat(get("/en/actors/map?actor=bnp-paribas&with=pole").body())
        .contains("No contract shared by", "owns");
  }

  @Test
  void theOldAddressMoved() throws Exception {
    HttpResponse<String> moved = get("/fr/cartographie?role=hasInvestor");
    assertThat(moved.statusCode()).isEqualTo(301);
    assertThat(moved.headers().firstValue("Location").orElseThrow())
        .endsWith("/fr/acteurs/carte?role=hasInvestor");
  }

  @ParameterizedTest
  @ValueSource(strings = {"svg", "graphml", "gexf", "mm", "opml"})
  void eachFileIsWellFormedAndSaysWhereItComesFrom(String suffix) throws Exception {
    HttpResponse<String> file = get("/fr/acteurs/carte." + suffix + "?acteur=bnp-paribas");
    assertThat(file.statusCode()).isEqualTo(200);
    Document document =
        DocumentBuilderFactory.newDefaultNSInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(file.body().getBytes(StandardCharsets.UTF_8)));
    assertThat(document.getDoctype()).isNull();
    assertThat(file.body()).contains("/fr/acteurs/carte?acteur=bnp-paribas", "AG2R La Mondiale");
    assertThat(get("/fr/acteurs/carte." + suffix + "?acteur=bnp-paribas").body())
        .isEqualTo(file.body());
  }

  @Test
  void thePictureIsPaintedWithoutADisplay() throws Exception {
    HttpResponse<byte[]> png =
        CLIENT.send(
            HttpRequest.newBuilder(URI.create(site.publicUrl() + "/en/actors/map.png")).build(),
            HttpResponse.BodyHandlers.ofByteArray());
    assertThat(ImageIO.read(new ByteArrayInputStream(png.body())).getWidth()).isEqualTo(1640);
  }

  @Test
  void theMindMapBroughtBackSaysNothingNewOrTheSameTies() throws Exception {
    Path file = folder.resolve("carte.mm");
    Files.writeString(file, get("/fr/acteurs/carte.mm").body());
    Reading known = bring(file, () -> store.read(s -> KnownTies.of(s.union())));
    assertThat(known.batch().claims()).isEmpty();
    Reading anew = bring(file, KnownTies::none);
    Set<String> said = new TreeSet<>();
    anew.batch()
        .claims()
        .forEach(
            claim ->
                said.add(
                    tie(
                        claim.key().subject(),
                        claim.key().property(),
                        ((Content.Exact) claim.content()).value())));
    Network network = store.read(snapshot -> new TieReader(snapshot.union()).read());
    Set<String> kept = new TreeSet<>();
    Stream.concat(network.roles().stream(), network.relations().stream())
        .forEach((Said one) -> kept.add(tie(one.subject(), one.property(), one.actor())));
    assertThat(said).isEqualTo(kept).hasSizeGreaterThan(2 * CONTRACTS);
  }

  private static String tie(Node subject, Node property, Node value) {
    return subject + " " + property + " " + value;
  }

  private static Reading bring(Path file, Supplier<KnownTies> known) {
    Graph ontology = GraphFactory.createDefaultGraph();
    RDFDataMgr.read(ontology, "ontology/vigie.ttl");
    Graph codes = GraphFactory.createDefaultGraph();
    RDFDataMgr.read(codes, "ontology/codes.ttl");
    try (Parcels parcels = Parcels.open(file, Budget.STANDARD)) {
      return MindMap.read(
          parcels.list().getFirst(),
          new Consignment("carte", Iris.thing("actor", "lea"), LocalDate.of(2026, 11, 26)),
          new Reference(PropertyCatalogue.from(ontology), codes),
          store.read(snapshot -> Directory.of(snapshot.union())),
          known.get());
    }
  }

  private static HttpResponse<String> get(String path) throws Exception {
    return CLIENT.send(
        HttpRequest.newBuilder(URI.create(site.publicUrl() + path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
