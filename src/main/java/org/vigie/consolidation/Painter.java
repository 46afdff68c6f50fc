package org.vigie.consolidation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;
import org.vigie.claim.Claim;
import org.vigie.claim.ClaimId;
import org.vigie.claim.Content;
import org.vigie.claim.EdtfDate;
import org.vigie.claim.Key;
import org.vigie.claim.PropertyCatalogue;
import org.vigie.claim.PropertySpec;
import org.vigie.vocab.Iris;
import org.vigie.vocab.Vigie;
import org.vigie.vocab.W3c;

/** Turns the rulings on one thing into triples, with what is derived from them (step 9). */
final class Painter {
  private static final Node SIGNATURE_DATE = Iris.term("signatureDate");
  private static final Node HAS_PARTY = Iris.term("hasParty");
  private static final Node MONEY = Iris.code("kind-money");

  private final PropertyCatalogue properties;
  private final Knowledge knowledge;
  private final Policy policy;
  private final Euros euros;
  private final List<Explanation> explanations = Explanation.inEachLanguage();

  Painter(PropertyCatalogue properties, Knowledge knowledge, Policy policy, Rates rates) {
    this.properties = properties;
    this.knowledge = knowledge;
    this.policy = policy;
    this.euros = new Euros(rates, policy);
  }

  Portrait portrait(List<Ruling> rulings) {
    Node subject = rulings.getFirst().key().subject();
    Set<Triple> triples = new HashSet<>();
    String currency = currency(rulings);
    if (currency != null) {
      triples.add(
          Triple.create(subject, Vigie.CURRENCY, NodeFactory.createLiteralString(currency)));
    }
    List<Decision> decided = new ArrayList<>();
    int disagreements = 0;
    for (Ruling ruling : rulings) {
      ruling.known().forEach(appraisal -> judge(appraisal, triples));
      Optional<Decision> decision = ruling.decision().map(d -> inCurrency(d, currency));
      if (decision.isPresent()) {
        decided.add(decision.get());
        paint(decision.get(), triples);
        values(decision.get(), triples);
      }
      if (ruling.disagreement().isPresent()) {
        disagreements++;
        paint(ruling.disagreement().get(), triples);
      }
    }
    euros.derive(decided, triples);
    return new Portrait(subject, triples, decided.size(), disagreements);
  }

  /** The judgements that consolidation derives for every claim, displayed or not. */
  private static void judge(Appraisal appraisal, Set<Triple> triples) {
    Node claim = appraisal.claim().id();
    triples.add(Triple.create(claim, Vigie.STATUS, appraisal.status()));
    triples.add(Triple.create(claim, Vigie.CONFIDENCE, appraisal.confidence()));
    triples.add(Triple.create(claim, Vigie.SOURCE_RELIABILITY, appraisal.reliability()));
  }

  /**
   * A thing's one currency: that of its first decided amount, in the order of the properties. It is
   * derived from all keys together, so that no key's ruling depends on another key.
   */
  private @Nullable String currency(List<Ruling> rulings) {
    return rulings.stream()
        .filter(ruling -> properties.get(ruling.key().property()).valueKind().equals(MONEY))
        .flatMap(ruling -> ruling.decision().stream())
        .flatMap(decision -> decision.chosen().stream())
        .map(position -> Position.measureOf(position.content()).currency())
        .filter(found -> found != null)
        .findFirst()
        .orElse(null);
  }

  private Decision inCurrency(Decision decision, @Nullable String currency) {
    boolean other =
        decision.chosen().stream()
            .map(position -> Position.measureOf(position.content()).currency())
            .anyMatch(found -> found != null && !found.equals(currency));
    return other ? decision.withOutcome(Decision.OTHER_CURRENCY) : decision;
  }

  private void paint(Decision decision, Set<Triple> triples) {
    Node id = decision.id();
    describe(id, Vigie.DECISION, decision.key(), triples);
    triples.add(Triple.create(id, Vigie.OUTCOME, decision.outcome()));
    triples.add(Triple.create(id, Vigie.DECIDED_BY, decision.rule()));
    triples.add(Triple.create(id, Vigie.AGREEMENT, decision.agreement()));
    triples.add(Triple.create(id, Vigie.POLICY, policy.id()));
    decision.chosen().stream()
        .map(position -> position.best().claim().id())
        .forEach(claim -> triples.add(Triple.create(id, Vigie.CHOSEN_CLAIM, claim)));
    decision.considered().stream()
        .map(appraisal -> appraisal.claim().id())
        .forEach(claim -> triples.add(Triple.create(id, Vigie.CONSIDERED_CLAIM, claim)));
    decision
        .findRange()
        .ifPresent(
            position -> {
              if (position.content() instanceof Content.Range range) {
                triples.add(Triple.create(id, Vigie.VALUE_MIN, range.min()));
                triples.add(Triple.create(id, Vigie.VALUE_MAX, range.max()));
              }
            });
    PropertySpec spec = properties.get(decision.key().property());
    for (Explanation explanation : explanations) {
      triples.add(
          Triple.create(
              id,
              Vigie.EXPLANATION,
              NodeFactory.createLiteralLang(
                  explanation.of(decision, spec, knowledge), explanation.lang().tag())));
    }
  }

  private static void paint(Disagreement disagreement, Set<Triple> triples) {
    Node id = disagreement.id();
    describe(id, Vigie.DISAGREEMENT, disagreement.key(), triples);
    disagreement
        .claims()
        .forEach(
            claim -> triples.add(Triple.create(id, Vigie.OPPOSES, NodeFactory.createURI(claim))));
    triples.add(
        Triple.create(
            id, Vigie.STATE, Iris.code(disagreement.settled() ? "dis-settled" : "dis-open")));
  }

  private static void describe(Node id, Node type, Key key, Set<Triple> triples) {
    triples.add(Triple.create(id, W3c.RDF_TYPE, type));
    triples.add(Triple.create(id, Vigie.ABOUT, key.subject()));
    triples.add(Triple.create(id, Vigie.PROPERTY, key.property()));
  }

  /** The plain triples of a decision: what a beginner's query reads. */
  private void values(Decision decision, Set<Triple> triples) {
    if (!decision.outcome().equals(Decision.DECIDED)) {
      return;
    }
    Node subject = decision.key().subject();
    PropertySpec spec = properties.get(decision.key().property());
    for (Position position : decision.chosen()) {
      if (position.content() instanceof Content.Exact exact) {
        Node claim = position.best().claim().id();
        triples.add(Triple.create(subject, spec.property(), exact.value()));
        triples.add(Triple.create(subject, Vigie.BASED_ON, claim));
        glosses(exact.value(), position.best().claim())
            .forEach(gloss -> triples.add(Triple.create(subject, spec.property(), gloss)));
        for (Node wider : spec.superProperties()) {
          triples.add(Triple.create(subject, wider, exact.value()));
        }
        participation(subject, spec, exact.value(), claim, triples);
        bounds(subject, spec, exact.value(), triples);
      }
    }
  }

  /** The translations of a text; what stands beside a number or a date translates nothing. */
  private static List<Node> glosses(Node value, Claim claim) {
    boolean translatable = value.isLiteral() && !value.getLiteralLanguage().isEmpty();
    return translatable ? claim.wording().glosses() : List.of();
  }

  private static void participation(
      Node subject, PropertySpec spec, Node actor, Node claim, Set<Triple> triples) {
    Node role = spec.role();
    if (role == null && spec.property().equals(HAS_PARTY)) {
      role = Iris.code("role-party");
    }
    if (role == null) {
      return;
    }
    Node id = Iris.thing("participation", ClaimId.hash(actor + "|" + subject + "|" + role));
    triples.add(Triple.create(id, W3c.RDF_TYPE, Vigie.PARTICIPATION));
    triples.add(Triple.create(id, Vigie.IN_INSTRUMENT, subject));
    triples.add(Triple.create(id, Vigie.ACTOR_PROPERTY, actor));
    triples.add(Triple.create(id, Vigie.ROLE, role));
    triples.add(Triple.create(id, Vigie.BASED_ON, claim));
  }

  private static void bounds(Node subject, PropertySpec spec, Node value, Set<Triple> triples) {
    if (!spec.property().equals(SIGNATURE_DATE)) {
      return;
    }
    EdtfDate.find(value.getLiteralLexicalForm())
        .ifPresent(
            date -> {
              triples.add(Triple.create(subject, Vigie.SIGNATURE_YEAR, Terms.year(date)));
              triples.add(
                  Triple.create(subject, Vigie.SIGNATURE_NOT_BEFORE, Terms.day(date.notBefore())));
              triples.add(
                  Triple.create(subject, Vigie.SIGNATURE_NOT_AFTER, Terms.day(date.notAfter())));
            });
  }
}
