package org.vigie.vocab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.vocab.OntologyFiles.iri;
import static org.vigie.vocab.OntologyFiles.languages;
import static org.vigie.vocab.OntologyFiles.objects;
import static org.vigie.vocab.OntologyFiles.textOf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;

/** What {@code ontology/vigie.ttl} promises of each of its terms ({@code ontology/README.md}). */
class OntologyTest {
  private static final Node ONTOLOGY = NodeFactory.createURI(Iris.NS);
  private static final List<String> BOTH = List.of("en", "fr");

  /** The datatype that each kind of value is checked against; a text has its language instead. */
  private static final Map<String, String> DATATYPE =
      Map.of(
          "money", "decimal",
          "number", "decimal",
          "percent", "decimal",
          "integer", "integer",
          "count", "integer",
          "date", "string",
          "boolean", "boolean",
          "string", "string");

  private final Graph ontology = OntologyFiles.read("vigie.ttl");
  private final Graph codes = OntologyFiles.read("codes.ttl");

  @Test
  void eachTermHasOneLabelAndOneDefinitionInEachLanguage() {
    assertThat(OntologyFiles.terms(ontology))
        .isNotEmpty()
        .allSatisfy(
            name -> {
              Node term = Iris.term(name);
              assertThat(languages(ontology, term, W3c.RDFS_LABEL)).isEqualTo(BOTH);
              assertThat(languages(ontology, term, W3c.SKOS_DEFINITION)).isEqualTo(BOTH);
              assertThat(objects(ontology, term, OntologyFiles.RDFS_IS_DEFINED_BY))
                  .containsExactly(ONTOLOGY);
            });
  }

  @Test
  void eachDefinitionSaysWhatKindOfThingAndThenWhichOne() {
    assertThat(OntologyFiles.terms(ontology))
        .allSatisfy(
            name -> {
              Node term = Iris.term(name);
              assertThat(textOf(ontology, term, W3c.SKOS_DEFINITION, "en"))
                  .matches("(a|an) .*[^.]");
              assertThat(textOf(ontology, term, W3c.SKOS_DEFINITION, "fr"))
                  .matches("(un|une) .*[^.]");
            });
  }

  @Test
  void eachTermHasOneKindAndTheNameThatGoesWithIt() {
    assertThat(OntologyFiles.terms(ontology))
        .allSatisfy(
            name -> {
              List<Node> types = new ArrayList<>(objects(ontology, Iris.term(name), W3c.RDF_TYPE));
              types.remove(OWL2.SymmetricProperty.asNode());
              assertThat(types).hasSize(1);
              assertThat(name)
                  .matches(
                      types.getFirst().equals(OWL2.Class.asNode())
                          ? "[A-Z][A-Za-z]*"
                          : "[a-z][A-Za-z]*");
            });
  }

  @Test
  void termsOfOthersAreNeverDescribed() {
    Set<Node> foreign = new TreeSet<>(java.util.Comparator.comparing(Node::toString));
    ontology
        .find()
        .forEachRemaining(
            t -> {
              Node subject = t.getSubject();
              if (subject.isURI() && !subject.getURI().startsWith(Iris.NS)) {
                foreign.add(subject);
              }
            });
    assertThat(foreign).isEmpty();
  }

  @Test
  void nothingIsImportedNorEntailedBeyondWhatWeMean() {
    for (Node type :
        List.of(OWL2.FunctionalProperty.asNode(), OWL2.InverseFunctionalProperty.asNode())) {
      assertThat(ontology.contains(Node.ANY, W3c.RDF_TYPE, type)).isFalse();
    }
    assertThat(
            Stream.of("exactMatch", "closeMatch", "broadMatch", "narrowMatch", "relatedMatch")
                .map(match -> iri("skos", match))
                .filter(match -> ontology.contains(Node.ANY, match, Node.ANY)))
        .isEmpty();
    for (Node property :
        List.of(OWL2.imports.asNode(), OWL2.sameAs.asNode(), RDFS.domain.asNode())) {
      assertThat(ontology.contains(Node.ANY, property, Node.ANY)).as("%s", property).isFalse();
    }
  }

  @Test
  void theHeaderSaysWhoWhenUnderWhichLicenceAndHowToCite() {
    assertThat(
            Stream.of(
                    iri("dct", "creator"),
                    W3c.DCT_PUBLISHER,
                    iri("dct", "created"),
                    iri("dct", "modified"),
                    iri("dct", "issued"),
                    iri("dct", "bibliographicCitation"),
                    iri("vann", "preferredNamespacePrefix"),
                    OWL2.versionIRI.asNode())
                .filter(property -> objects(ontology, ONTOLOGY, property).size() != 1))
        .isEmpty();
    assertThat(languages(ontology, ONTOLOGY, W3c.DCT_TITLE)).isEqualTo(BOTH);
    assertThat(languages(ontology, ONTOLOGY, W3c.DCT_DESCRIPTION)).isEqualTo(BOTH);
    assertThat(objects(ontology, ONTOLOGY, W3c.DCT_LICENSE))
        .containsExactly(NodeFactory.createURI("https://creativecommons.org/licenses/by/4.0/"));
    assertThat(objects(ontology, ONTOLOGY, iri("vann", "preferredNamespaceUri")))
        .containsExactly(NodeFactory.createLiteralString(Iris.NS));
    String version =
        objects(ontology, ONTOLOGY, OWL2.versionInfo.asNode()).getFirst().getLiteralLexicalForm();
    assertThat(objects(ontology, ONTOLOGY, OWL2.versionIRI.asNode()))
        .containsExactly(NodeFactory.createURI(Iris.BASE + "ns/" + version));
  }

  @Test
  void eachClaimablePropertyIsComplete() {
    List<Node> claimable =
        ontology.find(Node.ANY, Vigie.CLAIMABLE, Node.ANY).mapWith(t -> t.getSubject()).toList();
    assertThat(claimable)
        .isNotEmpty()
        .allSatisfy(
            property -> {
              assertThat(objects(ontology, property, Vigie.CARDINALITY))
                  .singleElement()
                  .extracting(Node::getLiteralLexicalForm)
                  .isIn("single", "multi");
              assertThat(objects(ontology, property, iri("schema", "domainIncludes"))).isNotEmpty();
              assertThat(objects(ontology, property, Vigie.VALUE_KIND)).hasSize(1);
              hasTheFormOfItsKind(property);
            });
  }

  private void hasTheFormOfItsKind(Node property) {
    String kind =
        Iris.findCode(objects(ontology, property, Vigie.VALUE_KIND).getFirst())
            .orElseThrow()
            .substring("kind-".length());
    boolean literal = DATATYPE.containsKey(kind) || kind.equals("text");
    assertThat(objects(ontology, property, W3c.RDF_TYPE))
        .containsExactly(literal ? OWL2.DatatypeProperty.asNode() : OWL2.ObjectProperty.asNode());
    assertThat(objects(ontology, property, RDFS.range.asNode()))
        .isEqualTo(Stream.ofNullable(DATATYPE.get(kind)).map(type -> iri("xsd", type)).toList());
    if (!DATATYPE.containsKey(kind)) {
      assertThat(objects(ontology, property, iri("schema", "rangeIncludes"))).isNotEmpty();
    }
    assertThat(objects(ontology, property, Vigie.CODE_LIST))
        .hasSize(kind.equals("concept") ? 1 : 0);
  }

  @Test
  void eachRoleIsAKindOfParty() {
    assertThat(ontology.find(Node.ANY, Vigie.ROLE_CODE, Node.ANY).toList())
        .hasSize(7)
        .allSatisfy(
            t -> {
              assertThat(codes.contains(t.getObject(), W3c.SKOS_IN_SCHEME, Iris.code("roles")))
                  .isTrue();
              assertThat(
                      t.getSubject().equals(Iris.term("hasParty"))
                          || ontology.contains(
                              t.getSubject(), W3c.RDFS_SUB_PROPERTY_OF, Iris.term("hasParty")))
                  .isTrue();
            });
  }

  @Test
  void eachCodeAndTermItNamesExists() {
    Set<String> terms = OntologyFiles.terms(ontology);
    Map<String, String> unknown = new TreeMap<>();
    ontology
        .find()
        .forEachRemaining(
            t -> {
              Node object = t.getObject();
              if (Iris.findCode(object).isPresent()
                  && !codes.contains(object, Node.ANY, Node.ANY)) {
                unknown.put(object.getURI(), t.toString());
              }
              Iris.findTerm(object)
                  .filter(name -> !terms.contains(name))
                  .ifPresent(name -> unknown.put(name, t.toString()));
            });
    assertThat(unknown).isEmpty();
  }

  @Test
  void eachTermThatTheCodeNamesIsDefined() {
    Set<String> terms = OntologyFiles.terms(ontology);
    Map<String, Node> named = TermUses.namedByTheProgram();
    assertThat(named).hasSizeGreaterThan(100);
    named.forEach(
        (constant, node) ->
            assertThat(Iris.findTerm(node).filter(terms::contains)).as(constant).isPresent());
  }

  @Test
  void eachTermHasAUse() {
    Set<String> unused = new TreeSet<>(OntologyFiles.terms(ontology));
    unused.removeAll(TermUses.inShapesQuestionsCodeAndData(ontology));
    Map<String, String> declared = TermUses.declared();
    assertThat(declared.keySet()).isSubsetOf(OntologyFiles.terms(ontology));
    assertThat(declared.values()).allSatisfy(need -> assertThat(need).hasSizeGreaterThan(30));
    unused.removeAll(declared.keySet());
    assertThat(unused).isEmpty();
  }
}
