package org.vigie.release.making;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.Node;
import org.vigie.consolidation.Consolidation;
import org.vigie.consolidation.Policy;
import org.vigie.format.Json;
import org.vigie.format.RdfFormat;
import org.vigie.release.PublishedKey;
import org.vigie.release.Release;
import org.vigie.release.dump.CanonicalFile;
import org.vigie.release.making.ReleaseDraft.Plan;
import org.vigie.release.making.ViewFiles.Written;
import org.vigie.release.notes.Html;
import org.vigie.release.notes.Markdown;
import org.vigie.release.notes.Notes;
import org.vigie.release.record.CitationFile;
import org.vigie.release.record.DataCite;
import org.vigie.release.record.DcatRecord;
import org.vigie.release.record.Publication;
import org.vigie.release.record.RoCrate;
import org.vigie.release.table.Comparison;
import org.vigie.release.table.Comparison.Counts;
import org.vigie.release.table.Tables;
import org.vigie.store.Snapshot;
import org.vigie.vocab.Graphs;
import org.vigie.vocab.W3c;
import org.vigie.words.Lang;

/** Writes the files of one release: each view in each form, then what is told of them. */
final class Workshop {
  /** The sub-folder for what is only needed on the way. */
  static final String SPARE = "spare";

  private static final String CC_BY = "https://creativecommons.org/licenses/by/4.0/";

  private final Path spare;
  private final Release outline;
  private final Snapshot snapshot;
  private final Consolidation otherwise;
  private final ReleaseDraft files;

  Workshop(Path draft, Release outline, Snapshot snapshot, Consolidation otherwise)
      throws IOException {
    this.spare = Files.createDirectory(draft.resolve(SPARE));
    this.outline = outline;
    this.snapshot = snapshot;
    this.otherwise = otherwise;
    this.files = new ReleaseDraft(draft);
  }

  ReleaseDraft files() {
    return files;
  }

  /**
   * Writes everything but the manifest.
   *
   * @param before the canonical document of the working view of the release before, compressed
   */
  Release write(Optional<Path> before, PublishedKey key) throws IOException {
    ViewFiles writer =
        new ViewFiles(files, spare, outline, snapshot, otherwise, String.join(" ", licences()));
    Written working = writer.write(Policy.WORKING);
    Comparison comparison = compare(before, working.tables());
    Files.delete(working.tables().file());
    Written stabilised = writer.write(Policy.STABILISED);
    Counts verified = Comparison.count(stabilised.tables());
    Files.delete(stabilised.tables().file());
    notes(
        new Notes.Content(
            outline.name().toString(),
            outline.previous().map(Object::toString).orElse(null),
            comparison,
            verified));
    files.add(
        new Plan(Release.KEY, "", "key", "application/x-pem-file"),
        new String(key.pem(), StandardCharsets.US_ASCII));
    records(comparison.after());
    return outline.with(List.of(working.view(), stabilised.view()), files.files());
  }

  private Comparison compare(Optional<Path> before, Tables tables) throws IOException {
    if (before.isEmpty()) {
      return Comparison.of(Optional.empty(), tables);
    }
    CanonicalFile past;
    try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(before.get()), 1 << 16)) {
      past = CanonicalFile.of(in, spare.resolve("before.nq"), spare);
    }
    Tables old = Tables.make(past, Map.of(), spare.resolve("before.sqlite"));
    Files.delete(past.file());
    Comparison comparison = Comparison.of(Optional.of(old), tables);
    Files.delete(old.file());
    return comparison;
  }

  private void notes(Notes.Content content) throws IOException {
    files.add(
        new Plan("changes.json", "", "changes", "application/json"),
        out -> {
          Json.write(content, out);
          return 0;
        });
    for (Lang lang : Lang.values()) {
      Notes notes = new Notes(outline, content, lang);
      files.add(
          new Plan("notes." + lang.tag() + ".md", "", "notes", "text/markdown"),
          Markdown.of(notes));
      files.add(
          new Plan("notes." + lang.tag() + ".html", "", "notes", "text/html"),
          Html.of(notes, lang));
    }
  }

  /** What catalogues are told: of all files written before. */
  private void records(Counts counts) throws IOException {
    Publication publication =
        new Publication(
            outline.with(List.of(), files.files()),
            licences(),
            counts.contracts(),
            counts.claims(),
            counts.sources());
    for (RdfFormat format : List.of(RdfFormat.TURTLE, RdfFormat.JSON_LD)) {
      files.add(
          new Plan("dcat." + format.suffix(), "", "dcat", format.mediaType()),
          out -> {
            DcatRecord.write(publication, format, out);
            return 0;
          });
    }
    files.add(
        new Plan("datacite.xml", "", "datacite", "application/xml"), DataCite.xml(publication));
    files.add(
        new Plan("datacite.json", "", "datacite", "application/json"),
        out -> {
          DataCite.json(publication, out);
          return 0;
        });
    files.add(
        new Plan(CitationFile.FILE, "", "citation", "application/yaml"),
        CitationFile.of(publication));
    files.add(
        new Plan(RoCrate.FILE, "", "ro-crate", "application/ld+json"),
        out -> {
          RoCrate.write(publication, out);
          return 0;
        });
  }

  /** The licences that the datasets name; ours when none does. */
  private List<String> licences() {
    List<String> licences =
        snapshot
            .graph(Graphs.META)
            .find(Node.ANY, W3c.DCT_LICENSE, Node.ANY)
            .mapWith(triple -> triple.getObject())
            .filterKeep(Node::isURI)
            .mapWith(Node::getURI)
            .toSet()
            .stream()
            .sorted()
            .toList();
    return licences.isEmpty() ? List.of(CC_BY) : licences;
  }

  /** Why a file could not be written, in the words of the system. */
  static String reason(Exception fault) {
    Throwable cause = fault;
    if (fault instanceof UncheckedIOException wrapped && wrapped.getCause() != null) {
      cause = wrapped.getCause();
    }
    String said = cause instanceof FileSystemException file ? file.getReason() : cause.getMessage();
    return said == null ? cause.getClass().getSimpleName() : said;
  }
}
