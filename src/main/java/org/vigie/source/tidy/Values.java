package org.vigie.source.tidy;

import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.vigie.claim.Content;
import org.vigie.claim.EdtfDate;
import org.vigie.claim.PropertySpec;
import org.vigie.source.Literals;
import org.vigie.source.Reference;
import org.vigie.vocab.Iris;

/** Turns the value cells of a claim's row into its content, by the property's kind. */
final class Values {
  private static final Pattern DECIMAL = Pattern.compile("-?\\d+(\\.\\d+)?");
  private static final Pattern INTEGER = Pattern.compile("-?\\d+");
  private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

  private final Reference reference;
  private final Names names;

  Values(Reference reference, Names names) {
    this.reference = reference;
    this.names = names;
  }

  /** The content of a row; empty, with a problem noted, when its cells do not make one. */
  Optional<Content> find(Row row, PropertySpec spec) {
    Optional<String> state = row.find("value_state");
    boolean ranged = row.find("value_min").isPresent() || row.find("value_max").isPresent();
    int said =
        (row.find("value").isPresent() ? 1 : 0) + (ranged ? 1 : 0) + (state.isPresent() ? 1 : 0);
    if (said != 1) {
      row.problem("value", "value.one");
      return Optional.empty();
    }
    if (state.isPresent()) {
      return code(row, "value_state", "value-" + state.get(), Iris.code("value-states"))
          .map(Content.Absence::new);
    }
    Content.Measure measure = measure(row, spec);
    if (ranged) {
      Optional<Node> min = value(row, spec, "value_min");
      Optional<Node> max = value(row, spec, "value_max");
      return min.flatMap(low -> max.map(high -> new Content.Range(low, high, measure)));
    }
    return value(row, spec, "value")
        .map(
            value ->
                new Content.Exact(value, measure, row.flag("approximate"), row.flag("denies")));
  }

  /** The code of a cell, if the list has it; otherwise notes the nearest ones. */
  Optional<Node> code(Row row, String column, String slug, Node codeList) {
    Node code = Iris.code(slug);
    if (reference.has(code, codeList)) {
      return Optional.of(code);
    }
    row.problem(column, "code.unknown", slug, Names.nearest(slug, reference.slugs(codeList)));
    return Optional.empty();
  }

  private Content.Measure measure(Row row, PropertySpec spec) {
    Optional<String> unit = row.find("unit");
    if (unit.isEmpty()) {
      return Content.Measure.NONE;
    }
    String kind = kind(spec);
    if (kind.equals("kind-money")) {
      if (!CURRENCY.matcher(unit.get()).matches()) {
        row.problem("unit", "unit.currency", unit.get());
      }
      return Content.Measure.ofCurrency(unit.get());
    }
    if (kind.equals("kind-count")) {
      return code(row, "unit", unit.get(), Iris.code("units"))
          .map(Content.Measure::ofUnit)
          .orElse(Content.Measure.NONE);
    }
    row.problem("unit", "unit.none");
    return Content.Measure.NONE;
  }

  private Optional<Node> value(Row row, PropertySpec spec, String column) {
    Optional<String> cell = row.find(column);
    if (cell.isEmpty()) {
      row.problem(column, "cell.blank");
      return Optional.empty();
    }
    String text = cell.get();
    return switch (kind(spec)) {
      case "kind-money", "kind-number", "kind-percent" ->
          matching(row, column, DECIMAL, "value.decimal").map(Literals::decimal);
      case "kind-count", "kind-integer", "kind-year" ->
          matching(row, column, INTEGER, "value.integer").map(Literals::integer);
      case "kind-date" -> row.findDate(column).map(EdtfDate::text).map(Literals::string);
      case "kind-boolean" -> Optional.of(Literals.bool(row.flag(column)));
      case "kind-concept" -> concept(row, spec, column, text);
      case "kind-thing" -> Optional.of(names.node(text, row, column));
      case "kind-text" ->
          row.find("language")
              .map(language -> Literals.text(text, language))
              .or(() -> missingLanguage(row));
      case "kind-string" -> Optional.of(Literals.string(text));
      default -> throw new IllegalStateException("The ontology declares an unknown " + spec);
    };
  }

  private Optional<Node> concept(Row row, PropertySpec spec, String column, String text) {
    Node codeList = spec.codeList();
    if (codeList == null) {
      throw new IllegalStateException("The ontology declares no code list for " + spec.property());
    }
    return code(row, column, text, codeList);
  }

  private static Optional<Node> missingLanguage(Row row) {
    row.problem("language", "cell.blank");
    return Optional.empty();
  }

  private static Optional<String> matching(
      Row row, String column, Pattern pattern, String problem) {
    Optional<String> text = row.find(column);
    if (text.isPresent() && !pattern.matcher(text.get()).matches()) {
      row.problem(column, problem, text.get());
      return Optional.empty();
    }
    return text;
  }

  private static String kind(PropertySpec spec) {
    return Iris.findCode(spec.valueKind()).orElse("");
  }
}
