package org.vigie.dossier;

import java.util.List;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.vigie.vocab.Vigie;
import org.vigie.vocab.W3c;

/**
 * What an actor answers to claims that name it, by its right of reply: it stands beside the claims
 * and changes no value ({@code design/model.md}, promise 6).
 *
 * @param node the reply
 * @param by who answers
 * @param text what is answered
 * @param on the day of the answer
 * @param targets the claims that are answered
 */
public record Reply(
    Node node, @Nullable Ref by, Label text, @Nullable String on, List<Node> targets) {
  /** Copies the list. */
  public Reply {
    targets = List.copyOf(targets);
  }

  /** The replies to a claim. */
  static List<Reply> to(Node claim, Reading reading) {
    return list(W3c.OA_HAS_TARGET, claim, reading);
  }

  /** The replies of an actor. */
  static List<Reply> of(Node actor, Reading reading) {
    return list(W3c.DCT_CREATOR, actor, reading);
  }

  private static List<Reply> list(Node predicate, Node object, Reading reading) {
    return reading.listSubjects(predicate, object).stream()
        .filter(node -> reading.has(node, W3c.RDF_TYPE, Vigie.REPLY))
        .map(node -> read(node, reading))
        .toList();
  }

  static Reply read(Node node, Reading reading) {
    return new Reply(
        node,
        reading.refOrNull(node, W3c.DCT_CREATOR),
        reading.label(node, W3c.OA_BODY_VALUE),
        reading.textOrNull(node, W3c.DCT_CREATED),
        reading.list(node, W3c.OA_HAS_TARGET));
  }
}
