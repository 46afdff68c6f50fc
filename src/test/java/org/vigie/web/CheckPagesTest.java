package org.vigie.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.format.Json;
import org.vigie.store.Store;

/** A bibliography is checked, by people and by programs. */
class CheckPagesTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir static Path folder;
  private static Store store;
  private static Site site;

  @BeforeAll
  static void start() throws Exception {
    store = AdieStore.open(folder.resolve("store"));
    Endings endings = new Endings(store);
    endings.merge(
        "actor/ministere-de-l-economie-des-finances-et-de-l-industrie-frenc",
        "actor/ministere-economie");
    endings.split("actor/kpmg", "actor/adie", "actor/bnp-paribas");
    endings.withdraw("claim/gfarwmuihixqrft2");
    endings.erase("claim/7joakgoqyaiz2no7");
    site = AdieStore.site(store);
  }

  @AfterAll
  static void stop() {
    site.close();
    store.close();
  }

  @Test
  void eachAddressGetsItsVerdict() throws Exception {
    String here = site.publicUrl();
    Map<String, String> expected =
        Map.ofEntries(
            Map.entry("https://w3id.org/vigie/id/actor/adie?at=1", "unchanged"),
            Map.entry(here + "/fr/contrats/cis-fr-01-adie?a=1", "changed"),
            Map.entry(here + "/data/contract/cis-fr-01-adie/v/1", "changed"),
            Map.entry(here + "/en/contracts/cis-fr-01-adie", "present"),
            Map.entry(here + "/fr/acteurs/kpmg", "split"),
            Map.entry("https://w3id.org/vigie/id/claim/gfarwmuihixqrft2", "withdrawn"),
            Map.entry("http://w3id.org/vigie/id/claim/7joakgoqyaiz2no7", "erased"),
            Map.entry(
                here + "/id/actor/ministere-de-l-economie-des-finances-et-de-l-industrie-frenc.ttl",
                "merged"),
            Map.entry(here + "/fr/acteurs/personne", "unknown"),
            Map.entry(here + "/fr/acteurs", "present"),
            Map.entry(here + "/nulle-part", "unknown"),
            Map.entry("https://example.org/", "elsewhere"));
    List<?> all =
        Json.read(
            post("/en/check.json", "text/plain", String.join("\n", expected.keySet())).body(),
            List.class);
    assertThat(
            all.stream()
                .map(one -> (Map<?, ?>) one)
                .collect(
                    Collectors.toMap(
                        one -> String.valueOf(one.get("address")),
                        one -> String.valueOf(one.get("verdict")))))
        .isEqualTo(expected);
  }

  @Test
  void whatChangedIsToldWithTheCitationOfToday() throws Exception {
    Map<?, ?> contract =
        (Map<?, ?>)
            Json.read(
                    post(
                            "/en/check.json",
                            "text/plain",
                            "https://w3id.org/vigie/id/contract/cis-fr-01-adie, read 2026-11-24")
                        .body(),
                    List.class)
                .getFirst();
    assertThat(contract.get("accessed")).isEqualTo("2026-11-24");
    assertThat(contract.get("revisionRead")).isEqualTo(1);
    assertThat(String.valueOf(contract.get("changes")))
        .contains("claim withdrawn", "Ajouté par erreur");
    assertThat(String.valueOf(contract.get("cite")))
        .matches(".*version (\\d+) .*/id/contract/cis-fr-01-adie\\?at=\\1");
    assertThat(String.valueOf(contract.get("bibtex"))).startsWith("@misc{");
    assertThat(String.valueOf(contract.get("asItWas"))).endsWith("?at=1");
    assertThat(
            CLIENT
                .send(
                    HttpRequest.newBuilder(URI.create(String.valueOf(contract.get("asItWas"))))
                        .build(),
                    HttpResponse.BodyHandlers.ofString())
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void peopleGetAPageInTheirLanguageFromAFormOrAFile() throws Exception {
    String form =
        "text=" + URLEncoder.encode(site.publicUrl() + "/fr/acteurs/kpmg", StandardCharsets.UTF_8);
    HttpResponse<String> french =
        post("/fr/verifier", "application/x-www-form-urlencoded", form, "Accept", "text/html");
    assertThat(french.statusCode()).isEqualTo(200);
    assertThat(french.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(SeenSite.plain(french)).contains("scindée", "C’étaient deux.", "BNP Paribas");
    String file =
        "--x\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\n\r\n--x\r\n"
            + "Content-Disposition: form-data; name=\"file\"; filename=\"a.bib\"\r\n"
            + "Content-Type: text/plain\r\n\r\n@misc{a, url = {"
            + site.publicUrl()
            + "/en/contracts/cis-fr-01-adie}, urldate = {2026-11-24} }\r\n--x--\r\n";
    HttpResponse<String> english =
        post("/en/check", "multipart/form-data; boundary=x", file, "Accept", "text/html");
    assertThat(english.body()).contains("since version 1", "claim withdrawn");
    String compared =
        english.body().replaceAll("(?s).*href=\"([^\"]*/differences\\?from=1)\".*", "$1");
    HttpResponse<String> difference = get(compared.replace(site.publicUrl(), ""));
    assertThat(difference.statusCode()).as(compared).isEqualTo(200);
    assertThat(difference.body()).contains("What changed: Adie");
    HttpResponse<String> csv = post("/fr/verifier.csv", "application/x-www-form-urlencoded", form);
    assertThat(csv.body()).contains("\"verdict\"", "\"scindée\"");
    assertThat(csv.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
  }

  @Test
  void theEmptyFormIsAPageAndAddressesMayBeInTheAddress() throws Exception {
    assertThat(get("/fr/verifier").body()).contains("<textarea", "enctype=\"multipart/form-data\"");
    assertThat(get("/en/check").statusCode()).isEqualTo(200);
    assertThat(
            get("/en/check.json?u=https://w3id.org/vigie/id/actor/adie&u=https://example.org")
                .body())
        .contains("\"present\"", "\"elsewhere\"");
    assertThat(post("/en/check", "text/plain", "nothing here", "Accept", "text/html").body())
        .contains("No address was found");
  }

  @Test
  void whatIsTooLongIsRefused() throws Exception {
    HttpResponse<String> answer = post("/en/check.json", "text/plain", "x".repeat((1 << 20) + 1));
    assertThat(answer.statusCode()).isEqualTo(413);
  }

  @Test
  void aNameThatIsMarkupStaysText() throws Exception {
    assertThat(
            post(
                    "/en/check",
                    "text/plain",
                    "</textarea><script>alert(1)</script> https://example.org/",
                    "Accept",
                    "text/html")
                .body())
        .doesNotContain("<script>alert");
  }

  private static HttpResponse<String> get(String path) throws Exception {
    return CLIENT.send(
        HttpRequest.newBuilder(URI.create(site.publicUrl() + path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static HttpResponse<String> post(String path, String type, String body, String... headers)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(site.publicUrl() + path))
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
