package org.vigie.sparql.provenance;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.PatternVars;
import org.vigie.vocab.AnswerHeader;
import org.vigie.words.Lang;
import org.vigie.words.Words;

/**
 * A SELECT with columns beside it: for each variable whose values are read from claimable
 * properties, the status, the source and the date of what was decided ({@code design/features.md}
 * (b) 12). The rows, their number and their order stay: the columns are looked up for the rows of
 * the whole query, after its DISTINCT, ORDER BY and LIMIT.
 *
 * @param query what is to be run
 * @param columns the names of the three columns of each variable that is traced
 * @param untraced why each other variable is not
 */
public record Provenance(
    Query query, Map<String, List<String>> columns, Map<String, Untraced> untraced) {
  /** What no query can name, and what comes last when the engine orders variables by name. */
  private static final String LAST = "\uffff";

  private static final int LONGEST_HEADER = 2_000;

  /** Copies the maps, in order. */
  public Provenance {
    columns = new LinkedHashMap<>(columns);
    untraced = new LinkedHashMap<>(untraced);
  }

  /**
   * Rewrites a query, of which a copy is changed.
   *
   * @param select a SELECT query
   * @param state the whole state that is asked; read when the rows are
   */
  public static Provenance of(Query select, DatasetGraph state) {
    Decided decided = new Decided(state);
    Query below = select.cloneQuery();
    below.ensureResultVars();
    List<Var> shown = List.copyOf(below.getProjectVars());
    Names names = new Names(below);
    if (Origins.isOpen(below)) {
      below.setQueryResultStar(false);
      PatternVars.vars(below.getQueryPattern()).stream()
          .filter(each -> !shown.contains(each))
          .forEach(below::addResultVar);
    }
    Scope scope = new Origins(decided, LAST).select(below);
    ElementGroup pattern = new ElementGroup();
    pattern.addElement(new ElementSubQuery(below));
    Query whole = around(below, shown, pattern);
    Column.Recent recent = new Column.Recent(decided);
    Map<String, List<String>> columns = new LinkedHashMap<>();
    Map<String, Untraced> untraced = new LinkedHashMap<>();
    for (Var variable : shown) {
      Set<Place> places = scope.places(variable);
      if (places.isEmpty()) {
        Untraced reason = scope.findReason(variable);
        untraced.put(variable.getName(), reason == null ? Untraced.THING : reason);
        continue;
      }
      List<String> added = new ArrayList<>();
      for (Column.Kind kind : Column.Kind.values()) {
        String name = names.free(variable.getName() + kind.suffix());
        Var column = Var.alloc(name);
        pattern.addElement(new ElementBind(column, Column.of(kind, recent, variable, places)));
        whole.addResultVar(column);
        added.add(name);
      }
      columns.put(variable.getName(), added);
    }
    return new Provenance(columns.isEmpty() ? select : whole, columns, untraced);
  }

  /**
   * Says as headers which variables are traced, and why the others are not: {@code ?amount
   * amount_status amount_source amount_date}, {@code ?n aggregate}.
   */
  public void tell(BiConsumer<String, String> header) {
    if (!columns.isEmpty()) {
      header.accept(
          AnswerHeader.TRACED.field(),
          listed(columns, names -> names.stream().map(Provenance::plain).toList()));
    }
    if (!untraced.isEmpty()) {
      header.accept(
          AnswerHeader.UNTRACED.field(), listed(untraced, reason -> List.of(reason.code())));
    }
  }

  private static <T> String listed(Map<String, T> told, Function<T, List<String>> words) {
    StringBuilder text = new StringBuilder();
    for (Map.Entry<String, T> each : told.entrySet()) {
      String part =
          "?" + plain(each.getKey()) + " " + String.join(" ", words.apply(each.getValue()));
      if (text.length() + part.length() > LONGEST_HEADER) {
        return text + ", ...";
      }
      text.append(text.isEmpty() ? "" : ", ").append(part);
    }
    return text.toString();
  }

  /** A header is ASCII. */
  private static String plain(String name) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8);
  }

  /** What {@link #say} is about. */
  public String label(Lang lang) {
    return Words.of(Provenance.class, lang).say("provenance");
  }

  /** What the columns tell, and why others are missing, a line each. */
  public String say(Lang lang) {
    Words words = Words.of(Provenance.class, lang);
    List<String> lines = new ArrayList<>();
    lines.add(words.say(columns.isEmpty() ? "provenance.none" : "provenance.what"));
    columns.forEach(
        (name, added) -> lines.add(words.say("provenance.traced", name, String.join(", ", added))));
    untraced.forEach(
        (name, reason) -> lines.add(words.say("provenance.untraced", name, reason.say(lang))));
    return String.join("\n", lines);
  }

  /**
   * A query whose rows are those of another. It projects nothing itself, and what is below shows
   * all its variables where it can: the engine renames what is hidden, and by names it orders rows
   * that are equal in an ORDER BY.
   */
  private static Query around(Query below, List<Var> shown, ElementGroup pattern) {
    Query whole = new Query();
    whole.setQuerySelectType();
    whole.setQueryResultStar(true);
    below.getGraphURIs().forEach(whole::addGraphURI);
    below.getNamedGraphURIs().forEach(whole::addNamedGraphURI);
    below.getGraphURIs().clear();
    below.getNamedGraphURIs().clear();
    whole.setQueryPattern(pattern);
    shown.forEach(whole::addResultVar);
    return whole;
  }

  /** Names of variables that a query does not use. */
  private static final class Names {
    private final String text;
    private final Set<String> taken = new HashSet<>();

    Names(Query query) {
      this.text = query.toString();
      query.getProjectVars().forEach(each -> taken.add(each.getName()));
    }

    String free(String wanted) {
      String name = wanted;
      for (int i = 2; text.contains(name) || !taken.add(name); i++) {
        name = wanted + "_" + i;
      }
      return name;
    }
  }
}
