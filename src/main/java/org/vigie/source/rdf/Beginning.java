package org.vigie.source.rdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.sparql.core.Quad;
import org.vigie.format.RdfReader;
import org.vigie.format.RdfStatement;
import org.vigie.format.RdfSyntax;
import org.vigie.format.RdfSyntaxException;
import org.vigie.format.Sniffer;
import org.vigie.source.Cell;
import org.vigie.source.Problem;
import org.vigie.source.Refusal;
import org.vigie.source.Use;
import org.vigie.source.intake.Parcel;

/** The statements of a refused document that stand before what it is refused for. */
final class Beginning {
  private final Parcel parcel;
  private final Problem why;
  private final List<Cell> cells = new ArrayList<>();
  private long count;

  private Beginning(Parcel parcel, Problem why) {
    this.parcel = parcel;
    this.why = why;
  }

  /** The refusal of a document, with what it says in the syntax that gets furthest. */
  static Refusal of(Parcel parcel, Problem why, String base) {
    Beginning best = new Beginning(parcel, why);
    for (RdfSyntax syntax : Sniffer.candidates(parcel.name(), parcel.head(Sniffer.ENOUGH))) {
      Beginning one = new Beginning(parcel, why);
      one.read(syntax, base);
      if (one.count > best.count) {
        best = one;
      }
    }
    return new Refusal(List.of(why), best.cells, best.count);
  }

  private void read(RdfSyntax syntax, String base) {
    try (var in = parcel.open()) {
      RdfReader.read(in, syntax, base, this::add);
    } catch (RdfSyntaxException here) {
      // This is what the document was refused for: what stands before it counts.
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private void add(RdfStatement statement) {
    count++;
    if (cells.size() < Refusal.MOST) {
      Quad quad = statement.quad();
      cells.add(
          new Cell(
              parcel.place(statement.line(), Account.written(quad.getPredicate())),
              Account.written(quad.getSubject(), quad.getPredicate(), quad.getObject()),
              new Use.Left(why)));
    }
  }
}
