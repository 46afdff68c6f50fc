package org.vigie.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.vocab.Iris;

/** Each outcome, each criterion, each kind of agreement, with its sentences. */
class ConsolidationTest {
  private final Said said = new Said();
  private final Seen seen = new Seen(said);

  @Test
  void theAdieCaseShowsTheAmountThatTwoSourcesGive() {
    said.amount("1300000", "revue").status("contested");
    said.amount("1300000", "cap").status("contested");
    said.amount("1496500", "gazette").status("contested");
    said.amount("1500000", "indigo").status("contested");

    Decision decision = seen.decision();

    assertThat(decision.outcome()).isEqualTo(Decision.DECIDED);
    assertThat(decision.rule()).isEqualTo(Iris.code("rule-corroboration"));
    assertThat(decision.agreement()).isEqualTo(Iris.code("agree-contradicted"));
    assertThat(decision.positions()).hasSize(3);
    assertThat(seen.explanation("fr"))
        .isEqualTo(
            "Valeur affichée : 1,3 M€. Quatre affirmations, trois valeurs : elles se "
                + "contredisent. À égalité sur le reste, plus de sources indépendantes la donnent.");
    assertThat(seen.explanation("en"))
        .isEqualTo(
            "Value shown: €1.3m. Four claims, three values: they conflict. Otherwise equal, more "
                + "independent sources give it.");
    Disagreement disagreement = seen.ruling().disagreement().orElseThrow();
    assertThat(disagreement.claims()).hasSize(4);
    assertThat(disagreement.settled()).isFalse();
    assertThat(seen.values()).containsExactly("1300000.0");
  }

  @ParameterizedTest
  @CsvSource({
    "verified,  high, A, verified,  high, A, corroboration",
    "verified,  high, A, plausible, high, A, status",
    "plausible, high, A, plausible, low,  A, confidence",
    "plausible, high, A, plausible, high, C, reliability",
    "contested, high, F, contested, low,  A, confidence"
  })
  void theFirstCriterionThatDiffersDecides(
      String status1,
      String conf1,
      String rel1,
      String status2,
      String conf2,
      String rel2,
      String rule) {
    said.amount("100", "s1").status(status1).confidence(conf1).reliability(rel1);
    said.amount("200", "s2").status(status2).confidence(conf2).reliability(rel2);
    if (rule.equals("corroboration")) {
      said.amount("100", "s3").status("unreviewed");
    }
    assertThat(seen.decision().rule()).isEqualTo(Iris.code("rule-" + rule));
    assertThat(seen.values()).containsExactly("100.0");
  }

  @Test
  void aHundredUnreviewedRepetitionsDoNotBeatOneVerifiedClaim() {
    said.amount("100", "s0").status("verified");
    for (int i = 1; i <= 100; i++) {
      said.amount("200", "s" + i);
    }
    assertThat(seen.values()).containsExactly("100.0");
    assertThat(seen.ruling().disagreement().orElseThrow().settled()).isTrue();
    assertThat(seen.explanation("en"))
        .contains("101 claims, two values: they conflict.")
        .contains("Its status is better than that of the others.");
  }

  @Test
  void copiesOfOneSourceCountOnce() {
    said.amount("100", "s1").status("contested");
    said.amount("200", "s2").status("contested");
    said.amount("200", "s3").status("contested").copyOf("s2");
    said.published("s1", "2020").published("s2", "2019").published("s3", "2019");
    assertThat(seen.decision().rule()).isEqualTo(Iris.code("rule-recency"));
    assertThat(seen.values()).containsExactly("100.0");
  }

  @Test
  void sourcesThatCopyEachOtherInACircleAreOneRoot() {
    said.amount("100", "s1").copyOf("s2");
    said.amount("100", "s2").copyOf("s1");
    assertThat(seen.explanation("en"))
        .contains("Two claims with one origin: counted as one source.");
    assertThat(seen.explanation("fr"))
        .contains("Deux affirmations, une même origine : cela compte pour une source.");
  }

  @Test
  void anExactTieShowsNoValue() {
    said.amount("100", "s1");
    said.amount("200", "s2");
    assertThat(seen.decision().outcome()).isEqualTo(Decision.TIED);
    assertThat(seen.decision().rule()).isEqualTo(Iris.code("rule-tie"));
    assertThat(seen.values()).isEmpty();
    assertThat(seen.explanation("fr")).contains("Rien ne permet de choisir");
    assertThat(seen.explanation("en")).contains("Nothing lets us choose");
  }

  @Test
  void aDayMakesItsMonthMorePreciseAndDoesNotContradictIt() {
    said.date("2017-03", "s1").status("plausible");
    said.date("2017-03-22", "s2").status("plausible");
    assertThat(seen.decision().agreement()).isEqualTo(Iris.code("agree-refined"));
    assertThat(seen.decision().rule()).isEqualTo(Iris.code("rule-precision"));
    assertThat(seen.ruling().disagreement()).isEmpty();
    assertThat(seen.values()).containsExactly("2017-03-22");
    assertThat(seen.explanation("fr"))
        .startsWith("Valeur affichée : 22 mars 2017. Deux affirmations : l’une précise l’autre");
  }

  @Test
  void precisionNeverBeatsReview() {
    said.date("2017", "s1").status("verified");
    said.date("2017-03-14", "s2");
    assertThat(seen.values()).containsExactly("2017");
    assertThat(seen.decision().rule()).isEqualTo(Iris.code("rule-status"));
  }

  @Test
  void aDateGivesItsYearAndBounds() {
    said.date("2017-03", "s1");
    assertThat(seen.objects("signatureYear")).containsExactly("2017");
    assertThat(seen.objects("signatureNotBefore")).containsExactly("2017-03-01");
    assertThat(seen.objects("signatureNotAfter")).containsExactly("2017-03-31");
  }

  @Test
  void anApproximateValueContainsAnExactOneNearIt() {
    said.amount("100", "s1").about();
    said.amount("105", "s2");
    assertThat(seen.decision().agreement()).isEqualTo(Iris.code("agree-refined"));
    assertThat(seen.values()).containsExactly("105.0");
  }

  @Test
  void aRangeAloneIsShownByItsEnds() {
    said.range("100", "200", "s1");
    assertThat(seen.decision().outcome()).isEqualTo(Decision.RANGE);
    assertThat(seen.values()).isEmpty();
    assertThat(seen.explanation("fr")).startsWith("Valeur affichée : de 100 € à 200 €.");
  }

  @ParameterizedTest
  @CsvSource({
    "undisclosed, undisclosed",
    "refused, undisclosed",
    "none, none",
    "unknown, unknown",
    "not-applicable, not-applicable"
  })
  void anAbsenceIsAnOutcome(String state, String outcome) {
    said.absence(state, "s1");
    assertThat(seen.decision().outcome()).isEqualTo(Iris.code("outcome-" + outcome));
    assertThat(seen.values()).isEmpty();
    assertThat(seen.explanation("fr"))
        .isNotEqualTo(seen.explanation("en"))
        .doesNotContain("outcome-");
  }

  @Test
  void aDenialOfEqualRankTakesAValueAway() {
    said.amount("100", "s1").status("plausible");
    said.amount("100", "s2").status("plausible").denied();
    assertThat(seen.values()).isEmpty();
    assertThat(seen.decision().rule()).isEqualTo(Iris.code("rule-denial"));
    assertThat(seen.ruling().disagreement()).isPresent();
    assertThat(seen.explanation("fr"))
        .isEqualTo(
            "Deux affirmations, pour et contre une même valeur. Une affirmation de rang au moins "
                + "égal la dément : elle n’est pas affichée.");
  }

  @Test
  void aDenialOfLowerRankDoesNot() {
    said.amount("100", "s1").status("verified");
    said.amount("100", "s2").denied();
    assertThat(seen.values()).containsExactly("100.0");
  }

  @Test
  void ofAListEachValueStandsForItself() {
    said.investor("horizon", "s1");
    said.investor("bnp", "s2");
    said.investor("bnp", "s3");
    assertThat(seen.values()).hasSize(2);
    assertThat(seen.decision().agreement()).isEqualTo(Iris.code("agree-unanimous"));
    assertThat(seen.explanation("fr"))
        .isEqualTo(
            "Trois affirmations, deux valeurs différentes. Chaque valeur est retenue pour "
                + "elle-même : elles peuvent être vraies ensemble.");
  }

  @Test
  void severalClaimsOfOneMemberOfAListAreOneValue() {
    said.investor("bnp", "s2");
    said.investor("bnp", "s3");
    assertThat(seen.explanation("fr")).startsWith("Deux affirmations, une même valeur.");
    assertThat(seen.explanation("en")).startsWith("Two claims, one and the same value.");
  }

  @Test
  void oneClaimAloneIsSaidToBeAlone() {
    said.amount("100", "s1").status("verified");
    assertThat(seen.explanation("fr"))
        .isEqualTo(
            "Valeur affichée : 100 €. Une seule affirmation le dit. C’est la seule valeur publiée.");
    assertThat(seen.decision().agreement()).isEqualTo(Iris.code("agree-single"));
    assertThat(seen.decision().rule()).isEqualTo(Iris.code("rule-only"));
  }

  @Test
  void aPartyToTheContractIsNamedAsOne() {
    said.amount("100", "s1").party();
    assertThat(seen.explanation("fr")).endsWith("À noter : la source est partie au contrat.");
    assertThat(seen.explanation("en")).endsWith("Note: the source is a party to the contract.");
  }

  @Test
  void aCorrectionSpeaksInsteadOfWhatItCorrects() {
    Said.Line first = said.amount("100", "s1").status("verified");
    said.amount("200", "s2").replaces(first);
    assertThat(seen.values()).containsExactly("200.0");
  }

  @Test
  void aRejectedCorrectionDoesNot() {
    Said.Line first = said.amount("100", "s1");
    said.amount("200", "s2").replaces(first).status("rejected");
    assertThat(seen.values()).containsExactly("100.0");
  }

  @Test
  void aClaimOutsideItsValidityIsHistory() {
    said.amount("100", "s1").until("2025");
    said.amount("200", "s2").from("2026-06-16");
    assertThat(seen.ruling().decision()).isEmpty();
    assertThat(seen.ruling().known()).hasSize(2);
  }

  @Test
  void theStabilisedViewWaitsForAReview() {
    said.amount("100", "s1").status("plausible");
    assertThat(
            TestOntology.consolidation()
                .rulings(said.knowledge(), Policy.STABILISED, AnyKnowledge.AS_OF)
                .getFirst()
                .decision())
        .isEmpty();
  }

  @Test
  void anAmountInAnotherCurrencyIsNotMixedIn() {
    said.amount("100", "s1");
    said.pounds("80", "s1");
    assertThat(seen.objects("currency")).containsExactly("EUR");
    assertThat(seen.objects("maxOutcomePayment")).isEmpty();
  }
}
