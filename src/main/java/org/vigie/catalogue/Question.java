package org.vigie.catalogue;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.vigie.vocab.Iris;
import org.vigie.words.Lang;

/**
 * A published question: a query that answers a sentence, perhaps with blanks to fill in.
 *
 * @param name its short name in addresses, such as {@code R1} or {@code contracts-paid-by}
 * @param labels what it asks, in a sentence of each language
 * @param comments what the answer means and its limits; a language may lack
 * @param keywords by which it is found, in each language
 * @param classes the classes that its query speaks of, sorted
 * @param query the text that the endpoint takes as it stands, with the parameters' own values
 * @param parameters its blanks, in the order of the form
 */
public record Question(
    String name,
    Map<Lang, String> labels,
    Map<Lang, String> comments,
    Map<Lang, List<String>> keywords,
    List<Node> classes,
    String query,
    List<Parameter> parameters) {
  /** Copies what it holds. */
  public Question {
    labels = Map.copyOf(labels);
    comments = Map.copyOf(comments);
    keywords = Map.copyOf(keywords);
    classes = List.copyOf(classes);
    parameters = List.copyOf(parameters);
  }

  /** Its IRI. */
  public Node node() {
    return Iris.thing("question", name);
  }

  /** What it asks. */
  public String label(Lang lang) {
    return labels.getOrDefault(lang, name);
  }

  /** What the answer means; empty when nobody wrote it. */
  public String comment(Lang lang) {
    return comments.getOrDefault(lang, "");
  }

  /** The words by which it is found. */
  public List<String> keywords(Lang lang) {
    return keywords.getOrDefault(lang, List.of());
  }

  /** Its blanks that a reader fills in: all but the language, which the page knows. */
  public List<Parameter> blanks() {
    return parameters.stream().filter(each -> each.kind() != Kind.LANGUAGE).toList();
  }

  /** The parameter of a name. */
  public Optional<Parameter> findParameter(String parameter) {
    return parameters.stream().filter(each -> each.name().equals(parameter)).findFirst();
  }

  /**
   * How the answer is best shown, from the hint {@code #defaultView:…} of its query (as the
   * Wikidata Query Service has them): {@code Table}, {@code BarChart}, {@code Map}, {@code
   * Timeline}…
   */
  public String view() {
    return query
        .lines()
        .filter(line -> line.startsWith("#defaultView:"))
        .map(line -> line.substring("#defaultView:".length()).replaceFirst("\\{.*", "").strip())
        .findFirst()
        .orElse("Table");
  }

  /** The text of its query for a reader, in whose language it asks for names where it can. */
  public String query(Lang lang) {
    String text = query;
    for (Parameter blank : parameters) {
      if (blank.kind() == Kind.LANGUAGE) {
        String values = "(VALUES\\s+\\?" + blank.name() + "\\s*\\{\\s*)\"[a-z]+\"";
        text = text.replaceAll(values, "$1\"" + lang.tag() + "\"");
      }
    }
    return text;
  }

  /**
   * The query with values in place of the parameters' own: each value becomes one RDF term of the
   * parsed query, so that no text can change what is asked.
   *
   * @param values texts by the name of the parameter; an empty one leaves an optional parameter out
   *     and gives another its own value
   * @throws BadValueException when a name or a value is not one of the parameter's
   */
  public Query bind(Map<String, String> values) {
    Map<String, Optional<Node>> terms = new HashMap<>();
    values.forEach((parameter, text) -> terms.put(parameter, term(parameter, text)));
    return Blanks.fill(QueryFactory.create(query), terms);
  }

  /**
   * What stands in its blanks, by name and in their order; one that is left out is not told.
   *
   * @throws BadValueException as {@link #bind}
   */
  public Map<String, Node> terms(Map<String, String> values) {
    Map<String, Node> terms = new LinkedHashMap<>();
    for (Parameter blank : parameters) {
      term(blank.name(), values.getOrDefault(blank.name(), ""))
          .ifPresent(value -> terms.put(blank.name(), value));
    }
    return terms;
  }

  /** The text of {@link #bind}, with the hints that stand above the query. */
  public String text(Map<String, String> values) {
    boolean known = values.keySet().stream().allMatch(name -> findParameter(name).isPresent());
    if (known && terms(values).equals(terms(Map.of()))) {
      return query;
    }
    String hints =
        query
            .lines()
            .filter(line -> line.startsWith("#defaultView:"))
            .collect(Collectors.joining("\n"));
    return (hints.isEmpty() ? "" : hints + "\n") + bind(values).serialize().strip();
  }

  /**
   * Does nothing when the data speak of each thing and country that is put into its blanks, and the
   * period that they tell does not end before it begins: else there is no answer but an empty one,
   * which would be believed.
   *
   * @param data that are read in a transaction of the caller
   * @throws BadValueException when they do not, with the name that is nearest or those accepted
   */
  public void requireAnswerable(Map<String, String> values, DatasetGraph data) {
    requireInOrder(values);
    Mentions mentions = new Mentions(data);
    for (Parameter blank : parameters) {
      String given = values.getOrDefault(blank.name(), "");
      if (!given.isBlank()) {
        term(blank.name(), given).ifPresent(value -> mentions.require(blank, value, given));
      }
    }
  }

  /** The blanks of these names are the ends of a period, both years or both dates. */
  private void requireInOrder(Map<String, String> values) {
    Optional<Node> from = end("from", values);
    Optional<Node> to = end("to", values);
    if (from.isPresent() && to.isPresent()) {
      String begins = from.get().getLiteralLexicalForm();
      String ends = to.get().getLiteralLexicalForm();
      if (begins.compareTo(ends) > 0) {
        Map<Lang, String> labels = findParameter("from").map(Parameter::labels).orElse(Map.of());
        throw new BadValueException("parameter.reversed", "from", labels, begins, ends);
      }
    }
  }

  private Optional<Node> end(String parameter, Map<String, String> values) {
    return findParameter(parameter)
        .filter(blank -> blank.kind() == Kind.YEAR || blank.kind() == Kind.DATE)
        .flatMap(blank -> term(parameter, values.getOrDefault(parameter, "")));
  }

  private Optional<Node> term(String parameter, String text) {
    Parameter blank =
        findParameter(parameter)
            .orElseThrow(
                () ->
                    new BadValueException(
                        "parameter.unknown",
                        parameter,
                        Map.of(),
                        parameters.stream()
                            .map(Parameter::name)
                            .collect(Collectors.joining(", "))));
    if (text.isBlank()) {
      return blank.fallback();
    }
    return Optional.of(
        blank
            .kind()
            .parse(text)
            .orElseThrow(
                () ->
                    new BadValueException(
                        "parameter." + blank.kind().tag(), parameter, blank.labels(), text)));
  }
}
