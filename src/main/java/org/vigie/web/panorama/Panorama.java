package org.vigie.web.panorama;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigie.dossier.Ref;
import org.vigie.web.facet.Option;
import org.vigie.web.page.Paging;

/**
 * The contracts as a table, as the reader asked for it.
 *
 * @param asked what was asked
 * @param total how many there are without a filter
 * @param count how many remain
 * @param rows the ones that remain, sorted, those of the page
 * @param columns the heads, with their sort links
 * @param facets the filters
 * @param filters the filters in force
 * @param pages of the rows
 * @param near what a territory concerns besides
 */
public record Panorama(
    Asked asked,
    int total,
    int count,
    List<Row> rows,
    List<Column> columns,
    List<Facet> facets,
    List<Applied> filters,
    Paging pages,
    @Nullable Nearby near) {
  /** Copies the lists. */
  public Panorama {
    rows = List.copyOf(rows);
    columns = List.copyOf(columns);
    facets = List.copyOf(facets);
    filters = List.copyOf(filters);
  }

  /**
   * A filter in force.
   *
   * @param name of the filter
   * @param label what it asks for
   * @param without how many rows there would be without it
   * @param href the same table without it
   * @param unmet what else may have been meant, when no contract has the value
   */
  public record Applied(
      String name, String label, int without, String href, @Nullable Unmet unmet) {}

  /** Whether nothing is left for another reason than what is told of a single filter or word. */
  public boolean isEmptyTogether() {
    return filters.size() > 1
        || (near == null && filters.stream().allMatch(applied -> applied.unmet() == null));
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
   * @param status the least certain of their statuses
   */
  public record Cell(List<Name> names, String status) {
    /** More names than these are on the contract's page. */
    private static final int MOST = 3;

    /** Copies the list. */
    public Cell {
      names = List.copyOf(names);
    }

    /** The names that fit. */
    public List<Name> first() {
      return names.size() <= MOST + 1 ? names : names.subList(0, MOST);
    }

    /** How many more there are. */
    public int more() {
      return names.size() - first().size();
    }
  }

  /** A name that may lead somewhere. */
  public record Name(String text, @Nullable String href) {}

  /**
   * An amount with every value there is.
   *
   * @param text the value or the extremes
   * @param note which notion of amount it is, when not the invested one
   * @param low the lowest value in euros
   * @param high the highest
   * @param dots the places of the values, in percent of the scale
   * @param beyond whether a value is off the scale
   * @param status of what is displayed
   */
  public record Amount(
      String text,
      String note,
      double low,
      double high,
      List<String> dots,
      boolean beyond,
      String status) {
    /** Copies the list. */
    public Amount {
      dots = List.copyOf(dots);
    }
  }

  /** A date with every value there is; {@code machine} is the displayed one, in EDTF. */
  public record Dated(String text, String status, String machine) {}

  /** A column's head. */
  public record Column(
      String label, @Nullable String href, @Nullable String sorted, boolean right, String note) {}

  /** A filter, its choices in groups. */
  public record Facet(String name, String label, List<Group> groups) {
    /** Copies the list. */
    public Facet {
      groups = List.copyOf(groups);
    }

    /** All choices. */
    public List<Option> options() {
      return groups.stream().flatMap(group -> group.options().stream()).toList();
    }
  }

  /** Choices under a heading, which may be empty. */
  public record Group(String label, List<Option> options) {
    /** Copies the list. */
    public Group {
      options = List.copyOf(options);
    }
  }
}
