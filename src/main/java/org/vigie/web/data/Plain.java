package org.vigie.web.data;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.vigie.format.Json;
import org.vigie.vocab.Prefixes;

/** A document for those who read no RDF; it says the same, statement by statement. */
final class Plain {
  private static final PrefixMapping SHORT = Prefixes.mapping();

  private Plain() {}

  /**
   * An object with {@code topic}, an IRI, and {@code things}: by IRI, then by property in its short
   * form, a list of values, each with its {@code value} and, where it has them, its {@code
   * language} or {@code datatype} ({@code iri} for a link).
   */
  static void json(Node topic, DatasetGraph data, OutputStream out) {
    Map<String, Map<String, List<Map<String, String>>>> things = new TreeMap<>();
    for (Quad quad : sorted(data)) {
      List<Map<String, String>> values =
          things
              .computeIfAbsent(name(quad.getSubject()), unseen -> new TreeMap<>())
              .computeIfAbsent(
                  SHORT.shortForm(quad.getPredicate().getURI()), u -> new ArrayList<>());
      Map<String, String> value = value(quad.getObject());
      if (!values.contains(value)) {
        values.add(value);
      }
    }
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("topic", topic.getURI());
    document.put("things", things);
    Json.write(document, out);
  }

  /** A statement a row (RFC 4180): subject, property, value, language, datatype, graph. */
  static void csv(DatasetGraph data, OutputStream out) {
    StringBuilder text = new StringBuilder("subject,property,value,language,datatype,graph\r\n");
    for (Quad quad : sorted(data)) {
      Map<String, String> value = value(quad.getObject());
      row(
          text,
          name(quad.getSubject()),
          SHORT.shortForm(quad.getPredicate().getURI()),
          value.getOrDefault("value", ""),
          value.getOrDefault("language", ""),
          value.getOrDefault("datatype", ""),
          quad.isDefaultGraph() ? "" : name(quad.getGraph()));
    }
    try {
      out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private static List<Quad> sorted(DatasetGraph data) {
    List<Quad> quads = new ArrayList<>();
    data.find().forEachRemaining(quads::add);
    quads.sort(Comparator.comparing(Quad::toString));
    return quads;
  }

  private static Map<String, String> value(Node node) {
    Map<String, String> value = new LinkedHashMap<>();
    if (!node.isLiteral()) {
      value.put("value", name(node));
      value.put("datatype", "iri");
      return value;
    }
    value.put("value", node.getLiteralLexicalForm());
    if (node.getLiteralLanguage().isEmpty()) {
      value.put("datatype", SHORT.shortForm(node.getLiteralDatatypeURI()));
    } else {
      value.put("language", node.getLiteralLanguage());
    }
    return value;
  }

  private static String name(Node node) {
    return node.isURI() ? node.getURI() : "_:" + node.getBlankNodeLabel();
  }

  private static void row(StringBuilder text, String... cells) {
    text.append(Stream.of(cells).map(Plain::cell).collect(Collectors.joining(","))).append("\r\n");
  }

  private static String cell(String text) {
    return text.matches("(?s).*[\",\r\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}
