package org.vigie.web.question;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.jspecify.annotations.Nullable;
import org.vigie.catalogue.BadValueException;
import org.vigie.catalogue.Kind;
import org.vigie.catalogue.Parameter;
import org.vigie.catalogue.Question;
import org.vigie.web.page.Links;
import org.vigie.web.speech.Speech;

/**
 * A question as a page: its form, its query with the values in place, its answer.
 *
 * @param question what is asked
 * @param fields its blanks
 * @param text the query that is asked; its own when a value was refused
 * @param reply the answer; absent when a value was refused
 * @param error what is wrong with a value; empty when nothing is
 * @param suffix the values as the end of an address, with its question mark; empty when there are
 *     none
 * @param shared the same without the language, which each page has of its own
 */
public record QuestionForm(
    Question question,
    List<Field> fields,
    String text,
    @Nullable Reply reply,
    String error,
    String suffix,
    String shared) {
  private static final int MOST_CHOICES = 3_000;

  /** Copies the list. */
  public QuestionForm {
    fields = List.copyOf(fields);
  }

  /** What the pages ask of the data to make a form. */
  static final class Maker {
    private final DatasetGraph data;
    private final Terms terms;
    private final Speech say;

    Maker(DatasetGraph data, Terms terms, Speech say) {
      this.data = data;
      this.terms = terms;
      this.say = say;
    }

    /**
     * Makes the form.
     *
     * @param given the texts of the address, by the name of the parameter; others are passed over
     */
    QuestionForm make(Question question, Map<String, String> given) {
      Map<String, String> values = new LinkedHashMap<>();
      for (Parameter parameter : question.parameters()) {
        if (parameter.kind() == Kind.LANGUAGE) {
          values.put(parameter.name(), say.lang().tag());
        } else if (given.containsKey(parameter.name())) {
          values.put(parameter.name(), given.getOrDefault(parameter.name(), ""));
        }
      }
      List<Field> fields =
          question.blanks().stream()
              .map(each -> field(each, values.getOrDefault(each.name(), "")))
              .toList();
      String suffix = Links.query(values);
      Map<String, String> said = new LinkedHashMap<>(given);
      said.keySet().retainAll(question.blanks().stream().map(Parameter::name).toList());
      String shared = Links.query(said);
      try {
        question.requireAnswerable(said, data);
        boolean bars = question.view().endsWith("Chart");
        return new QuestionForm(
            question,
            fields,
            question.text(values),
            Reply.to(question.bind(values), data, terms, say, bars),
            "",
            suffix,
            shared);
      } catch (BadValueException wrong) {
        return new QuestionForm(
            question, fields, question.query(), null, wrong.say(say.lang()), suffix, shared);
      }
    }

    private Field field(Parameter parameter, String given) {
      Kind kind = parameter.kind();
      Optional<Node> chosen =
          given.isBlank() ? parameter.fallback() : kind.parse(given).or(Optional::empty);
      String value = chosen.map(kind::text).orElse(given.strip());
      List<Field.Option> options =
          parameter.choices().isPresent() ? options(parameter, value) : List.of();
      String type =
          !options.isEmpty()
              ? "select"
              : switch (kind) {
                case DATE -> "date";
                case YEAR -> "number";
                default -> "text";
              };
      return new Field(
          parameter.name(),
          parameter.label(say.lang()),
          type,
          value,
          options,
          parameter.optional(),
          type.equals("text") ? say.findText("question.hint." + kind.tag()).orElse("") : "");
    }

    /** The choices by name, and the value that was given when it is none of them. */
    private List<Field.Option> options(Parameter parameter, String value) {
      Map<String, Field.Option> options = new LinkedHashMap<>();
      for (Node node : parameter.offered(data)) {
        String text = parameter.kind().text(node);
        if (options.size() < MOST_CHOICES) {
          options.put(
              text,
              new Field.Option(text, Speech.capital(terms.name(parameter.kind().tag(), node))));
        }
      }
      if (!value.isEmpty()) {
        options.putIfAbsent(value, new Field.Option(value, value));
      }
      List<Field.Option> sorted = new ArrayList<>(options.values());
      sorted.sort(Comparator.comparing(Field.Option::label, say.lang().alphabet()));
      return sorted;
    }
  }
}
