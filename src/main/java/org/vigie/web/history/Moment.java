package org.vigie.web.history;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigie.claim.Content;
import org.vigie.claim.EdtfDate;
import org.vigie.dossier.Fact;
import org.vigie.dossier.Ref;
import org.vigie.dossier.Statement;

/**
 * Something that happened on a day that sources give, more or less precisely.
 *
 * @param thing the event, or the contract that was signed
 * @param date what is said of its date
 * @param kind what sort of event it is, a code
 * @param threads in which sequences of facts it is read, codes
 * @param signature whether it is the signature that a contract's own page gives
 */
public record Moment(
    Ref thing, Fact date, @Nullable Ref kind, List<Ref> threads, boolean signature) {
  private static final String ABROAD = "thread-abroad";

  /** Copies the list. */
  public Moment {
    threads = List.copyOf(threads);
  }

  /**
   * A day that some source gives.
   *
   * @param day as precisely as the source says
   * @param kept whether it is the one displayed
   * @param statement the claim that speaks best for it
   */
  public record Dated(EdtfDate day, boolean kept, Statement statement) {}

  /** A moment; empty when nothing displayed nor opposed gives it a day. */
  static Optional<Moment> find(
      Ref thing, Fact date, @Nullable Ref kind, List<Ref> threads, boolean signature) {
    Moment moment = new Moment(thing, date, kind, threads, signature);
    return moment.days().isEmpty() ? Optional.empty() : Optional.of(moment);
  }

  /** The days displayed, or all those in competition, the displayed one first. */
  public List<Dated> days() {
    List<Fact.Value> values = date.disputed() ? date.opposedValues() : date.kept();
    return values.stream()
        .flatMap(Moment::day)
        .sorted(Comparator.comparing((Dated d) -> !d.kept()).thenComparing(Dated::day))
        .toList();
  }

  private static Stream<Dated> day(Fact.Value value) {
    return value.content() instanceof Content.Exact exact
            && exact.value().isLiteral()
            && !exact.denied()
        ? EdtfDate.find(exact.value().getLiteralLexicalForm()).stream()
            .map(day -> new Dated(day, value.kept(), value.best()))
        : Stream.empty();
  }

  /** Where it stands: the first day that the displayed date can mean, else the first of all. */
  public LocalDate first() {
    return place().notBefore();
  }

  /** The last day that the same date can mean. */
  public LocalDate last() {
    return place().notAfter();
  }

  private EdtfDate place() {
    List<Dated> days = days();
    return days.getFirst().kept()
        ? days.getFirst().day()
        : days.stream()
            .map(Dated::day)
            .min(Comparator.comparing(EdtfDate::notBefore))
            .orElseThrow();
  }

  /** The year under which it is told. */
  public int year() {
    return first().getYear();
  }

  /** Whether several days are in competition. */
  public boolean contestedDay() {
    return days().size() > 1;
  }

  /** Whether anything about it is contested. */
  public boolean contested() {
    return contestedDay() || date.status().equals("contested");
  }

  /** Whether it happened outside France. */
  public boolean isAbroad() {
    return threads.stream().anyMatch(thread -> thread.slug().equals(ABROAD));
  }

  /** Its threads, leaving out where it happened. */
  public List<Ref> lanes() {
    return threads.stream().filter(thread -> !thread.slug().equals(ABROAD)).toList();
  }

  /** The fragment of the page where it stands. */
  public String anchor() {
    return (signature ? "signature-" : "") + thing.slug();
  }
}
