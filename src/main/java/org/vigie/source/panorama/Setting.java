package org.vigie.source.panorama;

import java.util.Optional;
import org.vigie.source.Consignment;
import org.vigie.source.Directory;
import org.vigie.source.Reference;
import org.vigie.source.lexicon.Headings;
import org.vigie.source.lexicon.Vocabulary;

/**
 * What a panorama is read with.
 *
 * @param file the name of the file, for places
 * @param consignment in whose name
 * @param reference the properties and codes
 * @param directory the things that are known already
 * @param headings what the headings mean
 * @param options what the person who brings it in decided
 */
public record Setting(
    String file,
    Consignment consignment,
    Reference reference,
    Directory directory,
    Headings headings,
    Options options) {

  /**
   * What the person who brings a panorama in decided.
   *
   * @param source the source of each value that names none, as a source cell would name it; without
   *     it such a value is not admissible
   * @param language of texts that do not tell theirs
   */
  public record Options(Optional<String> source, String language) {
    /** No source but those that the cells name; French. */
    public static final Options USUAL = new Options(Optional.empty(), "fr");
  }

  Vocabulary words() {
    return headings.words();
  }
}
