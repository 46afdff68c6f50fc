package org.vigie.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.format.RdfFormat;
import org.vigie.format.RdfReader;
import org.vigie.sparql.Guards;
import org.vigie.sparql.SparqlEndpoint;
import org.vigie.store.Store;
import org.vigie.web.Mount;
import org.vigie.web.Site;
import org.vigie.web.SiteSettings;

/** The whole site over the bundled data, for tests that ask it about the vocabulary. */
abstract class VocabularySite {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

  static Store store;
  static Site site;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    store = BundledStore.open(folder.resolve("store"));
    Bundled bundled = new Bundled();
    SparqlEndpoint endpoint = SparqlEndpoint.of(store.dataset(), "/sparql", Guards.STANDARD);
    site =
        Site.start(
            store,
            new SiteSettings(0, "", List.of(new Mount("/sparql", endpoint))).with(bundled::guide));
  }

  @AfterAll
  static void stop() {
    site.close();
    store.close();
  }

  static HttpResponse<byte[]> bytes(String path, String... headers) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(site.publicUrl() + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  static String text(String path) throws Exception {
    HttpResponse<byte[]> answer = bytes(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  static String header(HttpResponse<byte[]> answer, String name) {
    return String.join(", ", answer.headers().allValues(name));
  }

  static Graph graph(byte[] document, RdfFormat format) {
    return RdfReader.readGraph(new ByteArrayInputStream(document), format, site.publicUrl());
  }
}
