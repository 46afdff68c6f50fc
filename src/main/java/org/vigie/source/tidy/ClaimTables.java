package org.vigie.source.tidy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.vigie.claim.Assessment;
import org.vigie.claim.Claim;
import org.vigie.claim.Key;
import org.vigie.claim.Place;
import org.vigie.claim.Retraction;
import org.vigie.source.Problems;

/** The tables of claims: one row, one claim, and our opinion on it. */
final class ClaimTables {
  private static final Table.Columns COLUMNS =
      Table.Columns.of(
              "about,property,value,value_min,value_max,value_state,unit,approximate,denies,"
                  + "language,gloss,original_text,source,stated_by,locator,quote,quote_language,"
                  + "valid_from,valid_until,status,confidence,reason_fr,reason_en,note_fr,note_en,"
                  + "contradicts_key,supersedes,recorded_by,recorded_on")
          .or("assessed_on,retracted_on,retraction_reason");

  private final ClaimRows rows;
  private final Map<Node, Place> places;

  private final Map<Node, Claim> claims = new LinkedHashMap<>();
  private final List<Assessment> assessments = new ArrayList<>();
  private final List<Retraction> retractions = new ArrayList<>();
  private final Opposition opposition = new Opposition();

  ClaimTables(ClaimRows rows, Map<Node, Place> places) {
    this.rows = rows;
    this.places = places;
  }

  void read(DataFolder folder, Problems problems) {
    for (String file : folder.list("claims", ".csv")) {
      for (Row row : Table.read(folder, file, COLUMNS, problems)) {
        rows.read(row)
            .filter(said -> !keep(row, said))
            .ifPresent(
                twice ->
                    row.problem(
                        "value", "claim.twice", String.valueOf(places.get(twice.claim().id()))));
      }
    }
  }

  /** Keeps what a row says; false when a row before it makes the same claim. */
  boolean keep(Row row, ClaimRows.Said said) {
    Claim claim = said.claim();
    if (claims.putIfAbsent(claim.id(), claim) != null) {
      return false;
    }
    places.put(claim.id(), row.place());
    row.find("contradicts_key").ifPresent(group -> opposition.add(group, claim));
    said.assessment()
        .ifPresent(
            assessment -> {
              places.put(assessment.id(), row.place());
              assessments.add(assessment);
            });
    said.retraction().ifPresent(retractions::add);
    return true;
  }

  List<Claim> claims() {
    return claims.values().stream().map(opposition::apply).toList();
  }

  List<Assessment> assessments() {
    return assessments;
  }

  List<Retraction> retractions() {
    return retractions;
  }

  /** The claims of a key whose rows carry the name of a group and that one source states. */
  List<Claim> list(Key key, String group, Node source) {
    return opposition.list(group, key, source);
  }
}
