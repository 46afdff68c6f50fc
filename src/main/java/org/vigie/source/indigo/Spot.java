package org.vigie.source.indigo;

import org.apache.jena.graph.Node;
import org.vigie.source.Problem;
import org.vigie.source.Use;

/**
 * A cell, where it stands and what its line is about.
 *
 * @param line the line
 * @param subject what the line is about
 * @param field the cell
 */
record Spot(Line line, Subjects.Subject subject, Line.Field field) {
  /** The thing that the line describes. */
  Node node() {
    return subject.node();
  }

  /** The project, organisation or fund that the line belongs to. */
  Node main() {
    return Grounds.main(subject);
  }

  String property() {
    return field.column().property();
  }

  String text() {
    return field.text();
  }

  /** How the words begin when only their heading says what they mean. */
  String prefix() {
    return field.column().title() + ": ";
  }

  /** The same line, another of its cells. */
  Spot with(Line.Field other) {
    return new Spot(line, subject, other);
  }

  Problem problem(String key, String... arguments) {
    return Problem.of(field.place(), key, arguments);
  }

  Use left(String key) {
    return new Use.Left(problem(key));
  }
}
