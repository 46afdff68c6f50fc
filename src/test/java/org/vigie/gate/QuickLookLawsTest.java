package org.vigie.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.compose.MultiUnion;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.shacl.validation.ShaclPlainValidator;
import org.apache.jena.sparql.graph.GraphFactory;
import org.vigie.bench.Observatory;
import org.vigie.claim.Batch;
import org.vigie.claim.ClaimGraph;
import org.vigie.source.Literals;
import org.vigie.vocab.Iris;
import org.vigie.vocab.Vigie;

/** The quick look spares the engine work and changes nothing of what is found. */
class QuickLookLawsTest {
  private static final Shapes SHAPES = Shapes.parse(TestShapes.CONTRIBUTION);
  private static final List<Node> ODD =
      List.of(
          Literals.string(""),
          Literals.string("2024-02-31"),
          Literals.string("2024-01-01"),
          Literals.text("bref", "fr"),
          Literals.text("x".repeat(301), "en"),
          Literals.decimal("-5"),
          Literals.decimal("0"),
          Literals.decimal("200000000"),
          Literals.integer("7"),
          Literals.bool(true),
          Literals.day(java.time.LocalDate.of(2999, 1, 1)),
          Iris.code("status-verified"),
          Iris.code("src-party"),
          Iris.term("evidenceLevel"),
          Iris.term("signatureDate"),
          Iris.term("effect"),
          Iris.code("sms-3"),
          Vigie.PERSON,
          Vigie.SOURCE,
          Vigie.CLAIM);
  private static final List<Node> PROPERTIES =
      List.of(
          Vigie.VALUE,
          Vigie.VALUE_MIN,
          Vigie.VALUE_MAX,
          Vigie.VALUE_STATE,
          Vigie.PROPERTY,
          Vigie.ABOUT,
          Vigie.STATED_IN,
          Vigie.SUPERSEDES,
          Vigie.DERIVES_FROM,
          Vigie.RETRACTED_ON,
          Vigie.VALID_FROM,
          Vigie.VALID_UNTIL,
          Vigie.CURRENCY,
          Vigie.EVIDENCE_FOR,
          Vigie.URL,
          org.vigie.vocab.W3c.RDF_TYPE);

  @Property(tries = 4)
  void whatIsFoundIsWhatTheEngineFinds(@ForAll long seed) {
    Graph batch = mutated(new Random(seed));
    Graph data = GraphFactory.createDefaultGraph();
    for (Graph part : List.of(batch, TestShapes.ONTOLOGY, TestShapes.CODES)) {
      part.find().forEachRemaining(data::add);
    }
    Set<Node> nodes = new HashSet<>(batch.find().mapWith(Triple::getSubject).toList());

    Graph union = new MultiUnion(new Graph[] {batch, TestShapes.CONTEXT});
    Set<String> quick =
        TestShapes.GATE.judge(batch, nodes, union).findings().stream()
            .map(found -> line(found.focus(), found.shape(), found.component(), found.value()))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(quick).isEqualTo(engine(data, nodes)).isNotEmpty();
  }

  private static Set<String> engine(Graph data, Set<Node> nodes) {
    ValidationReport report = new ShaclPlainValidator().validate(SHAPES, data);
    return report.getEntries().stream()
        .filter(entry -> nodes.contains(entry.focusNode()))
        .map(
            entry ->
                line(
                    entry.focusNode(),
                    entry.source(),
                    entry.sourceConstraintComponent(),
                    java.util.Optional.ofNullable(entry.value())))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String line(
      Node focus, Node shape, Node component, java.util.Optional<Node> value) {
    return focus + " " + shape + " " + component + " " + value;
  }

  /** A few contracts of the observatory in which much was changed at random. */
  private static Graph mutated(Random random) {
    Graph graph = GraphFactory.createDefaultGraph();
    Batch batch = new Observatory(random.nextInt()).contracts(0, 1);
    batch.declared().find().forEachRemaining(graph::add);
    batch.claims().forEach(claim -> ClaimGraph.triples(claim).forEach(graph::add));
    batch.assessments().forEach(one -> ClaimGraph.triples(one).forEach(graph::add));
    batch.sourceAssessments().forEach(one -> ClaimGraph.triples(one).forEach(graph::add));
    List<Triple> all = new ArrayList<>(graph.find().toList());
    all.sort(java.util.Comparator.comparing(Triple::toString));
    for (int i = 0; i < all.size() / 8; i++) {
      Triple one = all.get(random.nextInt(all.size()));
      Triple other = all.get(random.nextInt(all.size()));
      if (random.nextBoolean()) {
        graph.delete(one);
      }
      Node property =
          random.nextBoolean()
              ? one.getPredicate()
              : PROPERTIES.get(random.nextInt(PROPERTIES.size()));
      Node value =
          switch (random.nextInt(3)) {
            case 0 -> ODD.get(random.nextInt(ODD.size()));
            case 1 -> other.getSubject();
            default -> other.getObject();
          };
      graph.add(one.getSubject(), property, value);
    }
    return graph;
  }
}
