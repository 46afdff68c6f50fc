package org.vigie.vocab;

import static java.util.Locale.ROOT;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/** Where the terms of the ontology are used: a term that nothing needs is taken out. */
final class TermUses {
  private static final Pattern UNDERSCORE = Pattern.compile("_([a-z])");

  private static final Path SHAPES = Path.of("shapes");
  private static final Path QUESTIONS = Path.of("data/questions");
  private static final Path DATA = Path.of("data");
  private static final Path MAPPINGS = Path.of("src/main/resources/org/vigie/source");

  private static final Pattern PREFIXED = Pattern.compile("\\bvigie:([A-Za-z]+)");
  private static final Pattern CONSTANT = Pattern.compile("\\bVigie\\.([A-Z_]+)\\b");
  private static final Pattern BY_NAME = Pattern.compile("Iris\\.term\\(\"([A-Za-z]+)\"\\)");

  private TermUses() {}

  /**
   * The local names met in shapes, published questions, code lists, program and data, and the
   * classes that these properties go from and to.
   */
  static Set<String> inShapesQuestionsCodeAndData(Graph ontology) {
    Set<String> names = new TreeSet<>();
    for (String text : OntologyFiles.texts(SHAPES, ".ttl")) {
      collect(text, PREFIXED, names);
    }
    for (String text : OntologyFiles.texts(QUESTIONS, ".rq")) {
      collect(text, PREFIXED, names);
    }
    collect(OntologyFiles.text(OntologyFiles.FOLDER.resolve("codes.ttl")), PREFIXED, names);
    collectFromProgram(names);
    collectFromData(names);
    names.addAll(classesOf(ontology, names));
    return names;
  }

  private static Set<String> classesOf(Graph ontology, Set<String> properties) {
    Set<String> classes = new TreeSet<>();
    for (String property : properties) {
      for (String end : new String[] {"domainIncludes", "rangeIncludes"}) {
        OntologyFiles.objects(ontology, Iris.term(property), OntologyFiles.iri("schema", end))
            .forEach(node -> Iris.findTerm(node).ifPresent(classes::add));
      }
    }
    return classes;
  }

  /** The needs written down for terms that are used nowhere yet: term to reason. */
  static Map<String, String> declared() {
    Map<String, String> needs = new TreeMap<>();
    for (CSVRecord row : rows(OntologyFiles.text(OntologyFiles.FOLDER.resolve("needs.csv")))) {
      if (needs.put(row.get("term"), row.get("need")) != null) {
        throw new IllegalStateException(row.get("term") + " stands twice in needs.csv");
      }
    }
    return needs;
  }

  /** The terms that the program can name, by the constant that does; groups of terms are not. */
  static Map<String, Node> namedByTheProgram() {
    Map<String, Node> constants = new TreeMap<>();
    for (Field field : Vigie.class.getFields()) {
      try {
        if (field.get(null) instanceof Node node) {
          constants.put(field.getName(), node);
        }
      } catch (IllegalAccessException e) {
        throw new IllegalStateException(e);
      }
    }
    return constants;
  }

  /** What the program names outside the class that only lists the terms. */
  private static void collectFromProgram(Set<String> names) {
    Map<String, String> constants = new TreeMap<>();
    namedByTheProgram()
        .forEach(
            (constant, node) ->
                Iris.findTerm(node).ifPresent(name -> constants.put(constant, name)));
    for (String text : OntologyFiles.texts(Path.of("src/main/java"), ".java")) {
      if (text.contains("final class Vigie ")) {
        continue;
      }
      collect(text, BY_NAME, names);
      CONSTANT
          .matcher(text)
          .results()
          .map(match -> constants.get(match.group(1)))
          .filter(java.util.Objects::nonNull)
          .forEach(names::add);
    }
  }

  /**
   * The properties and classes that rows of the data and of the mappings name, and the terms that
   * columns are named after.
   */
  private static void collectFromData(Set<String> names) {
    List<String> tables = new ArrayList<>(OntologyFiles.texts(DATA, ".csv"));
    tables.addAll(OntologyFiles.texts(MAPPINGS, ".csv"));
    for (String text : tables) {
      for (CSVRecord row : rows(text)) {
        row.toMap()
            .forEach(
                (column, value) -> {
                  names.add(
                      UNDERSCORE.matcher(column).replaceAll(m -> m.group(1).toUpperCase(ROOT)));
                  if (column.equals("property") || column.equals("class")) {
                    names.add(value);
                  }
                });
      }
    }
  }

  private static void collect(String text, Pattern pattern, Set<String> names) {
    pattern.matcher(text).results().map((MatchResult match) -> match.group(1)).forEach(names::add);
  }

  private static Iterable<CSVRecord> rows(String text) {
    try {
      return CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .get()
          .parse(new StringReader(text))
          .getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
