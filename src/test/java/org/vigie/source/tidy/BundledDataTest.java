package org.vigie.source.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.jena.graph.Graph;
import org.junit.jupiter.api.Test;
import org.vigie.claim.Batch;
import org.vigie.claim.PropertyCatalogue;
import org.vigie.format.RdfFormat;
import org.vigie.format.RdfReader;
import org.vigie.source.Reference;
import org.vigie.source.TableException;
import org.vigie.vocab.Iris;
import org.vigie.vocab.Vigie;
import org.vigie.vocab.W3c;

/** The real tables, read with the real ontology. */
class BundledDataTest {

  @Test
  void everyTableCanBeRead() {
    Batch batch = read();
    assertThat(batch.claims()).hasSizeGreaterThan(2000);
    long french =
        batch
            .declared()
            .find(null, W3c.RDF_TYPE, Vigie.IMPACT_CONTRACT)
            .filterKeep(t -> t.getSubject().getURI().contains("/cis-fr-"))
            .toList()
            .size();
    assertThat(french).isEqualTo(32);
  }

  @Test
  void everyClaimNamesItsSourceAndItsCertainty() {
    Batch batch = read();
    assertThat(batch.claims())
        .allSatisfy(claim -> assertThat(claim.provenance().statedIn()).isNotEmpty());
    assertThat(batch.assessments()).hasSameSizeAs(batch.claims());
    assertThat(batch.assessments())
        .noneMatch(opinion -> opinion.status().equals(Iris.code("status-verified")));
  }

  @Test
  void everyClaimOfEffectHasALineOfEvidence() {
    Batch batch = read();
    assertThat(batch.claims())
        .filteredOn(claim -> claim.key().property().equals(Iris.term("effect")))
        .hasSizeGreaterThan(20)
        .allMatch(claim -> batch.declared().contains(null, Vigie.EVIDENCE_FOR, claim.id()));
  }

  static Batch read() {
    try (DataFolder data = DataFolder.bundled("data")) {
      Graph ontology = graph("ontology/vigie.ttl");
      return Tables.read(
          data,
          new Reference(PropertyCatalogue.from(ontology), graph("ontology/codes.ttl")),
          LocalDate.of(2026, 11, 24));
    } catch (TableException refused) {
      throw new AssertionError(
          String.join("\n", refused.problems().stream().map(Object::toString).toList()));
    }
  }

  static Graph graph(String file) {
    try (InputStream in = Files.newInputStream(Path.of(file))) {
      return RdfReader.readGraph(in, RdfFormat.TURTLE, Iris.BASE);
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }
}
