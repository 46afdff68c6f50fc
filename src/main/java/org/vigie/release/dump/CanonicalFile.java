package org.vigie.release.dump;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;
import org.vigie.format.CanonicalDocument;
import org.vigie.format.SortedLines;

/**
 * The canonical document (RDFC-1.0) of a dataset, in a file that is read again for each syntax.
 *
 * @param file where it is
 * @param quads how many quads it has
 * @param hash its SHA-256 in hexadecimal, which is the hash of the dataset
 * @param spare an existing folder for what is sorted otherwise
 */
public record CanonicalFile(Path file, long quads, String hash, Path spare) {
  /** Takes one statement after the other. */
  public interface Reader {
    /** Takes the next one. */
    void take(Statement statement) throws IOException;
  }

  /** Takes what is said of one subject after the other. */
  public interface BlockReader {
    /** Takes all statements of the next subject. */
    void take(List<Statement> block) throws IOException;
  }

  /**
   * Writes the document of some quads.
   *
   * @param source gives each quad
   * @param file which is made
   * @param spare an existing folder for what memory does not hold
   */
  public static CanonicalFile write(Consumer<Consumer<Quad>> source, Path file, Path spare)
      throws IOException {
    MessageDigest digest = sha256();
    try (CanonicalDocument document = new CanonicalDocument(spare);
        OutputStream out =
            new BufferedOutputStream(
                new DigestOutputStream(Files.newOutputStream(file), digest), 1 << 16)) {
      source.accept(document::add);
      long quads = document.writeTo(out);
      out.flush();
      return new CanonicalFile(file, quads, HexFormat.of().formatHex(digest.digest()), spare);
    }
  }

  /** The same of a document that somebody else wrote, be it canonical or not. */
  public static CanonicalFile of(InputStream document, Path file, Path spare) throws IOException {
    return write(quads -> CanonicalDocument.read(document, quads), file, spare);
  }

  /** Gives each quad, by subject, predicate and object. */
  public void forEach(Reader reader) throws IOException {
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        reader.take(Statement.of(line));
      }
    }
  }

  /** Gives each triple once, whatever graphs hold it, in the same order. */
  public void forEachTriple(Reader reader) throws IOException {
    @Nullable Statement[] last = {null};
    forEach(
        statement -> {
          Statement before = last[0];
          if (before == null || !statement.isSameTriple(before)) {
            reader.take(statement);
          }
          last[0] = statement;
        });
  }

  /** Gives the quads of each subject at once. */
  public void forEachSubject(BlockReader reader) throws IOException {
    List<Statement> block = new ArrayList<>();
    forEach(
        statement -> {
          if (!block.isEmpty() && !block.getFirst().subject().equals(statement.subject())) {
            reader.take(List.copyOf(block));
            block.clear();
          }
          block.add(statement);
        });
    if (!block.isEmpty()) {
      reader.take(block);
    }
  }

  /** Gives each quad, graph after graph, the default graph first. */
  public void forEachByGraph(Reader reader) throws IOException {
    sorted(
        lines -> forEach(statement -> lines.add(bytes(statement.byGraph()))),
        line -> {
          int tab = line.indexOf('\t');
          Statement triple = Statement.of(line.substring(tab + 1));
          reader.take(
              new Statement(
                  triple.subject(), triple.predicate(), triple.object(), line.substring(0, tab)));
        });
  }

  /** Fills a sorter. */
  interface Filling {
    void fill(SortedLines lines) throws IOException;
  }

  /** Takes one line after the other. */
  interface LineReader {
    void take(String line) throws IOException;
  }

  /** Sorts lines on the disk and gives them in order. */
  void sorted(Filling filling, LineReader reader) throws IOException {
    Path file = Files.createTempFile(spare, "sorted", ".txt");
    try {
      try (SortedLines lines = new SortedLines(spare);
          OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
        filling.fill(lines);
        lines.writeTo(out);
      }
      try (BufferedReader lines = Files.newBufferedReader(file)) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          reader.take(line);
        }
      }
    } finally {
      Files.deleteIfExists(file);
    }
  }

  /** A line as bytes, with its end. */
  static byte[] bytes(String line) {
    return (line + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /** Copies the document itself; the stream stays open. */
  void copyTo(OutputStream out) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      in.transferTo(out);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException broken) {
      throw new IllegalStateException("Every Java has SHA-256", broken);
    }
  }
}
