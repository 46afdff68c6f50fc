package org.vigie.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.GraphView;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.vigie.vocab.Graphs;
import org.vigie.vocab.Iris;

/** What a reader learns of the Adie contract from the graph alone. */
class DossierReaderTest {
  private static DossierReader reader;
  private static Dossier adie;

  @BeforeAll
  static void read() throws Exception {
    DatasetGraph data = DatasetGraphFactory.create();
    try (InputStream in = DossierReaderTest.class.getResourceAsStream("/org/vigie/web/adie.trig")) {
      RDFDataMgr.read(data, in, Lang.TRIG);
    }
    RDFDataMgr.read(data.getGraph(Graphs.ONTOLOGY), "ontology/vigie.ttl");
    Graph union = GraphView.createUnionGraph(data);
    reader = new DossierReader(union);
    adie = reader.read(Iris.thing("contract", "cis-fr-01-adie"));
  }

  @Test
  void theAmountHasThreeValuesOneKeptByTwoSources() {
    Fact amount = adie.findFact("investedAmount").orElseThrow();

    assertThat(amount.values()).hasSize(3);
    assertThat(amount.kept()).hasSize(1);
    assertThat(amount.kept().getFirst().sourceCount()).isEqualTo(2);
    assertThat(amount.statements().stream().filter(Statement::chosen)).hasSize(2);
    assertThat(amount.disputed()).isTrue();
    assertThat(amount.status()).isEqualTo("contested");
    assertThat(amount.ruling()).extracting(Ruling::rule).isEqualTo("corroboration");
  }

  @Test
  void aTiedFactKeepsNothingAndStillShowsItsClaims() {
    Fact target = adie.findFact("targetCount").orElseThrow();

    assertThat(target.kept()).isEmpty();
    assertThat(target.values()).hasSize(2);
    assertThat(target.statements()).hasSize(4);
  }

  @Test
  void aRefinedDateIsNoDisagreement() {
    Fact signature = adie.findFact("signatureDate").orElseThrow();

    assertThat(signature.disputed()).isFalse();
    assertThat(signature.values()).hasSize(2);
    assertThat(signature.findBest()).isPresent();
  }

  @Test
  void countsAddUp() {
    long claims = adie.statements().count();

    assertThat(adie.countsByStatus().values().stream().mapToInt(n -> n).sum()).isEqualTo(claims);
    assertThat(adie.countsByStatus().keySet()).startsWith("verified", "plausible");
    assertThat(adie.countsByStatus()).containsEntry("verified", 0);
    assertThat(adie.sources().values().stream().mapToInt(List::size).sum())
        .isGreaterThanOrEqualTo((int) claims);
    assertThat(adie.sources()).hasSize(11);
  }

  @Test
  void anActorKnowsWhereItIsNamed() {
    List<Mention> mentions = reader.listMentions(Iris.thing("actor", "bnp-paribas"));

    assertThat(mentions)
        .extracting(mention -> mention.property().name())
        .containsExactly("hasInvestor", "hasParty", "hasStructurer");
    assertThat(mentions.getFirst().property().role()).isNotNull();
  }

  @Test
  void everyClaimKnowsItsCompetitors() {
    Statement claim = adie.findFact("investedAmount").orElseThrow().statements().getFirst();

    assertThat(reader.findFact(claim.node()).orElseThrow().statements()).hasSize(4);
    assertThat(claim.standing().opinions()).hasSize(1);
    assertThat(claim.standing().opinions().getFirst().rationale().in("fr")).isNotEmpty();
  }
}
