package org.vigie.sparql;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which functions a query may name by an IRI. The engine has families of its own, of which some
 * wait, write to the log, load classes or make texts and numbers without end, and none notices the
 * time limit: of these none is permitted.
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

  /** The families of the engine, which loads a class for each name of some of them. */
  private static final Pattern FAMILIES =
      Pattern.compile(
          "http://(?:jena\\.(?:apache\\.org|hpl\\.hp\\.com)/ARQ/(?:function|property|procedure)#"
              + "|w3id\\.org/awslabs/neptune/SPARQL-CDTs/).*");

  private Permitted() {}

  /**
   * Looks at a function, or at a predicate, behind which the engine may have one. A name that
   * nobody knows is permitted: it is an error of its expression.
   *
   * @throws Refusal 403 when it is none that may run
   */
  static void require(String iri) {
    if (!isPermitted(iri)) {
      throw new Refusal(403, "function", iri);
    }
  }

  private static boolean isPermitted(String iri) {
    Matcher standard = STANDARD.matcher(iri);
    return standard.matches()
        ? !ENDLESS.contains(standard.group(1))
        : !FAMILIES.matcher(iri).matches();
  }

  /** Whether somebody has looked at the namespace of a name that the engine knows. */
  static boolean isKnown(String iri) {
    return STANDARD.matcher(iri).matches() || FAMILIES.matcher(iri).matches();
  }
}
