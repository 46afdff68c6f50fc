package org.vigie.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the page of a contract says beside its facts, its letter and how it is cited. */
class ContractPageTest extends AdieSite {
  private static final String CONTRACT = "/fr/contrats/cis-fr-01-adie";

  @Test
  void howSureItIsIsSaidWithItsReasons() throws Exception {
    String page = get(CONTRACT).body();
    String sure = between(page, "<p class=\"sure\">", "</p>");

    assertThat(sure)
        .contains("Signature attestée.", "sources indépendantes la donnent", "Adie")
        .contains("Les sources se contredisent", "montant investi")
        .contains("Rien n’a encore été relu par deux personnes")
        .contains("Le contrat lui-même n’est pas parmi les sources");
    assertThat(get("/en/contracts/cis-fr-01-adie").body())
        .contains("Signature attested.", "independent sources give it");
  }

  @Test
  void whoPaysWhomForWhat() throws Exception {
    String money = between(get(CONTRACT).body(), "<section id=\"argent\">", "</section>");

    assertThat(money)
        .contains("L’avance", "Le remboursement prévu", "Ce qui a été versé")
        .contains("href=\"#montant-investi\"", "1,3\u00a0M€", "Contesté")
        .contains("Ministère de l’Économie et des Finances", "non trouvé");
  }

  @Test
  void theNeighboursAreDrawnAndListed() throws Exception {
    String around = between(get(CONTRACT).body(), "<section id=\"autour\">", "</section>");

    assertThat(around)
        .contains("role=\"img\"", "aria-label=\"Schéma")
        .contains("href=\"/fr/acteurs/bnp-paribas\"", "investisseur");
  }

  @Test
  void theStepsAreDrawnWithTheirPrecision() throws Exception {
    String dates = between(get(CONTRACT).body(), "<section id=\"dates\">", "</section>");

    assertThat(dates)
        .contains("Signature, 24\u00a0novembre 2016 (Plausible)")
        .contains("<circle class=\"f1 k1\"")
        .contains("<rect class=\"f2 k1\"");
  }

  @Test
  void theLetterAsksThePayerForWhatIsMissing() throws Exception {
    String page = get("/fr/demander?contrat=cis-fr-01-adie").body();
    String letter = between(page, "<article class=\"letter\"", "</article>");

    assertThat(page).contains("pas un conseil juridique");
    assertThat(letter)
        .contains("Ministère de l’Économie et des Finances", "24\u00a0novembre 2016")
        .contains("le protocole d’engagement", "l’état des paiements effectués");
    String fewer =
        between(
            get("/fr/demander?contrat=cis-fr-01-adie&rapports=1").body(),
            "<article class=\"letter\"",
            "</article>");
    assertThat(fewer).contains("rapports d’évaluation").doesNotContain("le protocole d’engagement");
    assertThat(get("/en/request?contract=cis-fr-01-adie").body())
        .contains("lang=\"fr\"", "Madame, Monsieur", "not legal advice");
    assertThat(get("/fr/demander?contrat=rien").body()).doesNotContain("class=\"letter\"");
  }

  private static String between(String page, String start, String end) {
    int from = page.indexOf(start);
    assertThat(from).as(start).isNotNegative();
    return page.substring(from, page.indexOf(end, from));
  }
}
