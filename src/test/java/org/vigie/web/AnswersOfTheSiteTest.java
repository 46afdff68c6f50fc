package org.vigie.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms, dates, links and refusals over real HTTP ({@code design/http.md}, Dereferencing). */
class AnswersOfTheSiteTest extends AdieSite {
  @ParameterizedTest
  @ValueSource(strings = {DATA + ".docx", THING + ".docx"})
  void anUnknownSuffixIs404WithTheFormats(String path) throws Exception {
    HttpResponse<String> answer = get(path, "Accept", "application/problem+json");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains(".docx", "text/turtle (.ttl)", "text/csv (.csv)");
  }

  @ParameterizedTest
  @CsvSource({
    "json, application/json, '\"https://w3id.org/vigie/id/contract/cis-fr-01-adie\" : {'",
    "csv, text/csv, 'https://w3id.org/vigie/id/contract/cis-fr-01-adie,rdf:type,'"
  })
  void aDataDocumentComesPlainToo(String suffix, String type, String said) throws Exception {
    HttpResponse<String> answer = get(DATA + "." + suffix);
    HttpResponse<String> negotiated = get(DATA, "Accept", type);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(header(answer, "Content-Type")).startsWith(type);
    assertThat(answer.body()).contains(said).isEqualTo(negotiated.body());
    assertThat(header(negotiated, "Content-Location")).endsWith(DATA + "." + suffix);
  }

  @Test
  void aDataDocumentOffersNoPage() throws Exception {
    HttpResponse<String> answer = get(DATA, "Accept", "image/png");

    assertThat(answer.body()).contains("text/csv (.csv)").doesNotContain("text/html");
  }

  @ParameterizedTest
  @ValueSource(strings = {DATA + ".ttl", "/fr/contrats/cis-fr-01-adie"})
  void anAnswerSaysWhenItChangedAndWhereItsOtherFormsAre(String path) throws Exception {
    HttpResponse<String> answer = get(path);

    assertThat(header(answer, "Last-Modified")).endsWith("GMT");
    assertThat(header(answer, "Link"))
        .contains(DATA + ".ttl>; rel=\"alternate\"", "cis-fr-01-adie>; rel=\"cite-as\"");
  }

  @ParameterizedTest
  @CsvSource({
    "/ns, /fr/vocabulaire",
    "/ns/ImpactContract, /fr/vocabulaire#ImpactContract",
  })
  void theVocabularyIsReachedBothWays(String path, String target) throws Exception {
    HttpResponse<String> answer = get(path, "Accept", "text/html");

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(header(answer, "Location")).isEqualTo(site.publicUrl() + target);
  }

  @ParameterizedTest
  @CsvSource({
    "/fr/, /fr",
    "/en/contracts//, /en/contracts",
    "/fr/contrats/?pays=FR, /fr/contrats?pays=FR",
    "/fr/nulle%20part/, /fr/nulle%20part"
  })
  void whoeverEndsAnAddressWithASlashIsLedToThePage(String path, String target) throws Exception {
    HttpResponse<String> answer = get(path, "Accept", "text/html");

    assertThat(answer.statusCode()).isEqualTo(301);
    assertThat(header(answer, "Location")).isEqualTo(site.publicUrl() + target);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/data/", "//", "//partner.example/"})
  void whatIsNoPageLeadsNowhere(String path) throws Exception {
    assertThat(get(path, "Accept", "text/html").statusCode()).isEqualTo(404);
  }

  @Test
  void theTableSaysThatNoContractHasAValue() throws Exception {
    assertThat(get("/fr/contrats?payeur=zzz&etape=zzz").body())
        .contains("Qui paie\u00a0: aucune fiche n’a la valeur «\u202fzzz\u202f».");
    assertThat(get("/en/contracts?year=1850").body())
        .contains("no record has the value “1850”.", "The values there are:");
    assertThat(get("/en/contracts").body()).doesNotContain("no record has the value");
  }

  @Test
  void aPageHasNoOtherFormat() throws Exception {
    HttpResponse<String> answer = get("/fr/contrats/cis-fr-01-adie?format=zzz");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("zzz");
    assertThat(get("/fr/contrats/cis-fr-01-adie?format=html").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/fr/%00", "/fr/%ff", "/%2e%2e/x", "/fr/%zz", "/..;/x"})
  void anAddressThatCannotBeReadIsAnsweredByAPageOfOurs(String path) throws Exception {
    String answer = raw("GET " + path + " HTTP/1.1");

    assertThat(answer).startsWith("HTTP/1.1 4").doesNotContain("Jetty", "Powered");
    assertThat(answer.toLowerCase(java.util.Locale.ROOT)).contains("charset=utf-8");
    assertThat(answer).contains("<html lang=\"fr\"");
  }
}
