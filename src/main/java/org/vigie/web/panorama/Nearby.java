package org.vigie.web.panorama;

import java.util.List;
import org.vigie.dossier.Ref;

/**
 * What a territory concerns besides the contracts that name it: a reader who finds none is told so
 * plainly, and what may concern the place all the same.
 *
 * @param place its name
 * @param count how many contracts name it or a part of it
 * @param wider contracts of a larger territory that it lies in
 * @param inWords contracts whose territory is only told in words, those that name the place first
 */
public record Nearby(String place, int count, List<Wider> wider, List<InWords> inWords) {
  /** Copies the lists. */
  public Nearby {
    wider = List.copyOf(wider);
    inWords = List.copyOf(inWords);
  }

  /** A contract of a larger territory, and which. */
  public record Wider(Ref contract, String territory) {}

  /** A contract with its territory in words, and whether they name the place. */
  public record InWords(Ref contract, String words, boolean named) {}
}
