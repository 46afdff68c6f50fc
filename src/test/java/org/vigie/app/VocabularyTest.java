package org.vigie.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.format.RdfFormat;
import org.vigie.vocab.Iris;
import org.vigie.vocab.Vigie;
import org.vigie.vocab.W3c;

/** The pages about the vocabulary, held to what the data and the files say. */
class VocabularyTest extends VocabularySite {
  private static final Pattern HREF = Pattern.compile("href=\"([^\"#]*)#([^\"]+)\"");
  private static final Pattern BOX =
      Pattern.compile("<rect[^>]* x=\"(\\d+)\" y=\"(\\d+)\" width=\"(\\d+)\" height=\"(\\d+)\"");
  private static final Pattern ID = Pattern.compile(" id=\"([^\"]+)\"");

  @Test
  void anEarlierVersionLeadsToTheNewestAndThatSaysWhatChanged() throws Exception {
    HttpResponse<byte[]> old = bytes("/fr/vocabulaire/versions/0.1.0");

    assertThat(new String(old.body(), StandardCharsets.UTF_8))
        .contains("Ce n’est plus la version la plus récente", "href=\"/fr/vocabulaire\"")
        .contains("/data/ns/0.1.0.ttl", "https://w3id.org/vigie/ns/0.1.0");
    assertThat(header(old, "Link")).contains("/ns/0.2.0>; rel=\"successor-version\"");
    assertThat(text("/en/vocabulary/versions/0.2.0"))
        .contains("What changed since version 0.1.0", "#Component", "<ins");
    assertThat(text("/fr/vocabulaire?format=bib")).contains("https://w3id.org/vigie/ns/0.2.0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void thePageHasEachTermAtItsAnchorWithAnExample(String lang) throws Exception {
    String path = lang.equals("fr") ? "/fr/vocabulaire" : "/en/vocabulary";
    String page = text(path);
    Set<String> ids = all(ID.matcher(page).results().toList(), 1);
    Graph ontology = graph(bytes("/data/ns.ttl").body(), RdfFormat.TURTLE);

    ontology
        .find()
        .forEachRemaining(
            triple ->
                Iris.findTerm(triple.getSubject())
                    .ifPresent(name -> assertThat(ids).contains(name)));
    assertThat(page.split("<pre class=\"ttl\"", -1)).hasSizeGreaterThan(150);
    assertThat(page).contains("ct:cis-fr-01-adie", "<svg viewBox", "prov:Entity");
    HREF.matcher(page)
        .results()
        .filter(link -> link.group(1).isEmpty() || link.group(1).equals(path))
        .forEach(link -> assertThat(ids).as(link.group()).contains(link.group(2)));
  }

  private static Set<String> all(List<MatchResult> found, int group) {
    Set<String> all = new TreeSet<>();
    found.forEach(each -> all.add(each.group(group)));
    return all;
  }

  /** The drawings are computed: no box may lie over another or beyond the edge. */
  @Test
  void noBoxOfADrawingLiesOverAnother() throws Exception {
    String figures = text("/fr/vocabulaire");
    String[] drawings =
        figures.substring(figures.indexOf("<figure")).split("<svg viewBox=\"0 0 ", -1);
    int boxes = 0;
    for (String drawing : List.of(drawings).subList(1, 3)) {
      List<Rectangle> placed = new ArrayList<>();
      Matcher size = Pattern.compile("^(\\d+) (\\d+)").matcher(drawing);
      assertThat(size.find()).isTrue();
      Rectangle edge =
          new Rectangle(Integer.parseInt(size.group(1)), Integer.parseInt(size.group(2)));
      Matcher box = BOX.matcher(drawing.substring(0, drawing.indexOf("</svg>")));
      while (box.find()) {
        Rectangle one =
            new Rectangle(
                Integer.parseInt(box.group(1)),
                Integer.parseInt(box.group(2)),
                Integer.parseInt(box.group(3)),
                Integer.parseInt(box.group(4)));
        assertThat(edge.contains(one)).isTrue();
        assertThat(placed).noneMatch(one::intersects);
        placed.add(one);
      }
      boxes += placed.size();
    }
    assertThat(boxes).isGreaterThan(12);
  }

  /** What the page counts is what a query counts, at another level of certainty too. */
  @Test
  void thePageCountsWhatIsThere() throws Exception {
    int contracts =
        store.read(
            snapshot ->
                snapshot
                    .union()
                    .find(Node.ANY, W3c.RDF_TYPE, Vigie.IMPACT_CONTRACT)
                    .toList()
                    .size());

    assertThat(term(text("/en/vocabulary"), "ImpactContract")).contains(contracts + " in the data");
    assertThat(term(text("/en/vocabulary?level=verified"), "Decision"))
        .contains("none in the data seen here");
  }

  private static String term(String page, String name) {
    int from = page.indexOf(" id=\"" + name + "\"");
    return page.substring(from, page.indexOf("</article>", from));
  }

  @Test
  void theRulesAreSaidInWordsUnderTheirNames() throws Exception {
    String french = text("/fr/vocabulaire/regles");
    String english = text("/en/vocabulary/rules");

    assertThat(french)
        .contains("id=\"C01\"", "De quoi parle cette affirmation", "exactement une valeur")
        .contains("id=\"K04\"", "id=\"N01\"", "Refuse", "300 caractères au plus");
    assertThat(english).contains("What is this claim about?", "exactly one value", "Advises");
    assertThat(term(text("/fr/vocabulaire"), "Claim")).contains("#C01", "Refuse");
  }

  @Test
  void theListsOfCodesSayWhatEachMeansAndHowOftenItIsUsed() throws Exception {
    String page = text("/fr/vocabulaire/listes");

    assertThat(page)
        .contains("id=\"statuses\"", "id=\"status-verified\"", "Deux personnes ont lu la source.")
        .doesNotContain("id=\"glossary\"");
    assertThat(text("/data/code.ttl")).contains("status-verified").doesNotContain("code:term-");
  }

  @ParameterizedTest
  @CsvSource({"fr, /fr/modele-en-dix-minutes", "en, /en/model-in-ten-minutes"})
  void eachStepOfTheTenMinutesHasItsQueryAndItsAnswer(String lang, String path) throws Exception {
    String page = text(path);
    List<String> asked =
        Pattern.compile("<p class=\"s open\"><a href=\"/" + lang + "/sparql\\?query=([^\"&]+)\"")
            .matcher(page)
            .results()
            .map(found -> found.group(1))
            .toList();

    assertThat(page.split("<pre class=\"ttl\"", -1)).hasSize(13);
    assertThat(page.split("<tbody>\\s*<tr>", -1)).hasSize(13);
    assertThat(asked).hasSize(12);
    for (String query : asked) {
      HttpResponse<byte[]> answer = bytes("/sparql?query=" + query, "Accept", "text/csv");
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(new String(answer.body(), StandardCharsets.UTF_8).lines().count())
          .as(query)
          .isGreaterThan(1);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/fr/sparql, /fr/modele-en-dix-minutes",
    "/en/data/interfaces, /en/model-in-ten-minutes",
    "/fr/vocabulaire, /fr/modele-en-dix-minutes",
    "/sitemap/1.xml, /en/vocabulary/versions/0.1.0",
    "/sitemap/1.xml, /fr/vocabulaire/regles"
  })
  void whoLooksForItFindsIt(String page, String link) throws Exception {
    assertThat(text(page)).contains(link);
  }
}
