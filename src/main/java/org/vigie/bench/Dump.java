package org.vigie.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.vigie.store.Store;

/** What a store holds, as N-Quads. */
public final class Dump {
  private Dump() {}

  /**
   * Writes all quads of the newest revision.
   *
   * @param united whether the default graph gets what all named graphs hold together
   */
  public static void write(Store store, Path file, boolean united) {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
      StreamRDF rdf = StreamRDFWriter.getWriterStream(out, Lang.NQUADS);
      rdf.start();
      store.read(
          snapshot -> {
            snapshot.forEachQuad(rdf::quad);
            if (united) {
              store
                  .dataset()
                  .getUnionGraph()
                  .find()
                  .forEachRemaining(
                      triple -> rdf.quad(Quad.create(Quad.defaultGraphNodeGenerated, triple)));
            }
            return true;
          });
      rdf.finish();
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }
}
