package org.vigie.match;

import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.vigie.words.Lang;
import org.vigie.words.Words;

/**
 * A pair that may be one thing.
 *
 * @param pair the two identifiers
 * @param strength from 0 to 100, to put the surest first; no probability
 * @param reasons the keys of the reasons and what each names
 */
public record Proposal(Pair pair, int strength, List<Map.Entry<String, String>> reasons) {
  /** Copies the list. */
  public Proposal {
    reasons = List.copyOf(reasons);
  }

  /** The reasons in words, one literal for each language. */
  public List<Node> words() {
    return List.of(say(Lang.FR), say(Lang.EN));
  }

  private Node say(Lang lang) {
    Words words = Words.of(Proposal.class, lang);
    String text =
        String.join(
            " ",
            reasons.stream().map(reason -> words.say(reason.getKey(), reason.getValue())).toList());
    return NodeFactory.createLiteralLang(text, lang.tag());
  }
}
