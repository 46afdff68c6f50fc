package org.vigie.source.tidy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.graph.GraphFactory;
import org.vigie.claim.Batch;
import org.vigie.claim.Place;
import org.vigie.claim.SourceAssessment;
import org.vigie.source.Problems;
import org.vigie.source.Reference;
import org.vigie.source.TableException;
import org.vigie.vocab.Graphs;
import org.vigie.vocab.Iris;

/**
 * Reads the tidy tables of a folder ({@code data/README.md} describes their columns) into a batch.
 */
public final class Tables {
  private static final String DATASET = "panorama";
  private static final String BODY = "vigie";
  private static final String TEAM = "vigie-collecte";

  /** What the folder holds beside the tables: its dataset, the rates of exchange. */
  private static final Set<String> BESIDE = Set.of("dataset.ttl", "rates.ttl");

  private Tables() {}

  /**
   * The names of the files of the folder that nothing reads, sorted: tables and Turtle under a name
   * that is not known, such as a misspelt one. Texts that explain ({@code .md}), the guide, which
   * is read elsewhere, and hidden files are passed over.
   */
  public static List<String> listUnread(DataFolder folder) {
    return folder.list("", "").stream().filter(name -> !isRead(name)).toList();
  }

  private static boolean isRead(String name) {
    return ThingTables.files().contains(name)
        || name.equals(SourceTable.FILE)
        || name.equals(EvidenceTable.FILE)
        || BESIDE.contains(name)
        || name.endsWith(".md")
        || name.startsWith("guide/")
        || name.substring(name.lastIndexOf('/') + 1).startsWith(".")
        || (name.startsWith("claims/") && name.endsWith(".csv"))
        || (name.startsWith("questions/") && name.endsWith(".rq"));
  }

  /**
   * Reads every table of the folder.
   *
   * @param reference what the tables may name
   * @param today the date of an opinion on a source that carries none
   * @return the batch, with the place of each thing, claim and assessment
   * @throws TableException naming every cell that cannot be read
   */
  public static Batch read(DataFolder folder, Reference reference, LocalDate today) {
    Problems problems = new Problems();
    Names names = new Names();
    Graph declared = GraphFactory.createDefaultGraph();
    Map<Node, Place> places = new HashMap<>();
    Values values = new Values(reference, names);
    Recorder recorder =
        new Recorder(Iris.thing("actor", BODY), Iris.thing("actor", TEAM), today, null);

    new ThingTables(declared, places, values).read(folder, names, problems);
    List<SourceAssessment> sources =
        new SourceTable(declared, places, values, recorder).read(folder, names, problems);
    ClaimTables claims =
        new ClaimTables(new ClaimRows(reference, names, recorder, Graphs.dataset(DATASET)), places);
    claims.read(folder, problems);
    new EvidenceTable(declared, places, values, claims).read(folder, names, problems);
    problems.throwIfAny();
    return new Batch(
        Graphs.dataset(DATASET),
        Graphs.assessments(BODY),
        declared,
        claims.claims(),
        claims.assessments(),
        sources,
        claims.retractions(),
        places);
  }
}
