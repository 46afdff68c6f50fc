package org.vigie.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.format.Json;
import org.vigie.vocab.Iris;

/** Every page says how it is cited, to people, to programs that keep references, and on paper. */
class CitingTest extends AdieSite {
  private static final String CONTRACT = "/fr/contrats/cis-fr-01-adie";
  private static final String NAME = Iris.ID + "contract/cis-fr-01-adie";

  @ParameterizedTest
  @CsvSource({
    CONTRACT + ", webpage, fr, id/contract/cis-fr-01-adie?at=1",
    "/en/contracts/cis-fr-01-adie, webpage, en, id/contract/cis-fr-01-adie?at=1",
    "/en/contracts/cis-fr-01-adie?at=1&level=plausible, webpage, en,"
        + " id/contract/cis-fr-01-adie?level=plausible&at=1",
    "/fr/acteurs/bnp-paribas, webpage, fr, id/actor/bnp-paribas?at=1",
    "/fr/contrats?payeur=etat, webpage, fr, fr/contrats?payeur=etat&a=1",
    "/en/actors, webpage, en, en/actors?at=1",
    "/fr, dataset, fr, ?at=1",
  })
  void zoteroPicksUpEveryPage(String path, String type, String lang, String cited)
      throws Exception {
    Zotero read = new Zotero(get(path).body());

    assertThat(read.itemType()).isEqualTo(type);
    assertThat(read.title()).isPresent();
    assertThat(read.authors()).containsExactly("Vigie");
    assertThat(read.date()).hasValue("2026/11/24");
    assertThat(read.url()).hasValue(Iris.BASE + cited);
    assertThat(read.language()).hasValue(lang);
    assertThat(read.publication()).hasValue("Vigie");
    assertThat(read.rights()).isPresent();
  }

  @Test
  void aClaimIsCitedByWhatItSays() throws Exception {
    String page = get(claim()).body();

    assertThat(new Zotero(page).title())
        .hasValueSatisfying(title -> assertThat(title).contains("Adie"));
    assertThat(page).contains("<dt>APA</dt>", "<dt>ISO 690</dt>", "<figure class=\"qr\">");
  }

  @ParameterizedTest
  @ValueSource(strings = {CONTRACT, "/fr/contrats?payeur=etat", "/fr", "/en/history", "/fr/citer"})
  void aPageGivesItsReferenceInThreeStylesAndThreeFiles(String path) throws Exception {
    String page = get(path).body();

    assertThat(page).contains("<dt>APA</dt>", "<dt>Chicago", "<dt>ISO 690</dt>", "id=\"citer\"");
    String mark = path.contains("?") ? "&" : "?";
    HttpResponse<String> bib = get(path + mark + "format=bib");
    HttpResponse<String> ris = get(path + mark + "format=ris");
    HttpResponse<String> csl = get(path + mark + "format=csl.json");
    assertThat(header(bib, "Content-Type")).startsWith("application/x-bibtex");
    assertThat(bib.body()).startsWith("@misc{vigie-");
    assertThat(ris.body()).startsWith("TY  - ").endsWith("ER  - \r\n");
    Map<?, ?> item = (Map<?, ?>) Json.read(csl.body(), List.class).getFirst();
    assertThat(String.valueOf(item.get("URL"))).startsWith(Iris.BASE).doesNotContain("format");
    assertThat(page).contains(String.valueOf(item.get("URL")).replace("&", "&amp;"));
  }

  /** What was cited leads back to the state in which it was read. */
  @Test
  void theCitedAddressLeadsToThePage() throws Exception {
    HttpResponse<String> seen = get(THING + "?at=1", "Accept", "text/html");

    assertThat(header(seen, "Location")).isEqualTo(site.publicUrl() + CONTRACT + "?a=1");
    assertThat(get(CONTRACT + "?a=1").body()).contains(NAME + "?at=1");
  }

  @Test
  void formerAddressesOfTheFilesLeadOn() throws Exception {
    HttpResponse<String> moved = get(CONTRACT + ".bib");

    assertThat(moved.statusCode()).isEqualTo(301);
    assertThat(header(moved, "Location")).isEqualTo(site.publicUrl() + CONTRACT + "?format=bib");
  }

  @Test
  void whatIsNotThereIsNotCited() throws Exception {
    assertThat(get("/fr/contrats/none").body()).doesNotContain("citation_title", "id=\"citer\"");
    assertThat(get("/fr/contrats/none?format=bib").statusCode()).isEqualTo(404);
    assertThat(get(CONTRACT + "?format=docx").body()).contains("docx", "csl.json");
  }

  private static String claim() throws Exception {
    String page = get(CONTRACT).body();
    int at = page.indexOf("/fr/affirmations/");
    return page.substring(at, page.indexOf('"', at));
  }
}
