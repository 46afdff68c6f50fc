package org.vigie.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.vocab.Iris;
import org.vigie.vocab.W3c;

/**
 * The catalogue of the bundled data, held to the shapes of DCAT-AP. Skipped where they are absent.
 */
class DcatApTest {
  private static final Path SHAPES =
      Path.of(System.getProperty("vigie.shared", "absent"))
          .resolve("suites/dcat-ap-shapes/releases");
  private static final String DCAT = "http://www.w3.org/ns/dcat#";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        // The same file of 3.0.1 names shapes that are nowhere in it.
        "3.0.0/shacl/dcat-ap-SHACL.ttl",
        "3.0.1/html/shacl/shapes.ttl",
        "3.0.1/html/shacl/range.ttl",
        "3.0.1/html/shacl/deprecateduris.ttl"
      })
  void theCatalogueConforms(String shapes) throws Exception {
    assumeTrue(Files.exists(SHAPES.resolve(shapes)), "The DCAT-AP shapes are not here");
    Graph catalog = catalog();
    ValidationReport report = validate(shapes, catalog);

    assertThat(report.getEntries())
        .extracting(entry -> entry.focusNode() + " " + entry.resultPath() + " " + entry.message())
        .isEmpty();
  }

  /** What DCAT-AP recommends and we do not say: either not ours to say, or not known. */
  @Test
  void whatIsRecommendedIsSaidButForWhatIsKnown() throws Exception {
    String shapes = "3.0.1/html/shacl/shapes_recommended.ttl";
    assumeTrue(Files.exists(SHAPES.resolve(shapes)), "The DCAT-AP shapes are not here");

    assertThat(validate(shapes, catalog()).getEntries())
        .extracting(entry -> String.valueOf(entry.resultPath()).replaceAll("^.*[/#]|>$", ""))
        .isSubsetOf(
            "temporal", "type", "centroid", "bbox", "format", "spatial", "issued", "status");
  }

  /** The shapes are really applied: without the name of its publisher the catalogue fails. */
  @Test
  void aCatalogueWithoutPublisherFails() throws Exception {
    String shapes = "3.0.1/html/shacl/shapes.ttl";
    assumeTrue(Files.exists(SHAPES.resolve(shapes)), "The DCAT-AP shapes are not here");
    Graph catalog = catalog();
    catalog.remove(Node.ANY, W3c.FOAF_NAME, Node.ANY);

    assertThat(validate(shapes, catalog).conforms()).isFalse();
  }

  @Test
  void theDatasetsHaveFilesThatAreThere() throws Exception {
    try (RealSite site = RealSite.start(folder)) {
      Graph catalog = read(site.get("/catalog.ttl").body());
      Node dataset = Iris.graph("dataset-panorama");
      List<Node> files =
          catalog
              .find(Node.ANY, NodeFactory.createURI(DCAT + "downloadURL"), Node.ANY)
              .mapWith(Triple::getObject)
              .toList();

      assertThat(catalog.contains(dataset, NodeFactory.createURI(DCAT + "distribution"), Node.ANY))
          .isTrue();
      assertThat(files).hasSize(6);
      String file = files.getFirst().getURI();
      assertThat(site.get(file.replaceFirst("^https?://[^/]+", "")).statusCode()).isEqualTo(200);
      for (String suffix : List.of("ttl", "jsonld", "rdf", "nt")) {
        assertThat(site.get("/catalog." + suffix).statusCode()).as(suffix).isEqualTo(200);
      }
    }
  }

  private Graph catalog() throws Exception {
    try (RealSite site = RealSite.start(folder)) {
      return read(site.get("/catalog.ttl").body());
    }
  }

  private static Graph read(String turtle) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFDataMgr.read(graph, new StringReader(turtle), Iris.BASE, Lang.TURTLE);
    return graph;
  }

  private static ValidationReport validate(String shapes, Graph catalog) {
    Graph all = RDFDataMgr.loadGraph(SHAPES.resolve(shapes).toString());
    return ShaclValidator.get().validate(Shapes.parse(all), entailed(catalog));
  }

  /** With what RDFS and DCAT let one conclude, which some of the shapes ask for. */
  private static Graph entailed(Graph catalog) {
    Graph all = GraphFactory.createDefaultGraph();
    catalog
        .find()
        .forEachRemaining(
            triple -> {
              all.add(triple);
              if (!triple.getObject().isLiteral()) {
                all.add(triple.getObject(), W3c.RDF_TYPE, RDFS.Nodes.Resource);
              }
            });
    for (String type : List.of("Dataset", "Catalog", "DataService", "DatasetSeries")) {
      all.add(dcat(type), RDFS.Nodes.subClassOf, dcat("Resource"));
    }
    return all;
  }

  private static Node dcat(String name) {
    return NodeFactory.createURI(DCAT + name);
  }
}
