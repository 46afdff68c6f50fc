package org.vigie.consolidation;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.vigie.claim.Assessment;
import org.vigie.claim.Claim;
import org.vigie.claim.Content;
import org.vigie.claim.EdtfDate;
import org.vigie.claim.Key;
import org.vigie.claim.SourceAssessment;
import org.vigie.claim.SourceRecord;

/** Steps 1 and 2: canonical subjects and values, and opinions folded up to a date. */
final class Appraiser {
  private final Knowledge knowledge;
  private final Policy policy;
  private final LocalDate asOf;
  private final Map<Node, Assessment> opinions = new HashMap<>();
  private final Map<Node, SourceAssessment> sourceOpinions = new HashMap<>();

  Appraiser(Knowledge knowledge, Policy policy, LocalDate asOf) {
    this.knowledge = knowledge;
    this.policy = policy;
    this.asOf = asOf;
    groupBy(knowledge.assessments(), Assessment::claim)
        .forEach(
            (claim, all) ->
                fold(all, Assessment::body, Assessment::assessedOn, Assessment::id)
                    .ifPresent(opinion -> opinions.put(claim, opinion)));
    groupBy(knowledge.sourceAssessments(), SourceAssessment::source)
        .forEach(
            (source, all) ->
                fold(
                        all,
                        SourceAssessment::body,
                        SourceAssessment::assessedOn,
                        SourceAssessment::id)
                    .ifPresent(opinion -> sourceOpinions.put(source, opinion)));
  }

  Appraisal appraise(Claim claim) {
    Optional<Assessment> opinion = Optional.ofNullable(opinions.get(claim.id()));
    LocalDate retractedOn = claim.lifecycle().retractedOn();
    boolean retracted = retractedOn != null && !retractedOn.isAfter(asOf);
    return new Appraisal(
        canonical(claim),
        retracted ? Scale.RETRACTED : opinion.map(Assessment::status).orElse(Scale.UNREVIEWED),
        opinion.map(Assessment::confidence).orElse(Scale.UNASSESSED),
        reliability(claim),
        said(claim));
  }

  private Claim canonical(Claim claim) {
    Key key = new Key(knowledge.canonical(claim.key().subject()), claim.key().property());
    Content content =
        claim.content() instanceof Content.Exact exact && exact.value().isURI()
            ? new Content.Exact(
                knowledge.canonical(exact.value()),
                exact.measure(),
                exact.approximate(),
                exact.denied())
            : claim.content();
    return new Claim(
        claim.id(),
        claim.dataset(),
        key,
        content,
        claim.provenance(),
        claim.wording(),
        claim.lifecycle(),
        claim.contradicts());
  }

  private Node reliability(Claim claim) {
    return claim.provenance().statedIn().stream()
        .flatMap(source -> Optional.ofNullable(sourceOpinions.get(source)).stream())
        .map(SourceAssessment::reliability)
        .max(comparingInt(Scale::reliability).thenComparing((Node code) -> code.toString()))
        .orElse(Scale.UNJUDGED);
  }

  private String said(Claim claim) {
    return claim.provenance().statedIn().stream()
        .map(knowledge.sources()::get)
        .filter(record -> record != null && record.publishedOn() != null)
        .map(Appraiser::publishedOn)
        .max(Comparator.naturalOrder())
        .orElse("");
  }

  private static String publishedOn(SourceRecord record) {
    EdtfDate date = record.publishedOn();
    return date == null ? "" : date.text();
  }

  /** Latest per body up to the date; then the first body of the policy that has an opinion. */
  private <T> Optional<T> fold(
      List<T> all, Function<T, Node> body, Function<T, LocalDate> on, Function<T, Node> id) {
    Map<String, T> latest = new TreeMap<>();
    for (T opinion : all) {
      if (!on.apply(opinion).isAfter(asOf)) {
        latest.merge(
            body.apply(opinion).toString(),
            opinion,
            (one, other) ->
                comparing(on).thenComparing(id.andThen(Node::toString)).compare(one, other) >= 0
                    ? one
                    : other);
      }
    }
    if (policy.bodies().isEmpty()) {
      return latest.values().stream().findFirst();
    }
    return policy.bodies().stream()
        .map(Node::toString)
        .filter(latest::containsKey)
        .map(latest::get)
        .findFirst();
  }

  private static <T> Map<Node, List<T>> groupBy(Collection<T> all, Function<T, Node> key) {
    Map<Node, List<T>> groups = new HashMap<>();
    all.forEach(
        one -> groups.computeIfAbsent(key.apply(one), unseen -> new ArrayList<>()).add(one));
    return groups;
  }
}
