package org.vigie.fair;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.vigie.format.Json;
import org.vigie.format.RdfFormat;
import org.vigie.format.RdfReader;
import org.vigie.format.RdfSyntaxException;

/**
 * What a page tells machines of its data: in its data block, in the tags of its head, and as RDF.
 *
 * @param block the data block for search engines, empty when there is none
 * @param tags the meta tags by name
 * @param graph the RDF that the page leads to
 * @param source where that RDF was found
 */
record Metadata(Map<?, ?> block, Map<String, String> tags, Optional<Graph> graph, String source) {
  private static final Pattern BLOCK =
      Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>", Pattern.DOTALL);
  private static final Pattern TAG =
      Pattern.compile("<meta name=\"([^\"]+)\" content=\"([^\"]*)\"");

  /** Gathers it from a page. */
  static Metadata of(Client client, Answer page) {
    Matcher block = BLOCK.matcher(page.body());
    Map<String, String> tags = new LinkedHashMap<>();
    Matcher tag = TAG.matcher(page.body());
    while (tag.find()) {
      tags.put(tag.group(1).toLowerCase(Locale.ROOT), tag.group(2));
    }
    String source =
        page.links().stream()
            .filter(link -> link.rel().equals("describedby") && link.type().equals("text/turtle"))
            .map(Link::target)
            .findFirst()
            .orElse("");
    return new Metadata(
        block.find() ? object(block.group(1)) : Map.of(),
        tags,
        source.isEmpty() ? Optional.empty() : read(client, source),
        source);
  }

  /** The graph of a document in Turtle; empty when it is none. */
  static Optional<Graph> read(Client client, String address) {
    Answer answer = client.get(address, "Accept", "text/turtle");
    if (!answer.isOk()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          RdfReader.readGraph(
              new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8)),
              RdfFormat.TURTLE,
              address));
    } catch (RdfSyntaxException malformed) {
      return Optional.empty();
    }
  }

  private static Map<?, ?> object(String json) {
    try {
      return Json.read(json, Map.class);
    } catch (RdfSyntaxException malformed) {
      return Map.of();
    }
  }

  /** Whether the block says something under a name. */
  boolean says(String name) {
    Object value = block.get(name);
    return value != null && !value.toString().isBlank();
  }

  /** The objects under a name of the block. */
  List<Map<?, ?>> objects(String name) {
    List<Map<?, ?>> objects = new ArrayList<>();
    Object value = block.get(name);
    List<?> all = value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
    for (Object each : all) {
      if (each instanceof Map<?, ?> object) {
        objects.add(object);
      }
    }
    return objects;
  }

  /** Whether the graph uses a property. */
  boolean uses(String property) {
    return graph
        .map(triples -> triples.find().filterKeep(t -> t.getPredicate().hasURI(property)).hasNext())
        .orElse(false);
  }

  /** The values of a property in the graph. */
  List<Node> values(String property) {
    return graph
        .map(
            triples ->
                triples
                    .find()
                    .filterKeep(t -> t.getPredicate().hasURI(property))
                    .mapWith(Triple::getObject)
                    .toList())
        .orElse(List.of());
  }

  /** The namespaces of the properties and classes in the graph. */
  Set<String> namespaces() {
    Set<String> used = new TreeSet<>();
    graph.ifPresent(
        triples ->
            triples
                .find()
                .forEachRemaining(
                    triple -> {
                      add(used, triple.getPredicate());
                      if (triple.getPredicate().getLocalName().equals("type")) {
                        add(used, triple.getObject());
                      }
                    }));
    return used;
  }

  private static void add(Set<String> used, Node term) {
    if (term.isURI()) {
      String iri = term.getURI();
      used.add(iri.substring(0, Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1));
    }
  }
}
