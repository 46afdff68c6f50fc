package org.vigie.web;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.format.Json;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** How machines find their way over real HTTP ({@code design/http.md}, Signposting and URLs). */
class DiscoveryTest extends AdieSite {
  private static final String PAGE = "/fr/contrats/cis-fr-01-adie";

  @ParameterizedTest
  @ValueSource(strings = {PAGE, "/en/contracts/cis-fr-01-adie?level=plausible&at=1", "/fr", THING})
  void theHeaderHasTheSignpostsAndRoomForOthers(String path) throws Exception {
    String links = header(get(path), "Link");

    assertThat(links)
        .contains(
            "rel=\"cite-as\"",
            "rel=\"linkset\"; type=\"application/linkset+json\"",
            "rel=\"linkset\"; type=\"application/linkset\"",
            "<https://schema.org/AboutPage>; rel=\"type\"",
            "<https://spdx.org/licenses/CC-BY-4.0>; rel=\"license\"",
            "rel=\"author\"",
            "rel=\"describedby\"; type=\"text/turtle\"");
    assertThat(links.getBytes(StandardCharsets.UTF_8).length).isLessThan(4096);
  }

  @Test
  void theHeadOfThePageSaysWhatTheHeaderSays() throws Exception {
    HttpResponse<String> page = get(PAGE);

    assertThat(page.body())
        .contains(
            "<link rel=\"cite-as\" href=\"https://w3id.org/vigie/id/contract/cis-fr-01-adie\">",
            "<link rel=\"describedby\" type=\"text/turtle\" href=\""
                + site.publicUrl()
                + DATA
                + ".ttl\">",
            "<link rel=\"item\" type=\"text/csv\" href=\"" + site.publicUrl() + DATA + ".csv\">",
            "<link rel=\"linkset\" type=\"application/linkset\" href=\""
                + site.publicUrl()
                + "/linkset/contract/cis-fr-01-adie.txt\">");
  }

  @Test
  void aDocumentLeadsBackToItsPage() throws Exception {
    assertThat(header(get(DATA + ".ttl"), "Link"))
        .contains(PAGE + ">; rel=\"describes\"")
        .doesNotContain("rel=\"collection\"");
    assertThat(header(get(DATA + ".csv"), "Link")).contains(PAGE + ">; rel=\"collection\"");
  }

  @ParameterizedTest
  @CsvSource({
    "/linkset/contract/cis-fr-01-adie.json, '', application/linkset+json",
    "/linkset/contract/cis-fr-01-adie.txt, '', application/linkset",
    "/linkset/contract/cis-fr-01-adie, application/linkset, application/linkset",
    "/linkset, '', application/linkset+json",
    "/linkset/ns.json, '', application/linkset+json",
  })
  void aLinkSetComesInBothSyntaxes(String path, String accept, String type) throws Exception {
    HttpResponse<String> set = get(path, "Accept", accept.isEmpty() ? "*/*" : accept);

    assertThat(set.statusCode()).isEqualTo(200);
    assertThat(header(set, "Content-Type").split(";", 2)[0]).isEqualTo(type);
    assertThat(set.body()).contains("cite-as", site.publicUrl());
    if (type.endsWith("json")) {
      assertThat(Json.findFault(set.body())).isEmpty();
    }
  }

  @Test
  void whatIsNotThereHasNoLinkSet() throws Exception {
    assertThat(get("/linkset/contract/none.json").statusCode()).isEqualTo(404);
    assertThat(get("/linkset/nothing").statusCode()).isEqualTo(404);
    assertThat(get("/linkset", "Accept", "text/turtle").statusCode()).isEqualTo(406);
  }

  @Test
  void theInterfacesAreCatalogued() throws Exception {
    HttpResponse<String> catalog = get("/.well-known/api-catalog");

    assertThat(header(catalog, "Content-Type"))
        .startsWith(
            "application/linkset+json; profile=\"https://www.rfc-editor.org/info/rfc9727\"");
    List<?> contexts =
        (List<?>) requireNonNull(Json.read(catalog.body(), Map.class).get("linkset"));
    Map<?, ?> first = (Map<?, ?>) contexts.getFirst();
    assertThat(first.get("anchor")).isEqualTo(site.publicUrl() + "/.well-known/api-catalog");
    for (Object item : (List<?>) requireNonNull(first.get("item"))) {
      String address = String.valueOf(((Map<?, ?>) item).get("href"));
      assertThat(contexts)
          .anySatisfy(each -> assertThat(((Map<?, ?>) each).get("anchor")).isEqualTo(address));
    }
    assertThat(header(get("/fr"), "Link")).contains("rel=\"api-catalog\"");
  }

  @Test
  void theSiteMapHasEachPageInBothLanguages() throws Exception {
    Document index = xml(get("/sitemap.xml").body());
    String part = texts(index, "loc").getFirst();
    Document map = xml(get(part.replace(site.publicUrl(), "")).body());
    List<String> places = texts(map, "loc");

    assertThat(texts(index, "lastmod")).containsOnly("2026-11-24");
    assertThat(places)
        .contains(site.publicUrl() + PAGE, site.publicUrl() + "/en/contracts/cis-fr-01-adie")
        .contains(site.publicUrl() + "/fr", site.publicUrl() + "/en/history")
        .doesNotHaveDuplicates()
        .hasSizeLessThanOrEqualTo(50_000);
    assertThat(texts(map, "lastmod")).hasSameSizeAs(places).containsOnly("2026-11-24");
    assertThat(map.getElementsByTagNameNS("http://www.w3.org/1999/xhtml", "link").getLength())
        .isEqualTo(3 * places.size());
    for (String place : List.of(places.getFirst(), places.getLast())) {
      assertThat(get(place.replace(site.publicUrl(), "")).statusCode()).as(place).isEqualTo(200);
    }
    assertThat(get("/sitemap/99.xml").statusCode()).isEqualTo(404);
    assertThat(get("/robots.txt").body()).contains("Sitemap: " + site.publicUrl() + "/sitemap.xml");
  }

  @Test
  void searchEnginesAreToldOfTheDataAndOfThings() throws Exception {
    Map<?, ?> whole = block("/fr");
    Map<?, ?> claim = (Map<?, ?>) requireNonNull(block(PAGE).get("about"));

    assertThat(whole.get("@type")).isEqualTo("Dataset");
    assertThat(String.valueOf(whole.get("description"))).hasSizeBetween(50, 5000);
    for (Object file : (List<?>) requireNonNull(whole.get("distribution"))) {
      Map<?, ?> described = (Map<?, ?>) file;
      HttpResponse<String> there =
          get(String.valueOf(described.get("contentUrl")).replace(site.publicUrl(), ""));
      assertThat(there.statusCode()).isEqualTo(200);
      assertThat(header(there, "Content-Type"))
          .startsWith(String.valueOf(described.get("encodingFormat")));
    }
    assertThat(claim.get("@type")).isEqualTo("Project");
  }

  private static Map<?, ?> block(String path) throws Exception {
    String page = get(path).body();
    String start = "<script type=\"application/ld+json\">";
    int from = page.indexOf(start) + start.length();
    return Json.read(page.substring(from, page.indexOf("</script>", from)), Map.class);
  }

  private static Document xml(String text) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
  }

  private static List<String> texts(Document document, String name) {
    NodeList found =
        document.getElementsByTagNameNS("http://www.sitemaps.org/schemas/sitemap/0.9", name);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      texts.add(found.item(i).getTextContent());
    }
    return texts;
  }
}
