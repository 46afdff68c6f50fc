package org.vigie.web.play;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.vigie.claim.Content;
import org.vigie.claim.EdtfDate;
import org.vigie.dossier.Dossier;
import org.vigie.dossier.Fact;

/**
 * Contracts by the year of their signature.
 *
 * @param years every year from the first to the last that are drawn, with those in which nothing
 *     was signed; at most {@value #MOST}
 * @param outside the years too far from them to be drawn, a mistyped one for instance
 * @param unknown the contracts of which no source gives a date of signature
 * @param undecided the contracts of which sources give dates, and none is followed
 * @param whole how many contracts there are
 */
public record Years(
    List<Year> years,
    List<Year> outside,
    List<Dossier> unknown,
    List<Dossier> undecided,
    int whole) {
  static final String SIGNED = "signatureDate";

  /** How many columns a drawing may have. */
  static final int MOST = 40;

  /** Copies the lists. */
  public Years {
    years = List.copyOf(years);
    outside = List.copyOf(outside);
    unknown = List.copyOf(unknown);
    undecided = List.copyOf(undecided);
  }

  /**
   * A year.
   *
   * @param year the year
   * @param members the contracts whose displayed date of signature is in it
   * @param elsewhere the contracts that another source puts in it
   */
  public record Year(int year, List<Member> members, List<Dossier> elsewhere) {
    /** Copies the lists. */
    public Year {
      members = List.copyOf(members);
      elsewhere = List.copyOf(elsewhere);
    }

    /** How sure the count is. */
    public Certainty certainty() {
      return Certainty.of(members);
    }
  }

  static Years of(List<Dossier> contracts) {
    Map<Integer, List<Member>> shown = new TreeMap<>();
    Map<Integer, List<Dossier>> elsewhere = new TreeMap<>();
    List<Dossier> unknown = new ArrayList<>();
    List<Dossier> undecided = new ArrayList<>();
    for (Dossier contract : contracts) {
      Fact fact = contract.findFact(SIGNED).orElse(null);
      Set<Integer> given = fact == null ? Set.of() : years(fact.values().stream());
      if (fact == null || given.isEmpty()) {
        unknown.add(contract);
        continue;
      }
      Set<Integer> kept = years(fact.kept().stream());
      if (kept.isEmpty()) {
        undecided.add(contract);
      }
      kept.forEach(
          year ->
              shown.computeIfAbsent(year, k -> new ArrayList<>()).add(Member.of(contract, fact)));
      given.stream()
          .filter(year -> !kept.contains(year))
          .forEach(year -> elsewhere.computeIfAbsent(year, k -> new ArrayList<>()).add(contract));
    }
    TreeSet<Integer> all = new TreeSet<>(shown.keySet());
    all.addAll(elsewhere.keySet());
    NavigableSet<Integer> drawn = crowded(all, shown);
    IntFunction<Year> named =
        year ->
            new Year(
                year, shown.getOrDefault(year, List.of()), elsewhere.getOrDefault(year, List.of()));
    return new Years(
        drawn.isEmpty()
            ? List.of()
            : IntStream.rangeClosed(drawn.first(), drawn.last()).mapToObj(named).toList(),
        all.stream().filter(year -> !drawn.contains(year)).map(named::apply).toList(),
        unknown,
        undecided,
        contracts.size());
  }

  /** The years of the stretch that holds the most contracts, the latest one of equals. */
  private static NavigableSet<Integer> crowded(
      NavigableSet<Integer> all, Map<Integer, List<Member>> shown) {
    NavigableSet<Integer> best = all;
    int most = -1;
    for (int first : all) {
      NavigableSet<Integer> stretch = all.subSet(first, true, first + MOST - 1, true);
      int count =
          stretch.stream().mapToInt(year -> shown.getOrDefault(year, List.of()).size()).sum();
      if (count >= most) {
        best = stretch;
        most = count;
      }
    }
    return best;
  }

  private static Set<Integer> years(Stream<Fact.Value> values) {
    Set<Integer> years = new TreeSet<>();
    values.forEach(value -> dates(value.content()).forEach(date -> years.add(date.year())));
    return years;
  }

  /** The dates of a claim: one, or the two ends of a range; none when it denies or knows none. */
  static List<EdtfDate> dates(Content content) {
    return content
        .affirmed()
        .filter(Node::isLiteral)
        .flatMap(node -> EdtfDate.find(node.getLiteralLexicalForm()).stream())
        .toList();
  }

  /** How many contracts have a displayed year. */
  public int known() {
    return all().mapToInt(year -> year.members().size()).sum();
  }

  /** Every year in which something was signed, and those between that are drawn. */
  public Stream<Year> all() {
    return Stream.concat(years.stream(), outside.stream())
        .sorted(Comparator.comparingInt(Year::year));
  }
}
