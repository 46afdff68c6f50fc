package org.vigie.sparql;

import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.sparql.function.FunctionRegistry;

/**
 * Which functions a query may name by an IRI. The engine knows many of its own, some of which wait,
 * write to the log, load classes or make texts and numbers without end, and none of which notices
 * the time limit; whatever it may come to know later is refused until somebody has looked at it.
 */
final class Permitted {
  /** Casts; those of SPARQL and of XPath by their IRIs, but for {@link #ENDLESS}. */
  private static final Pattern STANDARD =
      Pattern.compile(
          "http://www\\.w3\\.org/(?:2001/XMLSchema#|ns/sparql#|2005/xpath-functions(?:/math)?#)(.*)");

  /**
   * What SPARQL’s own words are restrained in (see {@link Restraint}) and is not where an IRI names
   * it, and what has no word there.
   */
  private static final Set<String> ENDLESS =
      Set.of(
          "apply",
          "concat",
          "format-number",
          "matches",
          "multiply",
          "pow",
          "regex",
          "replace",
          "string-join",
          "tokenize");

  /** Families of the engine, which loads a class for each name of them. */
  private static final Pattern FAMILIES =
      Pattern.compile(
          "http://jena\\.(?:apache\\.org|hpl\\.hp\\.com)/ARQ/(?:function|property|procedure)#.*");

  private Permitted() {}

  /**
   * Looks at a function that is named by an IRI. One that nobody knows is permitted: it is an error
   * of its expression.
   *
   * @throws Refusal 403 when it is none that may run
   */
  static void requireFunction(String iri) {
    var standard = STANDARD.matcher(iri);
    boolean permitted =
        standard.matches()
            ? !ENDLESS.contains(standard.group(1))
            : !FAMILIES.matcher(iri).matches() && !FunctionRegistry.get().isRegistered(iri);
    if (!permitted) {
      throw new Refusal(403, "function", iri);
    }
  }

  /**
   * Looks at a predicate, behind which the engine may have a function.
   *
   * @throws Refusal 403 when it is one of those
   */
  static void requirePredicate(String iri) {
    if (FAMILIES.matcher(iri).matches()) {
      throw new Refusal(403, "function", iri);
    }
  }
}
