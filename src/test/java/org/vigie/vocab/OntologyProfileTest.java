package org.vigie.vocab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.io.StringDocumentSource;
import org.semanticweb.owlapi.model.OWLOntologyCreationException;
import org.semanticweb.owlapi.profiles.OWLProfileReport;
import org.semanticweb.owlapi.profiles.Profiles;

/** The ontology stays in OWL 2 RL ({@code https://www.w3.org/TR/owl2-profiles/#OWL_2_RL}). */
class OntologyProfileTest {
  private static final Set<String> BUILT_IN = Set.of(RDF.getURI(), RDFS.getURI(), OWL2.getURI());

  private final Graph ontology = OntologyFiles.read("vigie.ttl");

  @Test
  void theOntologyIsInOwl2Rl() throws OWLOntologyCreationException {
    assertThat(violations(ontology)).isEmpty();
  }

  @Test
  void anAxiomOutsideTheProfileIsFound() throws OWLOntologyCreationException {
    Graph broken = OntologyFiles.read("vigie.ttl");
    RDFParser.fromString(
            """
            PREFIX vigie: <https://w3id.org/vigie/ns#>
            PREFIX owl: <http://www.w3.org/2002/07/owl#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            vigie:Claim rdfs:subClassOf
              [ a owl:Class ; owl:unionOf ( vigie:Decision vigie:Disagreement ) ] .
            """,
            Lang.TURTLE)
        .parse(broken);
    assertThat(violations(broken)).isNotEmpty();
  }

  @Test
  void noClassIsUnderTwoDisjointOnes() {
    List<Node> disjoint =
        ontology
            .find(Node.ANY, OWL2.members.asNode(), Node.ANY)
            .mapWith(t -> members(t.getObject()))
            .next();
    assertThat(disjoint).hasSizeGreaterThan(10);
    for (String name : OntologyFiles.terms(ontology)) {
      List<Node> above = new ArrayList<>(List.of(Iris.term(name)));
      for (int i = 0; i < above.size(); i++) {
        above.addAll(OntologyFiles.objects(ontology, above.get(i), RDFS.subClassOf.asNode()));
      }
      above.retainAll(disjoint);
      assertThat(above).as(name).hasSizeLessThan(2);
    }
  }

  private List<Node> members(Node list) {
    List<Node> members = new ArrayList<>();
    Node rest = list;
    while (!rest.equals(RDF.nil.asNode())) {
      members.addAll(OntologyFiles.objects(ontology, rest, RDF.first.asNode()));
      rest = OntologyFiles.objects(ontology, rest, RDF.rest.asNode()).getFirst();
    }
    return members;
  }

  private static List<String> violations(Graph graph) throws OWLOntologyCreationException {
    StringWriter text = new StringWriter();
    RDFDataMgr.write(text, withForeignDeclarations(graph), Lang.NTRIPLES);
    OWLProfileReport report =
        Profiles.OWL2_RL.checkOntology(
            OWLManager.createOWLOntologyManager()
                .loadOntologyFromOntologyDocument(new StringDocumentSource(text.toString())));
    return report.getViolations().stream().map(Object::toString).sorted().toList();
  }

  /**
   * The ontology with the declarations that importing the vocabularies it refers to would bring:
   * OWL 2 DL wants every term declared, and we declare only ours.
   */
  private static Graph withForeignDeclarations(Graph ontology) {
    Graph declared = GraphFactory.createDefaultGraph();
    ontology
        .find()
        .forEachRemaining(
            t -> {
              declared.add(t);
              declare(declared, t.getPredicate(), OWL2.AnnotationProperty.asNode());
              if (t.getPredicate().equals(RDFS.subClassOf.asNode())) {
                declare(declared, t.getObject(), OWL2.Class.asNode());
              }
              if (t.getPredicate().equals(RDFS.subPropertyOf.asNode())) {
                boolean literal =
                    ontology.contains(
                        t.getSubject(), RDF.type.asNode(), OWL2.DatatypeProperty.asNode());
                declare(
                    declared,
                    t.getObject(),
                    literal ? OWL2.DatatypeProperty.asNode() : OWL2.ObjectProperty.asNode());
              }
            });
    return declared;
  }

  private static void declare(Graph graph, Node term, Node type) {
    if (term.isURI()
        && !term.getURI().startsWith(Iris.NS)
        && BUILT_IN.stream().noneMatch(namespace -> term.getURI().startsWith(namespace))) {
      graph.add(Triple.create(NodeFactory.createURI(term.getURI()), RDF.type.asNode(), type));
    }
  }
}
