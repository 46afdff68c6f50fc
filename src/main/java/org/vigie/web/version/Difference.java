package org.vigie.web.version;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.vigie.dossier.DossierReader;
import org.vigie.dossier.Fact;
import org.vigie.dossier.Label;
import org.vigie.dossier.Ref;
import org.vigie.dossier.Statement;
import org.vigie.vocab.Iris;
import org.vigie.vocab.Vigie;
import org.vigie.vocab.W3c;
import org.vigie.web.speech.Speech;

/**
 * What changed of a thing from one state to another, for people: displayed values, how sure they
 * are, who disagrees, in which sources; the claims that came, went or were judged; and what is
 * declared of the thing itself.
 *
 * @param properties the properties in which something changed, in the order of the page
 * @param declared what is declared otherwise
 */
public record Difference(List<PropertyChange> properties, List<Declared> declared) {
  /** What follows from the claims, and is told with them. */
  private static final Set<Node> DERIVED =
      Set.of(
          Vigie.STATUS,
          Vigie.CONFIDENCE,
          Vigie.BASED_ON,
          Vigie.SIGNATURE_YEAR,
          Vigie.SIGNATURE_NOT_BEFORE,
          Vigie.SIGNATURE_NOT_AFTER,
          Vigie.INVESTED_AMOUNT_EUR,
          W3c.ORG_SUB_ORGANIZATION_OF);

  /** Copies the lists. */
  public Difference {
    properties = List.copyOf(properties);
    declared = List.copyOf(declared);
  }

  /**
   * Something declared, such as a name.
   *
   * @param property what
   * @param before the values that went
   * @param after the values that came
   */
  public record Declared(Ref property, List<Ref> before, List<Ref> after) {
    /** Copies the lists. */
    public Declared {
      before = List.copyOf(before);
      after = List.copyOf(after);
    }
  }

  /** The difference between what two readers know of a thing. */
  public static Difference of(Node thing, DossierReader before, DossierReader after, Speech say) {
    Map<Node, Fact> old = facts(thing, before);
    Map<Node, Fact> now = facts(thing, after);
    Set<Node> properties = new LinkedHashSet<>(now.keySet());
    properties.addAll(old.keySet());
    List<PropertyChange> changes =
        properties.stream()
            .map(each -> change(old.get(each), now.get(each), say))
            .filter(PropertyChange::isAny)
            .toList();
    List<Declared> declared =
        declared(before.listDeclared(thing), after.listDeclared(thing)).stream()
            .filter(each -> !properties.contains(each.property().node()))
            .filter(each -> !DERIVED.contains(each.property().node()))
            .toList();
    return new Difference(changes, declared);
  }

  /** Whether a reader sees none. */
  public boolean isEmpty() {
    return properties.isEmpty() && declared.isEmpty();
  }

  /** How many claims had that fate. */
  public long count(PropertyChange.Fate fate) {
    return properties.stream()
        .flatMap(property -> property.said().stream())
        .filter(said -> said.fate() == fate)
        .count();
  }

  /** Of a claim, the one fact to which it speaks; of a source, what it says, by property. */
  private static Map<Node, Fact> facts(Node thing, DossierReader reader) {
    List<Fact> facts =
        Iris.isThing(thing, "claim")
            ? reader.findFact(thing).stream().toList()
            : Iris.isThing(thing, "source") ? told(thing, reader) : reader.read(thing).facts();
    return facts.stream()
        .collect(
            Collectors.toMap(
                fact -> fact.property().node(),
                Function.identity(),
                (one, other) -> one,
                LinkedHashMap::new));
  }

  /** What is taken from a source, as one fact a property, without what is displayed of it. */
  private static List<Fact> told(Node source, DossierReader reader) {
    Map<Node, List<Statement>> byProperty =
        reader.listFrom(source).stream()
            .collect(
                Collectors.groupingBy(
                    statement -> statement.key().property(),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return byProperty.entrySet().stream()
        .map(
            entry ->
                new Fact(
                    reader.ref(source),
                    reader.readProperty(entry.getKey()),
                    null,
                    null,
                    Set.of(),
                    Label.NONE,
                    entry.getValue().stream().sorted(Difference::byNode).toList()))
        .toList();
  }

  private static int byNode(Statement one, Statement other) {
    return one.node().toString().compareTo(other.node().toString());
  }

  private static PropertyChange change(@Nullable Fact old, @Nullable Fact now, Speech say) {
    Fact any = now == null ? Objects.requireNonNull(old) : now;
    return new PropertyChange(
        any.property(), isSource(any) ? List.of() : aspects(old, now, say), said(old, now));
  }

  private static List<PropertyChange.Aspect> aspects(
      @Nullable Fact old, @Nullable Fact now, Speech say) {
    return Stream.of(
            aspect("value", old, now, say::names),
            aspect("status", old, now, fact -> status(fact, say)),
            aspect("confidence", old, now, fact -> confidence(fact, say)),
            aspect("dispute", old, now, fact -> opposed(fact, say)),
            aspect("sources", old, now, fact -> sources(fact, say)))
        .flatMap(Optional::stream)
        .toList();
  }

  /** A source displays nothing: what it says is displayed on the page that this is about. */
  private static boolean isSource(Fact fact) {
    return Iris.isThing(fact.subject().node(), "source");
  }

  private static Optional<PropertyChange.Aspect> aspect(
      String name, @Nullable Fact old, @Nullable Fact now, Function<Fact, List<String>> words) {
    List<String> before = old == null ? List.of() : words.apply(old);
    List<String> after = now == null ? List.of() : words.apply(now);
    return Set.copyOf(before).equals(Set.copyOf(after))
        ? Optional.empty()
        : Optional.of(new PropertyChange.Aspect(name, before, after));
  }

  private static List<String> status(Fact fact, Speech say) {
    return fact.findBest().map(best -> say.status(best.status())).stream().toList();
  }

  private static List<String> confidence(Fact fact, Speech say) {
    return fact.findBest().stream()
        .map(best -> say.t("confidence." + best.confidence() + ".short"))
        .toList();
  }

  private static List<String> opposed(Fact fact, Speech say) {
    return fact.disputed()
        ? fact.opposedValues().stream()
            .map(value -> say.clip(say.value(value.best(), fact.property()).text()))
            .distinct()
            .sorted()
            .toList()
        : List.of();
  }

  private static List<String> sources(Fact fact, Speech say) {
    return fact.sources().map(source -> say.name(source.ref())).distinct().sorted().toList();
  }

  private static List<PropertyChange.Said> said(@Nullable Fact old, @Nullable Fact now) {
    Map<Node, Statement> before = statements(old);
    List<PropertyChange.Said> said = new ArrayList<>();
    statements(now)
        .forEach(
            (node, after) -> {
              Statement then = before.get(node);
              if (then == null) {
                said.add(new PropertyChange.Said(PropertyChange.Fate.ADDED, "", after));
              } else if (isWithdrawn(after) && !isWithdrawn(then)) {
                said.add(
                    new PropertyChange.Said(PropertyChange.Fate.WITHDRAWN, then.status(), after));
              } else if (!isJudgedAlike(then, after)) {
                said.add(new PropertyChange.Said(PropertyChange.Fate.JUDGED, then.status(), after));
              }
            });
    return said;
  }

  private static boolean isWithdrawn(Statement statement) {
    return statement.standing().retractedOn() != null;
  }

  private static boolean isJudgedAlike(Statement one, Statement other) {
    return one.status().equals(other.status())
        && one.confidence().equals(other.confidence())
        && one.standing().opinions().size() == other.standing().opinions().size();
  }

  private static Map<Node, Statement> statements(@Nullable Fact fact) {
    Map<Node, Statement> statements = new LinkedHashMap<>();
    if (fact != null) {
      fact.statements().forEach(each -> statements.put(each.node(), each));
    }
    return statements;
  }

  private static List<Declared> declared(Map<Ref, List<Ref>> old, Map<Ref, List<Ref>> now) {
    Map<Node, Ref> properties = new LinkedHashMap<>();
    Stream.concat(now.keySet().stream(), old.keySet().stream())
        .forEach(ref -> properties.putIfAbsent(ref.node(), ref));
    List<Declared> changes = new ArrayList<>();
    properties.forEach(
        (node, ref) -> {
          List<Ref> before = values(old, node);
          List<Ref> after = values(now, node);
          List<Ref> gone = minus(before, after);
          List<Ref> come = minus(after, before);
          if (!gone.isEmpty() || !come.isEmpty()) {
            changes.add(new Declared(ref, gone, come));
          }
        });
    return changes;
  }

  private static List<Ref> values(Map<Ref, List<Ref>> all, Node property) {
    return all.entrySet().stream()
        .filter(entry -> entry.getKey().node().equals(property))
        .flatMap(entry -> entry.getValue().stream())
        .toList();
  }

  private static List<Ref> minus(List<Ref> all, List<Ref> without) {
    Set<Node> nodes = without.stream().map(Ref::node).collect(Collectors.toSet());
    return all.stream().filter(ref -> !nodes.contains(ref.node())).toList();
  }
}
