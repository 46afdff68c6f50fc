package org.vigie.search;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/** Texts that lie in no store, indexed in memory and searched as those of a store are. */
public final class Texts {
  private final Reader reader;

  /**
   * A text.
   *
   * @param subject the thing that it is said of
   * @param property what it is of that thing
   * @param words the literal
   */
  public record Text(Node subject, Node property, Node words) {}

  /** Indexes texts. */
  public Texts(List<Text> texts) {
    reader =
        TextIndex.inMemory(
            quads ->
                texts.forEach(
                    text ->
                        quads.accept(
                            Quad.create(
                                Quad.defaultGraphIRI,
                                text.subject(),
                                text.property(),
                                text.words()))));
  }

  /** The best hits, best first. */
  public List<Hit> search(Wanted wanted) {
    return reader.search(wanted);
  }
}
