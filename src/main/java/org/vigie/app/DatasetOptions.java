package org.vigie.app;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.compose.MultiUnion;
import org.apache.jena.sparql.graph.GraphFactory;
import org.jspecify.annotations.Nullable;
import org.vigie.claim.Batch;
import org.vigie.source.Consignment;
import org.vigie.source.Literals;
import org.vigie.source.Reading;
import org.vigie.store.Store;
import org.vigie.vocab.W3c;
import picocli.CommandLine.Option;

/** What a dataset is, told once, when it is first brought in: its DCAT description. */
final class DatasetOptions {
  @Option(names = "--title", paramLabel = "TEXT", descriptionKey = "import.title")
  private @Nullable String title;

  @Option(names = "--licence", paramLabel = "IRI", descriptionKey = "import.licence")
  private @Nullable String licence;

  @Option(names = "--contact", paramLabel = "IRI", descriptionKey = "import.contact")
  private @Nullable String contact;

  /** The reading with the description of its dataset, when there is one to add. */
  Reading describe(Reading reading, Store store, Consignment consignment) {
    if (title == null && licence == null && contact == null) {
      return reading;
    }
    Node dataset = consignment.graph();
    Graph card = GraphFactory.createDefaultGraph();
    store.read(
        snapshot -> {
          snapshot.graph(dataset).find(dataset, Node.ANY, Node.ANY).forEachRemaining(card::add);
          return true;
        });
    set(card, dataset, W3c.RDF_TYPE, W3c.DCAT_DATASET);
    set(card, dataset, W3c.DCT_PUBLISHER, consignment.by());
    set(card, dataset, W3c.DCAT_VERSION, Literals.string(consignment.on().toString()));
    if (title != null) {
      set(card, dataset, W3c.DCT_TITLE, Literals.string(title));
    }
    if (licence != null) {
      set(card, dataset, W3c.DCT_LICENSE, NodeFactory.createURI(licence));
    }
    if (contact != null) {
      set(card, dataset, W3c.DCAT_CONTACT_POINT, NodeFactory.createURI(contact));
    }
    Batch batch = reading.batch();
    Graph declared = new MultiUnion(new Graph[] {batch.declared(), card});
    return new Reading(
        new Batch(
            batch.dataset(),
            batch.assessmentGraph(),
            declared,
            batch.claims(),
            batch.assessments(),
            batch.sourceAssessments(),
            batch.retractions(),
            batch.places()),
        reading.cells(),
        reading.coverage(),
        reading.remarks());
  }

  private static void set(Graph card, Node dataset, Node property, Node value) {
    card.remove(dataset, property, Node.ANY);
    card.add(dataset, property, value);
  }
}
