package org.vigie.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.sparql.Limits;
import org.vigie.store.Store;

/** Queries that keep the processors busy hold up neither the pages nor the light queries. */
class HeavyQueriesTest {
  private static final String HEAVY = "SELECT(COUNT(*) AS ?n){?a ?b ?c.?d ?e ?f.?g ?h ?i}";
  private static final int MANY = 12;
  private static final Limits LIMITS =
      new Limits(Duration.ofSeconds(15), 1 << 20, 100_000, 4 << 20);

  @TempDir private Path folder;

  @Test
  void aPageAndALightQueryAreAnsweredWhileHeavyOnesRun() throws Exception {
    try (Store store = AdieStore.open(folder);
        Site site = AdieStore.site(store, LIMITS);
        HttpClient client = HttpClient.newHttpClient()) {
      List<CompletableFuture<HttpResponse<String>>> heavy =
          IntStream.range(0, MANY)
              .mapToObj(each -> client.sendAsync(ask(site, HEAVY), BodyHandlers.ofString()))
              .toList();
      CompletableFuture<Object> first =
          CompletableFuture.anyOf(heavy.toArray(CompletableFuture[]::new));
      first.completeOnTimeout("none so far", 1, java.util.concurrent.TimeUnit.SECONDS).join();

      HttpResponse<String> page =
          client.send(
              HttpRequest.newBuilder(uri(site, "/fr/contrats/cis-fr-01-adie")).build(),
              BodyHandlers.ofString());
      HttpResponse<String> light = client.send(ask(site, "ASK{}"), BodyHandlers.ofString());
      long running = heavy.stream().filter(each -> !each.isDone()).count();

      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(light.statusCode()).as(light.body()).isEqualTo(200);
      assertThat(running).as("heavy queries still running").isPositive();
      for (CompletableFuture<HttpResponse<String>> each : heavy) {
        assertThat(each.join().statusCode()).isIn(429, 503);
        assertThat(each.join().headers().firstValue("Retry-After")).isPresent();
      }
      assertThat(heavy.stream().filter(each -> each.join().body().contains("Trop de requêtes")))
          .as("sent away while others run")
          .isNotEmpty();
    }
  }

  private static HttpRequest ask(Site site, String query) {
    String encoded = URLEncoder.encode(query, StandardCharsets.UTF_8);
    return HttpRequest.newBuilder(uri(site, "/sparql?query=" + encoded)).build();
  }

  private static URI uri(Site site, String path) {
    return URI.create("http://localhost:" + site.port() + path);
  }
}
