package org.vigie.web.check;

import static java.util.Comparator.comparingLong;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.vigie.cite.Reference;
import org.vigie.dossier.DossierReader;
import org.vigie.fate.Cause;
import org.vigie.fate.Fate;
import org.vigie.fate.Fates;
import org.vigie.state.Level;
import org.vigie.state.Moment;
import org.vigie.state.Standpoint;
import org.vigie.store.RevisionNumber;
import org.vigie.store.Snapshot;
import org.vigie.vocab.Iris;
import org.vigie.vocab.Vigie;
import org.vigie.web.cite.Citing;
import org.vigie.web.page.Ended;
import org.vigie.web.page.Links;
import org.vigie.web.page.Page;
import org.vigie.web.speech.Speech;
import org.vigie.web.thing.Titles;

/** Says of each address of a bibliography what became of it since it was read. */
public final class Checker {
  private final Snapshot snapshot;
  private final DossierReader reader;
  private final Fates fates;
  private final Page page;
  private final Speech say;
  private final Titles titles;
  private final Deeds deeds;
  private final Differences comparing;
  private final List<Snapshot.Dated> revisions;

  /**
   * A checker of one revision.
   *
   * @param page on which the verdicts stand: gives the language and the address of the site
   */
  public Checker(Snapshot snapshot, DossierReader reader, Page page, Deeds deeds) {
    this.snapshot = snapshot;
    this.reader = reader;
    this.fates = new Fates(snapshot);
    this.page = page;
    this.say = page.say();
    this.titles = new Titles(reader, say);
    this.deeds = deeds;
    this.comparing = new Differences(snapshot, reader, say);
    this.revisions =
        snapshot
            .revisions()
            .sorted(comparingLong((Snapshot.Dated dated) -> dated.number().value()))
            .toList();
  }

  /** Checks the addresses of a bibliography, in its order. */
  public List<Checked> check(Bibliography bibliography, Reader addresses) {
    Map<Cited, Meant> meant = new LinkedHashMap<>();
    bibliography.cited().forEach(cited -> meant.put(cited, addresses.read(cited.address())));
    Deeds gathered = gather(meant);
    return meant.entrySet().stream()
        .map(each -> check(each.getKey(), each.getValue(), gathered))
        .toList();
  }

  /** Reads the patches once for all things, however many there are. */
  private Deeds gather(Map<Cited, Meant> meant) {
    Set<Node> nodes = new HashSet<>();
    long[] earliest = {snapshot.revision().value()};
    meant.forEach(
        (cited, what) -> {
          if (what instanceof Meant.Thing thing) {
            since(thing.moment(), cited.on())
                .ifPresent(
                    number -> {
                      earliest[0] = Math.min(earliest[0], number);
                      nodes.addAll(comparing.nodes(thing.node()));
                    });
          }
        });
    return new Gathered(deeds, earliest[0], nodes);
  }

  private Checked check(Cited cited, Meant meant, Deeds gathered) {
    return switch (meant) {
      case Meant.Elsewhere elsewhere -> Checked.of(cited, Verdict.ELSEWHERE, "");
      case Meant.Nowhere nowhere -> Checked.of(cited, Verdict.UNKNOWN, "");
      case Meant.Page site -> Checked.of(cited, Verdict.PRESENT, cited.address());
      case Meant.Thing thing -> thing(cited, thing, gathered);
    };
  }

  private Checked thing(Cited cited, Meant.Thing thing, Deeds gathered) {
    Node node = thing.node();
    Optional<Fate> fate = fates.find(node);
    Optional<Long> since = since(thing.moment(), cited.on());
    if (fate.isPresent()) {
      return ended(cited, node, fate.get(), since);
    }
    if (!snapshot.union().contains(node, Node.ANY, Node.ANY)) {
      return Checked.of(cited, Verdict.UNKNOWN, "");
    }
    Optional<Cause> withdrawal = fates.withdrawal(node);
    List<Difference> differences =
        since.map(number -> comparing.of(node, number, gathered)).orElse(List.of());
    Verdict verdict =
        isWithdrawn(node)
            ? Verdict.WITHDRAWN
            : since.isEmpty()
                ? Verdict.PRESENT
                : differences.isEmpty() ? Verdict.UNCHANGED : Verdict.CHANGED;
    return new Checked(
        cited,
        verdict,
        title(node),
        since,
        since.map(this::day).orElse(""),
        then(node, since),
        address(node),
        differences,
        List.of(),
        withdrawal.map(cause -> Ended.of("claim", reader.ref(node), cause, reader, say)),
        Optional.of(citation(node)));
  }

  private Checked ended(Cited cited, Node node, Fate fate, Optional<Long> since) {
    Verdict verdict =
        switch (fate) {
          case Fate.Merged merged -> Verdict.MERGED;
          case Fate.Gone gone ->
              switch (gone.kind()) {
                case WITHDRAWN -> Verdict.WITHDRAWN;
                case SPLIT -> Verdict.SPLIT;
                case ERASED -> Verdict.ERASED;
              };
        };
    List<Node> alive =
        fate.successors().stream().filter(next -> fates.gone(next).isEmpty()).toList();
    boolean erased = verdict == Verdict.ERASED;
    return new Checked(
        cited,
        verdict,
        erased ? "" : title(node),
        since,
        since.map(this::day).orElse(""),
        erased ? "" : then(node, last(since, before(fate.cause()))),
        address(node),
        List.of(),
        fate.successors().stream().map(reader::ref).toList(),
        Optional.of(Ended.of("gone", reader.ref(node), fate.cause(), reader, say)),
        alive.size() == 1 ? Optional.of(citation(alive.getFirst())) : Optional.empty());
  }

  private boolean isWithdrawn(Node node) {
    return snapshot.union().contains(node, Vigie.RETRACTED_ON, Node.ANY);
  }

  private String title(Node node) {
    return Speech.capital(titles.of(reader.ref(node)));
  }

  /** The last revision that the reader can have seen; the first when none was there yet. */
  private Optional<Long> since(Optional<Moment> moment, Optional<LocalDate> on) {
    Optional<Long> named =
        moment.flatMap(
            each ->
                switch (each) {
                  case Moment.AtRevision at -> Optional.of(at.number().value());
                  case Moment.AtTime at -> upTo(at.to());
                  case Moment.Wish wish -> upTo(wish.at());
                  case Moment.Newest now -> Optional.empty();
                  case Moment.AtRelease release -> Optional.empty();
                });
    return named
        .filter(number -> number <= snapshot.revision().value())
        .or(() -> on.flatMap(day -> upTo(endOf(day))));
  }

  private Optional<Long> upTo(Instant instant) {
    return revisions.stream()
        .filter(dated -> !dated.at().isAfter(instant))
        .max(comparingLong(dated -> dated.number().value()))
        .or(() -> revisions.stream().findFirst())
        .map(dated -> dated.number().value());
  }

  private static Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC).minusNanos(1);
  }

  /** The revision that was read, or the last one before the end. */
  private static Optional<Long> last(Optional<Long> since, Optional<Long> before) {
    return since.filter(read -> before.isEmpty() || read <= before.get()).or(() -> before);
  }

  private static Optional<Long> before(Cause cause) {
    return cause
        .revision()
        .flatMap(Iris::findThing)
        .map(revision -> Long.parseLong(revision.slug()) - 1)
        .filter(number -> number > 0);
  }

  private String day(long revision) {
    return snapshot
        .revisedAt(new RevisionNumber(revision))
        .map(at -> at.toString().substring(0, 10))
        .orElse("");
  }

  private String then(Node node, Optional<Long> since) {
    return since
        .filter(number -> number > 0)
        .map(number -> new Standpoint(Level.ALL, new Moment.AtRevision(new RevisionNumber(number))))
        .map(standpoint -> address(node) + Links.query(standpoint.parameters(say.lang())))
        .orElse("");
  }

  private String address(Node node) {
    return page.site().publicUrl() + Links.findPage(node, say.lang()).orElse("");
  }

  private Reference citation(Node node) {
    return Citing.thing(page, title(node), node);
  }
}
