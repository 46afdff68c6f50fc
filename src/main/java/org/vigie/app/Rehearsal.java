package org.vigie.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.vigie.catalogue.Question;
import org.vigie.web.page.Links;
import org.vigie.words.Lang;

/**
 * What readers and researchers ask, asked by ourselves, so that the JVM can note what it needs for
 * it (JEP 483 and 515: ahead-of-time class loading, linking and profiles): the published questions
 * in each round, and pages of each kind in some.
 */
final class Rehearsal implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final int ROUNDS_PER_PAGE = 4;
  private static final Pattern ADDRESS = Pattern.compile("<loc>([^<]+)</loc>");

  /** In turns, so that each writer is seen: of a table first, then of a graph. */
  private static final List<String> ACCEPTED =
      List.of(
          "application/sparql-results+json, text/turtle",
          "text/csv, application/n-triples",
          "application/sparql-results+xml, application/ld+json",
          "text/tab-separated-values, application/rdf+xml");

  private final String server;
  private final HttpClient client = HttpClient.newHttpClient();

  private Rehearsal(String server) {
    this.server = server;
  }

  /**
   * Asks a server on this machine; an answer of any status will do.
   *
   * @param server its address, without a slash at the end
   * @param rounds how often: the more, the more of the program is seen to be worth the JVM's best
   *     compiler
   */
  static void of(String server, List<Question> questions, int rounds) throws InterruptedException {
    try (Rehearsal rehearsal = new Rehearsal(server)) {
      for (int round = 0; round < rounds; round++) {
        rehearsal.ask(questions, round);
        if (round % ROUNDS_PER_PAGE == 0) {
          rehearsal.read(rehearsal.pages(), round / ROUNDS_PER_PAGE);
        }
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Asks in words that were not asked before, then again, which is answered from what was kept. */
  private void ask(List<Question> questions, int round) throws IOException, InterruptedException {
    String accepted = ACCEPTED.get(round % ACCEPTED.size());
    for (Question question : questions) {
      String text = question.query() + "\n# " + round;
      String address = server + "/sparql?query=" + Links.encoded(text);
      get(address, accepted);
      get(address, accepted);
    }
  }

  private void read(Collection<List<String>> pages, int turn)
      throws IOException, InterruptedException {
    for (List<String> alike : pages) {
      get(alike.get(turn % alike.size()), "text/html");
    }
    get(server + Links.section("search", Lang.FR) + "?q=adie", "text/html");
  }

  /** The pages that the site map names, each with those that stand in the same folder. */
  private Collection<List<String>> pages() throws IOException, InterruptedException {
    TreeMap<String, List<String>> byFolder = new TreeMap<>();
    for (String part : located(server + "/sitemap.xml")) {
      byFolder.putAll(
          located(part).stream()
              .collect(Collectors.groupingBy(page -> page.substring(0, page.lastIndexOf('/')))));
    }
    return byFolder.values();
  }

  /** The map names the public address, which may be that of another server: this one is asked. */
  private List<String> located(String map) throws IOException, InterruptedException {
    return ADDRESS
        .matcher(get(map, "application/xml"))
        .results()
        .map((MatchResult found) -> server + URI.create(found.group(1)).getRawPath())
        .toList();
  }

  private String get(String address, String accepted) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address))
            .header("Accept", accepted)
            .timeout(PATIENCE)
            .build();
    return client.send(request, BodyHandlers.ofString()).body();
  }

  @Override
  public void close() {
    client.close();
  }
}
