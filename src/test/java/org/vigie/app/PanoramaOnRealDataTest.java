package org.vigie.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.dossier.DossierReader;
import org.vigie.search.Hit;
import org.vigie.search.Wanted;
import org.vigie.store.Snapshot;
import org.vigie.vocab.Vigie;
import org.vigie.vocab.W3c;
import org.vigie.web.facet.Option;
import org.vigie.web.overview.Desk;
import org.vigie.web.panorama.Asked;
import org.vigie.web.panorama.Behind;
import org.vigie.web.panorama.Panorama;
import org.vigie.web.panorama.Table;
import org.vigie.web.speech.Speech;
import org.vigie.words.Lang;

/** The table of contracts on the bundled data: its filters, its files and the query behind it. */
class PanoramaOnRealDataTest {
  private static final Speech FR = new Speech(Lang.FR);
  private static final int CONTRACTS = 32;
  private static final int MOST_CHOICES = 6;
  private static final Pattern ROW =
      Pattern.compile("<span class=\"op\"><a href=\"/(?:fr/contrats|en/contracts)/([^\"]+)\"");

  @TempDir private static Path folder;
  private static RealSite real;

  @BeforeAll
  static void start() throws IOException {
    real = RealSite.start(folder);
  }

  @AfterAll
  static void stop() {
    real.close();
  }

  private static Table table(Snapshot snapshot, Asked asked) {
    DossierReader reader = new DossierReader(snapshot.union());
    Set<Node> found =
        asked.words().isEmpty()
            ? Set.of()
            : real.texts().search(snapshot, Wanted.of(asked.words(), 10_000)).stream()
                .map(Hit::subject)
                .collect(Collectors.toSet());
    return new Table(snapshot.union(), reader, FR, new Desk(reader).listFrench(), asked, found);
  }

  private static Set<String> answer(Asked asked) {
    try (QueryExec exec =
        QueryExec.dataset(real.store().dataset()).query(Behind.query(asked, Lang.FR)).build()) {
      List<String> contracts = new ArrayList<>();
      exec.select().forEachRemaining(row -> contracts.add(row.get("contract").getURI()));
      assertThat(contracts).doesNotHaveDuplicates();
      return new TreeSet<>(contracts);
    }
  }

  private static void assertSame(Snapshot snapshot, Map<String, String> parameters) {
    Asked asked = Asked.of(parameters, FR);
    Set<String> kept =
        table(snapshot, asked).kept().stream()
            .map(ref -> ref.node().toString())
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(answer(asked)).as(parameters.toString()).isEqualTo(kept);
  }

  /** Choices of every filter, the rarest first: the query finds the same contracts. */
  @Test
  void theQueryBehindTheTableGivesTheSameContracts() {
    real.store()
        .read(
            snapshot -> {
              assertSame(snapshot, Map.of());
              List<Panorama.Facet> facets =
                  table(snapshot, Asked.of(Map.of(), FR)).build().facets();
              assertThat(facets).hasSize(8);
              for (Panorama.Facet facet : facets) {
                facet.options().stream()
                    .filter(option -> !option.value().isEmpty() && option.count() > 0)
                    .sorted(Comparator.comparingInt(Option::count))
                    .limit(MOST_CHOICES)
                    .forEach(option -> assertSame(snapshot, Map.of(facet.name(), option.value())));
              }
              return facets;
            });
  }

  static Stream<Map<String, String>> combinations() {
    return Stream.of(
        Map.of("q", "logement"),
        Map.of("q", "emplois durables"),
        Map.of("q", "BNP Paribas", "desaccord", "oui"),
        Map.of("q", "\"dit\" \\ le \"vrai\" }"),
        Map.of("territoire", "fr-r11", "sujet", "employment"),
        Map.of("territoire", "fr-d75"),
        Map.of("territoire", "> } DROP"),
        Map.of("payeur", "ademe", "annee", "2023", "certitude", "sans-conteste"),
        Map.of("certitude", "impossible"),
        Map.of("investisseur", "bnp-paribas", "etape", "completed"));
  }

  @ParameterizedTest
  @MethodSource("combinations")
  void severalAtOnceToo(Map<String, String> parameters) {
    real.store()
        .read(
            snapshot -> {
              assertSame(snapshot, parameters);
              return parameters;
            });
  }

  /** A choice says how many contracts it would leave, and leaves as many. */
  @Test
  void theCountsOfTheChoicesAreKept() {
    real.store()
        .read(
            snapshot -> {
              Map<String, String> payer = Map.of("payeur", "ministere-du-travail");
              Panorama panorama = table(snapshot, Asked.of(payer, FR)).build();
              for (Panorama.Facet facet : panorama.facets().subList(1, 3)) {
                for (Option option : facet.options()) {
                  Map<String, String> both =
                      Map.of("payeur", "ministere-du-travail", facet.name(), option.value());
                  assertThat(table(snapshot, Asked.of(both, FR)).kept())
                      .as(facet.name() + "=" + option.value())
                      .hasSize(option.count());
                  assertThat(option.disabled())
                      .isEqualTo(option.count() == 0 && !option.selected());
                }
              }
              assertThat(panorama.count()).isBetween(1, CONTRACTS - 1);
              return panorama;
            });
  }

  @Test
  void aRegionHoldsItsDepartements() throws Exception {
    assertThat(rows("/fr/contrats?territoire=fr-d33"))
        .contains("cis-fr-07-auteuil-gironde", "cis-fr-17-article1-outre-mer");
    assertThat(rows("/fr/contrats?territoire=fr-r75"))
        .contains("cis-fr-07-auteuil-gironde")
        .hasSizeGreaterThan(1);
  }

  @Test
  void whoAsksForADepartementThatNoContractNamesIsToldSo() throws Exception {
    String page = get("/fr/contrats?territoire=fr-d23").body();

    assertThat(rows("/fr/contrats?territoire=fr-d23")).isEmpty();
    assertThat(page)
        .contains("aucun contrat trouvé qui nomme ce lieu", "couvrent un territoire plus large")
        .contains("value=\"fr-d23\" selected");
    assertThat(get("/en/contracts?territory=fr-d23").body())
        .contains("Creuse: no contract found that names this place");
  }

  @Test
  void aTownIsFoundUnderItselfItsDepartementAndItsRegion() throws Exception {
    for (String place : List.of("fr-c13055", "fr-d13", "fr-r93")) {
      assertThat(rows("/fr/contrats?territoire=" + place))
          .as(place)
          .contains("cis-fr-11-ailsi", "cis-fr-12-duo-for-a-job");
    }
    assertThat(rows("/en/contracts?territory=fr-d75"))
        .containsExactlyInAnyOrder("cis-fr-12-duo-for-a-job", "cis-fr-17-article1-outre-mer");
    assertThat(rows("/fr/contrats?territoire=fr"))
        .contains("cis-fr-24-leo-lagrange")
        .doesNotContain("cis-fr-11-ailsi");
    assertThat(get("/fr/contrats").body()).contains(">Marseille (13) (2)<", ">France entière (");
  }

  @Test
  void theSameTableInTheOtherLanguage() throws Exception {
    String asked =
        "territoire=fr-r11&annee=non-trouve&certitude=sans-conteste&desaccord=non&tri=-montant";
    String page = get("/fr/contrats?" + asked).body();
    String english =
        "/en/contracts?territory=fr-r11&amp;year=not-found&amp;certainty=uncontested"
            + "&amp;disputed=no&amp;sort=-amount";

    assertThat(page).contains("href=\"" + english + "\"");
    assertThat(rows(english.replace("&amp;", "&"))).isEqualTo(rows("/fr/contrats?" + asked));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?payeur=ademe", "?q=mentorat&tri=sources", "?territoire=fr-r11"})
  void theFilesHoldTheRowsOfThePage(String asked) throws Exception {
    List<String> shown = rows("/fr/contrats" + asked);
    assertThat(shown).isNotEmpty();
    List<String> csv = new ArrayList<>();
    String text = get("/fr/contrats.csv" + asked).body().replace("\uFEFF", "");
    try (CSVParser rows =
        CSVParser.parse(
            text, CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get())) {
      for (CSVRecord row : rows) {
        csv.add(row.get("Identifiant").replaceFirst(".*/", ""));
        assertThat(row.get("Montant\u00a0: statut").isEmpty())
            .isEqualTo(row.get("Montant").isEmpty());
      }
    }
    assertThat(csv).isEqualTo(shown);
    try (XSSFWorkbook book =
        new XSSFWorkbook(new ByteArrayInputStream(real.bytes("/fr/contrats.xlsx" + asked)))) {
      Sheet sheet = book.getSheetAt(0);
      assertThat(sheet.getLastRowNum()).isEqualTo(shown.size());
      assertThat(sheet.getRow(1).getCell(20).getStringCellValue()).endsWith("/" + shown.getFirst());
      assertThat(book.getSheetAt(1).getRow(1).getCell(1).getStringCellValue())
          .startsWith(Integer.toString(shown.size()));
    }
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.create()
        .source(new StringReader(get("/fr/contrats.jsonld" + asked).body()))
        .lang(org.apache.jena.riot.Lang.JSONLD)
        .parse(graph);
    assertThat(
            graph
                .find(Node.ANY, W3c.RDF_TYPE, Vigie.IMPACT_CONTRACT)
                .mapWith(t -> t.getSubject().getURI().replaceFirst(".*/", ""))
                .toList())
        .containsExactlyInAnyOrderElementsOf(shown);
    assertThat(graph.contains(Node.ANY, Vigie.STATUS, Node.ANY)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "'?q=zzzz', Sans",
    "'?payeur=personne', personne",
    "'?territoire=%3Cscript%3E', &lt;script&gt;",
    "'?page=99&ailleurs=99', contrats",
    "'?tri=%00', contrats"
  })
  void whatMakesNoSenseIsAnsweredAllTheSame(String asked, String said) throws Exception {
    HttpResponse<String> answer = get("/fr/contrats" + asked);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains(said).doesNotContain("<script>");
  }

  /** Every contract has a page that says how sure it is, who pays whom and what is missing. */
  @Test
  void everyContractHasAWholePage() throws Exception {
    List<String> slugs = rows("/fr/contrats");
    assertThat(slugs).hasSize(CONTRACTS);
    for (String slug : slugs) {
      HttpResponse<String> answer = get("/fr/contrats/" + slug);
      assertThat(answer.statusCode()).as(slug).isEqualTo(200);
      assertThat(answer.body())
          .as(slug)
          .contains("class=\"sure\"", "id=\"argent\"", "id=\"evaluations\"", "id=\"autour\"")
          .contains("/fr/demander?contrat=" + slug, slug + ".atom", "BibTeX");
    }
  }

  private static List<String> rows(String path) throws Exception {
    return ROW.matcher(get(path).body()).results().map((MatchResult row) -> row.group(1)).toList();
  }

  private static HttpResponse<String> get(String path) throws Exception {
    return real.get(path);
  }
}
