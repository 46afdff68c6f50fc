package org.vigie.web.thing;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.vigie.claim.Content;
import org.vigie.dossier.Dossier;
import org.vigie.dossier.DossierReader;
import org.vigie.dossier.Fact;
import org.vigie.dossier.Label;
import org.vigie.dossier.Ref;
import org.vigie.dossier.Statement;
import org.vigie.vocab.Iris;
import org.vigie.vocab.Vigie;
import org.vigie.vocab.W3c;
import org.vigie.web.page.Paging;
import org.vigie.web.speech.Speech;

/** Reads what the page of an actor shows, and no more: of a long list only one page. */
public final class ActorReader {
  private static final String UNSTATED = "hasParty";
  private static final List<String> PAID =
      List.of("hasInvestor", "hasStructurer", "hasOutcomePayer", "hasServiceProvider");
  private static final int COMPANY = 8;
  private static final int MOST_SUMMED = 120;
  private static final int MOST_COUNTED = 2_000;

  private final DossierReader reader;
  private final Speech say;
  private final Node actor;
  private final ActorChoice asked;
  private final Mentions mentions;
  private final Voices voices;
  private final Map<Node, Map<String, Fact>> amounts = new HashMap<>();
  private final Map<String, Map<Node, List<Node>>> contracts = new LinkedHashMap<>();
  private final Map<String, Set<Node>> kept = new LinkedHashMap<>();

  private ActorReader(
      Graph graph, DossierReader reader, Speech say, Node actor, ActorChoice asked) {
    this.reader = reader;
    this.say = say;
    this.actor = actor;
    this.asked = asked;
    this.mentions = new Mentions(graph, actor);
    this.voices = new Voices(reader, say);
    for (String role : ContractOutline.ROLES) {
      contracts.put(role, mentions.contracts(role));
      Set<Node> held = new LinkedHashSet<>();
      contracts.get(role).keySet().stream()
          .filter(contract -> mentions.keeps(contract, role))
          .forEach(held::add);
      kept.put(role, held);
    }
    withoutRepeats();
  }

  /**
   * Reads the page of an actor.
   *
   * @param graph the union of the named graphs
   * @param reader of the same revision
   * @param asked the pages of its lists
   */
  public static ActorOutline read(
      Graph graph, DossierReader reader, Speech say, Node actor, ActorChoice asked) {
    return new ActorReader(graph, reader, say, actor, asked).outline();
  }

  /** Who has a stated role in a contract needs not be listed there without one. */
  private void withoutRepeats() {
    Set<Node> stated = new LinkedHashSet<>();
    kept.forEach(
        (role, held) -> {
          if (!role.equals(UNSTATED)) {
            stated.addAll(held);
          }
        });
    held(UNSTATED).removeAll(stated);
    contracts.getOrDefault(UNSTATED, Map.of()).keySet().removeAll(stated);
  }

  private Set<Node> held(String role) {
    return kept.getOrDefault(role, Set.of());
  }

  private ActorOutline outline() {
    Dossier dossier =
        new Dossier(
            reader.ref(actor),
            mentions.list(actor, W3c.RDF_TYPE).stream()
                .map(reader::ref)
                .sorted(comparing(Ref::slug))
                .toList(),
            Label.NONE,
            Label.NONE,
            reader.listFacts(actor, property -> !Mentions.isRelation(property)));
    List<ActorOutline.Table> tables = tables();
    ActorBonds bonds = new ActorBonds(mentions, reader, say, actor, voices);
    List<ActorOutline.Bond> ties = bonds.page(asked.ties());
    return new ActorOutline(
        dossier,
        tables,
        tables.isEmpty() ? List.of() : company(tables.getFirst().role()),
        money(),
        twice(bonds),
        ties,
        bonds.size(),
        asked,
        voices.sources(dossier),
        replies(dossier.thing().node()),
        solidity(dossier));
  }

  private List<ActorOutline.Answer> replies(Node actor) {
    Titles titles = new Titles(reader, say);
    return reader.listReplies(actor).stream()
        .map(reply -> new ActorOutline.Answer(reply, titles.of(reply.targets())))
        .toList();
  }

  private List<ActorOutline.Table> tables() {
    return contracts.entrySet().stream()
        .filter(entry -> !entry.getValue().isEmpty())
        .sorted(
            Comparator.comparing(
                    (Map.Entry<String, Map<Node, List<Node>>> entry) ->
                        entry.getKey().equals(UNSTATED))
                .thenComparing(
                    Comparator.comparingInt(
                            (Map.Entry<String, Map<Node, List<Node>>> entry) ->
                                held(entry.getKey()).size())
                        .reversed()))
        .map(entry -> table(entry.getKey(), entry.getValue()))
        .toList();
  }

  private ActorOutline.Table table(String role, Map<Node, List<Node>> all) {
    List<Map.Entry<Node, List<Node>>> sorted =
        all.entrySet().stream()
            .sorted(comparing(entry -> !held(role).contains(entry.getKey())))
            .toList();
    List<ActorOutline.Row> rows =
        Paging.cut(sorted, asked.pageOf(role), ActorChoice.ROWS).stream()
            .map(entry -> row(entry.getKey(), role, entry.getValue()))
            .toList();
    int page = Math.min(asked.pageOf(role), Paging.last(all.size(), ActorChoice.ROWS));
    return new ActorOutline.Table(role, held(role).size(), all.size(), rows, page);
  }

  private ActorOutline.Row row(Node contract, String role, List<Node> claims) {
    List<Statement> said = voices.read(claims);
    List<Ref> partners =
        role.equals(UNSTATED)
            ? List.of()
            : mentions
                .others(contract, role)
                .map(reader::ref)
                .sorted(comparing(Ref::slug))
                .toList();
    return new ActorOutline.Row(
        reader.ref(contract),
        mentions.find(contract, Vigie.SIGNATURE_YEAR).map(Node::getLiteralLexicalForm).orElse(null),
        amount(contract, amountOf(role)),
        partners,
        said.getFirst().status(),
        held(role).contains(contract),
        said.stream().allMatch(s -> s.content() instanceof Content.Exact exact && exact.denied()),
        voices.of(said));
  }

  private static String amountOf(String role) {
    return role.equals("hasOutcomePayer") ? "maxOutcomePayment" : "investedAmount";
  }

  /** What is said of the money of a contract, read once. */
  private @Nullable Fact amount(Node contract, String property) {
    return amounts
        .computeIfAbsent(
            contract,
            node -> {
              Set<Node> wanted =
                  Set.of(Iris.term("investedAmount"), Iris.term("maxOutcomePayment"));
              Map<String, Fact> found = new HashMap<>();
              reader
                  .listFacts(node, wanted::contains)
                  .forEach(fact -> found.put(fact.property().name(), fact));
              return found;
            })
        .get(property);
  }

  /** With whom the actor most often holds a role. */
  private List<ActorOutline.Companion> company(String role) {
    Map<Node, Integer> counts = new HashMap<>();
    if (!role.equals(UNSTATED)) {
      held(role)
          .forEach(
              contract ->
                  mentions
                      .others(contract, role)
                      .forEach(node -> counts.merge(node, 1, Integer::sum)));
    }
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<Node, Integer>comparingByValue()
                .reversed()
                .thenComparing(entry -> entry.getKey().toString()))
        .limit(COMPANY)
        .map(entry -> new ActorOutline.Companion(reader.ref(entry.getKey()), entry.getValue()))
        .toList();
  }

  private List<ActorOutline.Money> money() {
    List<ActorOutline.Money> all = new ArrayList<>();
    for (String role : PAID) {
      Set<Node> held = held(role);
      if (!held.isEmpty() && held.size() <= MOST_SUMMED) {
        List<Fact> facts =
            held.stream()
                .flatMap(contract -> Optional.ofNullable(amount(contract, amountOf(role))).stream())
                .toList();
        all.add(new ActorOutline.Money(role, amountOf(role), held.size(), Amounts.of(facts)));
      }
    }
    return all;
  }

  /** Two roles in one contract, or an evaluator tied to another party of the same contract. */
  private List<ActorOutline.Twice> twice(ActorBonds bonds) {
    Map<Node, List<String>> roles = new LinkedHashMap<>();
    kept.forEach(
        (role, held) -> {
          if (!role.equals(UNSTATED)) {
            held.forEach(
                contract ->
                    roles
                        .computeIfAbsent(contract, k -> new ArrayList<>())
                        .add(say.lower(say.t("role." + role))));
          }
        });
    List<ActorOutline.Twice> all = new ArrayList<>();
    roles.forEach(
        (contract, held) -> {
          if (held.size() > 1) {
            all.add(new ActorOutline.Twice(reader.ref(contract), say.list(held)));
          }
        });
    for (Node contract : held("hasEvaluator")) {
      Map<String, List<String>> tied = new LinkedHashMap<>();
      for (String role : PAID) {
        mentions
            .others(contract, role)
            .flatMap(other -> bonds.findWords(other).stream())
            .forEach(
                words ->
                    tied.computeIfAbsent(words, k -> new ArrayList<>())
                        .add(say.lower(say.t("role." + role))));
      }
      tied.forEach(
          (words, places) ->
              all.add(
                  new ActorOutline.Twice(
                      reader.ref(contract), say.t("actor.twice.tied", words, say.list(places)))));
    }
    return all;
  }

  private @Nullable Solidity solidity(Dossier dossier) {
    if (mentions.claims().size() > MOST_COUNTED) {
      return null;
    }
    Map<String, Integer> counts = new LinkedHashMap<>();
    Dossier.STATUSES.forEach(status -> counts.put(status, 0));
    Set<Node> sources = new LinkedHashSet<>();
    for (Node claim : mentions.claims()) {
      counts.merge(Dossier.status(mentions.find(claim, Vigie.STATUS)), 1, Integer::sum);
      sources.addAll(mentions.list(claim, Vigie.STATED_IN));
    }
    return new Solidity(
        mentions.claims().size(),
        sources.size(),
        dossier.disputes().size() + mentions.contested(),
        counts);
  }
}
