package org.vigie.quarantine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vigie.claim.ClaimId;
import org.vigie.claim.Place;

/**
 * One thing that waits.
 *
 * @param id a short identifier, computed from what it is and where it stands, so that the same
 *     import twice gives one entry
 * @param dataset the slug of the dataset that it would have joined
 * @param by the IRI of who brought it
 * @param at when, an instant of ISO 8601
 * @param revision the last revision when it was judged
 * @param place where it stands
 * @param text its own words
 * @param row what is known of it, by the columns of the tidy layout; no empty cells
 * @param reasons why it waits, at least one
 * @param statements what it would have said, as lines of N-Triples; none for a cell that could not
 *     be read
 */
public record Entry(
    String id,
    String dataset,
    String by,
    String at,
    long revision,
    Place place,
    String text,
    Map<String, String> row,
    List<Reason> reasons,
    List<String> statements) {
  /** Copies the collections. */
  public Entry {
    row = Collections.unmodifiableMap(new LinkedHashMap<>(row));
    reasons = List.copyOf(reasons);
    statements = List.copyOf(statements);
  }

  /** The identifier of an entry. */
  public static String id(
      String dataset, Place place, String text, Map<String, String> row, List<String> statements) {
    return ClaimId.hash(
        String.join(
            "\n",
            dataset,
            place.toString(),
            text,
            new java.util.TreeMap<>(row).toString(),
            statements.stream().sorted().toList().toString()));
  }

  /** What another entry says, as this one: under its identifier and at its place. */
  public Entry corrected(Entry other) {
    return new Entry(
        id,
        dataset,
        other.by,
        other.at,
        other.revision,
        place,
        text,
        other.row,
        other.reasons,
        other.statements);
  }

  /** Whether another entry waits for the same reasons with the same words. */
  boolean isTheSameAs(Entry other) {
    return row.equals(other.row)
        && reasons.equals(other.reasons)
        && statements.equals(other.statements);
  }
}
