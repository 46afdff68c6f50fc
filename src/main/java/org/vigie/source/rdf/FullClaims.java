package org.vigie.source.rdf;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.vigie.claim.Assessment;
import org.vigie.claim.Claim;
import org.vigie.claim.ClaimId;
import org.vigie.claim.Content;
import org.vigie.claim.Key;
import org.vigie.claim.Lifecycle;
import org.vigie.claim.Provenance;
import org.vigie.claim.Retraction;
import org.vigie.claim.SourceAssessment;
import org.vigie.claim.Wording;
import org.vigie.source.Consignment;
import org.vigie.vocab.Iris;
import org.vigie.vocab.Vigie;

/**
 * Claims and assessments that are written out. A claim keeps its IRI when that is the partner's
 * own. An IRI of ours is computed from what the claim says: one that does not fit belongs to what
 * the claim said before it was changed, or in another dataset, so the claim gets the IRI that fits,
 * as a new claim. So does a claim without an IRI.
 */
final class FullClaims {
  private final Consignment consignment;
  private final Predicate<Node> wasBlank;
  private final Map<Node, Node> renamed = new HashMap<>();
  private int misnamed;

  FullClaims(Consignment consignment, Predicate<Node> wasBlank) {
    this.consignment = consignment;
    this.wasBlank = wasBlank;
  }

  /** How many claims had an IRI of ours that is not theirs. */
  int misnamed() {
    return misnamed;
  }

  /** First pass: learns which claims get another IRI, so that references can follow. */
  void learn(Said said, Account scratch) {
    claim(said, new Fields(said, scratch))
        .filter(claim -> !claim.id().equals(said.subject()))
        .ifPresent(
            claim -> {
              renamed.put(said.subject(), claim.id());
              misnamed += wasBlank.test(said.subject()) ? 0 : 1;
            });
  }

  void read(Said said, Account account) {
    Fields fields = new Fields(said, account);
    Optional<Claim> claim = claim(said, fields);
    if (claim.isEmpty()) {
      fields.refuse();
      return;
    }
    account.add(claim.get(), account.place(said));
    Lifecycle lifecycle = claim.get().lifecycle();
    LocalDate retracted = lifecycle.retractedOn();
    Node reason = lifecycle.retractionReason();
    if (retracted != null && reason != null) {
      // For a claim that is known already and was not withdrawn before.
      account.add(new Retraction(claim.get().id(), retracted, reason));
    }
    fields.says(claim.get().id());
  }

  void readAssessment(Said said, Account account) {
    Fields fields = new Fields(said, account);
    Optional<Node> claim = fields.get(Vigie.ASSESSES).map(this::named);
    Optional<Node> status = fields.get(Vigie.GIVES_STATUS);
    Optional<Node> confidence = fields.get(Vigie.GIVES_CONFIDENCE);
    List<Node> rationale = fields.all(Vigie.RATIONALE);
    Optional<Node> by = fields.get(Vigie.ASSESSED_BY);
    Node body = fields.orNull(Vigie.ON_BEHALF_OF);
    LocalDate on = onOrToday(fields.day(Vigie.ASSESSED_ON));
    if (!fields.isSound()) {
      fields.refuse();
      return;
    }
    Node id = named(said, claim + "|" + status + "|" + confidence + "|" + rationale + "|" + by);
    account.add(
        new Assessment(
            id,
            claim.orElseThrow(),
            status.orElseThrow(),
            confidence.orElseThrow(),
            rationale,
            by.orElseThrow(),
            body,
            on),
        account.place(said));
    fields.says(id);
  }

  void readSourceAssessment(Said said, Account account) {
    Fields fields = new Fields(said, account);
    Optional<Node> source = fields.get(Vigie.ASSESSES);
    Optional<Node> reliability = fields.get(Vigie.GIVES_RELIABILITY);
    List<Node> rationale = fields.all(Vigie.RATIONALE);
    Optional<Node> by = fields.get(Vigie.ASSESSED_BY);
    Node body = fields.orNull(Vigie.ON_BEHALF_OF);
    LocalDate on = onOrToday(fields.day(Vigie.ASSESSED_ON));
    if (!fields.isSound()) {
      fields.refuse();
      return;
    }
    Node id = named(said, source + "|" + reliability + "|" + rationale + "|" + by);
    account.add(
        new SourceAssessment(
            id,
            source.orElseThrow(),
            reliability.orElseThrow(),
            rationale,
            by.orElseThrow(),
            body,
            on),
        account.place(said));
    fields.says(id);
  }

  private Optional<Claim> claim(Said said, Fields fields) {
    Optional<Node> about = fields.get(Vigie.ABOUT);
    Optional<Node> property = fields.get(Vigie.PROPERTY);
    Optional<Content> content = content(fields);
    Provenance provenance = provenance(fields);
    Wording wording =
        new Wording(
            fields.text(Vigie.ORIGINAL_TEXT), fields.all(Vigie.GLOSS), fields.all(Vigie.NOTE));
    Node supersedes = fields.orNull(Vigie.SUPERSEDES);
    Lifecycle lifecycle =
        new Lifecycle(
            fields.date(Vigie.VALID_FROM),
            fields.date(Vigie.VALID_UNTIL),
            supersedes == null ? null : named(supersedes),
            fields.day(Vigie.RETRACTED_ON),
            fields.orNull(Vigie.RETRACTION_REASON));
    List<Node> contradicts = fields.all(Vigie.CONTRADICTS).stream().map(this::named).toList();
    if (!fields.isSound()) {
      return Optional.empty();
    }
    Node dataset = consignment.graph();
    Key key = new Key(about.orElseThrow(), property.orElseThrow());
    Node computed = ClaimId.of(dataset, key, content.orElseThrow(), provenance, lifecycle);
    return Optional.of(
        new Claim(
            isOurs(said.subject()) ? computed : said.subject(),
            dataset,
            key,
            content.orElseThrow(),
            provenance,
            wording,
            lifecycle,
            contradicts));
  }

  private Optional<Content> content(Fields fields) {
    Optional<Node> state = fields.find(Vigie.VALUE_STATE);
    Optional<Node> value = fields.find(Vigie.VALUE);
    Optional<Node> min = fields.find(Vigie.VALUE_MIN);
    Optional<Node> max = fields.find(Vigie.VALUE_MAX);
    Content.Measure measure =
        new Content.Measure(fields.text(Vigie.CURRENCY), fields.orNull(Vigie.UNIT));
    boolean approximate = fields.flag(Vigie.APPROXIMATE);
    boolean denied = fields.flag(Vigie.DENIES);
    boolean range = min.isPresent() && max.isPresent();
    int said = (state.isPresent() ? 1 : 0) + (value.isPresent() ? 1 : 0) + (range ? 1 : 0);
    if (said != 1 || min.isPresent() != max.isPresent()) {
      fields.missing(Vigie.VALUE);
      return Optional.empty();
    }
    if (state.isPresent()) {
      return state.map(Content.Absence::new);
    }
    return range
        ? Optional.of(new Content.Range(min.get(), max.get(), measure))
        : value.map(node -> new Content.Exact(node, measure, approximate, denied));
  }

  private Provenance provenance(Fields fields) {
    List<Node> sources = fields.all(Vigie.STATED_IN);
    if (sources.isEmpty()) {
      fields.missing(Vigie.STATED_IN);
    }
    return new Provenance(
        sources,
        fields.orNull(Vigie.STATED_BY),
        fields.text(Vigie.LOCATOR),
        fields.orNull(Vigie.QUOTE),
        fields.find(Vigie.RECORDED_BY).orElse(consignment.by()),
        onOrToday(fields.day(Vigie.RECORDED_ON)));
  }

  private LocalDate onOrToday(@Nullable LocalDate day) {
    return day == null ? consignment.on() : day;
  }

  private boolean isOurs(Node claim) {
    return wasBlank.test(claim) || claim.getURI().startsWith(Iris.BASE);
  }

  /** The IRI that a claim has got. */
  Node named(Node claim) {
    return renamed.getOrDefault(claim, claim);
  }

  private Node named(Said opinion, String content) {
    return wasBlank.test(opinion.subject())
        ? Iris.thing("assessment", ClaimId.hash(content))
        : opinion.subject();
  }
}
