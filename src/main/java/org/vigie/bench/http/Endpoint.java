package org.vigie.bench.http;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/**
 * A SPARQL endpoint, asked as a client in another process asks it.
 *
 * @param name how the tables call it
 * @param address where it answers queries
 */
public record Endpoint(String name, URI address) {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String ROWS = "application/sparql-results+json";
  private static final String STATEMENTS = "application/n-triples, text/plain;q=0.5";

  /** Takes half a millisecond itself, where {@code HttpURLConnection} takes one and a half. */
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();

  private static final Pattern GRAPH = Pattern.compile("(?im)(?:^|>)\\s*(CONSTRUCT|DESCRIBE)\\b");

  /** Answers nothing that anybody needs; for asking whether somebody answers at all. */
  static final String ANYTHING = "ASK { GRAPH ?g { ?s ?p ?o } }";

  /**
   * Asks a query; the clock runs from before the request to after the last byte of the answer.
   *
   * @param client who asks: a server that serves each client in its turn takes each for another
   */
  Reply ask(String query, int client) {
    byte[] form =
        ("query=" + URLEncoder.encode(query, StandardCharsets.UTF_8))
            .getBytes(StandardCharsets.UTF_8);
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Accept", GRAPH.matcher(query).find() ? STATEMENTS : ROWS)
            .header(Server.CLIENT_HEADER, "192.0.2." + client)
            .POST(HttpRequest.BodyPublishers.ofByteArray(form))
            .build();
    long begun = System.nanoTime();
    try {
      HttpResponse<byte[]> answer = send(request);
      long nanos = System.nanoTime() - begun;
      return new Reply(
          answer.statusCode(),
          answer.headers().firstValue("Content-Type").orElse(""),
          answer.headers().firstValue("Cache-Status").orElse(""),
          new String(answer.body(), StandardCharsets.UTF_8),
          nanos);
    } catch (IOException broken) {
      return new Reply(0, "", "", broken.toString(), System.nanoTime() - begun);
    }
  }

  /** The whole answer: the client’s own limit would end with the headers. */
  private static HttpResponse<byte[]> send(HttpRequest request) throws IOException {
    CompletableFuture<HttpResponse<byte[]>> answer =
        CLIENT.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray());
    try {
      return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException broken) {
      throw new IOException(broken.getCause());
    } catch (TimeoutException late) {
      throw new IOException(late);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException(stopped);
    } finally {
      answer.cancel(true);
    }
  }
}
