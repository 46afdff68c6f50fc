package org.vigie.fair;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;

/**
 * The metadata of a page about data, looked at as F-UJI does (FAIRsFAIR metrics): the same
 * questions, asked from here. Its own verdict may differ; whether names are registered and sites
 * indexed is not known here.
 */
final class Fuji {
  private static final String DCT = "http://purl.org/dc/terms/";
  private static final String DCAT = "http://www.w3.org/ns/dcat#";
  private static final List<String> CORE =
      List.of(
          "creator", "name", "publisher", "dateModified", "identifier", "description", "keywords");

  /** Vocabularies that are registered in LOV. */
  private static final List<String> KNOWN =
      List.of(
          DCT,
          DCAT,
          "http://xmlns.com/foaf/0.1/",
          "http://www.w3.org/2004/02/skos/core#",
          "http://www.w3.org/ns/prov#",
          "http://rdfs.org/ns/void#",
          "http://www.w3.org/2006/vcard/ns#");

  /** Where persistent identifiers live. */
  private static final List<String> PERSISTENT =
      List.of("https://w3id.org/", "https://doi.org/", "https://purl.org/", "http://purl.org/");

  private static final List<String> OPEN =
      List.of(
          "text/turtle",
          "application/ld+json",
          "application/n-triples",
          "application/rdf+xml",
          "application/trig",
          "application/n-quads",
          "text/csv",
          "application/json");

  private final Client client;
  private final Findings findings = new Findings(Check.Suite.FUJI);

  private Fuji(Client client) {
    this.client = client;
  }

  /** Checks the page that stands for the data. */
  static List<Check> check(Client client, String page) {
    return new Fuji(client).all(client.get(page, "Accept", "text/html"));
  }

  private List<Check> all(Answer page) {
    Metadata metadata = Metadata.of(client, page);
    findable(page, metadata);
    accessible(metadata);
    interoperable(page, metadata);
    reusable(metadata);
    return findings.list();
  }

  private void findable(Answer page, Metadata metadata) {
    String name = page.find("cite-as").map(Link::target).orElse("");
    findings.that("F1-01MD", name.startsWith("https://"), name);
    findings.that("F1-02MD", PERSISTENT.stream().anyMatch(name::startsWith), name);
    List<String> missing = CORE.stream().filter(field -> !metadata.says(field)).toList();
    findings.none("F2-01M", missing);
    files(metadata);
    boolean tags =
        metadata.tags().containsKey("citation_title") && metadata.tags().containsKey("dc.title");
    findings.that("F4-01M", !metadata.block().isEmpty() && tags, "schema.org", "DC", "citation_*");
    findings.untested("F4-02M");
  }

  /** The data can be fetched from where the metadata say. */
  private void files(Metadata metadata) {
    List<String> wrong = new ArrayList<>();
    List<Map<?, ?>> files = metadata.objects("distribution");
    for (Map<?, ?> file : files) {
      String address = String.valueOf(file.get("contentUrl"));
      String type = String.valueOf(file.get("encodingFormat"));
      Answer answer = client.get(address);
      if (!answer.isOk() || !answer.mediaType().equals(type)) {
        wrong.add(address + " → " + answer.status() + " " + answer.mediaType());
      }
    }
    findings.that("F3-01M", !files.isEmpty() && wrong.isEmpty(), wrong);
  }

  private void accessible(Metadata metadata) {
    List<String> rights =
        metadata.values(DCT + "accessRights").stream().map(Node::toString).distinct().toList();
    findings.that(
        "A1-01M",
        rights.stream()
            .anyMatch(
                right ->
                    right.startsWith(
                            "http://publications.europa.eu/resource/authority/access-right/")
                        || right.startsWith("http://purl.org/coar/access_right/")),
        rights);
    findings.that("A1-02MD", metadata.graph().isPresent(), metadata.source());
  }

  private void interoperable(Answer page, Metadata metadata) {
    findings.that(
        "I1-01M", !metadata.block().isEmpty() && metadata.graph().isPresent(), metadata.source());
    Set<String> used = metadata.namespaces();
    List<String> known = KNOWN.stream().filter(used::contains).toList();
    findings.that("I2-01M", !known.isEmpty(), known);
    List<String> related = page.links().stream().map(Link::rel).distinct().toList();
    findings.that("I3-01M", related.contains("describedby") && related.contains("author"), related);
  }

  private void reusable(Metadata metadata) {
    List<String> bare = new ArrayList<>();
    List<String> closed = new ArrayList<>();
    for (Map<?, ?> file : metadata.objects("distribution")) {
      String address = String.valueOf(file.get("contentUrl"));
      if (!file.containsKey("encodingFormat") || !file.containsKey("contentSize")) {
        bare.add(address);
      }
      if (!OPEN.contains(String.valueOf(file.get("encodingFormat")))) {
        closed.add(address);
      }
    }
    findings.none("R1-01MD", bare);
    String licence = String.valueOf(metadata.block().get("license"));
    findings.that(
        "R1.1-01M",
        licence.startsWith("https://spdx.org/licenses/")
            || licence.startsWith("https://creativecommons.org/licenses/"),
        licence);
    findings.that(
        "R1.2-01M",
        metadata.uses(DCT + "provenance")
            && metadata.uses(DCT + "creator")
            && metadata.uses(DCT + "modified"),
        "dct:provenance, dct:creator, dct:modified");
    findings.that("R1.3-01M", metadata.namespaces().contains(DCAT), DCAT);
    findings.none("R1.3-02D", closed);
  }
}
