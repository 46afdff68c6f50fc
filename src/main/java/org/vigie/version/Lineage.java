package org.vigie.version;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.vigie.store.RevisionNumber;

/**
 * The versions of a thing's document, in their order.
 *
 * @param thing what the document is about
 * @param all every revision that changed it
 */
public record Lineage(Node thing, List<Version> all) {
  /** Copies the list. */
  public Lineage {
    all = List.copyOf(all);
  }

  /** The versions of which something is left, the oldest first. */
  public List<Version> versions() {
    return all.stream().filter(version -> !version.gone()).toList();
  }

  /** Whether there has never been anything to show. */
  public boolean isEmpty() {
    return all.stream().allMatch(Version::gone);
  }

  /**
   * The first version.
   *
   * @throws java.util.NoSuchElementException when there is none
   */
  public Version first() {
    return versions().getFirst();
  }

  /**
   * The newest version.
   *
   * @throws java.util.NoSuchElementException when there is none
   */
  public Version last() {
    return versions().getLast();
  }

  /** The version that a revision shows; empty before the first, and where nothing was left. */
  public Optional<Version> findAt(RevisionNumber revision) {
    return upTo(revision).reduce((one, next) -> next).filter(version -> !version.gone());
  }

  /** The versions that a revision knows. */
  public Lineage until(RevisionNumber revision) {
    return new Lineage(thing, upTo(revision).toList());
  }

  private Stream<Version> upTo(RevisionNumber revision) {
    return all.stream().filter(version -> version.number().compareTo(revision) <= 0);
  }

  /** The version that a program means by a time (RFC 7089): the last until then, or the first. */
  public Optional<Version> findWished(Instant time) {
    return versions().stream()
        .filter(version -> !version.at().truncatedTo(ChronoUnit.SECONDS).isAfter(time))
        .reduce((one, next) -> next)
        .or(() -> versions().stream().findFirst());
  }

  /** The version before one. */
  public Optional<Version> findBefore(Version version) {
    return versions().stream()
        .filter(each -> each.number().compareTo(version.number()) < 0)
        .reduce((one, next) -> next);
  }

  /** The version after one. */
  public Optional<Version> findAfter(Version version) {
    return versions().stream()
        .filter(each -> each.number().compareTo(version.number()) > 0)
        .findFirst();
  }
}
