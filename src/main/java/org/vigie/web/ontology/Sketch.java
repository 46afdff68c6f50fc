package org.vigie.web.ontology;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.vigie.vocab.Prefixes;
import org.vigie.vocab.W3c;

/** Writes what a graph says of a thing, in part, as Turtle that can be read beside a definition. */
final class Sketch {
  private static final int LONGEST = 90;
  private static final int MOST = 2;
  private static final String XSD = Prefixes.map().getOrDefault("xsd", "");
  private static final List<String> BARE = List.of("integer", "decimal", "boolean");

  private final Graph graph;
  private final Naming naming;

  Sketch(Graph graph, Naming naming) {
    this.graph = graph;
    this.naming = naming;
  }

  /** What is said of a thing with some properties, in their order; nothing when it has none. */
  List<List<Snippet.Piece>> lines(Node subject, List<Node> properties) {
    List<List<Snippet.Piece>> lines = new ArrayList<>();
    for (Node property : properties) {
      List<Node> values = values(subject, property);
      if (!values.isEmpty()) {
        lines.add(line(property, values));
      }
    }
    for (int i = 0; i < lines.size(); i++) {
      close(lines.get(i), i == lines.size() - 1 ? " ." : " ;");
    }
    if (!lines.isEmpty()) {
      lines.addFirst(List.of(named(subject)));
    }
    return lines;
  }

  private static void close(List<Snippet.Piece> line, String end) {
    boolean comment = line.getLast().kind().equals("c");
    line.add(comment ? line.size() - 1 : line.size(), Snippet.Piece.of(end));
  }

  private List<Snippet.Piece> line(Node property, List<Node> values) {
    List<Snippet.Piece> line = new ArrayList<>();
    line.add(Snippet.Piece.of("    "));
    line.add(
        property.equals(W3c.RDF_TYPE)
            ? new Snippet.Piece("a", "p", null)
            : new Snippet.Piece(Naming.curie(property), "p", naming.href(property)));
    line.add(Snippet.Piece.of(" "));
    for (int i = 0; i < Math.min(MOST, values.size()); i++) {
      if (i > 0) {
        line.add(Snippet.Piece.of(", "));
      }
      line.add(value(values.get(i)));
    }
    if (values.size() > MOST) {
      String rest = naming.say().t("ontology.example.rest", values.size() - MOST);
      line.add(new Snippet.Piece("  # " + rest, "c", null));
    }
    return line;
  }

  /** Texts of the language of the page first. */
  private List<Node> values(Node subject, Node property) {
    String tag = naming.say().lang().tag();
    return graph.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList().stream()
        .distinct()
        .sorted(
            comparing((Node node) -> !node.isLiteral() || !node.getLiteralLanguage().equals(tag))
                .thenComparing(node -> node.toString()))
        .toList();
  }

  private Snippet.Piece value(Node node) {
    if (node.isBlank()) {
      return Snippet.Piece.of("[ … ]");
    }
    if (!node.isLiteral()) {
      return named(node);
    }
    String text = node.getLiteralLexicalForm();
    String type = node.getLiteralDatatypeURI();
    if (type.startsWith(XSD) && BARE.contains(type.substring(XSD.length()))) {
      return new Snippet.Piece(text, "l", null);
    }
    String quoted = '"' + clipped(text) + '"';
    String tag = node.getLiteralLanguage();
    if (!tag.isEmpty()) {
      return new Snippet.Piece(quoted + "@" + tag, "l", null);
    }
    boolean plain = type.equals(XSD + "string");
    String suffix = plain ? "" : "^^" + Naming.curie(NodeFactory.createURI(type));
    return new Snippet.Piece(quoted + suffix, "l", null);
  }

  private static String clipped(String text) {
    String line = text.replaceAll("\\s+", " ").replace("\\", "\\\\").replace("\"", "\\\"");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1).strip() + "…";
  }

  private Snippet.Piece named(Node node) {
    return node.isURI()
        ? new Snippet.Piece(Naming.curie(node), "", naming.href(node))
        : Snippet.Piece.of("[ … ]");
  }
}
