package org.vigie.source.tidy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.vigie.claim.Assessment;
import org.vigie.claim.Claim;
import org.vigie.claim.ClaimId;
import org.vigie.claim.Content;
import org.vigie.claim.Key;
import org.vigie.claim.Lifecycle;
import org.vigie.claim.Place;
import org.vigie.claim.PropertySpec;
import org.vigie.claim.Provenance;
import org.vigie.claim.Retraction;
import org.vigie.claim.Wording;
import org.vigie.source.Literals;
import org.vigie.source.Problems;
import org.vigie.source.Reference;
import org.vigie.vocab.Iris;

/** The tables of claims: one row, one claim, and our opinion on it. */
final class ClaimTables {
  private static final Table.Columns COLUMNS =
      Table.Columns.of(
              "about,property,value,value_min,value_max,value_state,unit,approximate,denies,"
                  + "language,gloss,original_text,source,stated_by,locator,quote,quote_language,"
                  + "valid_from,valid_until,status,confidence,reason_fr,reason_en,note_fr,note_en,"
                  + "contradicts_key,supersedes,recorded_by,recorded_on")
          .or("assessed_on,retracted_on,retraction_reason");

  private final Reference reference;
  private final Names names;
  private final Values values;
  private final Recorder recorder;
  private final Node dataset;
  private final Map<Node, Place> places;

  private final Map<Node, Claim> claims = new LinkedHashMap<>();
  private final List<Assessment> assessments = new ArrayList<>();
  private final List<Retraction> retractions = new ArrayList<>();
  private final Opposition opposition = new Opposition();

  ClaimTables(
      Reference reference, Names names, Recorder recorder, Node dataset, Map<Node, Place> places) {
    this.reference = reference;
    this.names = names;
    this.values = new Values(reference, names);
    this.recorder = recorder;
    this.dataset = dataset;
    this.places = places;
  }

  void read(DataFolder folder, Problems problems) {
    for (String file : folder.list("claims", ".csv")) {
      Table.read(folder, file, COLUMNS, problems).forEach(this::add);
    }
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

  private void add(Row row) {
    String property = row.get("property");
    Optional<PropertySpec> spec = reference.properties().find(Iris.term(property));
    if (spec.isEmpty()) {
      row.problem(
          "property",
          "property.unknown",
          property,
          Names.nearest(property, reference.propertyNames()));
      return;
    }
    Key key = new Key(names.node(row.get("about"), row, "about"), spec.get().property());
    values.find(row, spec.get()).ifPresent(content -> add(row, key, content));
  }

  private void add(Row row, Key key, Content content) {
    Provenance provenance = provenance(row);
    Lifecycle lifecycle =
        new Lifecycle(
            row.findDate("valid_from").orElse(null),
            row.findDate("valid_until").orElse(null),
            row.find("supersedes").map(id -> Iris.thing("claim", id)).orElse(null),
            null,
            null);
    Node id = ClaimId.of(dataset, key, content, provenance, lifecycle);
    Claim claim =
        new Claim(id, dataset, key, content, provenance, wording(row), lifecycle, List.of());
    if (claims.putIfAbsent(id, claim) != null) {
      row.problem("value", "claim.twice", String.valueOf(places.get(id)));
      return;
    }
    places.put(id, row.place());
    row.find("contradicts_key").ifPresent(group -> opposition.add(group, claim));
    assess(row, id);
    retract(row, id);
  }

  private Provenance provenance(Row row) {
    return new Provenance(
        row.list("source").stream()
            .map(slug -> names.node("source/" + slug, row, "source"))
            .toList(),
        row.find("stated_by")
            .map(slug -> names.node("actor/" + slug, row, "stated_by"))
            .orElse(null),
        row.find("locator").orElse(null),
        row.find("quote")
            .map(quote -> Literals.text(quote, row.find("quote_language").orElse("fr")))
            .orElse(null),
        names.node("actor/" + row.get("recorded_by"), row, "recorded_by"),
        row.getDay("recorded_on"));
  }

  private static Wording wording(Row row) {
    String other = row.find("language").filter("fr"::equals).isPresent() ? "en" : "fr";
    return new Wording(
        row.find("original_text").orElse(null),
        row.find("gloss").map(text -> Literals.text(text, other)).stream().toList(),
        Recorder.texts(row, "note"));
  }

  private void assess(Row row, Node claim) {
    if (row.find("status").isEmpty()) {
      return;
    }
    Optional<Node> status =
        values.code(row, "status", "status-" + row.get("status"), Iris.code("statuses"));
    Optional<Node> confidence =
        values.code(
            row,
            "confidence",
            "conf-" + row.find("confidence").orElse("unassessed"),
            Iris.code("confidences"));
    if (status.isEmpty() || confidence.isEmpty()) {
      return;
    }
    List<Node> rationale = Recorder.texts(row, "reason");
    var on = row.findDay("assessed_on").orElseGet(() -> row.getDay("recorded_on"));
    Node id =
        Iris.thing(
            "assessment",
            ClaimId.hash(
                claim + "|" + status.get() + "|" + confidence.get() + "|" + rationale + "|" + on));
    places.put(id, row.place());
    assessments.add(
        new Assessment(
            id,
            claim,
            status.get(),
            confidence.get(),
            rationale,
            recorder.team(),
            recorder.body(),
            on));
  }

  private void retract(Row row, Node claim) {
    row.findDay("retracted_on")
        .ifPresent(
            on ->
                values
                    .code(
                        row,
                        "retraction_reason",
                        "reason-" + row.get("retraction_reason"),
                        Iris.code("retraction-reasons"))
                    .ifPresent(reason -> retractions.add(new Retraction(claim, on, reason))));
  }
}
