package org.vigie.sparql;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * One case of the W3C's suites of the SPARQL Protocol and the Graph Store Protocol: requests, and
 * what is expected of each answer.
 */
record HttpCase(JsonObject told) {
  private static final Set<String> NOT_OFFERED =
      Set.of("DirectGraphIdentification", "POSTGraphCreation");

  /**
   * The cases of both protocols, without those that the W3C gave up (they have no requests) and
   * those of optional features that are not offered.
   */
  static Stream<HttpCase> list(Path file) {
    return JSON.readAny(file.toString()).getAsArray().stream()
        .map(each -> new HttpCase(each.getAsObject()))
        .filter(each -> each.told.getArray("requests").findAny().isPresent())
        .filter(
            each ->
                each.told
                    .getArray("requires")
                    .noneMatch(feature -> NOT_OFFERED.contains(feature.getAsString().value())));
  }

  /** Such as {@code sparql11/protocol}. */
  String group() {
    return "sparql11/" + told.getString("suite").replaceFirst("/.*", "");
  }

  String id() {
    return group() + "#" + told.getString("id");
  }

  /** What is wrong; empty when it is passed. */
  Optional<String> judge(SuiteServer server, Path suites) {
    server.clear();
    told.getArray("graphData")
        .forEach(
            each ->
                server.add(
                    each.getAsObject().getString("graph"),
                    suites.resolve("sparql11").resolve(each.getAsObject().getString("file"))));
    return told.getArray("requests")
        .map(each -> judge(server.endpoint(), each.getAsObject()))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<String> judge(Endpoint endpoint, JsonObject asked) {
    HttpResponse<String> answer;
    try {
      answer = endpoint.send(request(endpoint, asked));
    } catch (IllegalArgumentException unknown) {
      return Optional.of("no such address");
    }
    JsonObject expected = asked.getObj("expect");
    String type = answer.headers().firstValue("Content-Type").orElse("").toLowerCase(Locale.ROOT);
    List<String> statuses =
        expected.getArray("status").map(each -> each.getAsString().value()).toList();
    if (statuses.stream().noneMatch(status -> matches(status, answer.statusCode()))) {
      return Optional.of(answer.statusCode() + " instead of " + statuses);
    }
    if (!fits(type, expected.getString("format"))) {
      return Optional.of("comes as " + type);
    }
    if (expected.get("boolean").isBoolean()
        && !answer
            .body()
            .replaceAll("\\s", "")
            .contains("\"boolean\":" + expected.getBoolean("boolean"))) {
      return Optional.of("says " + answer.body());
    }
    return expected.get("body").isString() && !isSame(expected.getString("body"), answer.body())
        ? Optional.of("holds " + answer.body())
        : Optional.empty();
  }

  private static HttpRequest request(Endpoint endpoint, JsonObject asked) {
    String path =
        asked
            .getString("path")
            .replaceFirst("^/sparql/", "/sparql")
            .replaceFirst("^/gsp", "/sparql/graphs");
    HttpRequest.Builder request = HttpRequest.newBuilder(endpoint.address(path));
    String body = asked.get("body").isString() ? asked.getString("body") : "";
    byte[] bytes = body.getBytes(charset(asked));
    request.method(
        asked.getString("method"),
        bytes.length == 0
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofByteArray(bytes));
    asked
        .getArray("headers")
        .forEach(
            header ->
                request.header(
                    header.getAsArray().get(0).getAsString().value(),
                    header.getAsArray().get(1).getAsString().value()));
    return request.build();
  }

  private static Charset charset(JsonObject asked) {
    JsonValue name = asked.get("bodyEncoding");
    return name != null && name.isString()
        ? Charset.forName(name.getAsString().value())
        : StandardCharsets.UTF_8;
  }

  private static boolean matches(String status, int code) {
    return switch (status) {
      case "OK" -> code == 200;
      case "Created" -> code == 201;
      case "NoContent" -> code == 204;
      case "NotFound" -> code == 404;
      default -> status.replaceAll("\\D", "").equals(Integer.toString(code / 100));
    };
  }

  private static boolean fits(String type, String format) {
    List<String> parts =
        switch (format) {
          case "boolean" -> List.of("sparql-results", "boolean");
          case "tabular" -> List.of("sparql-results", "csv", "tab-separated");
          case "RDF" -> List.of("turtle", "rdf", "n-triples", "ld+json", "trig");
          default -> List.of("");
        };
    return parts.stream().anyMatch(type::contains);
  }

  private static boolean isSame(String expected, String found) {
    return parse(expected).isIsomorphicWith(parse(found));
  }

  private static Graph parse(String turtle) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(turtle, Lang.TURTLE).parse(graph);
    return graph;
  }
}
