package org.vigie.dossier;

import java.util.List;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.vigie.vocab.Iris;

/**
 * A source as a bibliography shows it.
 *
 * @param ref the source and its title
 * @param language of the document
 * @param type kind of document or speaker, a code
 * @param publisher who published it
 * @param publishedOn EDTF date, when it is known
 * @param access where it can be read
 * @param derivesFrom the documents it repeats
 * @param opinions judgements on its reliability, newest first
 */
public record SourceCard(
    Ref ref,
    @Nullable String language,
    @Nullable Ref type,
    @Nullable Ref publisher,
    @Nullable String publishedOn,
    Access access,
    List<Ref> derivesFrom,
    List<Opinion> opinions) {
  /** Copies the lists. */
  public SourceCard {
    derivesFrom = List.copyOf(derivesFrom);
    opinions = List.copyOf(opinions);
  }

  /**
   * Where and when a document was read.
   *
   * @param url its address
   * @param archivedAt the address of a copy
   * @param accessedOn the day it was read
   */
  public record Access(
      @Nullable String url, @Nullable String archivedAt, @Nullable String accessedOn) {}

  /** The slug of its type without its prefix, such as {@code press}; {@code other} when unknown. */
  public String kind() {
    return kind(type);
  }

  static String kind(@Nullable Ref type) {
    return type == null ? "other" : Iris.bare(type.slug(), "src-");
  }

  /** Who published it, when that is a thing of ours. */
  public boolean publisherIsThing() {
    return publisher != null && isThing(publisher.node());
  }

  private static boolean isThing(Node node) {
    return node.isURI() && org.vigie.vocab.Iris.findThing(node).isPresent();
  }
}
