package org.vigie.release.table;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a release says that the one before it did not.
 *
 * @param before how much there was; null when there was no release before
 * @param after how much there is
 * @param added contracts that are new
 * @param removed contracts that are no longer there
 * @param values what is displayed otherwise
 * @param certainty what is more or less certain than before, the value being the same
 * @param resolved disagreements that are open no longer
 * @param opened disagreements that were not open before
 */
public record Comparison(
    @Nullable Counts before,
    Counts after,
    Listed<Named> added,
    Listed<Named> removed,
    Listed<ValueChange> values,
    Listed<CertaintyChange> certainty,
    Listed<Dispute> resolved,
    Listed<Dispute> opened) {
  /** How many of each list are kept: what a person reads, and a program that wants a start. */
  static final int MOST = 2_000;

  /**
   * The first of many.
   *
   * @param total how many there are
   * @param first the first of them
   */
  public record Listed<T>(long total, List<T> first) {
    /** Copies the list. */
    public Listed {
      first = List.copyOf(first);
    }
  }

  /**
   * How much there is in a view.
   *
   * @param contracts how many contracts
   * @param claims how many claims
   * @param sources how many sources
   * @param verified how many decisions display a verified claim
   * @param plausible a plausible one
   * @param unreviewed one that nobody reviewed
   * @param contested a contested one
   * @param disagreements how many disagreements are open
   */
  public record Counts(
      long contracts,
      long claims,
      long sources,
      long verified,
      long plausible,
      long unreviewed,
      long contested,
      long disagreements) {}

  /**
   * Something with the words to name it.
   *
   * @param iri which it is
   * @param french its name in French
   * @param english its name in English
   */
  public record Named(String iri, String french, String english) {}

  /**
   * A value.
   *
   * @param text as the data write it
   * @param language of a text; empty when it has none
   * @param type of the value, such as {@code decimal} or {@code anyURI}
   * @param currency of an amount; empty for anything else
   * @param french how it is named in French, when it is a thing
   * @param english the same in English
   */
  public record Value(
      String text, String language, String type, String currency, String french, String english) {}

  /**
   * A change of what is displayed.
   *
   * @param before what was displayed
   * @param after what is
   */
  public record ValueChange(Named subject, Named property, List<Value> before, List<Value> after) {}

  /**
   * A change of certainty.
   *
   * @param before the best status of the chosen claims, such as {@code plausible}
   * @param after the same now
   * @param up whether that is surer
   */
  public record CertaintyChange(
      Named subject, Named property, String before, String after, boolean up) {}

  /**
   * Sources that do not agree.
   *
   * @param claims how many claims are opposed
   */
  public record Dispute(Named subject, Named property, long claims) {}

  /**
   * Compares two views.
   *
   * @param before the view of the release before; empty when there was none
   * @param after the view of this release
   */
  public static Comparison of(Optional<Tables> before, Tables after) throws IOException {
    try (Sqlite database = Sqlite.open(after.file(), before.map(Tables::file))) {
      return new Comparer(database, before.isPresent()).compare();
    }
  }

  /** How much there is in a view. */
  public static Counts count(Tables view) throws IOException {
    try (Sqlite database = Sqlite.open(view.file())) {
      return new Comparer(database, false).counts("main");
    }
  }
}
