package org.vigie.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.export.CopyProgress;
import org.vigie.export.CopyState;
import org.vigie.export.SiteCopy;
import org.vigie.store.Store;
import org.vigie.words.Lang;

/**
 * The site as files, of the real data and of everything that can happen to an address: some
 * addresses of each kind, the same each time. The whole is a command of its own ({@code
 * src/docs/COPIES.md}).
 */
class SiteCopyTest {
  @TempDir static Path folder;

  private static final String KEPT = "contract/cis-fr-01-adie";
  private static final String GONE = "contract/cis-fr-03-wimoov";
  private static final String MERGED = "actor/bnp-paribas";
  private static final String SUCCESSOR = "actor/adie";
  private static final String SPLIT = "actor/ademe";

  private static Path store;
  private static Path copy;
  private static SiteCopy.Result result;

  @BeforeAll
  static void copy() throws Exception {
    store = folder.resolve("store");
    BundledStore.open(store).close();
    end("merge", MERGED, SUCCESSOR);
    end("split", SPLIT, SUCCESSOR, "actor/kpmg");
    end("withdraw", GONE);
    copy = folder.resolve("copy");
    result = copyTo(copy);
  }

  private static SiteCopy.Result copyTo(Path to) {
    Settings settings = new Settings(0, store, "https://w3id.org/vigie");
    try (Store opened = Store.open(store);
        OpenSite open = OpenSite.of(opened, settings, ExportCommand.GUARDS, true)) {
      open.site().countVersions();
      return SiteCopy.make(
          CopiedSite.of("http://127.0.0.1:" + open.site().port(), settings.publicUrl(), opened),
          new SomeAddresses(1, "cis-fr-01-adie(?:\\.[a-z]+)?$|/adie$"),
          new CopyState(4, Instant.parse("2026-11-27T00:00:00Z"), "Vigie"),
          to,
          CopyProgress.NONE);
    }
  }

  private static Vigie export(Path to) {
    return Vigie.run(Lang.EN, "export", "site", "--to", to.toString(), "--store", store.toString());
  }

  private static void end(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--by", "vigie", "--because", "Un essai.", "--store", store.toString()));
    Vigie ended = Vigie.run(Lang.EN, all.toArray(String[]::new));
    assertThat(ended.code()).as(ended.out() + ended.err()).isZero();
  }

  @Test
  void noLinkIsBroken() {
    assertThat(result.links().broken()).isEmpty();
    assertThat(result.links().links()).isGreaterThan(5000);
    assertThat(result.files()).isGreaterThan(300);
  }

  /** A second reader: what a parser of HTML finds must lead to files too, and never to a server. */
  @Test
  void aParserFindsNoOtherLinks() throws Exception {
    List<String> lost = new ArrayList<>();
    int followed = 0;
    for (Path page : files(copy).filter(file -> file.toString().endsWith(".html")).toList()) {
      Document html = Jsoup.parse(Files.readString(page));
      for (Element each : html.select("[href],[src],[action]")) {
        String name = each.hasAttr("href") ? "href" : each.hasAttr("src") ? "src" : "action";
        String address = each.attr(name).replaceFirst("[?#].*", "");
        if (address.isEmpty() || address.matches("[a-z]+:.*")) {
          continue;
        }
        followed++;
        Path target = page.resolveSibling(URI.create(address).getPath()).normalize();
        if (address.startsWith("/") || !Files.isRegularFile(target)) {
          lost.add(copy.relativize(page) + " → " + each.attr(name));
        }
      }
      assertThat(html.select("script[src]").stream().map(each -> each.attr("src")))
          .as(page.toString())
          .allMatch(source -> source.endsWith("copie.js"));
    }
    assertThat(lost).isEmpty();
    assertThat(followed).isGreaterThan(1000);
  }

  @ParameterizedTest
  @CsvSource({
    "fr/index.html",
    "en/contracts/cis-fr-01-adie/index.html",
    "fr/contrats/cis-fr-01-adie/v/1/index.html",
    "data/contract/cis-fr-01-adie.ttl",
    "data/contract/cis-fr-01-adie.jsonld",
    "data/contract/cis-fr-01-adie/v/1.ttl",
    "data/ns.ttl",
    "ns.ttl",
    "timemap/fr/contrats/cis-fr-01-adie/index.link",
    "linkset/contract/cis-fr-01-adie.json",
    "fr/contrats/cis-fr-01-adie.atom",
    "fr/contrats.csv",
    "catalog.ttl",
    "void.ttl",
    "openapi.json",
    "sitemap.xml",
    "robots.txt",
    ".well-known/api-catalog",
    "fr/promesses/index.html",
    "en/copies/index.html",
    "data/contract/cis-fr-03-wimoov.ttl",
  })
  void everyKindOfAnswerIsAFile(String file) {
    assertThat(copy.resolve(file)).isNotEmptyFile();
  }

  @Test
  void referencesAreFilesToo() throws Exception {
    assertThat(files(copy.resolve("fr/contrats")).map(Path::toString))
        .anyMatch(file -> file.endsWith(".bib"));
  }

  @Test
  void whatEndedSaysSoInFiles() throws Exception {
    assertThat(read("id/" + MERGED + "/index.html"))
        .contains("http-equiv=\"refresh\" content=\"0; url=../../../fr/acteurs/adie/")
        .contains("rel=\"canonical\" href=\"https://w3id.org/vigie/fr/acteurs/adie\"");
    assertThat(read("en/actors/bnp-paribas/index.html"))
        .contains("../adie/index.html", "lang=\"en\"");
    assertThat(read("data/" + MERGED + ".ttl")).contains("isReplacedBy");
    assertThat(read("fr/contrats/cis-fr-03-wimoov/index.html")).contains("Un essai.");
    assertThat(read("data/" + GONE + ".ttl")).contains("Tombstone");
  }

  @Test
  void whatNeedsAServerLeadsToThePageThatSaysSo() throws Exception {
    Document page = Jsoup.parse(read("fr/contrats/index.html"));

    assertThat(page.select("form[role=search]").attr("action")).isEqualTo("../copies/index.html");
    assertThat(page.select(".lvl a").eachAttr("href").getLast())
        .startsWith("../copies/index.html?adresse=%2Ffr%2Fcontrats%3Fniveau%3D");
    assertThat(page.select("link[rel=canonical]").attr("href"))
        .isEqualTo("https://w3id.org/vigie/fr/contrats");
    assertThat(page.select("footer").text()).contains("Copie de la révision");
    assertThat(read("fr/copies/index.html")).contains("copie.js", "data-site=\"https://w3id.org");
  }

  @Test
  void theRulesLeadWhereTheSiteWouldLead() throws Exception {
    Rewrites rules = new Rewrites(read(".htaccess"), copy);
    String at = "/any/where/";

    assertThat(rules.ask(at, "id/" + KEPT, "Accept", "text/turtle"))
        .isEqualTo(new Rewrites.Answer(303, at + "data/" + KEPT + ".ttl"));
    assertThat(rules.ask(at, "id/" + KEPT, "Accept", "text/html", "Accept-Language", "en-GB"))
        .isEqualTo(new Rewrites.Answer(303, at + "en/contracts/cis-fr-01-adie/"));
    assertThat(rules.ask(at, "id/" + KEPT))
        .isEqualTo(new Rewrites.Answer(303, at + "fr/contrats/cis-fr-01-adie/"));
    assertThat(rules.ask(at, "id/" + MERGED))
        .isEqualTo(new Rewrites.Answer(301, at + "id/" + SUCCESSOR + "/"));
    assertThat(rules.ask(at, "fr/contrats/cis-fr-03-wimoov").status()).isEqualTo(410);
    assertThat(rules.ask(at, "data/" + KEPT, "Accept", "*/*"))
        .isEqualTo(new Rewrites.Answer(303, at + "data/" + KEPT + ".ttl"));
    assertThat(rules.ask(at, "data/" + KEPT + ".ttl").status()).isEqualTo(200);
    assertThat(rules.ask(at, "data/" + MERGED + ".ttl"))
        .isEqualTo(new Rewrites.Answer(301, at + "data/" + SUCCESSOR + ".ttl"));
    assertThat(rules.ask(at, "ns", "Accept", "application/rdf+xml"))
        .isEqualTo(new Rewrites.Answer(303, at + "data/ns.rdf"));
    assertThat(rules.ask(at, "fr/contrats/cis-fr-01-adie/").status()).isEqualTo(200);
    assertThat(read("_redirects"))
        .contains(
            "/id/actor/bnp-paribas /id/actor/adie/ 301!",
            "/fr/contrats/cis-fr-03-wimoov /fr/contrats/cis-fr-03-wimoov/index.html 410!");
    assertThat(read("nginx.conf")).contains("return 410", "text/turtle");
  }

  @Test
  void theManifestKnowsEachFile() throws Exception {
    Map<String, String> sums = sums(copy);
    sums.keySet().removeAll(List.of("manifest.json", "SHA256SUMS"));
    StringBuilder lines = new StringBuilder();
    sums.forEach((file, sum) -> lines.append(sum).append("  ").append(file).append('\n'));

    assertThat(read("SHA256SUMS")).isEqualTo(lines.toString());
    assertThat(read("manifest.json")).contains("\"kind\" : \"vigie-site-copy\"");
    assertThat(Vigie.run(Lang.EN, "export", "check", copy.toString()).code()).isZero();
  }

  @Test
  void whatIsNoCopyIsNotReplaced() throws Exception {
    Path other = Files.createDirectories(folder.resolve("other"));
    Files.writeString(other.resolve("thesis.txt"), "mine");
    Vigie refused = export(other);

    assertThat(refused.code()).isEqualTo(Main.FAILED);
    assertThat(refused.err()).contains("thesis.txt");
    assertThat(files(other)).hasSize(1);
  }

  /** In the place of an earlier copy that was altered; and nothing else is left beside it. */
  @Test
  void theSameStateMakesTheSameBytesAgain() throws Exception {
    Path earlier = folder.resolve("earlier");
    for (Path file : files(copy).toList()) {
      Path to = earlier.resolve(copy.relativize(file).toString());
      Files.createDirectories(to.getParent());
      Files.copy(file, to);
    }
    Files.writeString(earlier.resolve("fr/note.txt"), "mine");
    assertThat(export(earlier).err()).contains("fr/note.txt");
    Files.delete(earlier.resolve("fr/note.txt"));
    Files.writeString(earlier.resolve("fr/index.html"), "altered");
    assertThat(Vigie.run(Lang.EN, "export", "check", earlier.toString()).err())
        .contains("fr/index.html");

    copyTo(earlier);

    Map<String, String> same = sums(earlier);
    Map<String, String> before = sums(copy);
    Set<String> differing = new TreeSet<>(before.keySet());
    differing.addAll(same.keySet());
    differing.removeIf(file -> Objects.equals(before.get(file), same.get(file)));
    assertThat(differing).isEmpty();
    try (Stream<Path> beside = Files.list(folder)) {
      assertThat(beside.map(each -> each.getFileName().toString()))
          .noneMatch(name -> name.contains("exporting"));
    }
  }

  private static String read(String file) throws IOException {
    return Files.readString(copy.resolve(file));
  }

  private static Stream<Path> files(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(Files::isRegularFile).toList().stream();
    }
  }

  private static Map<String, String> sums(Path root) throws Exception {
    Map<String, String> sums = new TreeMap<>();
    for (Path file : files(root).toList()) {
      byte[] sum = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      sums.put(root.relativize(file).toString().replace('\\', '/'), HexFormat.of().formatHex(sum));
    }
    return sums;
  }
}
