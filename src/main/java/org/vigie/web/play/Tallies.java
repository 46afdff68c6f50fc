package org.vigie.web.play;

import static java.util.Comparator.comparing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.vigie.claim.Content;
import org.vigie.claim.EdtfDate;
import org.vigie.dossier.Dossier;
import org.vigie.dossier.DossierReader;
import org.vigie.dossier.Fact;
import org.vigie.dossier.Label;
import org.vigie.dossier.Ref;
import org.vigie.dossier.SourceCard;
import org.vigie.dossier.Statement;
import org.vigie.vocab.Iris;
import org.vigie.vocab.Vigie;
import org.vigie.web.speech.Speech;

/**
 * The national counts that sources publish, by what they count: candidates, selected projects,
 * signed or started contracts, or all that was recorded.
 *
 * @param scopes from the contracts that were signed to the projects that only applied
 */
public record Tallies(List<Scope> scopes) {
  private static final List<String> ORDER = List.of("signed", "started", "recorded", "selected");

  /** The scopes whose counts are counts of contracts. */
  private static final List<String> OF_CONTRACTS = ORDER.subList(0, 3);

  /** Copies the list. */
  public Tallies {
    scopes = List.copyOf(scopes);
  }

  /**
   * The counts of one scope.
   *
   * @param scope the code
   * @param definition what it includes
   * @param counts by date
   */
  public record Scope(Ref scope, Label definition, List<Count> counts) {
    /** Copies the list. */
    public Scope {
      counts = List.copyOf(counts);
    }

    /** Its name in short, such as {@code signed}. */
    public String name() {
      return Iris.bare(scope.slug(), "tally-scope-");
    }

    /** Whether it counts contracts rather than projects. */
    public boolean ofContracts() {
      return OF_CONTRACTS.contains(name());
    }
  }

  /**
   * A count by one or several sources that agree.
   *
   * @param tally what is counted, of which day
   * @param fact all that sources say of the number
   * @param value the number that these sources give
   * @param date when the count was made, if known
   * @param ours how many contracts of the panorama were signed by then
   */
  public record Count(
      Ref tally, Fact fact, Fact.Value value, Optional<String> date, @Nullable Ours ours) {
    /** The number; the higher end of a range. */
    public BigDecimal number() {
      return numbers(value.content()).max(Comparator.naturalOrder()).orElse(BigDecimal.ZERO);
    }

    /** Whether other sources give another number for the same thing. */
    public boolean opposed() {
      return fact.values().size() > 1;
    }

    /** The other numbers, each with who gives it. */
    public List<String> rivals(Speech say) {
      return fact.values().stream()
          .filter(other -> !other.content().equals(value.content()))
          .map(
              other ->
                  say.t(
                      "play.count.other",
                      say.value(other.best(), fact.property()).text(),
                      say.list(
                          other.statements().stream().map(say::publisher).distinct().toList())))
          .toList();
    }

    /** How sure it is. */
    public String status() {
      return opposed() && fact.disputed() ? "contested" : value.best().status();
    }

    /** The documents that give it. */
    public List<SourceCard> sources() {
      return value.statements().stream()
          .flatMap(statement -> statement.origin().sources().stream())
          .distinct()
          .toList();
    }

    /** What was noted about it, each note once. */
    public List<Label> notes() {
      return value.statements().stream()
          .map(statement -> statement.text().note())
          .filter(note -> !note.isEmpty())
          .distinct()
          .toList();
    }
  }

  /**
   * How many contracts of the panorama were signed by a date.
   *
   * @param shown by the dates that the panorama displays
   * @param fewest when each contract is given the latest date that a source states
   * @param most when each is given the earliest
   */
  public record Ours(int shown, int fewest, int most) {}

  static Tallies of(DossierReader reader, List<Dossier> contracts) {
    Map<Node, List<Count>> byScope = new LinkedHashMap<>();
    for (Ref tally : reader.listByType(Vigie.TALLY)) {
      Dossier dossier = reader.read(tally.node());
      Ref scope =
          dossier.findFact("tallyScope").flatMap(Fact::findBest).map(Statement::named).orElse(null);
      Fact number = dossier.findFact("tallyCount").orElse(null);
      if (scope != null && number != null) {
        byScope
            .computeIfAbsent(scope.node(), k -> new ArrayList<>())
            .addAll(counts(dossier, number, contracts));
      }
    }
    List<Scope> scopes = new ArrayList<>();
    byScope.forEach(
        (node, counts) -> {
          counts.sort(
              comparing((Count count) -> count.date().orElse("")).thenComparing(Count::number));
          scopes.add(new Scope(reader.ref(node), reader.definition(node), counts));
        });
    scopes.sort(Comparator.comparingInt(Tallies::place).thenComparing(scope -> scope.name()));
    return new Tallies(scopes);
  }

  private static int place(Scope scope) {
    int place = ORDER.indexOf(scope.name());
    return place < 0 ? ORDER.size() : place;
  }

  private static List<Count> counts(Dossier tally, Fact number, List<Dossier> contracts) {
    Optional<EdtfDate> date =
        tally.findFact("tallyDate").stream()
            .flatMap(fact -> fact.kept().stream())
            .flatMap(value -> Years.dates(value.content()).stream())
            .max(comparing(EdtfDate::notAfter));
    boolean ofContracts =
        tally
            .findFact("tallyScope")
            .flatMap(Fact::findBest)
            .map(Statement::named)
            .filter(scope -> OF_CONTRACTS.contains(Iris.bare(scope.slug(), "tally-scope-")))
            .isPresent();
    @Nullable Ours ours =
        date.filter(day -> ofContracts).map(day -> ours(day, contracts)).orElse(null);
    return number.values().stream()
        .filter(value -> numbers(value.content()).findAny().isPresent())
        .map(value -> new Count(tally.thing(), number, value, date.map(EdtfDate::text), ours))
        .toList();
  }

  private static Ours ours(EdtfDate day, List<Dossier> contracts) {
    int shown = 0;
    int fewest = 0;
    int most = 0;
    for (Dossier contract : contracts) {
      Fact fact = contract.findFact(Years.SIGNED).orElse(null);
      if (fact != null) {
        List<EdtfDate> kept = dates(fact.kept().stream());
        List<EdtfDate> all = dates(fact.values().stream());
        shown += !kept.isEmpty() && kept.stream().allMatch(date -> by(date, day)) ? 1 : 0;
        fewest += !all.isEmpty() && all.stream().allMatch(date -> by(date, day)) ? 1 : 0;
        most += all.stream().anyMatch(date -> by(date, day)) ? 1 : 0;
      }
    }
    return new Ours(shown, fewest, most);
  }

  private static List<EdtfDate> dates(Stream<Fact.Value> values) {
    return values.flatMap(value -> Years.dates(value.content()).stream()).toList();
  }

  /** Whether something of an imprecise date had happened by the end of another. */
  private static boolean by(EdtfDate date, EdtfDate day) {
    return !date.notBefore().isAfter(day.notAfter());
  }

  private static Stream<BigDecimal> numbers(Content content) {
    return content.affirmed().map(Node::getLiteralLexicalForm).map(BigDecimal::new);
  }

  /** All counts of contracts. */
  public List<Count> ofContracts() {
    return scopes.stream()
        .filter(Scope::ofContracts)
        .flatMap(scope -> scope.counts().stream())
        .toList();
  }

  /** The same by date, those without a date last. */
  public List<Count> byDate() {
    return ofContracts().stream()
        .sorted(comparing((Count count) -> count.date().orElse("9")).thenComparing(Count::number))
        .toList();
  }

  /** The different numbers of contracts, lowest first. */
  public List<BigDecimal> numbers() {
    return ofContracts().stream().map(Count::number).distinct().sorted().toList();
  }

  /** The end of the scale on which counts are drawn: the next five above those of contracts. */
  public int scale() {
    int most = numbers().stream().mapToInt(BigDecimal::intValue).max().orElse(5);
    return Math.max(5, (most + 5) / 5 * 5);
  }
}
