package org.vigie.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What real clients send, and what they get. */
class NegotiationTest {
  private static final List<String> OFFERED =
      List.of(
          "text/html",
          "text/turtle",
          "application/ld+json",
          "application/n-triples",
          "application/rdf+xml",
          "application/trig",
          "application/n-quads");

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Firefox  | text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | text/html",
        "Chromium | text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8,application/signed-exchange;v=b3;q=0.7 | text/html",
        "curl     | */* | text/html",
        "rdflib   | application/rdf+xml,text/rdf+n3;q=0.9,application/xhtml+xml;q=0.5, */*;q=0.1 | application/rdf+xml",
        "Jena     | text/turtle,application/n-triples;q=0.9,application/ld+json;q=0.8,application/rdf+xml;q=0.7,*/*;q=0.3 | text/turtle",
        "Protégé  | application/rdf+xml, application/xml; q=0.7, text/xml; q=0.6, text/plain; q=0.1, */*; q=0.09 | application/rdf+xml",
        "RDF4J    | application/x-turtledoc;q=0.8, text/turtle, application/trig;q=0.8 | text/turtle",
        "Comunica | application/n-quads,application/trig;q=0.95,application/ld+json;q=0.9,application/n-triples;q=0.8,text/turtle;q=0.6 | application/n-quads",
        "JDK      | text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2 | text/html",
        "Google   | application/ld+json;profile=`https://schema.org`;q=1.0, text/html;q=0.5 | application/ld+json",
        "never    | text/html;q=0, text/* | text/turtle",
        "case     | TEXT/TURTLE | text/turtle"
      })
  void aRealClientGetsWhatItPrefers(String client, String accept, String expected) {
    assertThat(Negotiation.of(accept).best(OFFERED)).contains(expected);
  }

  @Test
  void withoutAHeaderTheServerChooses() {
    assertThat(Negotiation.of(null).best(OFFERED)).contains("text/html");
    assertThat(Negotiation.of("").best(OFFERED)).contains("text/html");
  }

  @Test
  void whatIsNotOfferedIsNotInvented() {
    assertThat(Negotiation.of("image/png").best(OFFERED)).isEmpty();
    assertThat(Negotiation.of("text/html;q=0, */*;q=0").best(OFFERED)).isEmpty();
  }

  @Test
  void aWildcardNamesNothing() {
    assertThat(Negotiation.of("*/*").names("text/turtle")).isFalse();
    assertThat(Negotiation.of("text/turtle;q=0.1").names("text/turtle")).isTrue();
  }
}
