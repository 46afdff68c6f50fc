package org.vigie.source.tidy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.vigie.claim.Assessment;
import org.vigie.claim.Claim;
import org.vigie.claim.ClaimId;
import org.vigie.claim.Content;
import org.vigie.claim.Key;
import org.vigie.claim.Lifecycle;
import org.vigie.claim.PropertySpec;
import org.vigie.claim.Provenance;
import org.vigie.claim.Retraction;
import org.vigie.claim.Wording;
import org.vigie.source.Literals;
import org.vigie.source.Reference;
import org.vigie.vocab.Iris;

/** Reads one row of the tidy layout: a claim, our opinion on it, its withdrawal. */
final class ClaimRows {
  private final Reference reference;
  private final Names names;
  private final Values values;
  private final Recorder recorder;
  private final Node dataset;

  ClaimRows(Reference reference, Names names, Recorder recorder, Node dataset) {
    this.reference = reference;
    this.names = names;
    this.values = new Values(reference, names);
    this.recorder = recorder;
    this.dataset = dataset;
  }

  /**
   * What a row says.
   *
   * @param claim the claim
   * @param assessment our opinion on it
   * @param retraction its withdrawal
   */
  record Said(Claim claim, Optional<Assessment> assessment, Optional<Retraction> retraction) {}

  /** Reads a row; notes on it what is wrong, and then what it says is not to be trusted. */
  Optional<Said> read(Row row) {
    String property = row.get("property");
    Optional<PropertySpec> spec = reference.properties().find(Iris.term(property));
    if (spec.isEmpty()) {
      row.problem(
          "property",
          "property.unknown",
          property,
          Names.nearest(property, reference.propertyNames()));
      return Optional.empty();
    }
    Key key = new Key(names.node(row.get("about"), row, "about"), spec.get().property());
    return values.find(row, spec.get()).map(content -> read(row, key, content));
  }

  private Said read(Row row, Key key, Content content) {
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
    return new Said(claim, assessment(row, id), retraction(row, id));
  }

  private Provenance provenance(Row row) {
    if (row.list("source").isEmpty()) {
      row.problem("source", "claim.noSource");
    }
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
        typist(row),
        recordedOn(row));
  }

  private Node typist(Row row) {
    Node usual = recorder.typist();
    return usual != null && row.find("recorded_by").isEmpty()
        ? usual
        : names.node("actor/" + row.get("recorded_by"), row, "recorded_by");
  }

  private LocalDate recordedOn(Row row) {
    return recorder.typist() != null && row.find("recorded_on").isEmpty()
        ? recorder.today()
        : row.getDay("recorded_on");
  }

  private static Wording wording(Row row) {
    String other = row.find("language").filter("fr"::equals).isPresent() ? "en" : "fr";
    return new Wording(
        row.find("original_text").orElse(null),
        row.find("gloss").map(text -> Literals.text(text, other)).stream().toList(),
        Recorder.texts(row, "note"));
  }

  private Optional<Assessment> assessment(Row row, Node claim) {
    if (row.find("status").isEmpty()) {
      return Optional.empty();
    }
    Optional<Node> status =
        values.code(row, "status", "status-" + row.get("status"), Iris.code("statuses"));
    Optional<Node> confidence =
        values.code(
            row,
            "confidence",
            "conf-" + row.find("confidence").orElse("unassessed"),
            Iris.code("confidences"));
    return status.flatMap(s -> confidence.map(c -> assessment(row, claim, s, c)));
  }

  /** A day that the row does not give is no part of the identifier: it changes with each import. */
  private Assessment assessment(Row row, Node claim, Node status, Node confidence) {
    List<Node> rationale = Recorder.texts(row, "reason");
    LocalDate on = row.findDay("assessed_on").orElseGet(() -> recordedOn(row));
    String day = row.find("assessed_on").or(() -> row.find("recorded_on")).isEmpty() ? "" : "" + on;
    Node id =
        Iris.thing(
            "assessment",
            ClaimId.hash(claim + "|" + status + "|" + confidence + "|" + rationale + "|" + day));
    return new Assessment(
        id, claim, status, confidence, rationale, recorder.team(), recorder.body(), on);
  }

  private Optional<Retraction> retraction(Row row, Node claim) {
    return row.findDay("retracted_on")
        .flatMap(
            on ->
                values
                    .code(
                        row,
                        "retraction_reason",
                        "reason-" + row.get("retraction_reason"),
                        Iris.code("retraction-reasons"))
                    .map(reason -> new Retraction(claim, on, reason)));
  }
}
