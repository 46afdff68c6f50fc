package org.vigie.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.SysRIOT;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;

/**
 * A dataset as its canonical document (RDFC-1.0 section 4): N-Quads, one line per quad, sorted, the
 * blank nodes named by their place in the dataset. The same data is the same document to the byte,
 * whatever store held it, so the SHA-256 of the document is the hash of the data.
 *
 * <p>Holds some tens of megabytes in memory and the rest in files, which closing removes; only the
 * quads that name a blank node are all held.
 */
public final class CanonicalDocument implements AutoCloseable {
  private static final String XSD_STRING = "http://www.w3.org/2001/XMLSchema#string";

  private final SortedLines lines;
  private final List<Quad> blank = new ArrayList<>();

  /**
   * A document without quads.
   *
   * @param spare an existing folder for what memory does not hold
   */
  public CanonicalDocument(Path spare) {
    this.lines = new SortedLines(spare);
  }

  /** Adds a quad; one added twice counts once. */
  public void add(Quad quad) {
    if (names(quad)) {
      blank.add(quad);
    } else {
      lines.add(line(quad, Map.of()));
    }
  }

  /**
   * Writes the document; the stream stays open. Once only.
   *
   * @return how many quads it has
   */
  public long writeTo(OutputStream out) throws IOException {
    Map<Node, String> labels = CanonicalLabels.of(blank);
    blank.forEach(quad -> lines.add(line(quad, labels)));
    return lines.writeTo(out);
  }

  /**
   * Reads a document of N-Quads; blank nodes become new ones.
   *
   * @throws RdfSyntaxException when it is none
   */
  public static void read(InputStream document, Consumer<Quad> quads) {
    try {
      RDFParser.source(document)
          .lang(Lang.NQUADS)
          .checking(false)
          .resolveURIs(false)
          .errorHandler(new Tolerant())
          .parse(
              new StreamRDFBase() {
                @Override
                public void quad(Quad quad) {
                  quads.accept(quad);
                }
              });
    } catch (RiotException malformed) {
      throw new RdfSyntaxException(
          RdfFault.SYNTAX, String.valueOf(malformed.getMessage()), 0, 0, malformed);
    }
  }

  @Override
  public void close() {
    lines.close();
  }

  private static boolean names(Quad quad) {
    return quad.getSubject().isBlank() || quad.getObject().isBlank() || quad.getGraph().isBlank();
  }

  private static byte[] line(Quad quad, Map<Node, String> labels) {
    StringBuilder line = new StringBuilder();
    term(quad.getSubject(), labels, line);
    term(quad.getPredicate(), labels, line.append(' '));
    term(quad.getObject(), labels, line.append(' '));
    if (!quad.isDefaultGraph()) {
      term(quad.getGraph(), labels, line.append(' '));
    }
    return line.append(" .\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void term(Node node, Map<Node, String> labels, StringBuilder line) {
    if (node.isURI()) {
      iri(node.getURI(), line);
    } else if (node.isBlank()) {
      line.append(labels.get(node));
    } else if (node.isLiteral()) {
      literal(node, line);
    } else {
      throw new IllegalArgumentException("Not a term of RDF 1.1: " + node);
    }
  }

  private static void iri(String iri, StringBuilder line) {
    line.append('<');
    for (int i = 0; i < iri.length(); i++) {
      char c = iri.charAt(i);
      if (c <= ' ' || "<>\"{}|^`\\".indexOf(c) >= 0) {
        line.append("\\u%04X".formatted((int) c));
      } else {
        line.append(c);
      }
    }
    line.append('>');
  }

  private static void literal(Node node, StringBuilder line) {
    line.append('"');
    String text = node.getLiteralLexicalForm();
    for (int i = 0; i < text.length(); i++) {
      character(text.charAt(i), line);
    }
    line.append('"');
    String language = node.getLiteralLanguage();
    if (language != null && !language.isEmpty()) {
      line.append('@').append(language);
    } else if (!XSD_STRING.equals(node.getLiteralDatatypeURI())) {
      iri(node.getLiteralDatatypeURI(), line.append("^^"));
    }
  }

  private static void character(char c, StringBuilder line) {
    switch (c) {
      case '\b' -> line.append("\\b");
      case '\t' -> line.append("\\t");
      case '\n' -> line.append("\\n");
      case '\f' -> line.append("\\f");
      case '\r' -> line.append("\\r");
      case '"' -> line.append("\\\"");
      case '\\' -> line.append("\\\\");
      default -> {
        if (c < ' ' || c == '\u007f') {
          line.append("\\u%04X".formatted((int) c));
        } else {
          line.append(c);
        }
      }
    }
  }

  /** Takes what a store holds, be it a dubious IRI, and refuses what is no N-Quads. */
  private static final class Tolerant implements ErrorHandler {
    @Override
    public void warning(String message, long line, long column) {
      // Whoever wrote it knew it so.
    }

    @Override
    public void error(String message, long line, long column) {
      throw new RiotException(SysRIOT.fmtMessage(message, line, column));
    }

    @Override
    public void fatal(String message, long line, long column) {
      error(message, line, column);
    }
  }
}
