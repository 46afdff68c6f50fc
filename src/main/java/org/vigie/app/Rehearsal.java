package org.vigie.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.vigie.vocab.Iris;
import org.vigie.web.page.Links;
import org.vigie.words.Lang;

/**
 * What readers ask first, asked once by ourselves, so that the JVM can note what it needs for it
 * (JEP 483 and 515: ahead-of-time class loading, linking and profiles).
 */
final class Rehearsal {
  private static final int TIMES = 3;
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final String CONTRACTS =
      "SELECT ?c ?name { ?c a <%s> ; <%s> ?name } ORDER BY ?name LIMIT 10"
          .formatted(Iris.term("ImpactContract").getURI(), Iris.term("name").getURI());

  private Rehearsal() {}

  /** Asks a server on this machine; an answer of any status will do. */
  static void of(String server) throws InterruptedException {
    List<String> paths =
        List.of(
            "/sparql?query=" + Links.encoded(CONTRACTS),
            "/sparql?query=" + Links.encoded("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"),
            Links.home(Lang.FR),
            Links.home(Lang.EN),
            Links.section("contract", Lang.FR),
            Links.section("search", Lang.FR) + "?q=adie");
    try (HttpClient client = HttpClient.newHttpClient()) {
      for (int time = 0; time < TIMES; time++) {
        for (String path : paths) {
          HttpRequest request =
              HttpRequest.newBuilder(URI.create(server + path)).timeout(PATIENCE).build();
          client.send(request, BodyHandlers.discarding());
        }
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
