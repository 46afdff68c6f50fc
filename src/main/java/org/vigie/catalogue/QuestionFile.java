package org.vigie.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementTriplesBlock;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;
import org.vigie.vocab.Prefixes;
import org.vigie.vocab.W3c;
import org.vigie.words.Lang;

/**
 * Reads one file of {@code data/questions}: comment lines of the form {@code # field: text} above a
 * query, as the README of that folder tells its writers.
 */
final class QuestionFile {
  private static final Pattern FIELD =
      Pattern.compile(
          "#\\s*((?:fr|en)(?: comment| keywords)?|about|\\?\\w+(?: fr| en)?)\\s*:\\s+(.+?)\\s*");
  private static final Pattern CHOICES = Pattern.compile("(\\w+)(?:\\s+(a\\s+)?(\\w+):(\\w+))?");

  private final String name;
  private final Map<String, String> fields = new LinkedHashMap<>();
  private final String query;
  private final Query parsed;

  private QuestionFile(String name, String text) {
    this.name = name;
    List<String> rest = new ArrayList<>();
    for (String line : text.lines().toList()) {
      Matcher field = FIELD.matcher(line);
      if (field.matches()) {
        fields.putIfAbsent(field.group(1), field.group(2));
      } else if (!line.strip().equals("# " + name)) {
        rest.add(line);
      }
    }
    this.query = String.join("\n", rest).strip();
    this.parsed = QueryFactory.create(query);
  }

  /**
   * Reads a file.
   *
   * @param name the file's name without its suffix
   * @throws IllegalArgumentException saying what is wrong with which file
   */
  static Question read(String name, String text) {
    try {
      return new QuestionFile(name, text).question();
    } catch (QueryParseException | IllegalArgumentException wrong) {
      throw new IllegalArgumentException(name + ".rq: " + wrong.getMessage(), wrong);
    }
  }

  private Question question() {
    return new Question(
        name,
        inEach("%s", text -> text),
        inEach("%s comment", text -> text),
        inEach("%s keywords", QuestionFile::words),
        classes(),
        query,
        fields.keySet().stream()
            .filter(field -> field.startsWith("?") && !field.contains(" "))
            .map(field -> parameter(field.substring(1)))
            .toList());
  }

  private <T> Map<Lang, T> inEach(String field, Function<String, T> form) {
    Map<Lang, T> map = new EnumMap<>(Lang.class);
    for (Lang lang : Lang.values()) {
      String text = fields.get(field.formatted(lang.tag()));
      if (text != null) {
        map.put(lang, form.apply(text));
      }
    }
    return map;
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.split(",", -1)).map(String::strip).filter(w -> !w.isEmpty()).toList();
  }

  private Parameter parameter(String variable) {
    String said = fields.getOrDefault("?" + variable, "");
    Matcher form = CHOICES.matcher(said);
    if (!form.matches()) {
      throw new IllegalArgumentException("?" + variable + ": " + said);
    }
    Kind kind =
        Kind.find(form.group(1))
            .orElseThrow(() -> new IllegalArgumentException("kind " + form.group(1)));
    Optional<Node> fallback =
        Blanks.find(parsed, variable)
            .orElseThrow(
                () -> new IllegalArgumentException("no VALUES ?" + variable + " { one value }"));
    return new Parameter(
        variable,
        inEach("?" + variable + " %s", text -> text),
        kind,
        Optional.ofNullable(form.group(4)).map(local -> choices(form, local)),
        fallback);
  }

  /** The query that lists what a property is said to be, or what has a class. */
  private static String choices(Matcher form, String local) {
    String iri = "<" + namespace(form.group(3)) + local + ">";
    String pattern = form.group(2) == null ? "[] " + iri + " ?value" : "?value a " + iri;
    return """
        PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
        PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
        PREFIX dct: <http://purl.org/dc/terms/>
        SELECT DISTINCT ?value ?label WHERE {
          { SELECT DISTINCT ?value WHERE { %s } }
          OPTIONAL { ?value rdfs:label|skos:prefLabel|dct:title ?label }
        } ORDER BY ?value"""
        .formatted(pattern);
  }

  private static String namespace(String prefix) {
    String namespace = Prefixes.map().get(prefix);
    if (namespace == null) {
      throw new IllegalArgumentException("prefix " + prefix);
    }
    return namespace;
  }

  /** The classes named in the query, and those that the field {@code about} adds. */
  private List<Node> classes() {
    TreeMap<String, Node> classes = new TreeMap<>();
    ElementWalker.walk(
        parsed.getQueryPattern(),
        new ElementVisitorBase() {
          @Override
          public void visit(ElementPathBlock block) {
            block.patternElts().forEachRemaining(path -> note(path));
          }

          @Override
          public void visit(ElementTriplesBlock block) {
            block.patternElts().forEachRemaining(triple -> note(new TriplePath(triple)));
          }

          private void note(TriplePath path) {
            Triple triple = path.isTriple() ? path.asTriple() : null;
            if (triple != null
                && triple.getPredicate().equals(W3c.RDF_TYPE)
                && triple.getObject().isURI()) {
              classes.put(triple.getObject().getURI(), triple.getObject());
            }
          }
        });
    for (String about : words(fields.getOrDefault("about", ""))) {
      int colon = about.indexOf(':');
      Node node =
          NodeFactory.createURI(
              namespace(about.substring(0, Math.max(0, colon))) + about.substring(colon + 1));
      classes.put(node.getURI(), node);
    }
    return List.copyOf(classes.values());
  }
}
