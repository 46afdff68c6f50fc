package org.vigie.source.tidy;

import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.vigie.claim.Claim;
import org.vigie.claim.Key;
import org.vigie.claim.Place;
import org.vigie.source.Problems;
import org.vigie.vocab.Iris;
import org.vigie.vocab.Vigie;
import org.vigie.vocab.W3c;

/**
 * The table of evidence: each row leads from an evaluation or a source to a claim of effect, and
 * says which way it points and how strong it is.
 */
final class EvidenceTable {
  static final String FILE = "evidence.csv";
  private static final Table.Columns COLUMNS =
      Table.Columns.of(
          "slug,from,for_about,for_property,for_row_key,for_source,direction,strength,"
              + "reason_fr,reason_en,note_fr,note_en");

  private final Graph declared;
  private final Map<Node, Place> places;
  private final Values values;
  private final ClaimTables claims;

  EvidenceTable(Graph declared, Map<Node, Place> places, Values values, ClaimTables claims) {
    this.declared = declared;
    this.places = places;
    this.values = values;
    this.claims = claims;
  }

  void read(DataFolder folder, Names names, Problems problems) {
    for (Row row : Table.read(folder, FILE, COLUMNS, problems)) {
      if (!names.add("evidence", row.get("slug"))) {
        row.problem("slug", "slug.twice", row.get("slug"));
      }
      declare(row, names);
    }
  }

  private void declare(Row row, Names names) {
    Node line = Iris.thing("evidence", row.get("slug"));
    places.put(line, row.place());
    declared.add(line, W3c.RDF_TYPE, Vigie.EVIDENCE_LINE);
    declared.add(line, Vigie.EVIDENCE_FROM, names.node(row.get("from"), row, "from"));
    claimed(row, names).forEach(claim -> declared.add(line, Vigie.EVIDENCE_FOR, claim.id()));
    values
        .code(row, "direction", row.get("direction"), Iris.code("directions"))
        .ifPresent(direction -> declared.add(line, Vigie.DIRECTION, direction));
    values
        .code(row, "strength", row.get("strength"), Iris.code("evidence-levels"))
        .ifPresent(strength -> declared.add(line, Vigie.STRENGTH, strength));
    Recorder.texts(row, "reason").forEach(text -> declared.add(line, Vigie.RATIONALE, text));
    Recorder.texts(row, "note").forEach(text -> declared.add(line, Vigie.NOTE, text));
  }

  private List<Claim> claimed(Row row, Names names) {
    Key key =
        new Key(
            names.node(row.get("for_about"), row, "for_about"), Iris.term(row.get("for_property")));
    String group = row.get("for_row_key");
    String source = row.get("for_source");
    List<Claim> found = claims.list(key, group, names.node("source/" + source, row, "for_source"));
    if (found.isEmpty()) {
      row.problem(
          "for_row_key",
          "evidence.claim",
          row.get("for_about"),
          row.get("for_property"),
          group,
          source);
    }
    return found;
  }
}
