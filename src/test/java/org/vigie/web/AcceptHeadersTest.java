package org.vigie.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.riot.WebContent;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFParserRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What browsers and libraries of RDF really send gets them what they want: those to whom people
 * look get the page, those who read data get a syntax that they read.
 */
class AcceptHeadersTest extends AdieSite {
  private static final String PAGE = "/fr/contrats/cis-fr-01-adie";

  static Stream<Arguments> clients() {
    return Stream.of(
        client(
            "Firefox",
            "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,"
                + "image/png,image/svg+xml,*/*;q=0.8",
            PAGE),
        client(
            "Chrome",
            "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,"
                + "image/apng,*/*;q=0.8,application/signed-exchange;v=b3;q=0.7",
            PAGE),
        client("Safari", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", PAGE),
        client(
            "Googlebot",
            "text/html,application/xhtml+xml,application/signed-exchange;v=b3,"
                + "application/xml;q=0.9,*/*;q=0.8",
            PAGE),
        client("curl, wget, requests", "*/*", PAGE),
        client(
            "java.net.HttpURLConnection",
            "text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2",
            PAGE),
        client("Jena, a graph", WebContent.defaultGraphAcceptHeader, DATA + ".ttl"),
        client("Jena, a dataset", WebContent.defaultDatasetAcceptHeader, DATA + ".trig"),
        client(
            "rdflib",
            "application/rdf+xml,text/rdf+n3;q=0.9,application/xhtml+xml;q=0.5, */*;q=0.1",
            DATA + ".rdf"),
        client("rdflib, Turtle", "text/turtle, application/x-turtle, */*;q=0.1", DATA + ".ttl"),
        client(
            "Comunica",
            "application/n-quads,application/trig;q=0.95,application/ld+json;q=0.9,"
                + "application/n-triples;q=0.8,text/turtle;q=0.6,application/rdf+xml;q=0.5,"
                + "text/n3;q=0.35,application/xml;q=0.3,image/svg+xml;q=0.3,text/xml;q=0.3,"
                + "text/html;q=0.2,application/xhtml+xml;q=0.18",
            DATA + ".nq"),
        client(
            "OWL API, Protégé",
            "application/rdf+xml, application/xml; q=0.7, text/xml; q=0.6, text/plain; q=0.1,"
                + " */*; q=0.09",
            DATA + ".rdf"));
  }

  private static Arguments client(String name, String accept, String target) {
    return Arguments.of(name, accept, target);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("clients")
  void eachClientGetsWhatItReads(String name, String accept, String target) throws Exception {
    HttpResponse<String> seen = get(THING, "Accept", accept);

    assertThat(seen.statusCode()).as(name).isEqualTo(303);
    assertThat(header(seen, "Location")).as(name).isEqualTo(site.publicUrl() + target);
    assertThat(get(target, "Accept", accept).statusCode()).as(name).isEqualTo(200);
  }

  /** Apache HttpClient says nothing of what it accepts. */
  @Test
  void aClientThatSaysNothingGetsThePage() throws Exception {
    assertThat(header(get(THING), "Location")).isEqualTo(site.publicUrl() + PAGE);
  }

  /** RDF4J writes its header from the parsers that it has. */
  @Test
  void rdf4jGetsASyntaxThatItReads() throws Exception {
    List<String> parameters =
        RDFFormat.getAcceptParams(RDFParserRegistry.getInstance().getKeys(), true, null);
    HttpResponse<String> seen = get(THING, "Accept", String.join(", ", parameters));

    assertThat(seen.statusCode()).isEqualTo(303);
    assertThat(header(seen, "Location")).startsWith(site.publicUrl() + DATA + ".");
    String type = header(get(DATA, "Accept", String.join(", ", parameters)), "Content-Type");
    assertThat(RDFParserRegistry.getInstance().getFileFormatForMIMEType(type)).as(type).isPresent();
  }
}
