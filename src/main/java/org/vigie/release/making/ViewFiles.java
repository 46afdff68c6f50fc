package org.vigie.release.making;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.jena.sparql.core.Quad;
import org.vigie.consolidation.Consolidation;
import org.vigie.consolidation.Policy;
import org.vigie.format.XlsxWriter;
import org.vigie.release.Release;
import org.vigie.release.ReleasedView;
import org.vigie.release.dump.CanonicalFile;
import org.vigie.release.dump.RdfDump;
import org.vigie.release.making.ReleaseDraft.Plan;
import org.vigie.release.table.Tables;
import org.vigie.release.table.Tables.Sheet;
import org.vigie.state.WholeView;
import org.vigie.store.Snapshot;
import org.vigie.vocab.Graphs;

/** Writes the files of a view: each syntax of RDF, and the tables. */
final class ViewFiles {
  private final ReleaseDraft files;
  private final Path spare;
  private final Release outline;
  private final Snapshot snapshot;
  private final Consolidation otherwise;
  private final String licence;

  /**
   * Writes into a release.
   *
   * @param spare an existing folder for what is only needed on the way
   * @param outline what the release is, its files aside
   * @param otherwise the pure function when the store holds no ontology
   * @param licence of the data
   */
  ViewFiles(
      ReleaseDraft files,
      Path spare,
      Release outline,
      Snapshot snapshot,
      Consolidation otherwise,
      String licence) {
    this.files = files;
    this.spare = spare;
    this.outline = outline;
    this.snapshot = snapshot;
    this.otherwise = otherwise;
    this.licence = licence;
  }

  /**
   * A view that was written.
   *
   * @param view what the manifest says of it
   * @param tables the same as a database, which is the caller's to remove
   */
  record Written(ReleasedView view, Tables tables) {}

  /** Writes the files of the view that a policy makes. */
  Written write(Policy policy) throws IOException {
    CanonicalFile view = canonical(policy);
    for (RdfDump dump : RdfDump.values()) {
      files.add(
          plan(policy, dump.suffix(), true, dump.mediaType()),
          out -> dump.write(view, outline.name().iri(), out));
    }
    Tables tables =
        Tables.make(view, about(policy, view), spare.resolve(policy.name() + ".sqlite"));
    Files.delete(view.file());
    tables(policy, tables);
    return new Written(
        new ReleasedView(
            policy.name(),
            policy.versionedName(),
            view.quads(),
            view.hash(),
            name(policy, RdfDump.N_QUADS.suffix() + ".gz")),
        tables);
  }

  /**
   * The dataset of a view: all graphs but the consolidated one, and that as the policy makes it.
   */
  private CanonicalFile canonical(Policy policy) throws IOException {
    return CanonicalFile.write(
        policy.equals(Policy.WORKING) ? snapshot::forEachQuad : quads -> paint(policy, quads),
        spare.resolve(policy.name() + ".nq"),
        spare);
  }

  private void paint(Policy policy, Consumer<Quad> quads) {
    snapshot.forEachQuad(
        quad -> {
          if (!quad.getGraph().equals(Graphs.CONSOLIDATED)) {
            quads.accept(quad);
          }
        });
    WholeView.paint(
        snapshot,
        otherwise,
        policy,
        WholeView.day(snapshot),
        portrait ->
            portrait
                .triples()
                .forEach(triple -> quads.accept(Quad.create(Graphs.CONSOLIDATED, triple))));
  }

  private void tables(Policy policy, Tables tables) throws IOException {
    String release = outline.name().iri();
    for (Sheet sheet : Sheet.values()) {
      String kind = sheet == Sheet.CONTRACTS ? "contracts" : "claims";
      Plan csv = plan(policy, kind + ".csv", false, "text/csv");
      files.add(
          csv,
          out -> {
            tables.csv(sheet, out);
            return 0;
          });
      files.add(
          plan(policy, kind + ".csv-metadata.json", false, "application/csvm+json"),
          out -> {
            tables.csvw(sheet, csv.name(), release, out);
            return 0;
          });
    }
    files.add(
        plan(policy, "xlsx", false, XlsxWriter.MEDIA_TYPE),
        out -> {
          tables.xlsx(out);
          return 0;
        });
    files.add(plan(policy, "sqlite", true, "application/vnd.sqlite3"), tables.file());
  }

  private Map<String, String> about(Policy policy, CanonicalFile view) {
    Map<String, String> about = new TreeMap<>();
    about.put("release", outline.name().toString());
    about.put("iri", outline.name().iri());
    about.put("revision", outline.revision().toString());
    about.put("issued", outline.issued().toString());
    about.put("view", policy.name());
    about.put("policy", policy.versionedName());
    about.put("quads", Long.toString(view.quads()));
    about.put("rdfc10", view.hash());
    about.put("licence", licence);
    about.put("schema", "1");
    return about;
  }

  private Plan plan(Policy policy, String suffix, boolean gzip, String mediaType) {
    return new Plan(name(policy, suffix + (gzip ? ".gz" : "")), policy.name(), suffix, mediaType);
  }

  private String name(Policy policy, String suffix) {
    char joint = suffix.startsWith("contracts") || suffix.startsWith("claims") ? '-' : '.';
    return "vigie-" + outline.name() + "-" + policy.name() + joint + suffix;
  }
}
