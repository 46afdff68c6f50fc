package org.vigie.web.thing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.vigie.dossier.Dossier;
import org.vigie.dossier.Fact;
import org.vigie.dossier.SourceCard;
import org.vigie.dossier.Statement;
import org.vigie.web.speech.Speech;

/**
 * A fact on paper, where nothing opens: who says it in one line; where sources contradict one
 * another, each value with who gives it.
 *
 * @param source who says it, in a sentence; empty when the values say who gives each
 * @param values those that oppose one another, the displayed one first
 */
public record OnPaper(String source, List<Value> values) {
  private static final int MOST = 3;

  /** Copies the list. */
  public OnPaper {
    values = List.copyOf(values);
  }

  /**
   * A value in competition.
   *
   * @param text what it is
   * @param kept whether it is displayed
   * @param who gives it
   */
  public record Value(String text, boolean kept, String who) {}

  /** The numbers of the sources of a dossier, in the order of their list. */
  public static Map<Node, Integer> numbers(Dossier dossier) {
    Map<Node, Integer> numbers = new LinkedHashMap<>();
    dossier.sources().keySet().forEach(card -> numbers.put(card.ref().node(), numbers.size() + 1));
    return numbers;
  }

  /**
   * A fact.
   *
   * @param numbers of the sources in a list on the same paper; empty when there is no such list
   */
  public static OnPaper of(Fact fact, Map<Node, Integer> numbers, Speech say) {
    List<Fact.Value> opposed = fact.disputed() ? fact.opposedValues() : List.of();
    if (opposed.size() > 1) {
      return new OnPaper(
          "",
          opposed.stream()
              .map(
                  value ->
                      new Value(
                          say.clip(say.value(value.best(), fact.property()).atHead().text()),
                          fact.kept().stream()
                              .anyMatch(kept -> kept.content().equals(value.content())),
                          say.list(who(value.statements().stream(), numbers, say))))
              .toList());
    }
    List<String> who = who(fact.statements().stream(), numbers, say);
    return new OnPaper(
        who.isEmpty() ? "" : say.t("paper.source", who.size(), say.list(who)), List.of());
  }

  /** Each document by who published it, with its number, or else its year. */
  private static List<String> who(
      Stream<Statement> statements, Map<Node, Integer> numbers, Speech say) {
    List<String> all =
        statements
            .flatMap(statement -> statement.origin().sources().stream())
            .distinct()
            .map(source -> who(source, numbers, say))
            .distinct()
            .toList();
    if (all.size() <= MOST + 1) {
      return all;
    }
    List<String> first = new ArrayList<>(all.subList(0, MOST));
    first.add(say.t("paper.more", all.size() - MOST));
    return first;
  }

  private static String who(SourceCard source, Map<Node, Integer> numbers, Speech say) {
    Integer number = numbers.get(source.ref().node());
    return number == null ? say.byline(source) : say.publisher(source) + " [" + number + "]";
  }
}
