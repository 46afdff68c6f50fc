package org.vigie.source.tidy;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.vigie.claim.Batch;
import org.vigie.claim.Claim;
import org.vigie.claim.Key;
import org.vigie.claim.PropertyCatalogue;
import org.vigie.claim.SourceRecord;
import org.vigie.consolidation.Consolidation;
import org.vigie.consolidation.Knowledge;
import org.vigie.consolidation.Policy;
import org.vigie.consolidation.Rates;
import org.vigie.vocab.Iris;
import org.vigie.vocab.Vigie;
import org.vigie.vocab.W3c;

/** Laws that every row of the real tables keeps ({@code data/README.md}). */
class BundledLawsTest {
  private static final Set<String> BOTH = Set.of("fr", "en");
  private static final int LONGEST_QUOTE = 300;
  private static final Set<String> ROLES =
      Stream.of(
              "advises",
              "authored",
              "boardMemberOf",
              "chairs",
              "commissioned",
              "criticises",
              "directs",
              "evaluatedFor",
              "founded",
              "launched",
              "memberOf",
              "partnerOf",
              "signed",
              "supports",
              "worksFor")
          .map(name -> Iris.term(name).getURI())
          .collect(toSet());

  /** A contract and the properties on which the sources collected in 2026 differ. */
  private static final String CONFLICTS =
      """
      cis-fr-01-adie alternativeName investedAmount durationMonths targetCount
      cis-fr-02-impact-academie hasServiceProvider hasInvestor investedAmount targetCount hasMetric
      cis-fr-03-wimoov signatureDate
      cis-fr-04-cravate-solidaire hasInvestor hasOutcomePayer signatureDate
      cis-fr-05-article1-agricole maxOutcomePayment targetCount
      cis-fr-06-auteuil-loire-atlantique signatureDate territoryDescription hasInvestor
      cis-fr-07-auteuil-gironde signatureDate territoryDescription hasInvestor
      cis-fr-08-chenelet maxOutcomePayment durationMonths signatureDate
      cis-fr-09-reseau-eco-habitat signatureDate
      cis-fr-10-snc signatureDate
      cis-fr-11-ailsi signatureDate hasMetric
      cis-fr-13-messidor investedAmount durationMonths
      cis-fr-14-telemaque hasInvestor durationMonths endDate
      cis-fr-15-wake-up-cafe investedAmount durationMonths
      cis-fr-18-comme-les-autres call investedAmount
      cis-fr-19-mozaik-rh durationMonths
      cis-fr-21-reemprod-articonnex hasServiceProvider
      cis-fr-22-envie-autonomie investedAmount territoryDescription durationMonths
      cis-fr-23-label-vie investedAmount signatureDate
      cis-fr-24-leo-lagrange hasInvestor investedAmount targetCount
      cis-fr-25-toopi investedAmount hasInvestor
      """;

  private static Batch batch;

  @BeforeAll
  static void readOnce() {
    batch = BundledDataTest.read();
  }

  @Test
  void everyContractHasAClaim() {
    Set<Node> subjects = batch.claims().stream().map(c -> c.key().subject()).collect(toSet());
    assertThat(
            batch
                .declared()
                .find(null, W3c.RDF_TYPE, Vigie.IMPACT_CONTRACT)
                .mapWith(Triple::getSubject)
                .toList())
        .isNotEmpty()
        .allMatch(subjects::contains);
  }

  @Test
  void everyThingIsNamedInBothLanguages() {
    Map<Node, Set<String>> languages = new HashMap<>();
    batch
        .declared()
        .find(null, W3c.RDFS_LABEL, null)
        .forEachRemaining(
            label ->
                languages
                    .computeIfAbsent(label.getSubject(), unseen -> new java.util.HashSet<>())
                    .add(label.getObject().getLiteralLanguage()));
    assertThat(languages.values()).hasSizeGreaterThan(400).allMatch(BOTH::equals);
  }

  @Test
  void everyOpinionGivesItsReasonInBothLanguages() {
    assertThat(batch.assessments()).allMatch(o -> languages(o.rationale()).equals(BOTH));
  }

  @Test
  void everyNoteIsInBothLanguages() {
    assertThat(batch.claims())
        .filteredOn(claim -> !claim.wording().notes().isEmpty())
        .allMatch(claim -> languages(claim.wording().notes()).equals(BOTH));
  }

  @Test
  void ourOwnWordsAreSetWithCurlyApostrophes() {
    assertThat(
            Stream.concat(
                    batch.claims().stream()
                        .map(Claim::wording)
                        .flatMap(
                            words ->
                                Stream.of(words.notes(), words.glosses()).flatMap(List::stream)),
                    batch.assessments().stream().flatMap(o -> o.rationale().stream()))
                .map(Node::getLiteralLexicalForm))
        .noneMatch(text -> text.contains("'"));
  }

  @Test
  void confidenceFollowsFromTheStatus() {
    Map<String, Set<String>> allowed =
        Map.of(
            "status-plausible", Set.of("conf-high", "conf-medium"),
            "status-unreviewed", Set.of("conf-low", "conf-unassessed"),
            "status-contested", Set.of("conf-unassessed"));
    assertThat(batch.assessments())
        .allMatch(
            o -> allowed.getOrDefault(local(o.status()), Set.of()).contains(local(o.confidence())));
  }

  @Test
  void quotesAreShort() {
    assertThat(batch.claims())
        .map(claim -> claim.provenance().quote())
        .filteredOn(quote -> quote != null)
        .isNotEmpty()
        .allMatch(quote -> quote.getLiteralLexicalForm().length() <= LONGEST_QUOTE);
  }

  @Test
  void personsAppearOnlyInTheirPublicRole() {
    assertThat(batch.claims())
        .filteredOn(
            claim -> batch.declared().contains(claim.key().subject(), W3c.RDF_TYPE, Vigie.PERSON))
        .isNotEmpty()
        .allMatch(claim -> ROLES.contains(claim.key().property().getURI()));
  }

  @Test
  void everyOppositionIsSeenAsADisagreement() {
    Set<Node> opposed =
        batch.claims().stream()
            .filter(claim -> !claim.contradicts().isEmpty())
            .map(Claim::id)
            .collect(toSet());
    assertThat(opposed).hasSizeGreaterThan(50);
    assertThat(inDisagreement()).containsAll(opposed);
  }

  @Test
  void everyConflictThatTheCollectionFoundIsADisagreement() {
    Set<Node> seen = inDisagreement();
    Set<Key> opposed =
        batch.claims().stream()
            .filter(claim -> seen.contains(claim.id()))
            .map(Claim::key)
            .collect(toSet());
    CONFLICTS
        .lines()
        .map(line -> List.of(line.split(" ", -1)))
        .forEach(
            line ->
                assertThat(opposed)
                    .containsAll(
                        line.stream()
                            .skip(1)
                            .map(
                                name ->
                                    new Key(
                                        Iris.thing("contract", line.getFirst()), Iris.term(name)))
                            .toList()));
  }

  private static Set<Node> inDisagreement() {
    Map<Node, SourceRecord> sources = new HashMap<>();
    batch.claims().stream()
        .flatMap(claim -> claim.provenance().statedIn().stream())
        .forEach(id -> sources.putIfAbsent(id, new SourceRecord(id, null, null, List.of())));
    Knowledge knowledge =
        new Knowledge(
            batch.claims(), batch.assessments(), batch.sourceAssessments(), sources, Map.of());
    return new Consolidation(
            PropertyCatalogue.from(BundledDataTest.graph("ontology/vigie.ttl")), Rates.NONE)
        .portraits(knowledge, Policy.WORKING, LocalDate.of(2026, 11, 30)).stream()
            .flatMap(portrait -> portrait.triples().stream())
            .filter(triple -> triple.getPredicate().equals(Vigie.OPPOSES))
            .map(Triple::getObject)
            .collect(toSet());
  }

  private static Set<String> languages(List<Node> texts) {
    return texts.stream().map(Node::getLiteralLanguage).collect(toSet());
  }

  private static String local(Node code) {
    return code.getURI().replaceFirst(".*/", "");
  }
}
