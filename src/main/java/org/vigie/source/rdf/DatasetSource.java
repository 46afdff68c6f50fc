package org.vigie.source.rdf;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.vigie.source.Consignment;
import org.vigie.source.Literals;
import org.vigie.source.Problem;
import org.vigie.source.intake.Parcel;
import org.vigie.vocab.Iris;
import org.vigie.vocab.Vigie;
import org.vigie.vocab.W3c;

/** The dataset, as the source of the plain facts that it states; and its own description. */
final class DatasetSource {
  private final Parcel parcel;
  private final Node node;
  private final Node by;
  private final String slug;
  private @Nullable Said described;

  DatasetSource(Parcel parcel, Consignment consignment) {
    this.parcel = parcel;
    this.slug = consignment.dataset();
    this.node = Iris.thing("source", "dataset-" + slug);
    this.by = consignment.by();
  }

  /** The source: the same for every document of the dataset. */
  Node node() {
    return node;
  }

  /** Learns the dataset's title, publisher and licence from its description. */
  void learn(Said said) {
    if (described == null) {
      described = said;
    }
  }

  /** Declares the source in a reading that has claims of it. */
  void declare(Account account) {
    if (account.declares(node, W3c.RDF_TYPE, Vigie.SOURCE)) {
      return;
    }
    account.declare(node, W3c.RDF_TYPE, Vigie.SOURCE);
    account.declare(node, Vigie.SOURCE_TYPE, Iris.code("src-dataset"));
    List<Node> titles = values(W3c.DCT_TITLE);
    if (titles.isEmpty()) {
      titles = List.of(Literals.string(slug));
    }
    titles.forEach(title -> account.declare(node, W3c.DCT_TITLE, title));
    List<Node> publishers = values(W3c.DCT_PUBLISHER);
    account.declare(node, W3c.DCT_PUBLISHER, publishers.size() == 1 ? publishers.getFirst() : by);
    values(W3c.DCT_LICENSE).forEach(licence -> account.declare(node, W3c.DCT_LICENSE, licence));
  }

  /** What a published dataset must say of itself (shape G02) and this one does not. */
  List<Problem> missing() {
    List<Problem> missing = new ArrayList<>();
    for (Node wanted :
        List.of(W3c.DCT_LICENSE, W3c.DCT_PUBLISHER, W3c.DCAT_VERSION, W3c.DCAT_CONTACT_POINT)) {
      if (values(wanted).isEmpty()) {
        missing.add(
            Problem.of(parcel.place(0, null), "rdf.dataset.missing", Account.written(wanted)));
      }
    }
    return missing;
  }

  private List<Node> values(Node predicate) {
    return described == null
        ? List.of()
        : described.with(predicate).map(Said.Line::object).distinct().toList();
  }
}
