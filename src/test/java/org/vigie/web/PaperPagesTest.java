package org.vigie.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A contract leaves as one PDF that says all that its page does, from where it was seen. */
class PaperPagesTest {
  private static final String FILE = "/fr/contrats/cis-fr-01-adie.pdf";

  @TempDir private static Path folder;
  private static SeenSite site;

  @BeforeAll
  static void start() throws Exception {
    site = SeenSite.start(folder);
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  @ParameterizedTest
  @CsvSource({
    "/fr/contrats/cis-fr-01-adie.pdf, fr, L’essentiel, Qui paie qui, Les désaccords, Ce qui manque",
    "/en/contracts/cis-fr-01-adie.pdf, en, Essentials, Who pays whom, disagree, missing"
  })
  void itHoldsFactsMoneyDisagreementsSourcesAndTheLetter(
      String path, String lang, String facts, String money, String disputes, String missing)
      throws Exception {
    HttpResponse<byte[]> answer = fetch(path);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/pdf"));
    try (PDDocument document = Loader.loadPDF(answer.body())) {
      String text = plain(document);
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo(lang);
      assertThat(document.getPage(0).getMediaBox().getWidth()).isBetween(594f, 596f);
      assertThat(text)
          .contains(facts, money, disputes, missing, "Madame, Monsieur", "≠", "[1]")
          .contains(path.replace(".pdf", ""), "https://w3id.org/vigie/id/contract/cis-fr-01-adie");
      assertThat(text).containsPattern("(?i)r[eé]vision 2");
    }
  }

  @Test
  void itIsTheSameToTheByte(@TempDir Path other) throws Exception {
    try (SeenSite again = SeenSite.start(other)) {
      // The address of a server is in it: that of the other one must be as long and the same.
      String one = plain(Loader.loadPDF(fetch(FILE).body())).replace(site.url(), "");
      String two = plain(Loader.loadPDF(bytes(again.url() + FILE).body())).replace(again.url(), "");
      assertThat(two).isEqualTo(one);
    }
    assertThat(fetch(FILE).body()).isEqualTo(fetch(FILE).body());
  }

  @Test
  void atAWeakerLevelItSaysSo() throws Exception {
    try (PDDocument document = Loader.loadPDF(fetch(FILE + "?niveau=plausible").body())) {
      assertThat(plain(document)).contains("Vous voyez ce qui est plausible ou vérifié");
    }
    assertThat(site.read("/fr/contrats/cis-fr-01-adie?niveau=plausible"))
        .contains("href=\"/fr/contrats/cis-fr-01-adie.pdf?niveau=plausible\"");
  }

  @Test
  void whatIsNotThereHasNone() throws Exception {
    assertThat(fetch("/fr/contrats/nul-et-non-avenu.pdf").statusCode()).isEqualTo(404);
  }

  private static String plain(PDDocument document) throws IOException {
    return new PDFTextStripper().getText(document).replaceAll("\\s+", " ").replace('\u00a0', ' ');
  }

  private static HttpResponse<byte[]> fetch(String path) throws Exception {
    return bytes(site.url() + path);
  }

  private static HttpResponse<byte[]> bytes(String address) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(address)).build(),
            HttpResponse.BodyHandlers.ofByteArray());
  }
}
