package org.vigie.web.search;

import org.apache.jena.graph.Node;
import org.vigie.vocab.Iris;
import org.vigie.web.speech.Speech;

/** What kind of answer a thing of the store is. */
final class Kinds {
  private static final String OTHER = "other";

  private Kinds() {}

  /** The kind of the group in which a thing stands. */
  static String of(Node node) {
    return Iris.findThing(node)
        .map(
            thing ->
                switch (thing.type()) {
                  case "instrument", "initiative" -> "initiative";
                  case "evidence" -> "effect";
                  case "contract",
                      "actor",
                      "evaluation",
                      "metric",
                      "event",
                      "claim",
                      "source",
                      "question" ->
                      thing.type();
                  default -> OTHER;
                })
        .or(() -> Iris.findCode(node).map(code -> code.startsWith("place-") ? "place" : "term"))
        .or(() -> Iris.findTerm(node).map(term -> "term"))
        .orElse(OTHER);
  }

  /** Whether it is the code of a word of the glossary. */
  static boolean isWord(Node node) {
    return Iris.findCode(node).filter(code -> code.startsWith("term-")).isPresent();
  }

  /** What kind of thing it is, in words. */
  static String named(Node node, Speech say) {
    return Iris.findThing(node)
        .flatMap(thing -> say.findText("type." + thing.type()))
        .or(() -> say.findText("type.code"))
        .orElse("");
  }
}
