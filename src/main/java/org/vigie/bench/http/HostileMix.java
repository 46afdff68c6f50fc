package org.vigie.bench.http;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Reads pages of a running observatory at a steady pace, first alone and then beside hostile
 * queries ({@code design/reliability.md} sections 2.4 and 4), and compares how long the pages take.
 * The queries come from a few clients, so that the budget of each leaves something to refuse to the
 * next.
 */
final class HostileMix implements AutoCloseable {
  /** The texts of the hostile queries. */
  private static final List<String> HOSTILE =
      List.of(
          "SELECT(COUNT(*) AS ?n){?a ?b ?c.?d ?e ?f.?g ?h ?i}",
          "SELECT DISTINCT ?p {?s ?p ?o} ORDER BY ?p LIMIT 500",
          "SELECT * {?a ?b ?c.?d ?e ?f} ORDER BY ?c ?f",
          "SELECT DISTINCT ?a ?f {?a ?b ?c.?d ?e ?f}",
          "SELECT ?a ?f (COUNT(*) AS ?n) {?a ?b ?c.?d ?e ?f} GROUP BY ?a ?f",
          "SELECT (GROUP_CONCAT(?c) AS ?all) {?a ?b ?c.?d ?e ?f}",
          "SELECT(COUNT(*) AS ?n){?a (<urn:p>|!<urn:p>)* ?b}",
          "SELECT(COUNT(*) AS ?n){?a ((<urn:p>|!<urn:p>)*/(^<urn:p>|!<urn:p>)*)* ?b}",
          "SELECT * {?s ?p ?o FILTER REGEX('" + "a".repeat(40) + "b','(.*a){20}$')}",
          "SELECT (REPLACE(CONCAT('"
              + "a".repeat(40)
              + "b',STR(?o)),'(.*a){20}$','') AS ?x) {?s ?p ?o}",
          "SELECT * {?s ?p ?o}",
          "CONSTRUCT {?a <urn:x> ?f} WHERE {?a ?b ?c.?d ?e ?f}",
          "SELECT(COUNT(*) AS ?n){?a ?b ?c.?d ?e ?f MINUS {?a ?x ?y.?y ?z ?d}}",
          "SELECT (COUNT(DISTINCT *) AS ?n) {?a ?b ?c.?d ?e ?f}",
          "SELECT (SUM(DISTINCT RAND()) AS ?n) {?a ?b ?c.?d ?e ?f}",
          "SELECT * {?a ?b ?c.?d ?e ?f} ORDER BY CONCAT(STR(?a),STR(?f)) DESC(STR(?c))",
          "SELECT ?a ?f {?a ?b ?c.?d ?e ?f} ORDER BY ?f LIMIT 900000",
          "SELECT * {SERVICE SILENT <http://127.0.0.1:9/> {?s ?p ?o}}");

  private static final int PAGES_PER_SECOND = 20;
  private static final int READER = 0;
  private static final int ATTACKERS = 4;
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final double P95 = 0.95;

  private final URI server;
  private final List<String> pages;

  /**
   * The reader’s, then one for each attacker: a client has one thread that reads what comes in, and
   * a page could wait there behind the large answers of the others.
   */
  private final List<HttpClient> clients =
      Stream.generate(() -> HttpClient.newBuilder().connectTimeout(PATIENCE).build())
          .limit(1 + ATTACKERS)
          .toList();

  private HostileMix(URI server, List<String> pages) {
    this.server = server;
    this.pages = pages;
  }

  /**
   * What was measured.
   *
   * @param calm how long pages took alone
   * @param beside how long they took beside the hostile queries
   * @param hostile how many hostile queries were answered with each status
   */
  record Result(Times calm, Times beside, Map<Integer, Integer> hostile) {
    /** The 95th percentile beside the hostile queries, in multiples of the calm one. */
    double slowdown() {
      return (double) beside.p95().toNanos() / calm.p95().toNanos();
    }
  }

  /**
   * Times of requests.
   *
   * @param sorted from the shortest to the longest
   * @param failed how many were not answered with 200
   */
  record Times(List<Duration> sorted, int failed) {
    /** So that 95 of 100 requests took no longer. */
    Duration p95() {
      return at(P95);
    }

    private Duration at(double share) {
      return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(share * sorted.size())));
    }

    Duration median() {
      return at(1.0 / 2);
    }

    Duration longest() {
      return sorted.getLast();
    }
  }

  /**
   * Measures.
   *
   * @param server such as {@code http://localhost:8080}
   * @param pages paths of pages to read in turn
   * @param time of each half
   * @param hostilePerSecond how many hostile queries are sent in the second half
   */
  static Result measure(URI server, List<String> pages, Duration time, int hostilePerSecond)
      throws InterruptedException {
    try (HostileMix mix = new HostileMix(server, pages)) {
      return mix.measure(time, hostilePerSecond);
    }
  }

  private Result measure(Duration time, int hostilePerSecond) throws InterruptedException {
    requireAll();
    read(Duration.ofSeconds(5));
    Times calm = read(time);
    List<CompletableFuture<Integer>> hostile = new ArrayList<>();
    Thread attack = Thread.ofVirtual().start(() -> attack(time, hostilePerSecond, hostile));
    Times beside = read(time);
    attack.join();
    Map<Integer, Integer> statuses =
        hostile.stream()
            .collect(
                Collectors.toMap(CompletableFuture::join, each -> 1, Integer::sum, TreeMap::new));
    return new Result(calm, beside, statuses);
  }

  @Override
  public void close() {
    clients.forEach(HttpClient::close);
  }

  private void requireAll() {
    for (String page : pages) {
      int status = ask(server.resolve(page), READER);
      if (status != 200) {
        throw new IllegalStateException(server.resolve(page) + " answers " + status);
      }
    }
  }

  private Times read(Duration time) throws InterruptedException {
    int requests = (int) (time.toSeconds() * PAGES_PER_SECOND);
    List<CompletableFuture<Duration>> all = new ArrayList<>();
    long start = System.nanoTime();
    for (int i = 0; i < requests; i++) {
      waitUntil(start + i * Duration.ofSeconds(1).toNanos() / PAGES_PER_SECOND);
      String page = pages.get(i % pages.size());
      all.add(CompletableFuture.supplyAsync(() -> read(page), Thread::startVirtualThread));
    }
    List<Duration> times = all.stream().map(CompletableFuture::join).sorted().toList();
    int failed = (int) times.stream().filter(PATIENCE::equals).count();
    return new Times(times, failed);
  }

  /** How long a page took to its last byte; for ever when it was not there. */
  private Duration read(String page) {
    long start = System.nanoTime();
    return ask(server.resolve(page), READER) == 200
        ? Duration.ofNanos(System.nanoTime() - start)
        : PATIENCE;
  }

  private void attack(Duration time, int perSecond, List<CompletableFuture<Integer>> answers) {
    long start = System.nanoTime();
    IntStream.range(0, (int) (time.toSeconds() * perSecond))
        .forEach(
            i -> {
              waitUntil(start + i * Duration.ofSeconds(1).toNanos() / perSecond);
              String query =
                  URLEncoder.encode(HOSTILE.get(i % HOSTILE.size()), StandardCharsets.UTF_8);
              URI address = server.resolve("/sparql?query=" + query);
              answers.add(
                  CompletableFuture.supplyAsync(
                      () -> ask(address, READER + 1 + i % ATTACKERS), Thread::startVirtualThread));
            });
  }

  /**
   * The status of the answer; 0 when there was none.
   *
   * @param who the client and the address
   */
  private int ask(URI address, int who) {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(PATIENCE)
            .header(Server.CLIENT_HEADER, "192.0.2." + (1 + who))
            .build();
    try {
      return clients.get(who).send(request, BodyHandlers.discarding()).statusCode();
    } catch (IOException broken) {
      return 0;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }

  private static void waitUntil(long nanos) {
    try {
      Thread.sleep(Duration.ofNanos(Math.max(0, nanos - System.nanoTime())));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
