package org.vigie.source.indigo;

import java.util.List;
import java.util.Optional;
import org.vigie.claim.Place;
import org.vigie.source.indigo.writing.Text;

/**
 * A row of a table, or the same part of a record.
 *
 * @param table which table
 * @param fields its cells that are not empty, from left to right
 */
record Line(Mapping.Table table, List<Field> fields) {

  /** How openly a value may be shown ({@code status} in the schema of INDIGO). */
  enum Standing {
    OPEN,
    DISPUTED,
    PRIVATE
  }

  /**
   * A cell.
   *
   * @param column what becomes of it
   * @param raw its own words
   * @param place where it stands
   * @param standing how openly it may be shown
   * @param written whether it stands in the document; the identifier that a record takes from its
   *     file or from the record around it does not
   */
  record Field(Mapping.Column column, String raw, Place place, Standing standing, boolean written) {
    /** The words, cleaned. */
    String text() {
      return Text.clean(raw);
    }
  }

  /** The cell under a heading. */
  Optional<Field> find(String heading) {
    return fields.stream().filter(f -> f.column().heading().equals(heading)).findFirst();
  }

  /** The first cell of a use. */
  Optional<Field> find(Mapping.Part part) {
    return fields.stream().filter(f -> f.column().part() == part).findFirst();
  }

  /** The words of the first cell of a use; empty when there is none. */
  String text(Mapping.Part part) {
    return find(part).map(Field::text).orElse("");
  }

  /** The words under a heading; empty when there are none. */
  String text(String heading) {
    return find(heading).map(Field::text).orElse("");
  }

  /** Where it begins. */
  Place place() {
    Place first = fields.getFirst().place();
    return new Place(first.file(), first.part(), first.line(), null);
  }
}
