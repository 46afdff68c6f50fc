package org.vigie.web;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.store.Store;

/** The pages and data documents of one contract on a free port, for tests that speak HTTP. */
abstract class AdieSite {
  static final String THING = "/id/contract/cis-fr-01-adie";
  static final String DATA = "/data/contract/cis-fr-01-adie";
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

  static Store store;
  static Site site;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    store = AdieStore.open(folder);
    site = Site.start(store, new SiteSettings(0, "", List.of()));
  }

  @AfterAll
  static void stop() {
    site.close();
    store.close();
  }

  /** The answer to a request that no client library would send. */
  static String raw(String line) throws IOException {
    try (Socket socket = new Socket("localhost", site.port())) {
      String request = line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  static HttpResponse<String> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri(path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  static HttpResponse<String> send(String path, String method) throws Exception {
    return CLIENT.send(
        HttpRequest.newBuilder(uri(path))
            .method(method, HttpRequest.BodyPublishers.noBody())
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  static String header(HttpResponse<String> answer, String name) {
    return String.join(", ", answer.headers().allValues(name));
  }

  private static URI uri(String path) {
    return URI.create("http://localhost:" + site.port() + path);
  }
}
