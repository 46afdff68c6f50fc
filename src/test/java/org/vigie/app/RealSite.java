package org.vigie.app;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.vigie.catalogue.Catalogue;
import org.vigie.search.TextIndex;
import org.vigie.search.TextQuery;
import org.vigie.store.Store;
import org.vigie.web.Site;
import org.vigie.web.SiteSettings;

/** The pages over the bundled data, on a free port. */
record RealSite(Store store, TextIndex texts, Site site) implements AutoCloseable {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  static RealSite start(Path folder) throws IOException {
    Store store = BundledStore.open(folder.resolve("store"));
    TextIndex texts = TextIndex.of(store.path());
    TextQuery.install(store, texts);
    Site site = Site.start(store, Catalogue.of(store), texts, new SiteSettings(0, "", List.of()));
    return new RealSite(store, texts, site);
  }

  HttpResponse<String> get(String path) throws Exception {
    return CLIENT.send(request(path), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  byte[] bytes(String path) throws Exception {
    return CLIENT.send(request(path), HttpResponse.BodyHandlers.ofByteArray()).body();
  }

  private HttpRequest request(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + site.port() + path)).build();
  }

  @Override
  public void close() {
    site.close();
    texts.close();
    store.close();
  }
}
