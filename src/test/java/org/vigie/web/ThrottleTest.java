package org.vigie.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.sparql.Guards;
import org.vigie.sparql.SparqlEndpoint;
import org.vigie.sparql.Throttle;
import org.vigie.store.Store;

/** Nobody takes for themselves the room of all questions that are kept. */
class ThrottleTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final Guards GUARDS = Guards.STANDARD.behind(Optional.of("X-Forwarded-For"));

  @TempDir private static Path folder;

  @Test
  void whoSendsMoreThanAPersonDoesIsToldWhenToComeBackAndNobodyElse() throws Exception {
    try (Store store = AdieStore.open(folder.resolve("store"));
        Site site =
            Site.start(
                store,
                new SiteSettings(
                    0,
                    "",
                    List.of(
                        new Mount("/sparql", SparqlEndpoint.of(store.dataset(), "/sparql", GUARDS)),
                        new Mount("/q", Throttle.of(GUARDS)))))) {
      int kept = 0;
      HttpResponse<String> answer = send(site, "192.0.2.1", kept);
      while (answer.statusCode() == 201 && kept < 1_000) {
        answer = send(site, "192.0.2.1", ++kept);
      }
      assertThat(kept).isGreaterThanOrEqualTo(59);
      assertThat(answer.statusCode()).isEqualTo(429);
      assertThat(answer.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 11L);
      assertThat(answer.body()).contains("Sent too often");
      assertThat(send(site, "192.0.2.2", 0).statusCode()).isEqualTo(201);
      assertThat(send(site, "192.0.2.1", "/q/abcdefgh2346").statusCode()).isEqualTo(404);
    }
  }

  private static HttpResponse<String> send(Site site, String client, int number) throws Exception {
    return CLIENT.send(
        request(site, client, "/q")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("query=ASK+%7B+" + number + "+%3Fp+%3Fo+%7D"))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static HttpResponse<String> send(Site site, String client, String path) throws Exception {
    return CLIENT.send(request(site, client, path).build(), HttpResponse.BodyHandlers.ofString());
  }

  private static HttpRequest.Builder request(Site site, String client, String path) {
    return HttpRequest.newBuilder(URI.create(site.publicUrl() + path))
        .header("Accept", "application/json")
        .header("Accept-Language", "en")
        .header("X-Forwarded-For", client);
  }
}
