package org.vigie.consolidation;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.vigie.claim.Claim;
import org.vigie.claim.Key;
import org.vigie.claim.PropertyCatalogue;

/**
 * The consolidated view as a pure function of what is known ({@code design/model.md} section 3):
 * {@code (claims, opinions, links, policy, asOf) → triples, decisions, disagreements}.
 *
 * <p>Each key (subject, property) is ruled alone; a thing's portrait is its rulings and what is
 * derived from them. A caller that keeps a view recomputes the portrait of a thing when one of
 * these changes: a claim about it; an opinion on such a claim; an opinion on, or the description
 * of, a source of such a claim or a source that it derives from; a link of the thing or of a value;
 * and the date, once a claim or opinion dated later comes into force.
 */
public final class Consolidation {
  private final PropertyCatalogue properties;
  private final Rates rates;

  /**
   * A consolidation of the claimable properties of an ontology.
   *
   * @param rates what currencies were worth, for what is derived in euros
   */
  public Consolidation(PropertyCatalogue properties, Rates rates) {
    this.properties = properties;
    this.rates = rates;
  }

  /**
   * The portraits of the things that claims are about, by IRI.
   *
   * @param knowledge all that is known of these things
   * @param policy whose claims and opinions count
   * @param asOf what is recorded, assessed or withdrawn later is not yet known
   */
  public List<Portrait> portraits(Knowledge knowledge, Policy policy, LocalDate asOf) {
    Map<String, List<Ruling>> bySubject = new TreeMap<>();
    for (Ruling ruling : rulings(knowledge, policy, asOf)) {
      bySubject
          .computeIfAbsent(ruling.key().subject().toString(), unseen -> new ArrayList<>())
          .add(ruling);
    }
    Painter painter = new Painter(properties, knowledge, policy, rates);
    return bySubject.values().stream().map(painter::portrait).toList();
  }

  /** The ruling on each key, in a fixed order. */
  List<Ruling> rulings(Knowledge knowledge, Policy policy, LocalDate asOf) {
    Appraiser appraiser = new Appraiser(knowledge, policy, asOf);
    Consolidator consolidator = new Consolidator(properties, knowledge, policy, asOf);
    Map<Key, List<Appraisal>> byKey =
        new TreeMap<>(
            comparing((Key key) -> key.subject().toString())
                .thenComparing(key -> key.property().toString()));
    for (Claim claim : distinct(knowledge.claims())) {
      Appraisal appraisal = appraiser.appraise(claim);
      byKey.computeIfAbsent(appraisal.claim().key(), unseen -> new ArrayList<>()).add(appraisal);
    }
    return byKey.entrySet().stream()
        .map(entry -> consolidator.rule(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static Collection<Claim> distinct(List<Claim> claims) {
    Map<Node, Claim> byId = new java.util.HashMap<>();
    claims.forEach(claim -> byId.putIfAbsent(claim.id(), claim));
    return byId.values();
  }
}
