package org.vigie.source.mindmap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.graph.GraphFactory;
import org.vigie.claim.Assessment;
import org.vigie.claim.Batch;
import org.vigie.claim.Claim;
import org.vigie.claim.ClaimId;
import org.vigie.claim.Content;
import org.vigie.claim.Key;
import org.vigie.claim.Lifecycle;
import org.vigie.claim.Place;
import org.vigie.claim.Provenance;
import org.vigie.claim.Wording;
import org.vigie.source.Cell;
import org.vigie.source.Consignment;
import org.vigie.source.Coverage;
import org.vigie.source.Literals;
import org.vigie.source.Problem;
import org.vigie.source.Reading;
import org.vigie.source.Use;
import org.vigie.source.lexicon.Plain;
import org.vigie.vocab.Iris;
import org.vigie.vocab.Vigie;
import org.vigie.vocab.W3c;
import org.vigie.words.Lang;
import org.vigie.words.Words;

/** What a map says, while it is being read: each tie a claim that nobody reviewed. */
final class Draft {
  private static final Node UNREVIEWED = Iris.code("status-unreviewed");
  private static final Node LOW = Iris.code("conf-low");

  private final Consignment consignment;
  private final String title;
  private final Node source;
  private final Map<Node, Claim> claims = new LinkedHashMap<>();
  private final List<Assessment> opinions = new ArrayList<>();
  private final Map<Node, Place> places = new HashMap<>();
  private final List<Cell> cells = new ArrayList<>();

  /**
   * A draft of nothing.
   *
   * @param file the name of the file: the same file of the same dataset stays the same source
   * @param title what the root of the map says
   */
  Draft(Consignment consignment, String file, String title) {
    this.consignment = consignment;
    this.title = title.isEmpty() ? file : title;
    String slug = Plain.slug(this.title);
    this.source =
        Iris.thing(
            "source",
            (slug.isEmpty() ? "map" : slug)
                + "-"
                + ClaimId.hash(consignment.dataset() + "\n" + file).substring(0, 6));
  }

  void cell(Place place, String text, Use use) {
    if (!text.isBlank()) {
      cells.add(new Cell(place, text, use));
    }
  }

  /** A tie as the map proposes it. */
  Node propose(Key key, Node value, Place place) {
    Content content = new Content.Exact(value, Content.Measure.NONE, false, false);
    Provenance provenance =
        new Provenance(List.of(source), null, null, null, consignment.by(), consignment.on());
    Node id = ClaimId.of(consignment.graph(), key, content, provenance, Lifecycle.OPEN);
    if (claims.containsKey(id)) {
      return id;
    }
    claims.put(
        id,
        new Claim(
            id,
            consignment.graph(),
            key,
            content,
            provenance,
            Wording.NONE,
            Lifecycle.OPEN,
            List.of()));
    places.put(id, place);
    Node opinion = Iris.thing("assessment", ClaimId.hash(id + "|mindmap|" + consignment.by()));
    opinions.add(
        new Assessment(
            opinion,
            id,
            UNREVIEWED,
            LOW,
            List.of(text("mindmap.reason", Lang.FR), text("mindmap.reason", Lang.EN)),
            consignment.by(),
            null,
            consignment.on()));
    places.put(opinion, place);
    return id;
  }

  private Node text(String key, Lang lang) {
    return Literals.text(Words.of(Problem.class, lang).say(key, title), lang.tag());
  }

  Reading reading() {
    Graph declared = GraphFactory.createDefaultGraph();
    if (!claims.isEmpty()) {
      declared.add(source, W3c.RDF_TYPE, Vigie.SOURCE);
      declared.add(source, W3c.DCT_TITLE, text("mindmap.source", Lang.FR));
      declared.add(source, W3c.DCT_TITLE, text("mindmap.source", Lang.EN));
      declared.add(source, Vigie.SOURCE_TYPE, Iris.code("src-unstated"));
    }
    return new Reading(
        new Batch(
            consignment.graph(),
            consignment.assessmentGraph(),
            declared,
            List.copyOf(claims.values()),
            opinions,
            List.of(),
            List.of(),
            places),
        cells,
        Coverage.ADDS);
  }
}
