package org.vigie.source.indigo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.vigie.claim.Claim;
import org.vigie.source.Reading;
import org.vigie.vocab.Vigie;
import org.vigie.vocab.W3c;

/** What the rows of the detail tables say of the contract, of themselves and of others. */
class RowsTest {
  private static final Reading READING =
      Exports.read(Path.of("src/test/resources/org/vigie/source/indigo/export"));
  private static final Seen SEEN = new Seen(READING);
  private static final String GARDEN = "contract/indigo-poj-9001";
  private static final String SHELTER = "contract/indigo-poj-9002";

  @Test
  void partiesAreClaimedOfTheContractAndOfTheRow() {
    assertThat(SEEN.values(GARDEN, "hasInvestor"))
        .containsExactly("indigo-org-9001", "indigo-org-9002", "indigo-org-9777");
    String investment = "component/indigo-poj-9001-investment1";
    assertThat(SEEN.values(investment, "componentParty"))
        .containsExactly("indigo-org-9001", "indigo-org-9002");
    assertThat(SEEN.values(investment, "shareAmount")).containsExactly("800000 EUR");
    assertThat(SEEN.declared(investment, W3c.RDFS_LABEL))
        .containsExactly(
            "investissement · Le Jardin partagé · investment1",
            "investment · Le Jardin partagé · investment1");
    assertThat(SEEN.values(GARDEN, "hasStructurer")).containsExactly("indigo-org-9001");
    assertThat(SEEN.values(GARDEN, "hasEvaluator")).containsExactly("indigo-org-9002");
    assertThat(SEEN.declared("actor/indigo-org-9777", Vigie.NAME))
        .containsExactly("INDIGO-ORG-9777");
    assertThat(SEEN.warnings()).contains("indigo.organisation.unknown INDIGO-ORG-9777");
  }

  @Test
  void aRowsOwnSourcesAreItsOwn() {
    Claim share =
        SEEN.claims(GARDEN, "hasComponent").stream()
            .filter(claim -> SEEN.sources(claim).contains("source/indigo-poj-9001-source2"))
            .findFirst()
            .orElseThrow();
    assertThat(SEEN.opinion(share)).contains("for the whole row");
  }

  @Test
  void twoAnonymousBodiesStayTwo() {
    assertThat(SEEN.declared("actor/indigo-org-9002", Vigie.NAME)).containsExactly("[Anonymous]");
    assertThat(SEEN.declared("actor/indigo-org-9003", Vigie.NAME)).containsExactly("[Anonymous]");
  }

  @Test
  void aContractHasACountryWhenAllItsPlacesAgree() {
    assertThat(SEEN.values(GARDEN, "country")).containsExactly("FR");
    assertThat(SEEN.values(SHELTER, "country")).isEmpty();
    assertThat(SEEN.values(GARDEN, "territoryDescription")).containsExactly("Brest", "Quimper");
    assertThat(READING.batch().claims())
        .filteredOn(claim -> claim.key().property().getURI().endsWith("longitude"))
        .extracting(claim -> ValuesTest.shown(claim.content()))
        .contains("-4.486", "-4.1");
  }

  @Test
  void aPaymentIsPlannedOrPaid() {
    assertThat(READING.batch().claims())
        .filteredOn(
            claim -> claim.key().property().getURI().matches(".*(plannedAmount|paidAmount)"))
        .filteredOn(claim -> Seen.slug(claim.key().subject()).contains("-payment-"))
        .extracting(
            claim ->
                claim.key().property().getURI().replaceFirst(".*#", "")
                    + " "
                    + ValuesTest.shown(claim.content()))
        .containsExactlyInAnyOrder("paidAmount 5000 EUR", "plannedAmount 6000 EUR");
    assertThat(SEEN.warnings()).contains("indigo.reference.unknown outcomemetric9 INDIGO-POJ-9001");
  }

  @Test
  void yesIsAValueAndNoIsADenial() {
    assertThat(SEEN.values("instrument/indigo-pl-9001", "instrumentType"))
        .containsExactly("instrument-type-impact-bond", "not instrument-type-outcomes-fund");
    assertThat(SEEN.values("instrument/indigo-pl-9001", "preparationStage"))
        .containsExactly("preparation-early");
    assertThat(SEEN.values("instrument/indigo-pl-9001", "territoryDescription"))
        .containsExactly("Mali", "Senegal");
    assertThat(SEEN.values("instrument/indigo-pl-9001", "targetCount"))
        .containsExactly("10000..15000");
    assertThat(SEEN.claims("instrument/indigo-pl-9001", "sourceRemark"))
        .extracting(claim -> claim.provenance().locator())
        .contains(
            "pipelines, INDIGO-PL-9001, Type of instrument and project - (Notes)",
            "pipelines, INDIGO-PL-9001, Rationale for using outcome based finance - (Notes)");
  }
}
