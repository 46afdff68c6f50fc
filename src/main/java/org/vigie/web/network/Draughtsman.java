package org.vigie.web.network;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.vigie.vocab.Iris;

/** Draws the most linked part of a selection. */
final class Draughtsman {
  /** More marks than that are no longer read. */
  static final int MOST = 30;

  private static final int MOST_LINES = 80;
  private static final int WIDTH = 820;
  private static final int MOST_LINES_OF_LABEL = 3;

  /** How wide lines are: a relation, one shared contract, and how much wider the most of them. */
  private static final double RELATION = 1.6;

  private static final double THIN = 0.9;
  private static final double MORE = 6;

  /** Fewer shared contracts than that are not drawn as wide as the most there can be. */
  private static final int MANY = 10;

  private final Selection selection;
  private final Function<Node, String> names;
  private final Map<Node, Drawing.Form> forms;

  /**
   * Draws a selection.
   *
   * @param names the name of an actor or a contract in the language of the page
   */
  Draughtsman(Selection selection, Function<Node, String> names) {
    this.selection = selection;
    this.names = names;
    this.forms = forms(selection.roles());
  }

  /** The drawing. */
  Drawing draw() {
    List<Node> actors = selection.actors().stream().limit(MOST).toList();
    Map<Node, Integer> places = new HashMap<>();
    actors.forEach(actor -> places.put(actor, places.size()));
    List<Tie> between = between(places);
    List<Tie> drawn = strongest(between);
    Map<Node, Integer> weights = selection.weights();
    int most = weights.values().stream().mapToInt(Integer::intValue).max().orElse(1);
    List<Label> labels =
        actors.stream().map(actor -> Label.of(names.apply(actor), MOST_LINES_OF_LABEL)).toList();
    List<Double> radii =
        actors.stream()
            .map(actor -> 6 + 11 * Math.sqrt(weights.getOrDefault(actor, 0) / (double) most))
            .toList();
    List<Layout.Box> boxes = new ArrayList<>();
    for (int i = 0; i < actors.size(); i++) {
      boxes.add(Drawing.Mark.box(labels.get(i), form(actors.get(i)), radii.get(i)));
    }
    int height = 220 + Math.min(MOST, actors.size()) * 15;
    Layout.Places found = Layout.of(boxes, springs(drawn, places), WIDTH, height);
    List<Drawing.Mark> marks = new ArrayList<>();
    for (int i = 0; i < actors.size(); i++) {
      Node actor = actors.get(i);
      marks.add(
          Drawing.Mark.at(
              found.points().get(i),
              actor,
              labels.get(i),
              form(actor),
              actor.equals(selection.focus()),
              radii.get(i)));
    }
    return new Drawing(
        WIDTH,
        (int) Math.ceil(found.height()),
        marks,
        lines(drawn, marks, places),
        between.size() - drawn.size());
  }

  /** The ties between drawn actors, those to draw first: relations, then the strongest. */
  private List<Tie> between(Map<Node, Integer> places) {
    List<Tie> all = new ArrayList<>(selection.relations());
    all.addAll(selection.shared());
    Node focus = selection.focus();
    return all.stream()
        .filter(tie -> places.containsKey(tie.one()) && places.containsKey(tie.other()))
        .filter(tie -> !tie.one().equals(tie.other()))
        .sorted(
            Comparator.comparingInt((Tie tie) -> focus != null && tie.touches(focus) ? 0 : 1)
                .thenComparingInt(tie -> tie instanceof Tie.Relation ? 0 : 1)
                .thenComparing(Comparator.comparingInt(Tie::strength).reversed())
                .thenComparing(tie -> tie.one().toString())
                .thenComparing(tie -> tie.other().toString()))
        .toList();
  }

  /** For each actor its first tie, so that none stands alone; then the first of the others. */
  private static List<Tie> strongest(List<Tie> ties) {
    Set<Node> linked = new HashSet<>();
    Set<Tie> kept = new LinkedHashSet<>();
    for (Tie tie : ties) {
      boolean first = linked.add(tie.one());
      boolean second = linked.add(tie.other());
      if (first || second) {
        kept.add(tie);
      }
    }
    ties.stream().filter(tie -> kept.size() < MOST_LINES).forEach(kept::add);
    return List.copyOf(kept);
  }

  private static List<Layout.Spring> springs(List<Tie> ties, Map<Node, Integer> places) {
    return ties.stream()
        .map(
            tie ->
                new Layout.Spring(
                    places.getOrDefault(tie.one(), 0),
                    places.getOrDefault(tie.other(), 0),
                    1 + StrictMath.log(tie.strength())))
        .toList();
  }

  private List<Drawing.Line> lines(
      List<Tie> ties, List<Drawing.Mark> marks, Map<Node, Integer> places) {
    int most = ties.stream().mapToInt(Tie::strength).max().orElse(1);
    return ties.stream()
        .map(
            tie ->
                line(
                    tie,
                    marks.get(places.getOrDefault(tie.one(), 0)),
                    marks.get(places.getOrDefault(tie.other(), 0)),
                    most))
        .sorted(comparing(Drawing.Line::relation).thenComparingDouble(Drawing.Line::width))
        .toList();
  }

  /** A line of a drawing in which no tie is stronger than one contract. */
  static Drawing.Line line(Tie tie, Drawing.Mark one, Drawing.Mark other) {
    return line(tie, one, other, 1);
  }

  /**
   * A line from rim to rim; a relation bends, so that shared contracts do not hide it.
   *
   * @param most how strong the strongest tie of the drawing is
   */
  private static Drawing.Line line(Tie tie, Drawing.Mark one, Drawing.Mark other, int most) {
    boolean relation = tie instanceof Tie.Relation;
    double dx = other.x() - one.x();
    double dy = other.y() - one.y();
    double length = Math.max(1, Math.hypot(dx, dy));
    double aside = relation ? Math.min(26, length / 6) : 0;
    Layout.Point bend =
        new Layout.Point(
            (one.x() + other.x()) / 2 - dy / length * aside,
            (one.y() + other.y()) / 2 + dx / length * aside);
    return new Drawing.Line(
        rim(one, bend, 1),
        bend,
        rim(other, bend, relation ? 5 : 1),
        Drawing.Sureness.of(tie.status()),
        relation ? RELATION : THIN + MORE * (tie.strength() - 1) / Math.max(MANY, most - 1),
        relation);
  }

  private static Layout.Point rim(Drawing.Mark mark, Layout.Point towards, double gap) {
    double dx = towards.x() - mark.x();
    double dy = towards.y() - mark.y();
    double length = Math.max(1, Math.hypot(dx, dy));
    double reach = Math.min(length, mark.radius() + gap);
    return new Layout.Point(mark.x() + dx / length * reach, mark.y() + dy / length * reach);
  }

  /** The form of each actor: that of the role it holds most often. */
  static Map<Node, Drawing.Form> forms(List<Said> roles) {
    Map<Node, Map<Drawing.Form, Integer>> counts = new HashMap<>();
    roles.forEach(
        said ->
            counts
                .computeIfAbsent(said.actor(), k -> new EnumMap<>(Drawing.Form.class))
                .merge(ofRole(said.property()), 1, Integer::sum));
    Map<Node, Drawing.Form> forms = new HashMap<>();
    counts.forEach(
        (actor, held) ->
            forms.put(
                actor,
                held.entrySet().stream()
                    .filter(entry -> held.size() == 1 || entry.getKey() != Drawing.Form.OTHER)
                    .max(
                        Map.Entry.<Drawing.Form, Integer>comparingByValue()
                            .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
                    .map(Map.Entry::getKey)
                    .orElse(Drawing.Form.OTHER)));
    return forms;
  }

  private Drawing.Form form(Node actor) {
    return forms.getOrDefault(actor, Drawing.Form.OTHER);
  }

  private static Drawing.Form ofRole(Node role) {
    return switch (Iris.findTerm(role).orElse("")) {
      case "hasInvestor" -> Drawing.Form.INVESTOR;
      case "hasOutcomePayer" -> Drawing.Form.PAYER;
      case "hasServiceProvider" -> Drawing.Form.PROVIDER;
      case "hasStructurer" -> Drawing.Form.STRUCTURER;
      case "hasEvaluator" -> Drawing.Form.EVALUATOR;
      case "hasAdviser" -> Drawing.Form.ADVISER;
      default -> Drawing.Form.OTHER;
    };
  }
}
