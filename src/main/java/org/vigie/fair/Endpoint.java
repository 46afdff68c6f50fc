package org.vigie.fair;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The endpoint, by the SPARQL 1.1 protocol and by what clients in browsers need. */
final class Endpoint {
  private static final String JSON = "application/sparql-results+json";
  private static final String SELECT = "SELECT * { ?s ?p ?o } LIMIT 1";
  private static final String CONSTRUCT = "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o } LIMIT 1";
  private static final List<String> ROWS =
      List.of(JSON, "application/sparql-results+xml", "text/csv", "text/tab-separated-values");
  private static final List<String> GRAPHS =
      List.of("text/turtle", "application/n-triples", "application/ld+json", "application/rdf+xml");

  private final Client client;
  private final String address;
  private final Findings findings = new Findings(Check.Suite.ENDPOINT);

  private Endpoint(Client client, String address) {
    this.client = client;
    this.address = address;
  }

  /** Checks an endpoint. */
  static List<Check> check(Client client, String address) {
    return new Endpoint(client, address).all();
  }

  private List<Check> all() {
    Answer get = client.once("GET", address + query("ASK {}"), "", "Accept", JSON);
    findings.that("get", get.isOk() && get.body().contains("true"), said(get));
    Answer form =
        client.once(
            "POST",
            address,
            query("ASK {}").substring(1),
            "Accept",
            JSON,
            "Content-Type",
            "application/x-www-form-urlencoded");
    findings.that("form", form.isOk() && form.body().contains("true"), said(form));
    Answer post =
        client.once(
            "POST", address, "ASK {}", "Accept", JSON, "Content-Type", "application/sparql-query");
    findings.that("post", post.isOk() && post.body().contains("true"), said(post));
    findings.none("select", ROWS.stream().filter(type -> !answers(SELECT, type)).toList());
    findings.none("construct", GRAPHS.stream().filter(type -> !answers(CONSTRUCT, type)).toList());
    described();
    crossed(get);
    refuses();
    return findings.list();
  }

  private boolean answers(String query, String type) {
    Answer answer = client.once("GET", address + query(query), "", "Accept", type);
    return answer.isOk() && answer.mediaType().equals(type);
  }

  private void described() {
    Answer described = client.once("GET", address, "", "Accept", "text/turtle");
    findings.that(
        "description",
        described.isOk()
            && described.mediaType().equals("text/turtle")
            && described.body().contains("endpoint"),
        said(described));
  }

  private void crossed(Answer answer) {
    findings.that(
        "cors",
        answer.header("access-control-allow-origin").equals("*"),
        answer.header("access-control-allow-origin"));
    Answer before = client.once("OPTIONS", address, "", "Access-Control-Request-Method", "POST");
    findings.that(
        "preflight",
        before.status() < 300
            && before.status() > 0
            && before.header("access-control-allow-methods").contains("POST"),
        said(before));
  }

  private void refuses() {
    Answer wrong = client.once("GET", address + query("SELEKT"), "", "Accept", JSON);
    findings.that("malformed", wrong.status() == 400, said(wrong));
    Answer update =
        client.once("POST", address, "CLEAR ALL", "Content-Type", "application/sparql-update");
    findings.that("readonly", update.status() >= 400 && update.status() < 500, said(update));
  }

  private static String said(Answer answer) {
    return answer.status() + " " + answer.mediaType();
  }

  private static String query(String text) {
    return "?query=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
