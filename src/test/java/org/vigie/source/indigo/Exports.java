package org.vigie.source.indigo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.jena.graph.Graph;
import org.vigie.claim.PropertyCatalogue;
import org.vigie.format.RdfFormat;
import org.vigie.format.RdfReader;
import org.vigie.source.Consignment;
import org.vigie.source.Directory;
import org.vigie.source.Progress;
import org.vigie.source.Reading;
import org.vigie.source.Reference;
import org.vigie.vocab.Iris;

/** Exports to read, with the real ontology and codes. */
final class Exports {
  static final Path SHARED =
      Path.of(System.getProperty("vigie.shared", "../shared")).resolve("data");
  static final Path MAY = SHARED.resolve("indigo-2025-05");
  static final Path DECEMBER = SHARED.resolve("indigo-2025-12");
  static final Graph ONTOLOGY = read("ontology/vigie.ttl");
  static final Graph CODES = read("ontology/codes.ttl");
  static final Reference REFERENCE = new Reference(PropertyCatalogue.from(ONTOLOGY), CODES);
  static final Consignment PARTNER =
      new Consignment("indigo", Iris.thing("actor", "vigie"), LocalDate.of(2026, 1, 10));

  private Exports() {}

  static Reading read(Path path) {
    return Indigo.read(Dump.open(path), PARTNER, REFERENCE, Directory.empty(), Progress.NONE);
  }

  private static Graph read(String file) {
    try (InputStream in = Files.newInputStream(Path.of(file))) {
      return RdfReader.readGraph(in, RdfFormat.TURTLE, Iris.BASE);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
