package org.vigie.web.ontology;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.vigie.dossier.DossierReader;
import org.vigie.ontology.Difference;
import org.vigie.ontology.Edition;
import org.vigie.ontology.Editions;
import org.vigie.web.page.Links;
import org.vigie.web.page.Page;

/**
 * A version of the vocabulary, of the rules or of the code lists, and what it changed.
 *
 * @param edition the version
 * @param href its page
 * @param newest whether there is none after it
 * @param before the one before it
 * @param added the terms that came with it
 * @param removed the terms that went with it
 * @param changed what it says otherwise of a term, by term
 */
public record EditionCard(
    Edition edition,
    String href,
    boolean newest,
    Optional<Edition> before,
    List<Item> added,
    List<Item> removed,
    List<Changed> changed) {
  /** Copies the lists. */
  public EditionCard {
    added = List.copyOf(added);
    removed = List.copyOf(removed);
    changed = List.copyOf(changed);
  }

  /** A term of which something else is said than before. */
  public record Changed(Item term, List<Line> lines) {
    /** Copies the list. */
    public Changed {
      lines = List.copyOf(lines);
    }
  }

  /**
   * A property that has other values.
   *
   * @param property which
   * @param before what it says no more
   * @param after what it says now
   */
  public record Line(Item property, List<Item> before, List<Item> after) {
    /** Copies the lists. */
    public Line {
      before = List.copyOf(before);
      after = List.copyOf(after);
    }
  }

  /** The versions of a publication, newest first. */
  public static List<EditionCard> list(Editions editions, Page page) {
    return editions.list().stream().map(edition -> of(edition, editions, page)).toList();
  }

  /** A version, with its words as they were then. */
  public static EditionCard of(Edition edition, Editions editions, Page page) {
    Optional<Edition> before = editions.findBefore(edition);
    Naming naming = new Naming(page, new DossierReader(edition.graph()));
    Optional<Difference> difference = before.map(each -> Difference.between(each, edition));
    return new EditionCard(
        edition,
        Links.edition(edition, page.lang()),
        editions.newest().equals(edition),
        before,
        difference.map(each -> naming.items(each.added())).orElse(List.of()),
        difference
            .map(
                each ->
                    new Naming(page, new DossierReader(before.orElse(edition).graph()))
                        .items(each.removed()))
            .orElse(List.of()),
        difference.map(each -> changed(each, naming)).orElse(List.of()));
  }

  /** Whether it is the first, or changed nothing but its number. */
  public boolean isQuiet() {
    return added.isEmpty() && removed.isEmpty() && changed.isEmpty();
  }

  private static List<Changed> changed(Difference difference, Naming naming) {
    Map<Node, List<Line>> lines = new LinkedHashMap<>();
    for (Difference.Change change : difference.changed()) {
      lines
          .computeIfAbsent(change.term(), unseen -> new ArrayList<>())
          .add(
              new Line(
                  naming.item(change.property()),
                  naming.items(change.before()),
                  naming.items(change.after())));
    }
    return lines.entrySet().stream()
        .map(entry -> new Changed(naming.item(entry.getKey()), entry.getValue()))
        .sorted(comparing(each -> each.term().text(), naming.say().lang().alphabet()))
        .toList();
  }
}
