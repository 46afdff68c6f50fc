package org.vigie.web.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.vigie.dossier.Dossier;
import org.vigie.dossier.DossierReader;
import org.vigie.dossier.Fact;
import org.vigie.dossier.Ref;
import org.vigie.dossier.Statement;
import org.vigie.vocab.Iris;
import org.vigie.vocab.Vigie;
import org.vigie.web.overview.Desk;

/**
 * What happened, in the order of time.
 *
 * @param moments the events and the signatures of contracts
 * @param undated how many events have no date that is displayed
 * @param unread how many events were not read, being too many
 */
record Chronicle(List<Moment> moments, int undated, int unread) {
  /** How many events are read. */
  static final int MOST = 2_000;

  private static final Node SIGNATURE = Iris.term("signatureDate");

  /** Copies the list. */
  public Chronicle {
    moments = List.copyOf(moments);
  }

  /** Reads the events of a revision, and the signatures that the pages of contracts give. */
  static Chronicle read(DossierReader reader) {
    List<Ref> all = reader.listByType(Vigie.TIMELINE_EVENT);
    List<Ref> events = all.subList(0, Math.min(MOST, all.size()));
    List<Moment> moments =
        new ArrayList<>(events.stream().flatMap(ref -> event(ref, reader).stream()).toList());
    int undated = events.size() - moments.size();
    Desk desk = new Desk(reader);
    desk.listFrench().forEach(ref -> signature(ref, reader, false).forEach(moments::add));
    desk.listAbroad().forEach(ref -> signature(ref, reader, true).forEach(moments::add));
    moments.sort(
        Comparator.comparing(Moment::first)
            .thenComparing(Moment::last)
            .thenComparing(moment -> moment.thing().slug()));
    return new Chronicle(moments, undated, all.size() - events.size());
  }

  private static Optional<Moment> event(Ref ref, DossierReader reader) {
    Dossier dossier = reader.read(ref.node());
    @Nullable Ref kind = codes(dossier, "eventKind").stream().findFirst().orElse(null);
    return dossier
        .findFact("eventDate")
        .flatMap(date -> Moment.find(ref, date, kind, codes(dossier, "eventThread"), false));
  }

  private static Stream<Moment> signature(Ref contract, DossierReader reader, boolean abroad) {
    List<Ref> threads =
        Stream.of("thread-contracts", "thread-abroad")
            .limit(abroad ? 2 : 1)
            .map(code -> reader.ref(Iris.code(code)))
            .toList();
    Ref kind = reader.ref(Iris.code("event-kind-signature"));
    return reader.listFacts(contract.node(), SIGNATURE::equals).stream()
        .flatMap(date -> Moment.find(contract, date, kind, threads, true).stream());
  }

  /** The displayed codes of a property. */
  private static List<Ref> codes(Dossier dossier, String property) {
    return dossier.findFact(property).stream()
        .flatMap(fact -> fact.kept().stream())
        .map(Fact.Value::best)
        .map(Statement::named)
        .flatMap(Stream::ofNullable)
        .filter(ref -> !Iris.findCode(ref.node()).orElse("value-").startsWith("value-"))
        .toList();
  }
}
