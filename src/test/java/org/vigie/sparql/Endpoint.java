package org.vigie.sparql;

import jakarta.servlet.DispatcherType;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.vigie.engine.ReadCopy;
import org.vigie.sparql.client.Budget;

/** A real server with one endpoint and its insight, on a free port. */
final class Endpoint implements AutoCloseable {
  private final Server server = new Server();
  private final ServerConnector connector = new ServerConnector(server);
  private final HttpClient client = HttpClient.newHttpClient();

  private final SparqlEndpoint filter;
  private final AtomicInteger asked = new AtomicInteger();

  private Endpoint(SparqlEndpoint filter, String path) {
    this.filter = filter;
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    ServletContextHandler context = new ServletContextHandler();
    context.addFilter(
        (request, response, chain) -> {
          asked.incrementAndGet();
          chain.doFilter(request, response);
        },
        path,
        EnumSet.of(DispatcherType.REQUEST));
    FilterHolder insight = new FilterHolder(filter.insight());
    for (String pattern : new String[] {Insight.EXPLAIN, Insight.DOCTOR}) {
      context.addFilter(insight, pattern, EnumSet.of(DispatcherType.REQUEST));
    }
    for (String pattern : new String[] {path, path + "/*"}) {
      context.addFilter(new FilterHolder(filter), pattern, EnumSet.of(DispatcherType.REQUEST));
    }
    context.addServlet(new org.eclipse.jetty.ee10.servlet.DefaultServlet(), "/");
    server.setHandler(context);
  }

  /** An endpoint on no data, whose queries may take as long as a busy machine wants. */
  static Endpoint patient() {
    return within(Duration.ofMinutes(5));
  }

  /** An endpoint on no data, whose queries may take so long. */
  static Endpoint within(Duration time) {
    return start(
        DatabaseMgr.createDatasetGraph(), false, new Limits(time, 1 << 20, 10_000, 1 << 10));
  }

  static Endpoint start(DatasetGraph data, boolean updatable, Limits limits) {
    return start(data, updatable, Guards.of(limits).with(Budget.UNLIMITED));
  }

  static Endpoint start(DatasetGraph data, boolean updatable, Guards guards) {
    return start(
        updatable
            ? SparqlEndpoint.updatable(data, "/sparql", guards)
            : SparqlEndpoint.of(asked(data), "/sparql", guards));
  }

  /** The tests of the endpoint can be run over read copies too: -Dvigie.copied=true. */
  private static DatasetGraph asked(DatasetGraph data) {
    if (!Boolean.getBoolean("vigie.copied")) {
      return data;
    }
    return Txn.calculateRead(data, () -> ReadCopy.of(data.find()::forEachRemaining).dataset());
  }

  /** A server with an endpoint, and what explains queries beside it. */
  static Endpoint start(SparqlEndpoint filter) {
    Endpoint endpoint = new Endpoint(filter, "/sparql");
    try {
      endpoint.server.start();
    } catch (Exception broken) {
      throw new IllegalStateException(broken);
    }
    return endpoint;
  }

  /** How many queries run in it. */
  int running() {
    return filter.running();
  }

  /** How many requests came. */
  int asked() {
    return asked.get();
  }

  URI address(String below) {
    return URI.create("http://127.0.0.1:" + connector.getLocalPort() + below);
  }

  HttpResponse<String> get(String query, String accept) {
    return send(
        HttpRequest.newBuilder(address("/sparql?query=" + encode(query)))
            .header("Accept", accept)
            .build());
  }

  HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException broken) {
      throw new java.io.UncheckedIOException(broken);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception late) {
      throw new IllegalStateException(late);
    }
  }
}
