package org.vigie.source.indigo;

import java.util.List;
import java.util.Optional;
import org.vigie.claim.EdtfDate;
import org.vigie.source.indigo.Line.Field;
import org.vigie.source.indigo.writing.Dates;

/** What is well written and cannot be true. Only a warning: the claims are INDIGO's. */
final class Sanity {
  private static final List<List<String>> PERIODS =
      List.of(
          List.of("startDate", "endDate"),
          List.of("startDate", "plannedEndDate"),
          List.of("plannedStartDate", "plannedEndDate"));

  private Sanity() {}

  /** Warns when a period ends before it begins. */
  static void check(Line line, Draft draft) {
    for (List<String> period : PERIODS) {
      Optional<Field> start = find(line, period.getFirst());
      Optional<Field> end = find(line, period.getLast());
      Optional<EdtfDate> from = start.flatMap(Sanity::date);
      Optional<EdtfDate> until = end.flatMap(Sanity::date);
      if (from.isPresent()
          && until.isPresent()
          && until.get().notAfter().isBefore(from.get().notBefore())) {
        draft.warn(
            end.orElseThrow().place(), "indigo.period", from.get().text(), until.get().text());
      }
    }
  }

  private static Optional<Field> find(Line line, String property) {
    return line.fields().stream()
        .filter(field -> field.column().property().equals(property))
        .findFirst();
  }

  private static Optional<EdtfDate> date(Field field) {
    return Dates.find(field.text()).map(Dates.Span::from);
  }
}
