package org.vigie.app;

import org.apache.jena.graph.Node;
import org.vigie.ingest.Retirement;

/** Tells what was withdrawn, or would be. */
final class Withdrawn {
  private static final int MOST = 20;

  private Withdrawn() {}

  static void tell(Terminal terminal, String key, Node node, Retirement.Done done) {
    terminal.say(
        key,
        RetireOptions.name(node),
        done.withdrawn().size(),
        done.portraits(),
        done.revision().toString());
    list(terminal, "retire.claim", done.withdrawn());
    list(terminal, "retire.speaks", done.speaking());
  }

  static void list(Terminal terminal, String key, java.util.List<Node> nodes) {
    nodes.stream().limit(MOST).forEach(node -> terminal.say(key, RetireOptions.name(node)));
    if (nodes.size() > MOST) {
      terminal.say("retire.more", nodes.size() - MOST);
    }
  }
}
