package org.vigie.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.vocab.Graphs;
import org.vigie.vocab.Iris;

/** A store whose files changed behind its back says so, and hides no fault of ours. */
class DamageTest {
  @TempDir private Path folder;

  @BeforeEach
  void fill() {
    try (Store store = Store.open(folder)) {
      store.write(
          tx -> {
            for (int i = 0; i < 300; i++) {
              Node subject = Iris.thing("contract", "c" + i);
              Node name = NodeFactory.createLiteralString("contrat " + i);
              tx.add(
                  Graphs.dataset("test"), List.of(Triple.create(subject, Iris.term("name"), name)));
            }
            return tx.record(
                Instant.now(),
                Iris.thing("actor", "vigie"),
                List.of(NodeFactory.createLiteralLang("Essai", "fr")),
                List.of(),
                List.of());
          });
    }
  }

  @Test
  void overwrittenNodesAreDamageAndNotAFaultOfOurs() throws IOException {
    overwrite("nodes-data.obj", (byte) 0xFF);
    assertThat(keyOfReading()).isEqualTo("store.damaged");
  }

  @Test
  void aFaultOfOursIsNotTakenForDamage() {
    try (Store store = Store.open(folder)) {
      assertThatThrownBy(
              () ->
                  store.read(
                      snapshot -> {
                        snapshot
                            .union()
                            .find()
                            .forEachRemaining(
                                triple -> {
                                  throw new IndexOutOfBoundsException("ours");
                                });
                        return "";
                      }))
          .isInstanceOf(IndexOutOfBoundsException.class)
          .hasMessage("ours");
    }
  }

  private String keyOfReading() {
    Throwable fault =
        catchThrowable(
            () -> {
              try (Store store = Store.open(folder)) {
                store.read(snapshot -> snapshot.union().find().toList());
              }
            });
    assertThat(fault).isInstanceOf(StoreException.class);
    return ((StoreException) fault).key();
  }

  private void overwrite(String name, byte value) throws IOException {
    List<Path> found;
    try (Stream<Path> files = Files.walk(folder)) {
      found = files.filter(file -> file.endsWith(name)).toList();
    }
    assertThat(found).hasSize(1);
    byte[] bytes = Files.readAllBytes(found.getFirst());
    Arrays.fill(bytes, 0, Math.min(bytes.length, 1 << 14), value);
    Files.write(found.getFirst(), bytes);
  }
}
