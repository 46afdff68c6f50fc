package org.vigie.consolidation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.vigie.claim.PropertyCatalogue;
import org.vigie.format.RdfFormat;
import org.vigie.format.RdfReader;
import org.vigie.vocab.Iris;

/** The claimable properties of the real ontology. */
final class TestOntology {
  private TestOntology() {}

  static Consolidation consolidation() {
    return consolidation(Rates.NONE);
  }

  static Consolidation consolidation(Rates rates) {
    try (InputStream in = Files.newInputStream(Path.of("ontology/vigie.ttl"))) {
      return new Consolidation(
          PropertyCatalogue.from(RdfReader.readGraph(in, RdfFormat.TURTLE, Iris.BASE)), rates);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
