package org.vigie.source.rdf;

import java.io.BufferedInputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import org.vigie.format.RdfReader;
import org.vigie.format.RdfStatement;
import org.vigie.format.RdfSyntax;

/**
 * The statements of a document by subject, since they need not stand together in it. A small
 * document is held in memory; a large one is spread over files of a temporary folder, all of a
 * subject in the same file, so that memory holds one file's share at a time.
 */
final class Shelf implements AutoCloseable {
  /** Statements that are held in memory at a time. */
  static final int SHARE = 200_000;

  private static final int MOST_FILES = 512;
  private static final String LINE = "line:";

  private final List<Path> files = new ArrayList<>();
  private final List<BufferedWriter> writers = new ArrayList<>();
  private final Map<Node, Said> memory = Said.group();

  /**
   * A shelf for so many statements.
   *
   * @param share how many may be in memory at a time
   */
  Shelf(long statements, int share) {
    if (statements <= share) {
      return;
    }
    long count = Math.min(MOST_FILES, 2 * statements / share + 1);
    try {
      for (int i = 0; i < count; i++) {
        Path file = Files.createTempFile("vigie-rdf-", ".nq");
        files.add(file);
        writers.add(Files.newBufferedWriter(file));
      }
    } catch (IOException full) {
      close();
      throw new UncheckedIOException(full);
    }
  }

  void put(RdfStatement statement) {
    Node subject = statement.quad().getSubject();
    if (files.isEmpty()) {
      put(memory, statement, statement.line());
      return;
    }
    String line =
        NodeFmtLib.strNT(subject)
            + " "
            + NodeFmtLib.strNT(statement.quad().getPredicate())
            + " "
            + NodeFmtLib.strNT(statement.quad().getObject())
            + " <"
            + LINE
            + statement.line()
            + "> .\n";
    try {
      writers.get(Math.floorMod(subject.hashCode(), files.size())).write(line);
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  /** All is put. */
  void seal() {
    try {
      for (BufferedWriter writer : writers) {
        writer.close();
      }
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  /** Whether everything is in memory, as one share. */
  boolean isSmall() {
    return files.isEmpty();
  }

  /** Hands over share after share. */
  void forEach(Consumer<Collection<Said>> shares) {
    if (isSmall()) {
      shares.accept(memory.values());
      return;
    }
    for (Path file : files) {
      Map<Node, Said> share = Said.group();
      try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
        RdfReader.read(
            in,
            RdfSyntax.N_QUADS,
            "",
            one -> {
              String graph = one.quad().getGraph().getURI();
              put(share, one, Long.parseLong(graph.substring(LINE.length())));
            });
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
      shares.accept(share.values());
    }
  }

  private static void put(Map<Node, Said> share, RdfStatement one, long line) {
    share
        .computeIfAbsent(one.quad().getSubject(), Said::new)
        .add(new Said.Line(one.quad().getPredicate(), one.quad().getObject(), line));
  }

  @Override
  public void close() {
    for (Path file : files) {
      try {
        Files.deleteIfExists(file);
      } catch (IOException leftBehind) {
        // A temporary file of the system: it clears it itself.
      }
    }
  }
}
