package org.vigie.release.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A file of SQLite, open for this thread alone. */
final class Sqlite implements AutoCloseable {
  /** What says how the file is laid out; the rest, how it is written. */
  private static final List<String> PRAGMAS =
      List.of(
          "PRAGMA page_size = 4096",
          "PRAGMA encoding = 'UTF-8'",
          "PRAGMA auto_vacuum = NONE",
          "PRAGMA journal_mode = OFF",
          "PRAGMA synchronous = OFF",
          "PRAGMA locking_mode = EXCLUSIVE",
          "PRAGMA cache_size = -65536");

  private final Connection connection;

  private Sqlite(Connection connection) {
    this.connection = connection;
  }

  static Sqlite open(Path file) {
    return open(file, Optional.empty());
  }

  /** Opens a file, and another one beside it under the name {@code old}. */
  static Sqlite open(Path file, Optional<Path> old) {
    try {
      Sqlite opened = new Sqlite(DriverManager.getConnection("jdbc:sqlite:" + file));
      PRAGMAS.forEach(opened::run);
      old.ifPresent(
          beside -> opened.run("ATTACH '" + beside.toString().replace("'", "''") + "' AS old"));
      opened.connection.setAutoCommit(false);
      return opened;
    } catch (SQLException fault) {
      throw wrapped(fault);
    }
  }

  /** Takes one row after the other. */
  interface RowReader {
    void take(List<@Nullable String> row) throws IOException;
  }

  /** Runs the statements of a resource beside this class. */
  void runResource(String name) {
    try (InputStream in = Sqlite.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("The class path lacks " + name);
      }
      String script = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String statement : script.split(";\\n", -1)) {
        if (!statement.isBlank()) {
          run(statement);
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  void run(String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException fault) {
      throw wrapped(fault);
    }
  }

  PreparedStatement prepare(String sql) {
    try {
      return connection.prepareStatement(sql);
    } catch (SQLException fault) {
      throw wrapped(fault);
    }
  }

  /** Adds a row; what is null stays empty. */
  static void insert(PreparedStatement statement, @Nullable String... values) {
    try {
      for (int i = 0; i < values.length; i++) {
        statement.setString(i + 1, values[i]);
      }
      statement.executeUpdate();
    } catch (SQLException fault) {
      throw wrapped(fault);
    }
  }

  /** Gives the rows of a question. */
  void ask(String sql, RowReader reader, String... parameters) throws IOException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setString(i + 1, parameters[i]);
      }
      try (ResultSet rows = statement.executeQuery()) {
        int columns = rows.getMetaData().getColumnCount();
        while (rows.next()) {
          List<@Nullable String> row = new ArrayList<>(columns);
          for (int i = 1; i <= columns; i++) {
            row.add(rows.getString(i));
          }
          reader.take(row);
        }
      }
    } catch (SQLException fault) {
      throw wrapped(fault);
    }
  }

  /** Makes what was written lasting. */
  void commit() {
    try {
      connection.commit();
    } catch (SQLException fault) {
      throw wrapped(fault);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException fault) {
      throw wrapped(fault);
    }
  }

  /** A full disk is a fault of input and output, whoever tells it. */
  static UncheckedIOException wrapped(SQLException fault) {
    return new UncheckedIOException(new IOException(fault.getMessage(), fault));
  }
}
