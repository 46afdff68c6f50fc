package org.vigie.dossier;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.vigie.vocab.Iris;
import org.vigie.vocab.Vigie;
import org.vigie.vocab.W3c;

/**
 * Reads the ties of a thing from the claims alone: no dossier of the things around it, which may be
 * many and large.
 */
final class TieReader {
  private final Reading reading;
  private final FactReader facts;

  TieReader(Reading reading, FactReader facts) {
    this.reading = reading;
    this.facts = facts;
  }

  /** The ties, of at most so many claims. */
  List<Tie> list(Node thing, int most) {
    Map<List<Object>, Tie> ties = new LinkedHashMap<>();
    Stream.concat(
            reading.listSubjects(Vigie.VALUE, thing).stream(),
            reading.listSubjects(Vigie.ABOUT, thing).stream())
        .filter(node -> reading.has(node, W3c.RDF_TYPE, Vigie.CLAIM))
        .limit(most)
        .flatMap(claim -> read(claim, thing).stream())
        .forEach(
            tie ->
                ties.merge(
                    List.of(tie.other().node(), tie.property().node(), tie.outward()),
                    tie,
                    TieReader::surer));
    return List.copyOf(ties.values());
  }

  private Optional<Tie> read(Node claim, Node thing) {
    Node about = reading.nodeOrNull(claim, Vigie.ABOUT);
    Node value = reading.nodeOrNull(claim, Vigie.VALUE);
    Node property = reading.nodeOrNull(claim, Vigie.PROPERTY);
    if (about == null || value == null || property == null || isSetAside(claim)) {
      return Optional.empty();
    }
    boolean outward = about.equals(thing);
    Node other = outward ? value : about;
    return Iris.findThing(other).isEmpty() || other.equals(thing)
        ? Optional.empty()
        : Optional.of(
            new Tie(reading.ref(other), facts.property(property), outward, status(claim)));
  }

  private boolean isSetAside(Node claim) {
    return reading.findText(claim, Vigie.DENIES).filter("true"::equals).isPresent()
        || !Dossier.STATUSES.contains(status(claim));
  }

  private String status(Node claim) {
    return Dossier.status(reading.find(claim, Vigie.STATUS));
  }

  private static Tie surer(Tie one, Tie other) {
    return Stream.of(one, other)
        .min(Comparator.comparingInt(tie -> Dossier.rank(tie.status())))
        .orElse(one);
  }
}
