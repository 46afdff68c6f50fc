package org.vigie.state;

import static java.util.Comparator.comparingLong;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.vigie.store.RevisionNumber;
import org.vigie.store.Snapshot;

/** Which revision a moment means. */
final class Timeline {
  private final Releases releases;
  private final InstantSource clock;

  /**
   * A timeline.
   *
   * @param releases the names of releases
   * @param clock what the time is, since nobody knows the future
   */
  Timeline(Releases releases, InstantSource clock) {
    this.releases = releases;
    this.clock = clock;
  }

  /**
   * The revision that a moment means.
   *
   * @param newest where the log of revisions is read
   * @param last its number
   * @throws StateException when there is none
   */
  RevisionNumber number(Moment moment, Snapshot newest, RevisionNumber last) {
    return switch (moment) {
      case Moment.Newest any -> last;
      case Moment.AtRevision at -> {
        if (at.number().value() == 0 || at.number().compareTo(last) > 0) {
          throw StateException.invalid("revision", at.number().toString(), last.toString());
        }
        yield at.number();
      }
      case Moment.AtTime at -> numberAt(at, newest);
      case Moment.Wish wish -> wished(wish, newest);
      case Moment.AtRelease at ->
          releases.find(newest, at.name()).orElseThrow(() -> unknown(at.name(), newest));
    };
  }

  private StateException unknown(String release, Snapshot newest) {
    var known = releases.list(newest);
    return known.isEmpty()
        ? StateException.invalid("noRelease", release)
        : StateException.invalid("release", release, String.join(", ", known));
  }

  /**
   * The last revision up to a time. An address that names a time names one state for ever, so what
   * is still to come has none; RFC 7089, which gives the newest, speaks of a wish ({@code
   * Accept-Datetime}) and not of an address. Before the first revision there is nothing to ask.
   */
  private RevisionNumber numberAt(Moment.AtTime at, Snapshot newest) {
    if (at.from().isAfter(clock.instant())) {
      throw StateException.invalid("future", at.said(), newest.revision().toString());
    }
    return newest
        .revisions()
        .filter(dated -> !dated.at().isAfter(at.to()))
        .map(Snapshot.Dated::number)
        .max(RevisionNumber::compareTo)
        .orElseThrow(
            () ->
                newest
                    .revisions()
                    .min(comparingLong(dated -> dated.number().value()))
                    .map(
                        first ->
                            StateException.invalid(
                                "before",
                                at.said(),
                                first.at().truncatedTo(ChronoUnit.SECONDS).toString()))
                    .orElseGet(() -> StateException.invalid("nothing", at.said())));
  }

  /** The last revision up to a time, to the second, as dates are in HTTP; the first if none is. */
  private static RevisionNumber wished(Moment.Wish wish, Snapshot newest) {
    List<Snapshot.Dated> all = newest.revisions().toList();
    return all.stream()
        .filter(dated -> !dated.at().truncatedTo(ChronoUnit.SECONDS).isAfter(wish.at()))
        .map(Snapshot.Dated::number)
        .max(RevisionNumber::compareTo)
        .or(() -> all.stream().map(Snapshot.Dated::number).min(RevisionNumber::compareTo))
        .orElseThrow(() -> StateException.invalid("nothing", wish.at().toString()));
  }

  /** Whether it means that revision for ever. */
  boolean isLasting(Moment moment) {
    return switch (moment) {
      case Moment.Newest any -> false;
      case Moment.AtTime at -> at.to().isBefore(clock.instant());
      case Moment.Wish wish -> wish.at().isBefore(clock.instant());
      case Moment.AtRevision at -> true;
      case Moment.AtRelease at -> true;
    };
  }
}
