package org.vigie.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.vigie.vocab.Prefixes;

/**
 * The questions of a researcher, in SPARQL, of which each asking is another: what stands between
 * percent signs is drawn from the data by a query of its own, or from words.
 */
public final class QueryMix {
  private static final List<String> NAMES =
      List.of(
          "q01-contract",
          "q02-describe",
          "q03-roles-of-actor",
          "q04-partners",
          "q05-two-hops",
          "q06-contradictions",
          "q07-confidence-by-graph",
          "q08-country-year",
          "q09-roles-by-country",
          "q10-broader-path",
          "q11-network-path",
          "q12-text",
          "q13-table-export",
          "q14-count-distinct",
          "q15-construct-neighbourhood",
          "q16-claims-of-contract",
          "q17-values",
          "q18-unsupported",
          "q19-union-roles",
          "q20-bind-if",
          "q21-having",
          "q22-subquery",
          "q23-minus",
          "q24-source",
          "q25-top-amounts",
          "q26-decisions",
          "q27-reviewed-share",
          "q28-statistics");
  private static final String WORDS = "VALUES:";
  private static final String ENDING = ".rq";

  private final Random chance;
  private final Map<String, List<String>> drawn = new LinkedHashMap<>();
  private final Map<String, Template> templates = new LinkedHashMap<>();

  /** A query and what its blanks are drawn from. */
  private record Template(String text, Map<String, List<String>> blanks) {}

  private QueryMix(Map<String, String> questions, DatasetGraph data, long seed) {
    this.chance = new Random(seed);
    questions.forEach((name, question) -> templates.put(name, template(question, data)));
  }

  /**
   * The mix over some data.
   *
   * @param seed the same seed and data give the same queries
   * @param own a folder that holds a question in each file that ends in {@code .rq}, by whose name
   *     it goes; without it, the questions of the tables
   * @throws UncheckedIOException when the folder cannot be read
   */
  public static QueryMix of(DatasetGraph data, long seed, Optional<Path> own) {
    return new QueryMix(own.map(QueryMix::list).orElseGet(QueryMix::list), data, seed);
  }

  private static Map<String, String> list() {
    Map<String, String> questions = new LinkedHashMap<>();
    NAMES.forEach(name -> questions.put(name, read(name)));
    return questions;
  }

  private static Map<String, String> list(Path folder) {
    Map<String, String> questions = new TreeMap<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + ENDING)) {
      for (Path file : files) {
        String name = file.getFileName().toString();
        questions.put(name.substring(0, name.length() - ENDING.length()), Files.readString(file));
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return questions;
  }

  /** Whether there is a folder that holds a question. */
  public static boolean isFolderOfQuestions(Path folder) {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + ENDING)) {
      return files.iterator().hasNext();
    } catch (IOException unreadable) {
      return false;
    }
  }

  private Template template(String question, DatasetGraph data) {
    StringBuilder text = new StringBuilder();
    Map<String, List<String>> blanks = new LinkedHashMap<>();
    for (String line : question.lines().toList()) {
      if (line.startsWith("# %")) {
        String[] parts = line.substring(2).split(" ", 2);
        blanks.put(parts[0], drawn.computeIfAbsent(parts[1], by -> draw(data, by)));
      } else {
        text.append(line).append('\n');
      }
    }
    return new Template(declared(text.toString()), blanks);
  }

  /** The names of the questions, in the order of the tables. */
  public List<String> names() {
    return List.copyOf(templates.keySet());
  }

  /** A query of a name that was most likely never asked before. */
  public String make(String name) {
    Template template = Objects.requireNonNull(templates.get(name), name);
    String[] text = {template.text()};
    template
        .blanks()
        .forEach(
            (blank, choice) ->
                text[0] = text[0].replace(blank, choice.get(chance.nextInt(choice.size()))));
    return text[0] + "# " + chance.nextInt() + "\n";
  }

  /** A query with the prefixes that it uses. */
  private static String declared(String query) {
    StringBuilder declared = new StringBuilder();
    Prefixes.map()
        .forEach(
            (name, iri) -> {
              if (query.contains(name + ":")) {
                declared.append("PREFIX " + name + ": <" + iri + ">\n");
              }
            });
    return declared + query;
  }

  private static List<String> draw(DatasetGraph data, String by) {
    if (by.startsWith(WORDS)) {
      return Arrays.asList(by.substring(WORDS.length()).split(","));
    }
    List<String> terms = new ArrayList<>();
    try (QueryExec run = QueryExec.dataset(data).query(declared(by)).build()) {
      RowSet rows = run.select();
      while (rows.hasNext()) {
        Node term = rows.next().get("x");
        terms.add(NodeFmtLib.strNT(term));
      }
    }
    terms.sort(null);
    return terms.isEmpty() ? List.of("<urn:none>") : terms;
  }

  private static String read(String name) {
    try (InputStream query = QueryMix.class.getResourceAsStream("queries/" + name + ENDING)) {
      return new String(query.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
