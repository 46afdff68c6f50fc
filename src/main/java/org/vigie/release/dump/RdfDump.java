package org.vigie.release.dump;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** The syntaxes of RDF in which a view is published. */
public enum RdfDump {
  /** The canonical document itself. */
  N_QUADS("nq", "application/n-quads"),
  /** Each graph under its name. */
  TRIG("trig", "application/trig"),
  /** All graphs as one. */
  TURTLE("ttl", "text/turtle"),
  /** Each graph under its name. */
  JSON_LD("jsonld", "application/ld+json"),
  /** All graphs as one. */
  RDF_XML("rdf", "application/rdf+xml"),
  /** All graphs as one, claims as reifiers (RDF 1.2). */
  ANNOTATED("rdf12.ttl", "text/turtle"),
  /** The claims alone, each a nanopublication. */
  NANOPUBLICATIONS("nanopubs.trig", "application/trig");

  private final String suffix;
  private final String mediaType;

  RdfDump(String suffix, String mediaType) {
    this.suffix = suffix;
    this.mediaType = mediaType;
  }

  /** The suffix of its file, without a dot before it. */
  public String suffix() {
    return suffix;
  }

  /** The media type, without parameters. */
  public String mediaType() {
    return mediaType;
  }

  /**
   * Writes a view; the stream stays open.
   *
   * @param release the IRI of the release
   * @return how many statements the syntax has no place for, and so were left out
   */
  public long write(CanonicalFile view, String release, OutputStream out) throws IOException {
    if (this == N_QUADS) {
      view.copyTo(out);
      return 0;
    }
    Writer writer =
        new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
    long leftOut =
        switch (this) {
          case TRIG -> GraphDumps.trig(view, writer);
          case TURTLE -> GraphDumps.turtle(view, writer);
          case JSON_LD -> JsonLdDump.write(view, writer);
          case RDF_XML -> RdfXmlDump.write(view, writer);
          case ANNOTATED -> AnnotatedDump.write(view, writer);
          case NANOPUBLICATIONS -> NanopublicationDump.write(view, release, writer);
          case N_QUADS -> throw new IllegalStateException("Copied");
        };
    writer.flush();
    return leftOut;
  }
}
