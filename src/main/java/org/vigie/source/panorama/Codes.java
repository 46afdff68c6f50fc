package org.vigie.source.panorama;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.vigie.source.lexicon.Plain;
import org.vigie.source.lexicon.Vocabulary;
import org.vigie.vocab.Iris;
import org.vigie.vocab.W3c;

/** Codes by what people call them: slug, label in either language, or a word of the mapping. */
final class Codes {
  private static final Node NOTATION =
      org.apache.jena.graph.NodeFactory.createURI("http://www.w3.org/2004/02/skos/core#notation");

  private final Graph codes;
  private final Vocabulary words;
  private final Map<Node, Map<String, Node>> byName = new HashMap<>();

  Codes(Graph codes, Vocabulary words) {
    this.codes = codes;
    this.words = words;
  }

  Optional<Node> find(String text, Node list) {
    String plain = Plain.of(text);
    Node named = names(list).get(plain);
    if (named != null) {
      return Optional.of(named);
    }
    return words
        .find("code", text)
        .map(Iris::code)
        .filter(code -> codes.contains(code, W3c.SKOS_IN_SCHEME, list));
  }

  /** The code of two letters of a country that has a code of ours. */
  Optional<String> country(String text) {
    return find(text, Iris.code("places"))
        .flatMap(Iris::findCode)
        .map(slug -> slug.replaceFirst("^place-", "").toUpperCase(Locale.ROOT))
        .filter(code -> code.length() == 2);
  }

  /** The parts of a list, between semicolons, or between commas when each part is a code. */
  List<String> parts(String text, Node list) {
    if (find(text, list).isPresent()) {
      return List.of(text);
    }
    List<String> byComma = split(text, "[;,]");
    return byComma.stream().allMatch(part -> find(part, list).isPresent())
        ? byComma
        : split(text, ";");
  }

  /** The labels of a list, in both languages, for a message. */
  List<String> labels(Node list) {
    List<String> labels = new ArrayList<>();
    members(list)
        .forEach(
            code ->
                codes
                    .find(code, W3c.SKOS_PREF_LABEL, Node.ANY)
                    .forEachRemaining(t -> labels.add(t.getObject().getLiteralLexicalForm())));
    return labels;
  }

  private Map<String, Node> names(Node list) {
    return byName.computeIfAbsent(
        list,
        unseen -> {
          Map<String, Node> names = new HashMap<>();
          for (Node code : members(list)) {
            Iris.findCode(code).ifPresent(slug -> names.put(Plain.of(slug), code));
            for (Node naming : List.of(W3c.SKOS_PREF_LABEL, NOTATION)) {
              codes
                  .find(code, naming, Node.ANY)
                  .forEachRemaining(
                      t ->
                          names.putIfAbsent(Plain.of(t.getObject().getLiteralLexicalForm()), code));
            }
          }
          return names;
        });
  }

  private List<Node> members(Node list) {
    return codes.find(Node.ANY, W3c.SKOS_IN_SCHEME, list).mapWith(t -> t.getSubject()).toList();
  }

  private static List<String> split(String text, String separator) {
    return List.of(text.split(separator)).stream()
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }
}
