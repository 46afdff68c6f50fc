package org.vigie.source.rdf;

import java.util.Locale;
import org.vigie.format.RdfSyntax;
import org.vigie.format.RdfSyntaxException;
import org.vigie.source.Problem;
import org.vigie.source.intake.IntakeException;
import org.vigie.source.intake.Parcel;

/** Puts into words why a document is refused. */
final class Faults {
  private Faults() {}

  static IntakeException of(Parcel parcel, RdfSyntax syntax, RdfSyntaxException refusal) {
    String column = refusal.column() > 0 ? Long.toString(refusal.column()) : null;
    String key = "rdf." + refusal.fault().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return new IntakeException(
        Problem.of(parcel.place(refusal.line(), column), key, refusal.detail(), syntax.title()));
  }

  static IntakeException of(Parcel parcel, long line, String key, String... arguments) {
    return new IntakeException(Problem.of(parcel.place(line, null), key, arguments));
  }
}
