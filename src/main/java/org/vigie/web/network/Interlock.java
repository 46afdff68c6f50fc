package org.vigie.web.network;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.vigie.dossier.Dossier;

/**
 * Where two actors meet.
 *
 * @param one an actor
 * @param other another
 * @param meetings the contracts in which both hold a role
 * @param relations what is said of one to the other
 */
public record Interlock(
    Node one, Node other, List<Meeting> meetings, List<Tie.Relation> relations) {
  private static final int ROW = 80;
  private static final int WIDTH = 820;
  private static final int TOP = 36;

  /** Copies the lists. */
  public Interlock {
    meetings = List.copyOf(meetings);
    relations = List.copyOf(relations);
  }

  /**
   * A contract in which both hold a role.
   *
   * @param contract the contract
   * @param ofOne the roles of the first
   * @param ofOther the roles of the second
   */
  public record Meeting(Node contract, List<Said> ofOne, List<Said> ofOther) {
    /** Copies the lists. */
    public Meeting {
      ofOne = List.copyOf(ofOne);
      ofOther = List.copyOf(ofOther);
    }
  }

  /** Compares two actors within what was asked for. */
  static Interlock of(Selection all, Node one, Node other) {
    Map<Node, List<Said>> first = byContract(all, one);
    Map<Node, List<Said>> second = byContract(all, other);
    List<Meeting> meetings = new ArrayList<>();
    first.forEach(
        (contract, roles) -> {
          List<Said> others = second.getOrDefault(contract, List.of());
          if (!others.isEmpty()) {
            meetings.add(new Meeting(contract, roles, others));
          }
        });
    return new Interlock(
        one,
        other,
        meetings,
        all.relations().stream().filter(tie -> tie.touches(one) && tie.touches(other)).toList());
  }

  private static Map<Node, List<Said>> byContract(Selection all, Node actor) {
    Map<Node, List<Said>> roles = new TreeMap<>(comparing(Node::toString));
    all.roles().stream()
        .filter(said -> said.actor().equals(actor))
        .forEach(said -> roles.computeIfAbsent(said.subject(), k -> new ArrayList<>()).add(said));
    return roles;
  }

  /** The two actors, and between them the first contracts, one under the other. */
  public Drawing draw(Map<Node, Drawing.Form> forms, Function<Node, String> names) {
    List<Meeting> shown = meetings.stream().limit(Draughtsman.MOST - 2).toList();
    int height = 2 * TOP + Math.max(3, shown.size()) * ROW;
    List<Drawing.Mark> marks = new ArrayList<>();
    marks.add(mark(one, forms, names, 150, height / 2.0, true));
    marks.add(mark(other, forms, names, WIDTH - 150, height / 2.0, true));
    List<Drawing.Line> lines = new ArrayList<>();
    for (int i = 0; i < shown.size(); i++) {
      Meeting meeting = shown.get(i);
      Drawing.Mark contract =
          new Drawing.Mark(
              meeting.contract(),
              Label.of(names.apply(meeting.contract()), 3),
              Drawing.Form.CONTRACT,
              false,
              WIDTH / 2.0,
              TOP + i * ROW + (height - 2.0 * TOP - (shown.size() - 1.0) * ROW) / 2,
              6);
      marks.add(contract);
      lines.add(line(meeting.ofOne(), marks.get(0), contract));
      lines.add(line(meeting.ofOther(), marks.get(1), contract));
    }
    relations.forEach(
        tie ->
            lines.add(
                Draughtsman.line(
                    tie,
                    tie.one().equals(one) ? marks.get(0) : marks.get(1),
                    tie.one().equals(one) ? marks.get(1) : marks.get(0))));
    return new Drawing(WIDTH, height, marks, lines, meetings.size() - shown.size());
  }

  private static Drawing.Mark mark(
      Node node,
      Map<Node, Drawing.Form> forms,
      Function<Node, String> names,
      double x,
      double y,
      boolean centre) {
    return new Drawing.Mark(
        node,
        Label.of(names.apply(node), 3),
        forms.getOrDefault(node, Drawing.Form.OTHER),
        centre,
        x,
        y,
        16);
  }

  private static Drawing.Line line(List<Said> roles, Drawing.Mark actor, Drawing.Mark contract) {
    String best =
        roles.stream()
            .map(Said::status)
            .min(Comparator.comparingInt(Dossier::rank))
            .orElse("unreviewed");
    return Draughtsman.line(
        new Tie.Shared(actor.node(), contract.node(), List.of(contract.node()), best),
        actor,
        contract);
  }
}
