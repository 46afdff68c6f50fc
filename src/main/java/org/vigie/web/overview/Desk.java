package org.vigie.web.overview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.vigie.dossier.Dossier;
import org.vigie.dossier.DossierReader;
import org.vigie.dossier.Ref;
import org.vigie.vocab.Iris;
import org.vigie.vocab.Vigie;

/** Gathers from one revision what the pages that show many things need. */
public final class Desk {
  /** What readers look for by name. */
  public static final List<Node> NAMED =
      List.of(
          Vigie.IMPACT_CONTRACT,
          Vigie.INSTRUMENT,
          Vigie.ORGANISATION,
          Vigie.PERSON,
          Vigie.INITIATIVE,
          Vigie.SOURCE);

  private static final Node COUNTRY = Iris.term("country");
  private static final String FRANCE = "FR";
  private static final String OURS = "cis-fr-";

  private final DossierReader reader;

  public Desk(DossierReader reader) {
    this.reader = reader;
  }

  /** The dossiers of the French contracts, by slug. */
  public List<Dossier> contracts() {
    return listFrench().stream().map(ref -> reader.read(ref.node())).toList();
  }

  /** The French contracts, by slug. */
  public List<Ref> listFrench() {
    return list(this::isFrench);
  }

  /** How many French contracts there are. */
  public int countContracts() {
    return (int) reader.listByType(Vigie.IMPACT_CONTRACT).stream().filter(this::isFrench).count();
  }

  /** The contracts of other countries that sources compare with the French ones. */
  public List<Ref> listAbroad() {
    return list(ref -> !isFrench(ref));
  }

  /** A contract whose displayed country is France; of no known country, one of our own panorama. */
  public boolean isFrench(Ref contract) {
    return reader
        .findText(contract.node(), COUNTRY)
        .map(FRANCE::equals)
        .orElse(contract.slug().startsWith(OURS));
  }

  private List<Ref> list(Predicate<Ref> wanted) {
    return reader.listByType(Vigie.IMPACT_CONTRACT).stream()
        .filter(wanted)
        .sorted(Comparator.comparing(Ref::slug))
        .toList();
  }

  /** The names of all things of ours, for the search of a page that does not exist. */
  public Set<Ref> things() {
    Set<Ref> things = new TreeSet<>(Comparator.comparing((Ref ref) -> ref.node().toString()));
    NAMED.forEach(type -> things.addAll(reader.listByType(type)));
    return things;
  }

  public List<Ref> actors() {
    List<Ref> actors = new ArrayList<>(reader.listByType(Vigie.ORGANISATION));
    actors.addAll(reader.listByType(Vigie.PERSON));
    return actors;
  }
}
