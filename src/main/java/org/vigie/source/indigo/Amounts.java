package org.vigie.source.indigo;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.vigie.claim.Content;
import org.vigie.claim.PropertySpec;
import org.vigie.claim.Wording;
import org.vigie.source.Problem;
import org.vigie.source.Use;
import org.vigie.source.indigo.Line.Field;
import org.vigie.source.indigo.Mapping.Part;
import org.vigie.source.indigo.Values.Outcome;
import org.vigie.source.indigo.writing.Numbers;
import org.vigie.source.indigo.writing.Vocabulary;
import org.vigie.vocab.Iris;

/** Values that need another cell to be read: a currency, a unit, the other end of a range. */
final class Amounts {
  private static final String USD = "USD";

  private final Lines lines;
  private final Subjects subjects;
  private final Draft draft;

  Amounts(Lines lines, Subjects subjects, Draft draft) {
    this.lines = lines;
    this.subjects = subjects;
    this.draft = draft;
  }

  /** The property of a cell, which another cell of the line may change ("Planned"). */
  PropertySpec spec(Spot at) {
    Field field = at.field();
    List<String> other = List.of(field.column().value().split(": ", -1));
    boolean changed =
        other.size() == 2 && at.line().text(Part.SWITCH).equalsIgnoreCase(other.getFirst());
    return lines.spec(changed ? other.getLast() : field.column().property());
  }

  /** What a cell says, with the cells beside it. */
  Outcome read(Spot at, PropertySpec spec) {
    Line line = at.line();
    Field field = at.field();
    Values.Beside beside = beside(at);
    String prefix = field.column().value();
    boolean register = field.column().property().equals("externalIdentifier");
    Outcome outcome = Values.read(spec, register ? prefix + field.text() : field.text(), beside);
    rate(line, field);
    return isEnd(field)
            && outcome instanceof Outcome.Said said
            && said.content() instanceof Content.Exact one
        ? end(line, field, one, beside, spec)
        : outcome;
  }

  private static boolean isEnd(Field field) {
    return field.column().part() == Part.MIN || field.column().part() == Part.MAX;
  }

  /** A minimum and a maximum make a range; one of them alone makes an approximate value. */
  private Outcome end(
      Line line, Field field, Content.Exact one, Values.Beside beside, PropertySpec spec) {
    Optional<Outcome> far =
        otherEnd(line, field).map(other -> Values.read(spec, other.text(), beside));
    if (far.isPresent()
        && far.get() instanceof Outcome.Said end
        && end.content() instanceof Content.Exact two) {
      boolean low = field.column().part() == Part.MIN;
      Node min = low ? one.value() : two.value();
      Node max = low ? two.value() : one.value();
      return number(min).compareTo(number(max)) > 0
          ? new Outcome.Refused(
              "indigo.range", List.of(min.getLiteralLexicalForm(), max.getLiteralLexicalForm()))
          : new Outcome.Said(new Content.Range(min, max, one.measure()));
    }
    return new Outcome.Said(new Content.Exact(one.value(), one.measure(), true, false));
  }

  private static Optional<Field> otherEnd(Line line, Field field) {
    Part wanted = field.column().part() == Part.MIN ? Part.MAX : Part.MIN;
    return line.fields().stream()
        .filter(f -> f.column().part() == wanted)
        .filter(f -> f.column().property().equals(field.column().property()))
        .filter(f -> f.standing() == field.standing())
        .findFirst();
  }

  /** The heading that a claim names: a range goes by its lower end, so that it is one claim. */
  static Field named(Line line, Field field, Content content) {
    return content instanceof Content.Range && field.column().part() == Part.MAX
        ? otherEnd(line, field).orElse(field)
        : field;
  }

  /** The words around a value: its own, and what only one end of a range means. */
  Wording wording(Line line, Field field, Content content) {
    Part part = field.column().part();
    boolean end = isEnd(field);
    if (end && content instanceof Content.Range) {
      String min = text(line, field, Part.MIN);
      return new Wording(min + " – " + text(line, field, Part.MAX), List.of(), List.of());
    }
    List<Node> notes =
        end && content instanceof Content.Exact
            ? Draft.texts(part == Part.MIN ? "indigo.note.lower" : "indigo.note.upper")
            : List.of();
    String currency = currencyWords(line, field);
    boolean odd = !currency.isEmpty() && !currency.matches("[A-Z]{3}");
    String raw = odd ? field.raw() + " " + currency : field.raw();
    boolean same = content instanceof Content.Exact exact && raw.equals(lexical(exact.value()));
    return new Wording(same ? null : raw, List.of(), notes);
  }

  private static String text(Line line, Field field, Part part) {
    return field.column().part() == part
        ? field.raw()
        : otherEnd(line, field).map(Field::raw).orElse("");
  }

  private static String lexical(Node value) {
    return value.isLiteral() ? value.getLiteralLexicalForm().replaceFirst("\\.0$", "") : "";
  }

  private Values.Beside beside(Spot at) {
    Field field = at.field();
    String fixed = field.column().value();
    @Nullable String dollar = subjects.dollar(at.main());
    String currency = fixed.equals(USD) ? "" : currencyWords(at.line(), field);
    return new Values.Beside(
        currency, dollar, unit(at.line(), field), subjects.onlyCountry(at.main()));
  }

  /** The words of the currency column: of the line, or of the row that it is a detail of. */
  private String currencyWords(Line line, Field field) {
    for (String heading : field.column().with()) {
      Optional<Field> cell = line.find(heading);
      if (cell.isPresent() && cell.get().column().part() == Part.CURRENCY) {
        return cell.get().text();
      }
    }
    return field.column().table().endsWith("_assistance_details")
        ? subjects.assistanceCurrency(line.text(Part.PARENT))
        : "";
  }

  private static @Nullable Node unit(Line line, Field field) {
    String found = "";
    for (String heading : field.column().with()) {
      Optional<Field> cell = line.find(heading);
      if (cell.isPresent() && cell.get().column().part() != Part.CURRENCY) {
        found = Vocabulary.get().find("unit", cell.get().text()).orElse(found);
      }
    }
    return found.isEmpty() ? null : Iris.code(found);
  }

  Use currency(Spot at) {
    Field field = at.field();
    boolean known =
        Vocabulary.get().currency(field.text()).isPresent()
            || Vocabulary.get().find("absence", field.text()).isPresent();
    return known
        ? new Use.Frame()
        : new Use.Unreadable(
            Problem.of(field.place(), "indigo.currency.unknown", field.text()),
            java.util.Map.of("unit", field.text()));
  }

  Use unit(Spot at) {
    Field field = at.field();
    return Vocabulary.get().find("unit", field.text()).isPresent()
        ? new Use.Frame()
        : new Use.Unreadable(
            Problem.of(
                field.place(), "indigo.word", field.text(), Vocabulary.get().accepted("unit")),
            java.util.Map.of("unit", field.text()));
  }

  /** Warns of a conversion at a rate that the currency never had. */
  private void rate(Line line, Field field) {
    if (!field.column().value().equals(USD)) {
      return;
    }
    for (String heading : field.column().with()) {
      Optional<Field> amount = line.find(heading);
      Optional<BigDecimal> dollars = Numbers.plain(field.text()).filter(n -> n.signum() > 0);
      Optional<BigDecimal> units =
          amount.flatMap(f -> Numbers.plain(f.text())).filter(n -> n.signum() > 0);
      Optional<String> code =
          amount
              .map(f -> currencyWords(line, f))
              .flatMap(words -> Vocabulary.get().currency(words));
      if (dollars.isPresent() && units.isPresent() && code.isPresent()) {
        BigDecimal rate = dollars.get().divide(units.get(), MathContext.DECIMAL32);
        if (!Vocabulary.get().plausible(code.get(), rate)) {
          draft.warn(
              field.place(),
              "indigo.rate",
              amount.orElseThrow().text(),
              code.get(),
              field.text(),
              rate.round(new MathContext(3)).toPlainString());
        }
      }
    }
  }

  private static BigDecimal number(Node literal) {
    return new BigDecimal(literal.getLiteralLexicalForm());
  }
}
