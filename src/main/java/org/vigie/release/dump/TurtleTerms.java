package org.vigie.release.dump;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.vigie.vocab.Prefixes;

/**
 * Terms as Turtle and its relatives write them: with the prefixes of the house, and numbers and
 * truth values bare where that keeps every digit.
 */
final class TurtleTerms {
  private static final String RDF_TYPE = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>";
  private static final String XSD = "http://www.w3.org/2001/XMLSchema#";
  private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9]+");
  private static final Pattern DECIMAL = Pattern.compile("[+-]?[0-9]*\\.[0-9]+");
  private static final Pattern BOOLEAN = Pattern.compile("true|false");
  private static final Map<String, Pattern> BARE =
      Map.of(XSD + "integer", INTEGER, XSD + "decimal", DECIMAL, XSD + "boolean", BOOLEAN);

  private final Map<String, String> prefixes = new HashMap<>();

  TurtleTerms(Map<String, String> declared) {
    declared.forEach((prefix, namespace) -> prefixes.put(namespace, prefix));
  }

  /** With the prefixes of the house. */
  static TurtleTerms ofHouse() {
    return new TurtleTerms(Prefixes.map());
  }

  String predicate(String token) {
    return token.equals(RDF_TYPE) ? "a" : term(token);
  }

  String term(String token) {
    if (Token.isIri(token)) {
      return findShort(token.substring(1, token.length() - 1), token);
    }
    if (Token.isBlank(token)) {
      return token;
    }
    int type = Token.closing(token) + 1;
    if (!token.startsWith("^^<", type)) {
      return token;
    }
    String datatype = token.substring(type + "^^<".length(), token.length() - 1);
    String lexical = token.substring(1, type - 1);
    Pattern bare = BARE.get(datatype);
    if (bare != null && bare.matcher(lexical).matches()) {
      return lexical;
    }
    return token.substring(0, type) + "^^" + findShort(datatype, token.substring(type + 2));
  }

  private String findShort(String iri, String otherwise) {
    int cut = Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1;
    String prefix = prefixes.get(iri.substring(0, cut));
    String local = iri.substring(cut);
    return prefix != null && isLocal(local) ? prefix + ":" + local : otherwise;
  }

  /** Whether a name can stand behind a prefix as it is; others could with escapes. */
  private static boolean isLocal(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      if (!plain && c != '_' && (c != '-' || i == 0)) {
        return false;
      }
    }
    return !name.isEmpty();
  }
}
