package org.vigie.release.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vigie.release.dump.Statement;
import org.vigie.release.dump.Token;
import org.vigie.vocab.Graphs;
import org.vigie.vocab.Iris;
import org.vigie.vocab.Prefixes;
import org.vigie.vocab.W3c;

/** What is said of one subject, by property. */
final class Block {
  private static final String CONSOLIDATED = Token.of(Graphs.CONSOLIDATED.getURI());

  private final String subject;
  private final Map<String, List<String>> values = new LinkedHashMap<>();
  private final List<Statement> displayed = new ArrayList<>();

  Block(List<Statement> statements) {
    this.subject = Token.text(statements.getFirst().subject());
    for (Statement statement : statements) {
      List<String> objects =
          values.computeIfAbsent(Token.text(statement.predicate()), unseen -> new ArrayList<>());
      if (!objects.contains(statement.object())) {
        objects.add(statement.object());
      }
      if (statement.graph().equals(CONSOLIDATED)) {
        displayed.add(statement);
      }
    }
  }

  String subject() {
    return subject;
  }

  /** The statements that consolidation made. */
  List<Statement> displayed() {
    return displayed;
  }

  /** The types, by their short names, those of ours without a prefix. */
  List<String> types() {
    return objects(W3c.RDF_TYPE.getURI()).stream()
        .map(token -> shortened(Token.text(token)))
        .toList();
  }

  /** The tokens of a property. */
  List<String> objects(String property) {
    return values.getOrDefault(property, List.of());
  }

  /** The first text or IRI of a property of ours; null when there is none. */
  @Nullable String one(String localName) {
    return objects(Iris.NS + localName).stream().findFirst().map(Token::text).orElse(null);
  }

  /** All of them in one text. */
  @Nullable String all(String localName) {
    List<String> objects = objects(Iris.NS + localName);
    return objects.isEmpty()
        ? null
        : String.join(Column.SEPARATOR, objects.stream().map(Token::text).toList());
  }

  /** The notation of a code of ours, without the prefix of its list. */
  @Nullable String code(String localName) {
    String iri = one(localName);
    return iri == null ? null : notation(iri);
  }

  static String notation(String iri) {
    return iri.startsWith(Iris.CODE)
        ? iri.substring(iri.indexOf('-', Iris.CODE.length()) + 1)
        : iri;
  }

  /** The text of a property in a language. */
  @Nullable String in(String property, String language) {
    return objects(property).stream()
        .filter(token -> Token.isLiteral(token) && Token.language(token).equals(language))
        .findFirst()
        .map(Token::text)
        .orElse(null);
  }

  /** An IRI by its short name, when it has one. */
  static String shortened(String iri) {
    if (iri.startsWith(Iris.NS)) {
      return iri.substring(Iris.NS.length());
    }
    return Prefixes.map().entrySet().stream()
        .filter(prefix -> iri.startsWith(prefix.getValue()))
        .findFirst()
        .map(prefix -> prefix.getKey() + ":" + iri.substring(prefix.getValue().length()))
        .orElse(iri);
  }
}
