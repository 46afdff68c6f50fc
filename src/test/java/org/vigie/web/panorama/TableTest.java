package org.vigie.web.panorama;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.vigie.dossier.DossierReader;
import org.vigie.dossier.Ref;
import org.vigie.vocab.Iris;
import org.vigie.vocab.W3c;
import org.vigie.web.page.Paging;
import org.vigie.web.speech.Speech;
import org.vigie.words.Lang;

/** A table of more contracts than a page holds. */
class TableTest {
  private static final Speech FR = new Speech(Lang.FR);
  private static final int MANY = 2 * Table.PAGE + 20;

  private static final Graph GRAPH = GraphFactory.createDefaultGraph();
  private static final List<Ref> CONTRACTS;

  static {
    IntStream.range(0, MANY)
        .mapToObj(i -> Iris.thing("contract", "c-%03d".formatted(i)))
        .forEach(
            node ->
                GRAPH.add(
                    Triple.create(
                        node,
                        W3c.RDFS_LABEL,
                        NodeFactory.createLiteralLang(
                            node.getURI().replaceFirst(".*/", ""), "fr"))));
    DossierReader reader = new DossierReader(GRAPH);
    CONTRACTS = GRAPH.find().mapWith(triple -> reader.ref(triple.getSubject())).toList();
  }

  private static Panorama page(String number, String sort) {
    Asked asked = Asked.of(Map.of("page", number, "tri", sort), FR);
    return new Table(GRAPH, new DossierReader(GRAPH), FR, CONTRACTS, asked, Set.of()).build();
  }

  @Test
  void thePagesHoldEveryContractOnceInTheOrderAskedFor() {
    List<String> names = new ArrayList<>();
    for (String number : List.of("1", "2", "3")) {
      page(number, "contrat").rows().forEach(row -> names.add(row.name()));
    }

    assertThat(names).hasSize(MANY).isSorted().doesNotHaveDuplicates();
    assertThat(page("1", "-contrat").rows().getFirst().name()).isEqualTo(names.getLast());
  }

  @Test
  void aValueThatNoContractHasIsToldFromOneThatIsNotThereNow() {
    Asked asked =
        Asked.of(Map.of("payeur", "zzz", "annee", "non-trouve", "certitude", "verifie"), FR);
    Panorama table =
        new Table(GRAPH, new DossierReader(GRAPH), FR, CONTRACTS, asked, Set.of()).build();

    assertThat(table.rows()).isEmpty();
    assertThat(table.filters())
        .filteredOn(applied -> applied.unmet() != null)
        .extracting(Panorama.Applied::label)
        .containsExactly("zzz");
  }

  @Test
  void aPageLeadsToTheNextOnes() {
    Panorama second = page("2", "contrat");

    assertThat(second.count()).isEqualTo(MANY);
    assertThat(second.pages())
        .isEqualTo(new Paging(2, 3, "/fr/contrats?tri=contrat", "/fr/contrats?tri=contrat&page=3"));
    assertThat(page("99", "").pages().page()).isEqualTo(3);
    assertThat(page("-1", "").pages().before()).isNull();
  }

  @Test
  void theContractsOfOtherCountriesHavePagesToo() {
    Asked asked = Asked.of(Map.of("ailleurs", "2"), FR);
    Abroad abroad = Abroad.of(CONTRACTS, new DossierReader(GRAPH), FR, asked);

    assertThat(abroad.total()).isEqualTo(MANY);
    assertThat(abroad.lines()).hasSize(Abroad.PAGE);
    assertThat(abroad.pages().after()).isEqualTo("/fr/contrats?ailleurs=3#ailleurs");
  }
}
