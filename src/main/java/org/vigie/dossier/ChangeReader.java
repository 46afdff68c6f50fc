package org.vigie.dossier;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.vigie.vocab.Iris;
import org.vigie.vocab.Vigie;
import org.vigie.vocab.W3c;

/** Reads the revisions and what each touched. */
final class ChangeReader {
  private final Reading reading;

  ChangeReader(Reading reading) {
    this.reading = reading;
  }

  /** Some revisions, newest first; of the others only the number is read. */
  List<Change> list(int from, int most) {
    return reading.listSubjects(W3c.RDF_TYPE, Vigie.REVISION).stream()
        .sorted(comparingInt(this::number).reversed())
        .skip(from)
        .limit(most)
        .map(this::read)
        .toList();
  }

  int count() {
    return reading.listSubjects(W3c.RDF_TYPE, Vigie.REVISION).size();
  }

  private int number(Node revision) {
    return reading.findText(revision, Vigie.REVISION_NUMBER).map(Integer::parseInt).orElse(0);
  }

  /** Those that added a claim or an assessment, or took it back. */
  Set<Node> of(Node claim) {
    Set<Node> revisions = new LinkedHashSet<>(reading.listSubjects(W3c.PROV_GENERATED, claim));
    revisions.addAll(withdrawing(claim));
    return revisions;
  }

  Set<Node> withdrawing(Node claim) {
    return Set.copyOf(reading.listSubjects(W3c.PROV_INVALIDATED, claim));
  }

  List<Node> touched(Node revision) {
    List<Node> touched = new ArrayList<>(reading.list(revision, W3c.PROV_GENERATED));
    touched.addAll(reading.list(revision, W3c.PROV_INVALIDATED));
    return touched;
  }

  Change read(Node revision) {
    return new Change(
        revision,
        number(revision),
        reading.label(revision, W3c.DCT_DESCRIPTION),
        reading.textOrNull(revision, W3c.PROV_ENDED_AT_TIME),
        reading.refOrNull(revision, W3c.PROV_WAS_ASSOCIATED_WITH),
        reading
            .findText(revision, Vigie.CLAIM_COUNT)
            .map(Integer::parseInt)
            .orElseGet(() -> claims(revision)));
  }

  /** A revision may have added a hundred thousand: they are counted, neither sorted nor read. */
  private int claims(Node revision) {
    return reading.count(revision, W3c.PROV_GENERATED, ChangeReader::isClaim);
  }

  private static boolean isClaim(Node node) {
    return Iris.isThing(node, "claim");
  }
}
