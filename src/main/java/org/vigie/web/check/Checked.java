package org.vigie.web.check;

import java.util.List;
import java.util.Optional;
import org.vigie.cite.Reference;
import org.vigie.dossier.Ref;
import org.vigie.web.page.Ended;

/**
 * An address, checked.
 *
 * @param cited what the text cites
 * @param verdict what became of it
 * @param title the name of its thing today; empty when there is none
 * @param since the revision that was read, where the address or the text says when
 * @param sinceOn its day, ISO; empty without a revision
 * @param then the page as it was read; empty when it cannot be shown
 * @param now the page today; empty when there is none
 * @param differences what changed since, newest first
 * @param successors what stands in its place
 * @param ended the decision that ended it
 * @param citation how it is cited today; empty when there is nothing to cite
 */
public record Checked(
    Cited cited,
    Verdict verdict,
    String title,
    Optional<Long> since,
    String sinceOn,
    String then,
    String now,
    List<Difference> differences,
    List<Ref> successors,
    Optional<Ended> ended,
    Optional<Reference> citation) {
  /** Copies the lists. */
  public Checked {
    differences = List.copyOf(differences);
    successors = List.copyOf(successors);
  }

  /** An address of which there is nothing more to say. */
  static Checked of(Cited cited, Verdict verdict, String now) {
    return new Checked(
        cited,
        verdict,
        "",
        Optional.empty(),
        "",
        "",
        now,
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }
}
