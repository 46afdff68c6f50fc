package org.vigie.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.Filter;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.store.Store;

/** Whoever asks while a server starts: nobody is told that a page is not there. */
class ThresholdTest {
  private static final Filter PROBE =
      (request, response, chain) -> response.getWriter().write("here");

  @Test
  void aPageAskedForAsSoonAsTheServerListensIsThere(@TempDir Path folder) throws Exception {
    int port = freePort();
    SiteSettings settings = new SiteSettings(port, "", List.of(new Mount("/probe", PROBE)));
    try (Store store = AdieStore.open(folder);
        ExecutorService visitor = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<List<String>> seen = visitor.submit(() -> visit(port));
      try (Site site = Site.start(store, settings)) {
        assertThat(site.port()).isEqualTo(port);
        assertThat(seen.get())
            .containsExactly(
                "HTTP/1.1 200 OK",
                "HTTP/1.1 200 OK",
                "HTTP/1.1 400 Bad Request",
                "HTTP/1.1 404 Not Found");
      }
    }
  }

  @Test
  void whereThePagesCannotBeLaidOutNobodyWaits() {
    Threshold threshold = new Threshold();
    CompletableFuture<Problems> waiting = CompletableFuture.supplyAsync(threshold::problems);
    threshold.bar(new IllegalStateException("no pages"));

    assertThatThrownBy(waiting::join).hasRootCauseMessage("no pages");
  }

  /** The status lines of what is mounted, of a page, of what nobody can read and of no page. */
  private static List<String> visit(int port) throws IOException {
    while (true) {
      try {
        return List.of(
            status(port, "/probe"),
            status(port, "/en"),
            status(port, "/en/%zz"),
            status(port, "/nowhere"));
      } catch (ConnectException early) {
        Thread.onSpinWait();
      }
    }
  }

  private static String status(int port, String path) throws IOException {
    try (Socket socket = new Socket("localhost", port)) {
      String request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return answer.lines().findFirst().orElseThrow();
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
