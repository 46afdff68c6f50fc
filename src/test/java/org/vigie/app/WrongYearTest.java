package org.vigie.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.source.tidy.DataFolder;
import org.vigie.store.Store;
import org.vigie.web.Site;
import org.vigie.web.SiteSettings;

/** A mistyped year stretches no drawing: it is said beside it. */
class WrongYearTest {
  private static final String CONTRACT = "claims/contract/cis-fr-13-messidor.csv";

  @Test
  void aYearFarFromTheOthersIsNotDrawnButTold(@TempDir Path folder) throws Exception {
    Path data = folder.resolve("data");
    copy(Path.of("data"), data);
    Path file = data.resolve(CONTRACT);
    Files.writeString(
        file, Files.readString(file).replace("signatureDate,2023-11,", "signatureDate,1066,"));
    try (Store store = Store.open(folder.resolve("store"));
        DataFolder tables = Loader.open(Optional.of(data))) {
      new Loader(new Bundled(), Instant.parse("2026-11-24T09:30:00Z")).load(store, tables);
      try (Site site = Site.start(store, new SiteSettings(0, "", List.of()))) {
        String play = get(site, "/fr/etat-des-lieux");
        String history = get(site, "/fr/histoire");

        assertThat(play.split("<svg x=\"", -1).length - 1).isBetween(8, 40);
        assertThat(play).contains("trop loin des autres", "1066", "</th><td class=\"num r\"");
        assertThat(get(site, "/fr/etat-des-lieux/years.csv")).contains("1066");
        assertThat(history.split("<line class=\"kl\"", -1).length).isBetween(15, 120);
        assertThat(history).contains("annee-1066", "Un fait n’est pas dessiné");
      }
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }

  private static String get(Site site, String path) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create("http://localhost:" + site.port() + path)).build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }
}
