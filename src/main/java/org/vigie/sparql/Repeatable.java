package org.vigie.sparql;

import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.vigie.sparql.download.Table;

/**
 * Whether the same query of the same state always has the same answer, so that this can be kept. A
 * query in which a word is disguised by an escape is looked at as the parser writes it out again;
 * one in which a word of a text merely looks like a function is run each time, which does no harm.
 */
final class Repeatable {
  /** The functions that each time say something else, by name or by address, and other servers. */
  private static final Pattern CHANGING =
      Pattern.compile(
          "\\b(?:now|rand|uuid|struuid|bnode|service)\\b|current-|/ARQ/|jena\\.hpl\\.hp\\.com|java:",
          Pattern.CASE_INSENSITIVE);

  private Repeatable() {}

  static boolean is(Received received, String text, Query query) {
    String plain = text.indexOf('\\') < 0 ? text : query.toString();
    return !received.wantsFile()
        && !Answers.type(received, query).equals(Table.MEDIA_TYPE)
        && !CHANGING.matcher(plain).find();
  }
}
