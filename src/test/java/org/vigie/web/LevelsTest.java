package org.vigie.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.catalogue.Catalogue;
import org.vigie.search.TextIndex;
import org.vigie.search.TextQuery;
import org.vigie.sparql.Guards;
import org.vigie.sparql.QuestionEndpoint;
import org.vigie.sparql.SparqlEndpoint;
import org.vigie.state.States;
import org.vigie.store.Store;
import org.vigie.vocab.Graphs;
import org.vigie.vocab.Iris;
import org.vigie.vocab.Vigie;
import org.vigie.vocab.W3c;
import org.vigie.web.page.Carried;

/** Every page is seen at a level of certainty and of a moment, over real HTTP. */
class LevelsTest {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
  private static final Pattern TAG =
      Pattern.compile("<(a|link|form)\\b((?:\\s+[^\\s=>\"]+(?:=\"[^\"]*\")?)*)\\s*>");
  private static final Pattern ADDRESS = Pattern.compile("\\s(?:href|action)=\"([^\"]*)\"");
  private static final Pattern PAGE = Pattern.compile("/(fr|en)(?![^/?#]).*");
  private static final Pattern DATA =
      Pattern.compile("/(?:data|questions|id|code|graph|shapes|ns)(?![^/?#.]).*");

  /** So many pages of one kind are followed: they come from one template. */
  private static final int OF_A_KIND = 3;

  private static final String CONTRACT = "/fr/contrats/cis-fr-01-adie";
  private static final Node LATE = Iris.thing("actor", "arrivee-tard");

  @TempDir private static Path folder;
  private static Store store;
  private static Site site;

  @BeforeAll
  static void start() throws Exception {
    store = AdieStore.open(folder);
    store.write(
        tx -> {
          tx.add(
              Graphs.dataset("panorama"),
              List.of(
                  Triple.create(LATE, W3c.RDF_TYPE, Vigie.ORGANISATION),
                  Triple.create(
                      LATE, Vigie.NAME, NodeFactory.createLiteralString("Arrivée tard"))));
          return tx.record(
              Instant.parse("2026-11-25T09:30:00Z"),
              Iris.thing("actor", "vigie-collecte"),
              List.of(NodeFactory.createLiteralLang("Un acteur de plus", "fr")),
              List.of(),
              List.of());
        });
    Catalogue catalogue = Catalogue.of(store);
    States states = States.of(store, States.Settings.usual().with(TextQuery::install));
    SparqlEndpoint endpoint =
        SparqlEndpoint.of(states, catalogue, "", "/sparql", Guards.STANDARD);
    site =
        Site.start(
            store,
            catalogue,
            TextIndex.of(store.path()),
            states,
            new SiteSettings(
                    0,
                    "",
                    List.of(
                        new Mount("/sparql", endpoint),
                        new Mount(
                            QuestionEndpoint.PATH,
                            QuestionEndpoint.of(catalogue.questions(), endpoint))))
                .with(GuidePagesTest.guide()));
  }

  @AfterAll
  static void stop() {
    site.close();
    store.close();
  }

  /**
   * Follows the pages of a level, some of each kind, and finds that each says so, and that each
   * link from there leads on to the same: but those that {@link Carried#EXEMPT} lists, those within
   * the page, those of elsewhere, and those of the control itself.
   */
  @ParameterizedTest
  @CsvSource({
    "/fr, niveau=plausible, level=plausible, plausible ou vérifié",
    "/en, niveau=plausible, level=plausible, plausible or verified",
    "/fr, niveau=verifie, level=verified, 'Rien n’est encore vérifié'",
    "/en, niveau=sans-conteste, level=undisputed, what nothing contests",
  })
  void everyLinkLeadsOnToTheSameLevel(String home, String french, String english, String said)
      throws Exception {
    Deque<String> open = new ArrayDeque<>(List.of(home + "?" + (home.equals("/fr") ? french : english)));
    Map<String, Integer> kinds = new HashMap<>();
    Set<String> seen = new HashSet<>(open);
    List<String> lost = new ArrayList<>();
    while (!open.isEmpty()) {
      String path = open.pop();
      HttpResponse<String> page = get(path);
      if (page.statusCode() == 301) {
        continue;
      }
      if (page.statusCode() == 404) {
        String plain = path.replaceFirst("[?&](?:niveau|level)=[a-z-]+", "");
        assertThat(get(plain).statusCode()).as(plain).isEqualTo(404);
      } else {
        assertThat(page.statusCode()).as(path).isEqualTo(200);
      }
      if (!page.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
        continue;
      }
      assertThat(page.body()).as(path).contains("class=\"seen\"", said);
      for (String to : addresses(page.body())) {
        boolean isPage = PAGE.matcher(to).matches();
        String wanted = isPage && to.startsWith("/fr") ? french : english;
        if ((isPage || DATA.matcher(to).matches()) && !to.matches(".*[?&]" + wanted + "(?:[&#].*)?")) {
          lost.add(path + " → " + to);
        }
        String address = to.replaceFirst("#.*", "");
        if (isPage && to.startsWith(home) && seen.add(address)
            && kinds.merge(kind(address), 1, Integer::sum) <= OF_A_KIND) {
          open.add(address);
        }
      }
    }
    assertThat(lost).isEmpty();
    assertThat(kinds).hasSizeGreaterThan(12);
  }

  private static String kind(String address) {
    String[] parts = address.replaceFirst("\\?.*", "").split("/", -1);
    return parts.length < 4 ? "section" + parts[parts.length - 1] : parts[2] + (parts.length > 4 ? parts[3] : "");
  }

  /** Where the links and forms of a page lead on this site; a form takes its hidden fields along. */
  private static List<String> addresses(String html) {
    List<String> found = new ArrayList<>();
    for (MatchResult tag : TAG.matcher(html).results().toList()) {
      if (tag.group(2).contains("data-free") || tag.group(2).contains("method=\"post\"")) {
        continue;
      }
      for (MatchResult each : ADDRESS.matcher(tag.group(2)).results().toList()) {
        String to = each.group(1).replace("&amp;", "&");
        String local = to.startsWith(site.publicUrl()) ? to.substring(site.publicUrl().length()) : to;
        if (tag.group(1).equals("form")) {
          String fields = html.substring(tag.end(), html.indexOf("</form>", tag.end()));
          StringBuilder with = new StringBuilder();
          Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\">")
              .matcher(fields)
              .results()
              .forEach(
                  field -> with.append('&').append(field.group(1)).append('=').append(field.group(2)));
          local += with.toString().replaceFirst("^&", "?");
        }
        if (Carried.EXEMPT.stream().noneMatch(local::startsWith)) {
          found.add(local);
        }
      }
    }
    return found;
  }

  @Test
  void whatIsLessCertainIsNeitherShownNorCounted() throws Exception {
    String all = read(CONTRACT);
    String plausible = read(CONTRACT + "?niveau=plausible");

    assertThat(all).contains("1,3 M€", "st-ct").doesNotContain("class=\"seen\"");
    assertThat(plausible).doesNotContain("1,4965 M€", "st-ct bd", "st-un bd");
    assertThat(read("/fr/contrats?niveau=plausible")).contains("1 contrat");
    assertThat(read("/fr/contrats?niveau=verifie"))
        .contains("Rien n’est encore vérifié", "Voir cette page avec tout")
        .doesNotContain("<table");
  }

  @Test
  void theBandCountsWhatFallsAway() throws Exception {
    String claims = "SELECT (COUNT(?c) AS ?n) { ?c a vigie:Claim }";
    String all = count(claims, "");
    String left = count(claims, "&level=plausible");

    assertThat(count(claims, "&policy=plausible")).isEqualTo(all);
    assertThat(Integer.parseInt(left)).isBetween(1, Integer.parseInt(all) - 1);
    assertThat(read("/en?level=plausible"))
        .contains((Integer.parseInt(all) - Integer.parseInt(left)) + " claims of " + all + " are left aside");
  }

  private static String count(String query, String state) throws Exception {
    String body =
        get("/sparql?format=csv&query="
                + java.net.URLEncoder.encode(
                    "PREFIX vigie: <https://w3id.org/vigie/ns#> " + query,
                    java.nio.charset.StandardCharsets.UTF_8)
                + state)
            .body();
    return body.lines().toList().get(1);
  }

  @Test
  void dataOfAPageAreThoseThatItShows() throws Exception {
    String data = "/data/contract/cis-fr-01-adie.nt";

    assertThat(read(data)).contains("/code/status-contested>");
    assertThat(read(data + "?level=plausible"))
        .contains("/code/status-plausible>")
        .doesNotContain("/code/status-contested>", "ns#summary");
  }

  @Test
  void aThingOfWhichNothingIsLeftSaysSo() throws Exception {
    assertThat(read(CONTRACT + "?niveau=verifie"))
        .contains("n’atteint ce niveau de certitude", "href=\"" + CONTRACT + "\" data-free");
    assertThat(read("/fr/affirmations/6u2ydieoupwj3zsm?niveau=plausible"))
        .contains("n’atteint ce niveau de certitude");
    assertThat(get("/fr/affirmations/rien?niveau=plausible").statusCode()).isEqualTo(404);
  }

  @Test
  void aPastStateIsShownAndNamed() throws Exception {
    HttpResponse<String> then = get("/fr/acteurs?a=1");
    HttpResponse<String> now = get("/fr/acteurs");

    assertThat(plain(now)).contains("Arrivée tard");
    assertThat(plain(then))
        .contains("ce que nous savions le 24 novembre 2026, à la révision 1")
        .doesNotContain("Arrivée tard");
    assertThat(then.headers().firstValue("Memento-Datetime"))
        .contains("Tue, 24 Nov 2026 09:30:00 GMT");
    assertThat(then.headers().allValues("Link")).contains("</fr/acteurs>; rel=\"original\"");
    assertThat(now.headers().firstValue("Memento-Datetime")).isEmpty();
    assertThat(then.headers().firstValue("ETag")).isNotEqualTo(now.headers().firstValue("ETag"));
    assertThat(read("/fr/acteurs/arrivee-tard?a=1")).contains("encore rien à cette date");
    assertThat(read("/en/actors?at=2026-11")).contains("at revision 2");
  }

  @ParameterizedTest
  @CsvSource({
    "niveau=sur, 'Pour « niveau », on accepte : tout, sans-conteste, plausible, verifie, all, undisputed, verified'",
    "level=sure, 'Pour « level », on accepte'",
    "a=hier, 'Pour « a », on accepte'",
    "a=99, 'numérotées de 1 à 2'",
    "version=2020.1, 'aucune n’est encore parue'",
    "a=1&at=2, 'à la fois « a » et « at »'",
    "niveau=plausible&niveau=verifie, 'plusieurs fois'",
  })
  void whatCannotBeUnderstoodIsRefusedWithWhatCan(String query, String said) throws Exception {
    for (String path : List.of("/fr", CONTRACT, "/fr/acteurs")) {
      HttpResponse<String> answer = get(path + "?" + query);

      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(plain(answer)).contains(said).doesNotContain("niveau=sur");
    }
  }

  @Test
  void everythingIsThePlainPage() throws Exception {
    assertThat(read(CONTRACT + "?niveau=tout")).isEqualTo(read(CONTRACT));
    assertThat(get(CONTRACT + "?level=all").headers().firstValue("ETag"))
        .isEqualTo(get(CONTRACT).headers().firstValue("ETag"));
  }

  @Test
  void aNameLeadsOnToTheSameLevel() throws Exception {
    assertThat(get("/id/contract/cis-fr-01-adie?level=plausible").headers().firstValue("Location"))
        .hasValueSatisfying(to -> assertThat(to).endsWith("cis-fr-01-adie?niveau=plausible"));
  }

  /** The body of an answer with plain spaces. */
  private static String read(String path) throws Exception {
    return plain(get(path));
  }

  private static String plain(HttpResponse<String> answer) {
    return answer.body().replaceAll("[\\u00a0\\u202f]", " ");
  }

  private static HttpResponse<String> get(String path) throws Exception {
    return CLIENT.send(
        HttpRequest.newBuilder(URI.create(site.publicUrl() + path.replace(" ", "%20")))
            .header("Accept", "text/html,*/*;q=0.8")
            .header("Accept-Language", "fr")
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
