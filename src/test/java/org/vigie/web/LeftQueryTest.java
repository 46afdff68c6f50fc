package org.vigie.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.sparql.Guards;
import org.vigie.sparql.Limits;
import org.vigie.sparql.SparqlEndpoint;
import org.vigie.store.Store;

/** A query ends soon after its client has left, and goes on while it is there. */
class LeftQueryTest {
  private static final String HEAVY = "SELECT(COUNT(*) AS ?n){?a ?b ?c.?d ?e ?f.?g ?h ?i}";
  private static final Duration LIMIT = Duration.ofMinutes(5);
  private static final Duration SOON = Duration.ofSeconds(20);

  @TempDir private Path folder;
  private Store store;
  private SparqlEndpoint endpoint;
  private Site site;

  @BeforeEach
  void serve() throws Exception {
    store = AdieStore.open(folder);
    Limits limits = new Limits(LIMIT, 1 << 20, 100_000, 1 << 20);
    endpoint =
        SparqlEndpoint.of(
            store.dataset(), "/sparql", Guards.of(limits).watching(Connections::wasLeft));
    site = Site.start(store, new SiteSettings(0, "", List.of(new Mount("/sparql", endpoint))));
  }

  @AfterEach
  void stop() {
    site.close();
    store.close();
  }

  @Test
  void theQueryOfAClientThatLeavesIsCancelled() throws Exception {
    try (Socket socket = open()) {
      send(socket, request(HEAVY, "close"));
      assertThat(becomes(() -> endpoint.running() == 1)).isTrue();
    }
    assertThat(becomes(() -> endpoint.running() == 0)).isTrue();
  }

  @Test
  void aQuerySentInABodyToo() throws Exception {
    try (Socket socket = open()) {
      send(
          socket,
          "POST /sparql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/sparql-query\r\n"
              + "Content-Length: "
              + HEAVY.length()
              + "\r\n\r\n"
              + HEAVY);
      assertThat(becomes(() -> endpoint.running() == 1)).isTrue();
    }
    assertThat(becomes(() -> endpoint.running() == 0)).isTrue();
  }

  @Test
  void whatAClientSendsAheadIsAnsweredAfterwards() throws Exception {
    try (Socket socket = open()) {
      socket.setSoTimeout((int) LIMIT.toMillis());
      send(socket, request(HEAVY, "keep-alive").replace(" HTTP/1.1", "&timeout=2 HTTP/1.1"));
      assertThat(becomes(() -> endpoint.running() == 1)).isTrue();
      Thread.sleep(Duration.ofMillis(450));
      send(socket, request("ASK { <urn:next> ?is ?here }", "keep-alive"));
      Thread.sleep(Duration.ofMillis(450));
      send(socket, request("SELECT ('last' AS ?l) {}", "close"));
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      String all = String.join("\n", in.lines().toList());
      assertThat(all)
          .containsSubsequence("HTTP/1.1 503", "HTTP/1.1 200", "false", "HTTP/1.1 200", "last");
    }
  }

  private Socket open() throws Exception {
    return new Socket(InetAddress.getLoopbackAddress(), site.port());
  }

  private static String request(String query, String connection) {
    return "GET /sparql?query="
        + URLEncoder.encode(query, StandardCharsets.UTF_8)
        + " HTTP/1.1\r\nHost: localhost\r\nConnection: "
        + connection
        + "\r\n\r\n";
  }

  private static void send(Socket socket, String text) throws Exception {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().flush();
  }

  private static boolean becomes(BooleanSupplier state) throws InterruptedException {
    long end = System.nanoTime() + SOON.toNanos();
    while (!state.getAsBoolean() && System.nanoTime() < end) {
      Thread.sleep(Duration.ofMillis(10));
    }
    return state.getAsBoolean();
  }
}
