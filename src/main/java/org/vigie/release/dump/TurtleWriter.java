package org.vigie.release.dump;

import java.io.IOException;
import java.io.Writer;
import java.util.Map;

/** Writes statements that come by subject and predicate, each subject and predicate once. */
final class TurtleWriter {
  private final Writer out;
  private final TurtleTerms terms;
  private final String margin;
  private String subject = "";
  private String predicate = "";

  /**
   * A writer.
   *
   * @param margin what stands before each subject
   */
  TurtleWriter(Writer out, TurtleTerms terms, String margin) {
    this.out = out;
    this.terms = terms;
    this.margin = margin;
  }

  /** Declares prefixes. */
  static void prefixes(Map<String, String> prefixes, Writer out) throws IOException {
    for (Map.Entry<String, String> prefix : prefixes.entrySet()) {
      out.write("PREFIX " + prefix.getKey() + ": <" + prefix.getValue() + ">\n");
    }
    out.write("\n");
  }

  void write(Statement statement) throws IOException {
    if (!statement.subject().equals(subject)) {
      end();
      subject = statement.subject();
      predicate = statement.predicate();
      out.write(margin + terms.term(subject) + " " + terms.predicate(predicate) + " ");
    } else if (!statement.predicate().equals(predicate)) {
      predicate = statement.predicate();
      out.write(" ;\n" + margin + "  " + terms.predicate(predicate) + " ");
    } else {
      out.write(" ,\n" + margin + "    ");
    }
    out.write(terms.term(statement.object()));
  }

  /** Ends what is said of the last subject. */
  void end() throws IOException {
    if (!subject.isEmpty()) {
      out.write(" .\n");
      subject = "";
    }
  }
}
