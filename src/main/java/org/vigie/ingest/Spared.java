package org.vigie.ingest;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.vigie.claim.Key;
import org.vigie.source.Cell;
import org.vigie.source.Reading;
import org.vigie.source.Use;
import org.vigie.vocab.Iris;

/**
 * The keys of which a document says something that waits in quarantine. Its silence proves nothing
 * there: what the dataset said before goes on standing.
 */
final class Spared {
  private final Set<Key> keys = new HashSet<>();
  private final Set<Node> subjects = new HashSet<>();

  private Spared() {}

  /** The keys of the claims held back, and of the cells that could not be read. */
  static Spared of(Reading reading, Set<Node> held) {
    Spared spared = new Spared();
    reading.batch().claims().stream()
        .filter(claim -> held.contains(claim.id()))
        .forEach(claim -> spared.keys.add(claim.key()));
    for (Cell cell : reading.cells()) {
      if (cell.use() instanceof Use.Unreadable unreadable) {
        spared.add(unreadable.row());
      }
    }
    return spared;
  }

  boolean spares(Key key) {
    return keys.contains(key) || subjects.contains(key.subject());
  }

  private void add(Map<String, String> row) {
    String about = row.getOrDefault("about", "");
    if (about.isBlank()) {
      return;
    }
    Node subject =
        about.contains(":") ? NodeFactory.createURI(about) : NodeFactory.createURI(Iris.ID + about);
    String property = row.getOrDefault("property", "");
    if (property.isBlank()) {
      subjects.add(subject);
    } else {
      keys.add(new Key(subject, Iris.term(property)));
    }
  }
}
