package org.vigie.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which file an address has. */
class FileNamesTest {
  @ParameterizedTest
  @CsvSource({
    "/, text/html, index.html",
    "/fr, text/html; charset=utf-8, fr/index.html",
    "/fr/contrats/a.b, text/html, fr/contrats/a.b/index.html",
    "/fr/acteurs?page=2, text/html, fr/acteurs/page-2.html",
    "/fr/acteurs?format=bib, application/x-bibtex, fr/acteurs.bib",
    "/data/contract/x.ttl, text/turtle, data/contract/x.ttl",
    "/data/contract/x/v/3.jsonld, application/ld+json, data/contract/x/v/3.jsonld",
    "/timemap/fr/contrats/x, application/link-format, timemap/fr/contrats/x/index.link",
    "/.well-known/api-catalog, application/linkset+json, .well-known/api-catalog",
    "/fr/fiches/%C3%A9t%C3%A9, text/html, fr/fiches/~C3~A9t~C3~A9/index.html",
    "/fr/fiches/aux, text/html, fr/fiches/~aux/index.html",
    "/fr/fiches/%2E%2E, text/html, fr/fiches/~2E/index.html",
  })
  void anyFileSystemTakesIt(String address, String type, String file) {
    assertThat(new FileNames().of(found(address, type))).isEqualTo(file);
  }

  @Test
  void noTwoDifferInCaseOnly() {
    FileNames names = new FileNames();
    String one = names.of(found("/ns/Claim.ttl", "text/turtle"));
    String other = names.of(found("/ns/claim.ttl", "text/turtle"));

    assertThat(one).isEqualTo("ns/Claim.ttl");
    assertThat(other).isNotEqualToIgnoringCase(one).startsWith("ns/~").endsWith("-claim.ttl");
  }

  @Test
  void aLongNameIsCut() {
    String one = new FileNames().of(found("/x/" + "a".repeat(400) + ".ttl", "text/turtle"));
    String other = new FileNames().of(found("/x/" + "a".repeat(401) + ".ttl", "text/turtle"));

    assertThat(one).hasSizeLessThan(130).endsWith(".ttl").isNotEqualTo(other);
  }

  @ParameterizedTest
  @CsvSource({
    "fr/a/index.html, fr/a/b/index.html, b/index.html",
    "fr/a/b/index.html, assets/x.css, ../../../assets/x.css",
    "index.html, fr/index.html, fr/index.html",
    "fr/a/index.html, fr/a/index.html, index.html",
    "fr/index.html, en/index.html, ../en/index.html",
  })
  void aLinkIsRelative(String from, String to, String link) {
    assertThat(Layout.relative(from, to)).isEqualTo(link);
  }

  private static Found found(String address, String type) {
    return new Found(address, 200, type, Map.of(), Path.of("x"));
  }
}
