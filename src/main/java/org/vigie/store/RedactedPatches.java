package org.vigie.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdfpatch.changes.RDFChangesBase;
import org.apache.jena.rdfpatch.text.RDFPatchReaderText;
import org.apache.jena.sparql.core.Quad;

/**
 * The patches of a history without an erased content, read in the order of their revisions. Two
 * statements may become one: it is added with the first and removed with the last of them.
 */
final class RedactedPatches {
  private final Redaction redaction;
  private final Map<Quad, Integer> present = new HashMap<>();

  RedactedPatches(Redaction redaction) {
    this.redaction = redaction;
  }

  /** Writes the next patch without the content; nothing when it does not hold it. */
  void rewrite(Path patch, Path draft) throws IOException {
    ChangeLog log = new ChangeLog(draft);
    Pass pass = new Pass(log);
    try (InputStream in = new GZIPInputStream(Files.newInputStream(patch))) {
      new RDFPatchReaderText(in).apply(pass);
    }
    if (pass.changed) {
      log.finish();
    } else {
      log.discard();
    }
  }

  /** One patch. */
  private final class Pass extends RDFChangesBase {
    private final ChangeLog log;
    private boolean changed;

    Pass(ChangeLog log) {
      this.log = log;
    }

    @Override
    public void add(Node graph, Node subject, Node predicate, Node object) {
      Triple said = Triple.create(subject, predicate, object);
      remains(said).filter(t -> counts(said, t, graph, 1) == 1).ifPresent(t -> log.added(graph, t));
    }

    @Override
    public void delete(Node graph, Node subject, Node predicate, Node object) {
      Triple said = Triple.create(subject, predicate, object);
      remains(said)
          .filter(t -> counts(said, t, graph, -1) == 0)
          .ifPresent(t -> log.removed(graph, t));
    }

    private Optional<Triple> remains(Triple said) {
      if (!redaction.touches(said)) {
        return Optional.of(said);
      }
      changed = true;
      return redaction.apply(said);
    }

    /** How many statements there are now that became this one; 1 or 0 for one by itself. */
    private int counts(Triple said, Triple remaining, Node graph, int change) {
      Quad quad = Quad.create(graph, remaining);
      if (said.equals(remaining) && !present.containsKey(quad)) {
        return change > 0 ? 1 : 0;
      }
      int before = present.getOrDefault(quad, change > 0 ? 0 : 1);
      present.put(quad, before + change);
      return before + change;
    }
  }
}
