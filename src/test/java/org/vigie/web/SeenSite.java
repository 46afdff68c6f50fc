package org.vigie.web;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.vigie.catalogue.Catalogue;
import org.vigie.search.TextIndex;
import org.vigie.search.TextQuery;
import org.vigie.sparql.Guards;
import org.vigie.sparql.QuestionEndpoint;
import org.vigie.sparql.SparqlEndpoint;
import org.vigie.state.States;
import org.vigie.store.Store;
import org.vigie.vocab.Graphs;
import org.vigie.vocab.Iris;
import org.vigie.vocab.Vigie;
import org.vigie.vocab.W3c;

/**
 * A whole site whose pages and endpoint share their states: the Adie contract and two revisions.
 */
final class SeenSite implements AutoCloseable {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
  private static final Node LATE = Iris.thing("actor", "arrivee-tard");

  private final Store store;
  private final Site site;

  private SeenSite(Store store, Site site) {
    this.store = store;
    this.site = site;
  }

  static Store store(Path folder) throws Exception {
    Store store = AdieStore.open(folder);
    store.write(
        tx -> {
          tx.add(
              Graphs.dataset("panorama"),
              List.of(
                  Triple.create(LATE, W3c.RDF_TYPE, Vigie.ORGANISATION),
                  Triple.create(
                      LATE, Vigie.NAME, NodeFactory.createLiteralString("Arrivée tard"))));
          return tx.record(
              Instant.parse("2026-11-25T09:30:00Z"),
              Iris.thing("actor", "vigie-collecte"),
              List.of(NodeFactory.createLiteralLang("Un acteur de plus", "fr")),
              List.of(),
              List.of());
        });
    return store;
  }

  static SeenSite start(Path folder) throws Exception {
    Store store = store(folder);
    return start(store, States.of(store, States.Settings.usual().with(TextQuery::install)));
  }

  static SeenSite start(Store store, States states) {
    Catalogue catalogue = Catalogue.of(store);
    SparqlEndpoint endpoint = SparqlEndpoint.of(states, catalogue, "", "/sparql", Guards.STANDARD);
    SiteSettings settings =
        new SiteSettings(
            0,
            "",
            List.of(
                new Mount("/sparql", endpoint),
                new Mount(
                    QuestionEndpoint.PATH, QuestionEndpoint.of(catalogue.questions(), endpoint))));
    return new SeenSite(
        store,
        Site.start(
            store,
            catalogue,
            TextIndex.of(store.path()),
            states,
            settings.with(GuidePagesTest::guide)));
  }

  String url() {
    return site.publicUrl();
  }

  HttpResponse<String> get(String path) throws Exception {
    return CLIENT.send(
        HttpRequest.newBuilder(URI.create(url() + path))
            .header("Accept", "text/html,*/*;q=0.8")
            .header("Accept-Language", "fr")
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  /** The answer to a request with headers of its own. */
  HttpResponse<String> ask(String path, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(path.startsWith("/") ? url() + path : path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  /** The body of an answer with plain spaces. */
  String read(String path) throws Exception {
    return plain(get(path));
  }

  static String plain(HttpResponse<String> answer) {
    return plain(answer.body());
  }

  /** A text with plain spaces. */
  static String plain(String text) {
    return text.replaceAll("[\\u00a0\\u202f]", " ");
  }

  @Override
  public void close() {
    site.close();
    store.close();
  }
}
