package org.vigie.vocab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.vocab.OntologyFiles.iri;
import static org.vigie.vocab.OntologyFiles.languages;
import static org.vigie.vocab.OntologyFiles.objects;
import static org.vigie.vocab.OntologyFiles.textOf;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.Test;

/** What {@code ontology/codes.ttl} and {@code ontology/glossary.ttl} promise of each code. */
class OntologyCodesTest {
  private static final List<String> BOTH = List.of("en", "fr");
  private static final Node NOTATION = iri("skos", "notation");
  private static final Node TOP_OF = iri("skos", "topConceptOf");
  private static final Node RELATED = iri("skos", "related");
  private static final Node SCOPE_NOTE = iri("skos", "scopeNote");
  private static final Node OFFICIAL = Iris.term("officialDefinition");
  private static final Node OFFICIAL_SOURCE = Iris.term("officialSource");

  private final Graph codes = OntologyFiles.read("codes.ttl", "glossary.ttl");
  private final List<Node> concepts = instances("Concept");
  private final List<Node> schemes = instances("ConceptScheme");

  private List<Node> instances(String type) {
    return codes
        .find(Node.ANY, W3c.RDF_TYPE, iri("skos", type))
        .mapWith(t -> t.getSubject())
        .toList();
  }

  @Test
  void eachListAndEachCodeIsBilingual() {
    assertThat(schemes).hasSizeGreaterThan(20);
    assertThat(concepts).hasSizeGreaterThan(300);
    for (List<Node> nodes : List.of(schemes, concepts)) {
      assertThat(nodes)
          .allSatisfy(
              node -> {
                assertThat(languages(codes, node, W3c.SKOS_PREF_LABEL)).isEqualTo(BOTH);
                assertThat(languages(codes, node, W3c.SKOS_DEFINITION)).isEqualTo(BOTH);
                assertThat(objects(codes, node, OntologyFiles.RDFS_IS_DEFINED_BY))
                    .containsExactly(Graphs.CODES);
              });
    }
  }

  @Test
  void eachCodeIsInOneListUnderANotationOfItsOwn() {
    Map<String, Node> taken = new TreeMap<>();
    assertThat(concepts)
        .allSatisfy(
            concept -> {
              List<Node> in = objects(codes, concept, W3c.SKOS_IN_SCHEME);
              assertThat(in).hasSize(1);
              assertThat(schemes).containsAll(in);
              List<Node> notations = objects(codes, concept, NOTATION);
              assertThat(notations).hasSize(1);
              String key = in.getFirst() + " " + notations.getFirst().getLiteralLexicalForm();
              assertThat(taken.put(key, concept)).as(key).isNull();
            });
  }

  @Test
  void eachCodeIsAtTheTopOrUnderAnotherOfItsList() {
    assertThat(concepts)
        .allSatisfy(
            concept -> {
              List<Node> in = objects(codes, concept, W3c.SKOS_IN_SCHEME);
              List<Node> above = objects(codes, concept, W3c.SKOS_BROADER);
              assertThat(objects(codes, concept, TOP_OF))
                  .isEqualTo(above.isEmpty() ? in : List.of());
              assertThat(above)
                  .allSatisfy(
                      broader ->
                          assertThat(objects(codes, broader, W3c.SKOS_IN_SCHEME)).isEqualTo(in));
            });
  }

  @Test
  void ranksAreWholeNumbers() {
    assertThat(codes.find(Node.ANY, Vigie.RANK, Node.ANY).toList())
        .isNotEmpty()
        .allSatisfy(t -> assertThat(t.getObject().getLiteralValue()).isInstanceOf(Integer.class));
    assertThat(rank("status-verified")).isGreaterThan(rank("status-plausible"));
    assertThat(rank("status-plausible")).isGreaterThan(rank("status-unreviewed"));
    assertThat(rank("status-unreviewed")).isGreaterThan(rank("status-contested"));
    assertThat(rank("rel-A")).isGreaterThan(rank("rel-F"));
    assertThat(rank("sms-5")).isGreaterThan(rank("sms-0"));
  }

  private int rank(String code) {
    return (Integer) objects(codes, Iris.code(code), Vigie.RANK).getFirst().getLiteralValue();
  }

  @Test
  void franceHasEighteenRegionsAndAHundredAndOneDepartements() {
    Node france = Iris.code("place-fr");
    List<Node> regions =
        codes.find(Node.ANY, W3c.SKOS_BROADER, france).mapWith(t -> t.getSubject()).toList();
    List<Node> departements =
        regions.stream()
            .flatMap(
                region ->
                    codes
                        .find(Node.ANY, W3c.SKOS_BROADER, region)
                        .mapWith(t -> t.getSubject())
                        .toList()
                        .stream())
            .toList();
    assertThat(regions).hasSize(18);
    assertThat(departements).hasSize(101).doesNotHaveDuplicates();
    assertThat(departements).contains(Iris.code("place-fr-d2a"), Iris.code("place-fr-d976"));
    assertThat(objects(codes, Iris.code("place-fr-d09"), W3c.SKOS_BROADER))
        .containsExactly(Iris.code("place-fr-r76"));
  }

  @Test
  void eachTermOfTheGlossarySaysWhatItIsNotAndWhereItWasRead() {
    List<Node> terms =
        concepts.stream()
            .filter(term -> codes.contains(term, W3c.SKOS_IN_SCHEME, Iris.code("glossary")))
            .toList();
    assertThat(terms).hasSizeBetween(60, 100);
    assertThat(terms)
        .allSatisfy(
            term -> {
              assertThat(languages(codes, term, SCOPE_NOTE)).isEqualTo(BOTH);
              assertThat(objects(codes, term, iri("dct", "source")))
                  .isNotEmpty()
                  .allSatisfy(
                      source ->
                          assertThat(source.getURI()).matches(".*/id/(source|evaluation)/.+"));
              assertThat(textOf(codes, term, W3c.SKOS_DEFINITION, "en")).matches("(a|an) .*[^.]");
              assertThat(terms).containsAll(objects(codes, term, RELATED)).contains(term);
              assertThat(languages(codes, term, OFFICIAL)).isIn(BOTH, List.of());
              assertThat(objects(codes, term, OFFICIAL).isEmpty())
                  .isEqualTo(objects(codes, term, OFFICIAL_SOURCE).isEmpty());
              assertThat(objects(codes, term, RELATED)).doesNotContain(term);
            });
  }

  @Test
  void impactContractIsToldFromImpactInvesting() {
    Node term =
        codes
            .find(
                Node.ANY,
                W3c.SKOS_PREF_LABEL,
                NodeFactory.createLiteralLang("contrat à impact", "fr"))
            .mapWith(t -> t.getSubject())
            .next();
    assertThat(objects(codes, term, RELATED)).contains(Iris.code("term-impact-investing"));
  }
}
