package org.vigie.web.overview;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigie.dossier.Ref;
import org.vigie.web.speech.Speech;

/**
 * The contracts as a table, as the reader asked for it.
 *
 * @param total how many there are without a filter
 * @param rows the ones that remain, sorted
 * @param columns the heads, with their sort links
 * @param facets the filters
 * @param sort the sort asked for, empty when none was
 * @param filters the filters in force
 */
public record Panorama(
    int total,
    List<Row> rows,
    List<Column> columns,
    List<Facet> facets,
    String sort,
    List<Applied> filters) {
  /** Copies the lists. */
  public Panorama {
    rows = List.copyOf(rows);
    columns = List.copyOf(columns);
    facets = List.copyOf(facets);
    filters = List.copyOf(filters);
  }

  /** Whether a filter is in force. */
  public boolean filtered() {
    return !filters.isEmpty();
  }

  /**
   * A filter in force.
   *
   * @param label what it asks for
   * @param without how many rows there would be without it
   * @param href the same table without it
   */
  public record Applied(String label, int without, String href) {}

  /** The filters in force, in words. */
  public String described(Speech say) {
    return filters.isEmpty()
        ? ""
        : say.t(
            "filter.described",
            String.join(say.t("list.comma"), filters.stream().map(Applied::label).toList()));
  }

  /** The filters whose removal would leave something to show. */
  public List<Applied> ways() {
    return filters.stream().filter(applied -> applied.without() > 0).toList();
  }

  /**
   * A contract.
   *
   * @param thing the contract
   * @param name its name
   * @param subtitle what it is for, in a few words
   * @param cells who holds which role and its stage: operator, investors, payer, stage
   * @param amount the amount with every value there is
   * @param signature the date with every value there is
   * @param disputes open disagreements
   * @param sources different documents
   */
  public record Row(
      Ref thing,
      String name,
      String subtitle,
      List<Cell> cells,
      @Nullable Amount amount,
      @Nullable Dated signature,
      int disputes,
      int sources) {
    /** Copies the list. */
    public Row {
      cells = List.copyOf(cells);
    }

    /** Who runs the action. */
    public Cell operator() {
      return cells.get(0);
    }

    /** Who advances the money. */
    public Cell investors() {
      return cells.get(1);
    }

    /** Who pays it back. */
    public Cell payer() {
      return cells.get(2);
    }

    /** How far it has come. */
    public Cell stage() {
      return cells.get(3);
    }
  }

  /**
   * Names with a status.
   *
   * @param names what is displayed
   * @param more how many more there are
   * @param status the least certain of their statuses
   */
  public record Cell(List<Name> names, int more, String status) {
    /** Copies the list. */
    public Cell {
      names = List.copyOf(names);
    }
  }

  /** A name that may lead somewhere. */
  public record Name(String text, @Nullable String href) {}

  /**
   * An amount with every value there is.
   *
   * @param text the value or the extremes
   * @param note which notion of amount it is, when not the invested one
   * @param dots the places of the values, in percent of the scale
   * @param beyond whether a value is off the scale
   * @param status of what is displayed
   * @param order what it sorts by
   */
  public record Amount(
      String text, String note, List<String> dots, boolean beyond, String status, double order) {
    /** Copies the list. */
    public Amount {
      dots = List.copyOf(dots);
    }
  }

  /** A date with every value there is. */
  public record Dated(String text, String status, String order) {}

  /** A column's head. */
  public record Column(
      String label, @Nullable String href, @Nullable String sorted, boolean right, String note) {}

  /** A filter. */
  public record Facet(String name, String label, List<Option> options) {
    /** Copies the list. */
    public Facet {
      options = List.copyOf(options);
    }
  }

  /** A choice of a filter. */
  public record Option(String value, String label, int count, boolean selected) {}
}
