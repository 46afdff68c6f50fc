package org.vigie.web.question;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.vigie.catalogue.Kind;
import org.vigie.catalogue.Question;
import org.vigie.catalogue.Questions;
import org.vigie.vocab.Prefixes;
import org.vigie.web.speech.Speech;

/**
 * The library of questions, or what of it answers a search.
 *
 * @param words sought
 * @param classes that can be chosen, the first of them for any
 * @param blanks the questions with a blank to fill in
 * @param others the questions without
 * @param total how many there are in all
 */
public record Library(
    String words, List<Option> classes, List<Question> blanks, List<Question> others, int total) {
  /** What is asked of a contract first, then of who acts, of what was said, of the rest. */
  private static final List<Kind> ORDER =
      List.of(
          Kind.CONTRACT,
          Kind.ACTOR,
          Kind.COUNTRY,
          Kind.YEAR,
          Kind.CODE,
          Kind.TEXT,
          Kind.SOURCE,
          Kind.CLAIM,
          Kind.PROPERTY,
          Kind.DATE,
          Kind.GRAPH,
          Kind.LANGUAGE);

  /** Copies the lists. */
  public Library {
    classes = List.copyOf(classes);
    blanks = List.copyOf(blanks);
    others = List.copyOf(others);
  }

  /**
   * A class to choose.
   *
   * @param value in the address: a prefixed name, or nothing for any
   * @param label in words
   * @param selected whether it is chosen
   */
  public record Option(String value, String label, boolean selected) {}

  /** How many were found. */
  public int found() {
    return blanks.size() + others.size();
  }

  /** Whether something is sought. */
  public boolean narrowed() {
    return !words.isEmpty() || classes.stream().anyMatch(o -> o.selected() && !o.value().isEmpty());
  }

  static Library of(Questions questions, String words, String type, Terms terms, Speech say) {
    Optional<Node> of = node(type).filter(questions.classes()::contains);
    List<Option> classes = new ArrayList<>();
    for (Node each : questions.classes()) {
      classes.add(
          new Option(
              Terms.brief(each.getURI()),
              Speech.capital(terms.name("class", each)),
              of.filter(each::equals).isPresent()));
    }
    classes.sort(Comparator.comparing(Option::label, say.lang().alphabet()));
    classes.addFirst(new Option("", say.t("questions.any"), of.isEmpty()));
    List<Question> found = questions.search(words, of, say.lang());
    return new Library(
        words,
        classes,
        found.stream()
            .filter(each -> !each.blanks().isEmpty())
            .sorted(
                Comparator.comparingInt(
                        (Question each) -> ORDER.indexOf(each.blanks().getFirst().kind()))
                    .thenComparingInt(each -> each.blanks().size()))
            .toList(),
        found.stream().filter(each -> each.blanks().isEmpty()).toList(),
        questions.list().size());
  }

  private static Optional<Node> node(String type) {
    int colon = type.indexOf(':');
    String namespace = colon < 0 ? null : Prefixes.map().get(type.substring(0, colon));
    return namespace == null
        ? Optional.empty()
        : Optional.of(NodeFactory.createURI(namespace + type.substring(colon + 1)));
  }
}
