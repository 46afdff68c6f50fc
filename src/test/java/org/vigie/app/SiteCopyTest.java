package org.vigie.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.words.Lang;

/** The whole site as files, of a small store with everything that can happen to an address. */
class SiteCopyTest {
  @TempDir static Path folder;

  private static Path store;
  private static Path copy;
  private static Vigie run;

  @BeforeAll
  static void export() throws Exception {
    store = SmallStore.make(folder);
    copy = folder.resolve("copy");
    run = export(copy);
    assertThat(run.code()).as(run.out() + run.err()).isEqualTo(0);
  }

  private static Vigie export(Path to) {
    return Vigie.run(
        Lang.EN, "export", "site", "--to", to.toString(), "--store", store.toString());
  }

  @Test
  void noLinkIsBroken() {
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("none is broken", "Copy " + copy);
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
    "en/contracts/essai-passerelles/index.html",
    "fr/contrats/essai-passerelles/v/1/index.html",
    "data/contract/essai-passerelles.ttl",
    "data/contract/essai-passerelles.jsonld",
    "data/contract/essai-passerelles/v/1.ttl",
    "data/ns.ttl",
    "ns.ttl",
    "timemap/fr/contrats/essai-passerelles/index.link",
    "linkset/contract/essai-passerelles.json",
    "fr/contrats/essai-passerelles.atom",
    "fr/contrats/essai-passerelles.pdf",
    "fr/contrats/essai-passerelles.bib",
    "fr/contrats.csv",
    "releases/2026.1/manifest.json",
    "fr/donnees/versions/2026.1/index.html",
    "catalog.ttl",
    "void.ttl",
    "openapi.json",
    "sitemap.xml",
    "robots.txt",
    ".well-known/api-catalog",
    "fr/promesses/index.html",
    "en/copies/index.html",
    "fr/kit/vigie-kit-fr.pdf",
    "data/contract/essai-tremplin.ttl",
  })
  void everyKindOfAnswerIsAFile(String file) {
    assertThat(copy.resolve(file)).isNotEmptyFile();
  }

  @Test
  void whatEndedSaysSoInFiles() throws Exception {
    assertThat(read("id/" + SmallStore.MERGED + "/index.html"))
        .contains("http-equiv=\"refresh\" content=\"0; url=../../../fr/acteurs/essai-fonds/")
        .contains("rel=\"canonical\" href=\"https://w3id.org/vigie/fr/acteurs/essai-fonds\"");
    assertThat(read("en/actors/essai-doublon/index.html"))
        .contains("../../../en/actors/essai-fonds/index.html");
    assertThat(read("data/" + SmallStore.MERGED + ".ttl")).contains("isReplacedBy");
    assertThat(read("fr/contrats/essai-tremplin/index.html")).contains("Un essai.");
    assertThat(read("data/" + SmallStore.GONE + ".ttl")).contains("Tombstone");
  }

  @Test
  void whatNeedsAServerLeadsToThePageThatSaysSo() throws Exception {
    Document page = Jsoup.parse(read("fr/contrats/index.html"));

    assertThat(page.select("form[role=search]").attr("action")).isEqualTo("../copies/index.html");
    assertThat(page.select(".lvl a").last().attr("href"))
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

    assertThat(rules.ask(at, "id/" + SmallStore.KEPT, "Accept", "text/turtle"))
        .isEqualTo(new Rewrites.Answer(303, at + "data/" + SmallStore.KEPT + ".ttl"));
    assertThat(
            rules.ask(
                at, "id/" + SmallStore.KEPT, "Accept", "text/html", "Accept-Language", "en-GB"))
        .isEqualTo(new Rewrites.Answer(303, at + "en/contracts/essai-passerelles/"));
    assertThat(rules.ask(at, "id/" + SmallStore.KEPT))
        .isEqualTo(new Rewrites.Answer(303, at + "fr/contrats/essai-passerelles/"));
    assertThat(rules.ask(at, "id/" + SmallStore.MERGED))
        .isEqualTo(new Rewrites.Answer(301, at + "id/" + SmallStore.SUCCESSOR + "/"));
    assertThat(rules.ask(at, "fr/contrats/essai-tremplin").status()).isEqualTo(410);
    assertThat(rules.ask(at, "data/" + SmallStore.KEPT, "Accept", "*/*"))
        .isEqualTo(new Rewrites.Answer(303, at + "data/" + SmallStore.KEPT + ".ttl"));
    assertThat(rules.ask(at, "data/" + SmallStore.KEPT + ".ttl").status()).isEqualTo(200);
    assertThat(rules.ask(at, "data/" + SmallStore.MERGED + ".ttl"))
        .isEqualTo(new Rewrites.Answer(301, at + "data/" + SmallStore.SUCCESSOR + ".ttl"));
    assertThat(rules.ask(at, "ns", "Accept", "application/rdf+xml"))
        .isEqualTo(new Rewrites.Answer(303, at + "data/ns.rdf"));
    assertThat(rules.ask(at, "fr/contrats/essai-passerelles/").status()).isEqualTo(200);
    assertThat(read("_redirects"))
        .contains(
            "/id/actor/essai-doublon /id/actor/essai-fonds/ 301!",
            "/fr/contrats/essai-tremplin /fr/contrats/essai-tremplin/index.html 410!");
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

    assertThat(export(earlier).code()).isZero();

    assertThat(sums(earlier)).isEqualTo(sums(copy));
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
      sums.put(
          root.relativize(file).toString().replace('\\', '/'), HexFormat.of().formatHex(sum));
    }
    return sums;
  }
}
