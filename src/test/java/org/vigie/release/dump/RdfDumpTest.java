package org.vigie.release.dump;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.IsoMatcher;
import org.vigie.vocab.Graphs;
import org.vigie.vocab.Iris;
import org.vigie.vocab.Vigie;
import org.vigie.vocab.W3c;

/** Every syntax says the same as the canonical document that it is made of. */
class RdfDumpTest {
  private static final Node REIFIES =
      NodeFactory.createURI("http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies");

  @Property(tries = 200)
  void syntaxesWithGraphsHoldTheSameDataset(@ForAll("datasets") List<Quad> quads)
      throws IOException {
    DatasetGraph expected = dataset(quads);
    for (RdfDump dump : Set.of(RdfDump.N_QUADS, RdfDump.TRIG, RdfDump.JSON_LD)) {
      Lang lang =
          switch (dump) {
            case TRIG -> Lang.TRIG;
            case JSON_LD -> Lang.JSONLD;
            default -> Lang.NQUADS;
          };
      String text = text(dump, quads);
      assertThat(IsoMatcher.isomorphic(expected, parse(text, lang)))
          .as("%s%n%s", dump, text)
          .isTrue();
    }
  }

  @Property(tries = 200)
  void syntaxesWithoutGraphsHoldTheirUnion(@ForAll("datasets") List<Quad> quads)
      throws IOException {
    Graph expected = GraphFactory.createDefaultGraph();
    quads.forEach(quad -> expected.add(quad.asTriple()));
    for (RdfDump dump : Set.of(RdfDump.TURTLE, RdfDump.RDF_XML)) {
      Lang lang = dump == RdfDump.TURTLE ? Lang.TURTLE : Lang.RDFXML;
      String text = text(dump, quads);
      assertThat(parse(text, lang).getDefaultGraph().isIsomorphicWith(expected))
          .as("%s%n%s", dump, text)
          .isTrue();
    }
  }

  /** A claim is read back as the reifier of its statement, and nothing else changes. */
  @Property(tries = 200)
  void annotationsHoldTheSame(@ForAll("claims") List<Quad> quads) throws IOException {
    Graph expected = GraphFactory.createDefaultGraph();
    quads.forEach(quad -> expected.add(quad.asTriple()));
    String text = text(RdfDump.ANNOTATED, quads);
    Graph read = plain(parse(text, Lang.TURTLE).getDefaultGraph());
    assertThat(read.isIsomorphicWith(expected)).as(text).isTrue();
  }

  @Example
  void whatXmlHasNoPlaceForIsCounted() throws IOException {
    Node subject = NodeFactory.createURI("https://example.org/s");
    Node fits = NodeFactory.createURI("https://example.org/p");
    List<Quad> quads =
        List.of(
            Quad.create(Graphs.LINKS, subject, fits, NodeFactory.createLiteralString("\u0001")),
            Quad.create(Graphs.LINKS, subject, NodeFactory.createURI("urn:ex:1"), subject),
            Quad.create(Graphs.LINKS, subject, fits, subject));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThat(written(RdfDump.RDF_XML, quads, out)).isEqualTo(2);
    assertThat(parse(out.toString(StandardCharsets.UTF_8), Lang.RDFXML).getDefaultGraph().size())
        .isEqualTo(1);
  }

  @Example
  void aClaimIsANanopublicationWithItsThreeGraphs() throws IOException {
    Node claim = Iris.thing("claim", "c1");
    Node contract = Iris.thing("contract", "k");
    Node value = NodeFactory.createLiteralDT("450000.00", XSDDatatype.XSDdecimal);
    Node property = Iris.term("investedAmount");
    List<Quad> quads = claim(claim, contract, property, value);
    DatasetGraph read = parse(text(RdfDump.NANOPUBLICATIONS, quads), Lang.TRIG);
    Node assertion = NodeFactory.createURI(claim + "#assertion");
    assertThat(read.contains(assertion, contract, property, value)).isTrue();
    assertThat(
            read.contains(
                NodeFactory.createURI(claim + "#provenance"),
                assertion,
                W3c.PROV_WAS_DERIVED_FROM,
                Iris.thing("source", "s1")))
        .isTrue();
    Node np = NodeFactory.createURI(claim + "#np");
    for (String part : List.of("hasAssertion", "hasProvenance", "hasPublicationInfo")) {
      Node predicate = NodeFactory.createURI("http://www.nanopub.org/nschema#" + part);
      List<Node> graphs =
          read.getGraph(NodeFactory.createURI(claim + "#Head"))
              .find(np, predicate, Node.ANY)
              .mapWith(Triple::getObject)
              .toList();
      assertThat(graphs).hasSize(1);
      assertThat(read.containsGraph(graphs.getFirst())).isTrue();
    }
  }

  @Provide
  Arbitrary<List<Quad>> datasets() {
    Arbitrary<Node> graph =
        Arbitraries.of(
            Graphs.CONSOLIDATED, Graphs.LINKS, Quad.defaultGraphNodeGenerated, Graphs.dataset("a"));
    return Combinators.combine(graph, subjects(), predicates(), objects())
        .as(Quad::create)
        .list()
        .ofMaxSize(30);
  }

  /** Claims on few things, some chosen, some with the value that is displayed, and other data. */
  @Provide
  Arbitrary<List<Quad>> claims() {
    Arbitrary<Node> things = Arbitraries.of("k1", "k2").map(slug -> Iris.thing("contract", slug));
    Arbitrary<Node> properties = Arbitraries.of("investedAmount", "signatureDate").map(Iris::term);
    Arbitrary<Node> values = objects().filter(node -> !node.isBlank());
    Arbitrary<List<Quad>> claims =
        Combinators.combine(
                Arbitraries.integers().between(1, 9),
                things,
                properties,
                values,
                Arbitraries.of(0, 1, 2, 3))
            .as(
                (number, thing, property, value, kind) -> {
                  Node claim = Iris.thing("claim", "c" + number);
                  List<Quad> quads = new ArrayList<>(claim(claim, thing, property, value));
                  if (kind % 2 == 1) {
                    quads.add(Quad.create(Graphs.CONSOLIDATED, thing, property, value));
                  }
                  if (kind >= 2) {
                    quads.add(
                        Quad.create(
                            Graphs.CONSOLIDATED,
                            Iris.thing("decision", "d" + number),
                            Vigie.CHOSEN_CLAIM,
                            claim));
                  }
                  return quads;
                })
            .list()
            .ofMaxSize(9)
            .map(lists -> lists.stream().flatMap(List::stream).toList());
    return Combinators.combine(claims, datasets())
        .as(
            (one, other) -> {
              List<Quad> all = new ArrayList<>(one);
              all.addAll(other);
              return all;
            });
  }

  private static List<Quad> claim(Node claim, Node thing, Node property, Node value) {
    Node graph = Graphs.dataset("a");
    return List.of(
        Quad.create(graph, claim, W3c.RDF_TYPE, Vigie.CLAIM),
        Quad.create(graph, claim, Vigie.ABOUT, thing),
        Quad.create(graph, claim, Vigie.PROPERTY, property),
        Quad.create(graph, claim, Vigie.VALUE, value),
        Quad.create(graph, claim, Vigie.STATED_IN, Iris.thing("source", "s1")),
        Quad.create(Graphs.CONSOLIDATED, claim, Vigie.STATUS, Iris.code("status-plausible")));
  }

  private static Arbitrary<Node> subjects() {
    return Arbitraries.oneOf(iris(), blanks());
  }

  private static Arbitrary<Node> iris() {
    return Arbitraries.of(
            "https://w3id.org/vigie/id/contract/a",
            "https://w3id.org/vigie/id/contract/a.b",
            "https://w3id.org/vigie/id/contract/a/b",
            "https://w3id.org/vigie/ns#Thing",
            "https://example.org/é?x=1&y='2'#f",
            "urn:ex:one")
        .map(NodeFactory::createURI);
  }

  private static Arbitrary<Node> blanks() {
    return Arbitraries.of("x", "y", "z").map(NodeFactory::createBlankNode);
  }

  private static Arbitrary<Node> predicates() {
    return Arbitraries.of(
            "http://www.w3.org/1999/02/22-rdf-syntax-ns#type",
            "http://www.w3.org/1999/02/22-rdf-syntax-ns#first",
            "https://w3id.org/vigie/ns#name",
            "https://example.org/q/p-1.x",
            "https://example.org/q#é_p")
        .map(NodeFactory::createURI);
  }

  private static Arbitrary<Node> objects() {
    Arbitrary<String> text =
        Arbitraries.strings()
            .withChars(
                'a', 'é', '"', '\\', '<', '&', '>', '\n', '\t', '\r', '\'', ' ', ']', '\u00a0')
            .ofMaxLength(6);
    return Arbitraries.oneOf(
        iris(),
        blanks(),
        text.map(NodeFactory::createLiteralString),
        Combinators.combine(text, Arbitraries.of("fr", "en-GB")).as(NodeFactory::createLiteralLang),
        Arbitraries.of("1", "-01", "+7").map(n -> typed(n, XSDDatatype.XSDinteger)),
        Arbitraries.of("450000.00", ".5", "1.", "x").map(n -> typed(n, XSDDatatype.XSDdecimal)),
        Arbitraries.of("true", "1").map(n -> typed(n, XSDDatatype.XSDboolean)),
        text.map(n -> typed(n, XSDDatatype.XSDanyURI)));
  }

  private static Node typed(String text, XSDDatatype type) {
    return NodeFactory.createLiteralDT(text, type);
  }

  private static Graph plain(Graph annotated) {
    Graph graph = GraphFactory.createDefaultGraph();
    annotated
        .find()
        .forEachRemaining(
            t -> {
              if (t.getPredicate().equals(REIFIES)) {
                Triple made = t.getObject().getTriple();
                graph.add(t.getSubject(), Vigie.ABOUT, made.getSubject());
                graph.add(t.getSubject(), Vigie.PROPERTY, made.getPredicate());
                graph.add(t.getSubject(), Vigie.VALUE, made.getObject());
              } else {
                graph.add(t);
              }
            });
    return graph;
  }

  private static String text(RdfDump dump, List<Quad> quads) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    written(dump, quads, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static long written(RdfDump dump, List<Quad> quads, ByteArrayOutputStream out)
      throws IOException {
    Path folder = Files.createTempDirectory("vigie-dump");
    try {
      CanonicalFile view = CanonicalFile.write(quads::forEach, folder.resolve("view.nq"), folder);
      return dump.write(view, "https://w3id.org/vigie/releases/2026.1", out);
    } finally {
      org.apache.jena.atlas.io.IO.deleteAll(folder);
    }
  }

  private static DatasetGraph dataset(List<Quad> quads) {
    DatasetGraph dataset = DatasetGraphFactory.create();
    quads.forEach(dataset::add);
    return dataset;
  }

  private static DatasetGraph parse(String text, Lang lang) {
    DatasetGraph dataset = DatasetGraphFactory.create();
    RDFParser.source(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
        .lang(lang)
        .checking(false)
        .parse(dataset);
    return dataset;
  }
}
