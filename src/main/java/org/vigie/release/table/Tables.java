package org.vigie.release.table;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.vigie.release.dump.CanonicalFile;
import org.vigie.release.table.Sqlite.RowReader;

/** A view as a database file, and its two tables for spreadsheets: of contracts and of claims. */
public final class Tables {
  private final Path file;
  private final Map<String, String> about;
  private final List<Column> contracts;
  private final List<Column> claims;

  private Tables(
      Path file, Map<String, String> about, List<Column> contracts, List<Column> claims) {
    this.file = file;
    this.about = Map.copyOf(about);
    this.contracts = contracts;
    this.claims = claims;
  }

  /** One of the tables for spreadsheets. */
  public enum Sheet {
    /** One row for each contract. */
    CONTRACTS("contract", "contract"),
    /** One row for each claim. */
    CLAIMS("claim_row", "claim");

    private final String table;
    private final String key;

    Sheet(String table, String key) {
      this.table = table;
      this.key = key;
    }

    String key() {
      return key;
    }
  }

  /**
   * Makes the database of a view.
   *
   * @param about what is told of the release, by key
   * @param file which is made
   */
  public static Tables make(CanonicalFile view, Map<String, String> about, Path file)
      throws IOException {
    try (Sqlite database = Sqlite.open(file)) {
      database.runResource("schema.sql");
      try (PreparedStatement insert = database.prepare("INSERT INTO about VALUES (?, ?)")) {
        about.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .forEach(entry -> Sqlite.insert(insert, entry.getKey(), entry.getValue()));
      } catch (SQLException fault) {
        throw Sqlite.wrapped(fault);
      }
      try (Filler filler = new Filler(database)) {
        view.forEachSubject(filler::take);
      }
      database.runResource("indexes.sql");
      List<Column> contracts = ContractTable.make(database);
      database.commit();
      List<String> names = new ArrayList<>();
      database.ask(
          "SELECT name FROM pragma_table_info('claim_row') ORDER BY cid",
          row -> names.add(String.valueOf(row.getFirst())));
      return new Tables(file, about, contracts, ClaimColumns.of(names));
    }
  }

  /** The database file. */
  public Path file() {
    return file;
  }

  /** What is told of the release, by key. */
  public Map<String, String> about() {
    return about;
  }

  List<Column> columns(Sheet sheet) {
    return sheet == Sheet.CONTRACTS ? contracts : claims;
  }

  /** Writes a table as CSV; the stream stays open. Tells how many rows it has. */
  public long csv(Sheet sheet, OutputStream out) throws IOException {
    return CsvDump.write(this, sheet, out);
  }

  /** Writes what a table's columns mean, as CSVW; the stream stays open. */
  public void csvw(Sheet sheet, String name, String release, OutputStream out) {
    Csvw.write(this, sheet, name, release, out);
  }

  /** Writes both tables as a workbook; the stream stays open. */
  public void xlsx(OutputStream out) throws IOException {
    Workbook.write(this, out);
  }

  /** Gives the rows of a table in order. */
  void read(Sheet sheet, RowReader reader) throws IOException {
    String names =
        columns(sheet).stream()
            .map(column -> '"' + column.name().replace("\"", "\"\"") + '"')
            .collect(Collectors.joining(", "));
    try (Sqlite database = Sqlite.open(file)) {
      database.ask("SELECT " + names + " FROM " + sheet.table + " ORDER BY " + sheet.key, reader);
    }
  }
}
