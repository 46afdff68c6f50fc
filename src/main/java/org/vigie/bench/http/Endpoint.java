package org.vigie.bench.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

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
  private static final Pattern GRAPH = Pattern.compile("(?m)^(CONSTRUCT|DESCRIBE)\\b");

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
    long begun = System.nanoTime();
    try {
      HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
      connection.setConnectTimeout((int) PATIENCE.toMillis());
      connection.setReadTimeout((int) PATIENCE.toMillis());
      connection.setDoOutput(true);
      connection.setFixedLengthStreamingMode(form.length);
      connection.setRequestProperty("Content-Type", "application/x-www-form-urlencoded");
      connection.setRequestProperty("Accept", GRAPH.matcher(query).find() ? STATEMENTS : ROWS);
      connection.setRequestProperty(Server.CLIENT_HEADER, "192.0.2." + client);
      connection.getOutputStream().write(form);
      int status = connection.getResponseCode();
      byte[] body = body(status < 400 ? connection.getInputStream() : connection.getErrorStream());
      long nanos = System.nanoTime() - begun;
      return new Reply(
          status,
          header(connection, "Content-Type"),
          header(connection, "Cache-Status"),
          new String(body, StandardCharsets.UTF_8),
          nanos);
    } catch (IOException broken) {
      return new Reply(0, "", "", broken.toString(), System.nanoTime() - begun);
    }
  }

  private static byte[] body(@Nullable InputStream answer) throws IOException {
    if (answer == null) {
      return new byte[0];
    }
    try (answer) {
      return answer.readAllBytes();
    }
  }

  private static String header(HttpURLConnection connection, String name) {
    return Objects.requireNonNullElse(connection.getHeaderField(name), "");
  }
}
