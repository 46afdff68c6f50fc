package org.vigie.source.rdf;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.vigie.claim.EdtfDate;
import org.vigie.source.Problem;
import org.vigie.vocab.W3c;

/**
 * The fields of one claim or assessment, taken from what is said of it: notes which statements were
 * used and which cannot be. Used once.
 */
final class Fields {
  private final Said said;
  private final Account account;
  private final Set<Node> used = new HashSet<>(Set.of(W3c.RDF_TYPE));
  private final Map<Said.Line, Problem> problems = new LinkedHashMap<>();

  Fields(Said said, Account account) {
    this.said = said;
    this.account = account;
  }

  /** All values, each once. */
  List<Node> all(Node predicate) {
    used.add(predicate);
    for (Said.Line line : said.with(predicate).toList()) {
      if (line.object().isLiteral() && !Convert.isWellFormed(line.object())) {
        problem(line, "rdf.value.datatype");
      }
    }
    return said.with(predicate).map(Said.Line::object).distinct().toList();
  }

  /** The one value, if any; several are a problem. */
  Optional<Node> find(Node predicate) {
    List<Node> values = all(predicate);
    if (values.size() > 1) {
      said.with(predicate).skip(1).forEach(line -> problem(line, "rdf.field.twice"));
    }
    return values.stream().findFirst();
  }

  @Nullable Node orNull(Node predicate) {
    return find(predicate).orElse(null);
  }

  /** The one value; a missing one is a problem of the line that says what this is. */
  Optional<Node> get(Node predicate) {
    Optional<Node> value = find(predicate);
    if (value.isEmpty()) {
      missing(predicate);
    }
    return value;
  }

  void missing(Node predicate) {
    Said.Line first = said.with(W3c.RDF_TYPE).findFirst().orElseGet(() -> said.lines().getFirst());
    problems.putIfAbsent(
        first, Problem.of(account.place(first), "rdf.field.missing", Account.written(predicate)));
  }

  @Nullable String text(Node predicate) {
    return find(predicate).map(value -> literal(predicate, value)).orElse(null);
  }

  boolean flag(Node predicate) {
    return find(predicate)
        .map(value -> literal(predicate, value))
        .filter(text -> text.equals("true") || text.equals("1"))
        .isPresent();
  }

  @Nullable LocalDate day(Node predicate) {
    Optional<Node> value = find(predicate);
    try {
      return value.map(day -> LocalDate.parse(literal(predicate, day))).orElse(null);
    } catch (DateTimeException wrong) {
      said.with(predicate).forEach(line -> problem(line, "rdf.value.day"));
      return null;
    }
  }

  @Nullable EdtfDate date(Node predicate) {
    Optional<Node> value = find(predicate);
    Optional<EdtfDate> date = value.flatMap(text -> EdtfDate.find(literal(predicate, text)));
    if (value.isPresent() && date.isEmpty()) {
      said.with(predicate).forEach(line -> problem(line, "rdf.value.date"));
    }
    return date.orElse(null);
  }

  boolean isSound() {
    return problems.isEmpty();
  }

  /** It became a node: accounts for each statement. */
  void says(Node node) {
    for (Said.Line line : said.lines()) {
      if (used.contains(line.predicate())) {
        account.says(said, line, node);
      } else if (Vocabulary.DERIVED.contains(line.predicate())) {
        account.left(said, line, "rdf.left.derived");
      } else {
        account.left(said, line, "rdf.left.predicate", Account.written(line.predicate()));
      }
    }
  }

  /** It became nothing: the statements at fault wait for a person, the others explain them. */
  void refuse() {
    Map<String, String> row = new LinkedHashMap<>();
    said.lines()
        .forEach(
            line ->
                row.merge(
                    Account.column(line.predicate()),
                    line.object().isLiteral()
                        ? line.object().getLiteralLexicalForm()
                        : line.object().toString(),
                    (one, other) -> one + "; " + other));
    for (Said.Line line : said.lines()) {
      Problem problem = problems.get(line);
      if (problem == null) {
        account.frame(said, line);
      } else {
        account.unreadable(said, line, problem, row);
      }
    }
  }

  private String literal(Node predicate, Node value) {
    if (value.isLiteral()) {
      return value.getLiteralLexicalForm();
    }
    said.with(predicate).forEach(line -> problem(line, "rdf.value.string"));
    return "";
  }

  private void problem(Said.Line line, String key) {
    problems.putIfAbsent(
        line,
        Problem.of(
            account.place(line),
            key,
            Account.written(line.object()),
            Account.written(line.predicate())));
  }
}
