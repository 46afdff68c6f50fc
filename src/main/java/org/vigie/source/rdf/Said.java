package org.vigie.source.rdf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.vigie.vocab.W3c;

/** What a document says of one subject, in the order of its lines. */
final class Said {
  /**
   * One statement; the same one again, in another graph or on another line, is a line of its own.
   *
   * @param line from 1; 0 when the syntax has no notion of it
   */
  record Line(Node predicate, Node object, long line) {}

  private final Node subject;
  private final List<Line> lines = new ArrayList<>();

  Said(Node subject) {
    this.subject = subject;
  }

  Node subject() {
    return subject;
  }

  List<Line> lines() {
    return lines;
  }

  void add(Line line) {
    lines.add(line);
  }

  Stream<Line> with(Node predicate) {
    return lines.stream().filter(line -> line.predicate().equals(predicate));
  }

  boolean isA(Node type) {
    return with(W3c.RDF_TYPE).anyMatch(line -> line.object().equals(type));
  }

  /** The one value of a predicate; empty when there is none, or there are several. */
  Optional<Node> only(Node predicate) {
    List<Node> values = with(predicate).map(Line::object).distinct().toList();
    return values.size() == 1 ? Optional.of(values.getFirst()) : Optional.empty();
  }

  /** Groups statements by subject. */
  static Map<Node, Said> group() {
    return new LinkedHashMap<>();
  }
}
