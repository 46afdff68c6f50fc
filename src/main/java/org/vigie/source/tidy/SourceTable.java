package org.vigie.source.tidy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.vigie.claim.ClaimId;
import org.vigie.claim.Place;
import org.vigie.claim.SourceAssessment;
import org.vigie.source.Literals;
import org.vigie.source.Problems;
import org.vigie.vocab.Iris;
import org.vigie.vocab.Vigie;
import org.vigie.vocab.W3c;

/** The table of sources: declared documents, each with one opinion on its reliability. */
final class SourceTable {
  static final String FILE = "sources.csv";
  private static final Table.Columns COLUMNS =
      Table.Columns.of(
              "slug,type,title,language,publisher,published_on,url,archived_at,accessed_on,"
                  + "derives_from,reliability,reliability_reason_fr,reliability_reason_en,"
                  + "note_fr,note_en")
          .or("assessed_on");

  private final Graph declared;
  private final Map<Node, Place> places;
  private final Values values;
  private final Recorder recorder;

  SourceTable(Graph declared, Map<Node, Place> places, Values values, Recorder recorder) {
    this.declared = declared;
    this.places = places;
    this.values = values;
    this.recorder = recorder;
  }

  List<SourceAssessment> read(DataFolder folder, Names names, Problems problems) {
    List<Row> rows = Table.read(folder, FILE, COLUMNS, problems);
    for (Row row : rows) {
      if (!names.add("source", row.get("slug"))) {
        row.problem("slug", "slug.twice", row.get("slug"));
      }
    }
    List<SourceAssessment> assessments = new ArrayList<>();
    for (Row row : rows) {
      Node source = Iris.thing("source", row.get("slug"));
      places.put(source, row.place());
      declare(row, source, names);
      assess(row, source, assessments);
    }
    return assessments;
  }

  private void declare(Row row, Node source, Names names) {
    declared.add(source, W3c.RDF_TYPE, Vigie.SOURCE);
    row.find("title")
        .ifPresent(
            title ->
                declared.add(
                    source,
                    W3c.DCT_TITLE,
                    row.find("language")
                        .map(language -> Literals.text(title, language))
                        .orElseGet(() -> Literals.string(title))));
    row.find("type")
        .flatMap(type -> values.code(row, "type", type, Iris.code("source-types")))
        .ifPresent(type -> declared.add(source, Vigie.SOURCE_TYPE, type));
    row.find("publisher").ifPresent(name -> declarePublisher(source, name, names));
    row.findDate("published_on")
        .ifPresent(date -> declared.add(source, Vigie.PUBLISHED_ON, Literals.string(date.text())));
    link(row, source, "url", Vigie.URL);
    link(row, source, "archived_at", Vigie.ARCHIVED_AT);
    row.findDay("accessed_on")
        .ifPresent(day -> declared.add(source, Vigie.ACCESSED_ON, Literals.day(day)));
    for (String root : row.list("derives_from")) {
      declared.add(source, Vigie.DERIVES_FROM, names.node("source/" + root, row, "derives_from"));
    }
    for (String language : List.of("fr", "en")) {
      row.find("note_" + language)
          .ifPresent(note -> declared.add(source, Vigie.NOTE, Literals.text(note, language)));
    }
  }

  /** A publisher that is an actor of ours is linked; any other is named. */
  private void declarePublisher(Node source, String name, Names names) {
    if (names.has("actor", name)) {
      declared.add(source, W3c.DCT_PUBLISHER, Iris.thing("actor", name));
    } else {
      declared.add(source, Vigie.PUBLISHER_NAME, Literals.string(name));
    }
  }

  private void link(Row row, Node source, String column, Node property) {
    row.find(column)
        .ifPresent(
            address -> {
              if (address.matches("https?://[^\\s<>\"{}|\\\\^`]+")) {
                declared.add(source, property, NodeFactory.createURI(address));
              } else {
                row.problem(column, "cell.url", address);
              }
            });
  }

  private void assess(Row row, Node source, List<SourceAssessment> assessments) {
    if (row.find("reliability").isEmpty()) {
      return;
    }
    LocalDate on =
        row.findDay("assessed_on").or(() -> row.findDay("accessed_on")).orElse(recorder.today());
    values
        .code(row, "reliability", "rel-" + row.get("reliability"), Iris.code("reliabilities"))
        .ifPresent(
            reliability -> {
              List<Node> rationale = Recorder.texts(row, "reliability_reason");
              Node id =
                  Iris.thing(
                      "assessment",
                      ClaimId.hash(source + "|" + reliability + "|" + rationale + "|" + on));
              places.put(id, row.place());
              assessments.add(
                  new SourceAssessment(
                      id, source, reliability, rationale, recorder.team(), recorder.body(), on));
            });
  }
}
