package org.vigie.release.table;

import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vigie.vocab.Iris;
import org.vigie.words.Lang;
import org.vigie.words.Words;

/**
 * Makes the table with one row for each contract: a column for each property that any contract has,
 * and beside it how sure that is and which claims it rests on.
 */
final class ContractTable {
  private static final String CONTRACTS =
      "SELECT iri FROM thing WHERE '|' || types || '|' LIKE '%|ImpactContract|%'";

  private final Sqlite database;
  private final List<Column> columns = new ArrayList<>();
  private final Map<String, Integer> places = new HashMap<>();

  private ContractTable(Sqlite database) {
    this.database = database;
  }

  /** Makes and fills the table; its columns in order. */
  static List<Column> make(Sqlite database) throws IOException {
    ContractTable table = new ContractTable(database);
    table.findColumns();
    database.run(
        "CREATE TABLE contract ("
            + table.columns.stream()
                .map(column -> quoted(column.name()) + " TEXT")
                .collect(Collectors.joining(", "))
            + ", PRIMARY KEY (contract)) WITHOUT ROWID");
    table.fill();
    return List.copyOf(table.columns);
  }

  private static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  private void findColumns() throws IOException {
    add("contract", "", "", "anyURI", false, null, null);
    add("name", "", "", "string", false, null, null);
    add("label_fr", "", "", "string", false, null, null);
    add("label_en", "", "", "string", false, null, null);
    add("disagreements", "", "", "integer", false, null, null);
    database.ask(
        "SELECT p.property, t.label_fr, t.label_en, MAX(p.decided) FROM ("
            + "SELECT property, 0 AS decided FROM value WHERE subject IN ("
            + CONTRACTS
            + ") UNION SELECT property, 1 FROM decision WHERE about IN ("
            + CONTRACTS
            + ")) p LEFT JOIN thing t ON t.iri = p.property GROUP BY p.property ORDER BY p.property",
        row -> property(row.get(0), row.get(1), row.get(2), "1".equals(row.get(3))));
  }

  private void property(
      @Nullable String property, @Nullable String french, @Nullable String english, boolean decided)
      throws IOException {
    if (property == null) {
      return;
    }
    String name = Block.shortened(property);
    String fr = french == null ? name : french;
    String en = english == null ? name : english;
    boolean[] any = {false};
    database.ask(
        "SELECT language, MAX(type = 'anyURI'), MIN(type), MAX(type), MAX(n) FROM (SELECT *, COUNT(*)"
            + " OVER (PARTITION BY subject, language) AS n FROM value WHERE property = ? AND subject"
            + " IN ("
            + CONTRACTS
            + ")) GROUP BY language ORDER BY language",
        row -> {
          any[0] = true;
          String language = String.valueOf(row.get(0));
          boolean iris = "1".equals(row.get(1));
          boolean one = String.valueOf(row.get(2)).equals(row.get(3));
          boolean multi = !"1".equals(row.get(4));
          String tail = language.isEmpty() ? "" : "_" + language;
          String type = one && language.isEmpty() ? datatype(String.valueOf(row.get(2))) : "string";
          add(name + tail, fr, en, type, multi, property, null);
          if (iris) {
            add(name + "_name", fr, en, "string", multi, null, null);
          }
        },
        property);
    if (decided) {
      if (!any[0]) {
        add(name, fr, en, "string", false, property, null);
      }
      add(name + "_outcome", fr, en, "string", false, null, "outcome-");
      add(name + "_agreement", fr, en, "string", false, null, "agree-");
      add(name + "_status", fr, en, "string", true, null, "status-");
      add(name + "_claims", fr, en, "anyURI", true, null, null);
    }
  }

  /** The datatypes of XML Schema that CSVW knows by the same name; any other is a text. */
  private static String datatype(String type) {
    return type.matches("integer|decimal|boolean|date|gYear|gYearMonth|dateTime|anyURI")
        ? type
        : "string";
  }

  private void add(
      String name,
      String french,
      String english,
      String datatype,
      boolean multi,
      @Nullable String property,
      @Nullable String codes) {
    places.put(name, columns.size());
    columns.add(
        new Column(
            name,
            title(name, french, Lang.FR),
            title(name, english, Lang.EN),
            datatype,
            multi,
            property,
            codes == null ? null : Iris.CODE + codes));
  }

  private static String title(String name, String label, Lang lang) {
    Words words = Words.of(ContractTable.class, lang);
    if (label.isEmpty()) {
      return words.say("contract." + name);
    }
    String tail = name.contains("_") ? name.substring(name.lastIndexOf('_') + 1) : "";
    return words.find("tail." + tail).map(said -> label + " – " + said).orElse(label);
  }

  private void fill() throws IOException {
    String marks = String.join(", ", Collections.nCopies(columns.size(), "?"));
    List<List<@Nullable String>> contracts = new ArrayList<>();
    database.ask(
        "SELECT iri, name, label_fr, label_en, (SELECT COUNT(*) FROM disagreement d WHERE d.about ="
            + " t.iri AND d.state = 'open') FROM thing t WHERE iri IN ("
            + CONTRACTS
            + ") ORDER BY iri",
        contracts::add);
    try (PreparedStatement insert =
        database.prepare("INSERT INTO contract VALUES (" + marks + ")")) {
      for (List<@Nullable String> contract : contracts) {
        Sqlite.insert(insert, row(contract));
      }
    } catch (SQLException fault) {
      throw Sqlite.wrapped(fault);
    }
  }

  private @Nullable String[] row(List<@Nullable String> contract) throws IOException {
    Map<String, List<String>> cells = new LinkedHashMap<>();
    String iri = String.valueOf(contract.getFirst());
    values(iri, cells);
    decisions(iri, cells);
    @Nullable String[] row = new String[columns.size()];
    for (int i = 0; i < contract.size(); i++) {
      row[i] = contract.get(i);
    }
    cells.forEach((name, texts) -> put(row, name, String.join(Column.SEPARATOR, texts)));
    return row;
  }

  private void put(@Nullable String[] row, String name, String text) {
    Integer place = places.get(name);
    if (place != null) {
      row[place] = text;
    }
  }

  private void values(String contract, Map<String, List<String>> cells) throws IOException {
    database.ask(
        "SELECT v.property, v.language, v.value, v.type = 'anyURI', COALESCE(t.name, t.label_fr,"
            + " t.label_en, v.value) FROM value v LEFT JOIN thing t ON t.iri = v.value WHERE"
            + " v.subject = ? ORDER BY v.property, v.language, v.value, v.type",
        row -> {
          String name = Block.shortened(String.valueOf(row.get(0)));
          String language = String.valueOf(row.get(1));
          cell(cells, name + (language.isEmpty() ? "" : "_" + language), row.get(2));
          if ("1".equals(row.get(3))) {
            cell(cells, name + "_name", row.get(4));
          }
        },
        contract);
  }

  private void decisions(String contract, Map<String, List<String>> cells) throws IOException {
    String[] last = {""};
    database.ask(
        "SELECT d.property, d.outcome, d.agreement, dc.claim, c.status FROM decision d LEFT JOIN"
            + " decision_claim dc ON dc.decision = d.decision AND dc.chosen LEFT JOIN claim c ON"
            + " c.claim = dc.claim WHERE d.about = ? ORDER BY d.property, d.decision, dc.claim",
        row -> {
          String name = Block.shortened(String.valueOf(row.get(0)));
          if (!name.equals(last[0])) {
            last[0] = name;
            cell(cells, name + "_outcome", row.get(1));
            cell(cells, name + "_agreement", row.get(2));
          }
          cell(cells, name + "_status", row.get(4));
          cell(cells, name + "_claims", row.get(3));
        },
        contract);
  }

  private static void cell(Map<String, List<String>> cells, String name, @Nullable String text) {
    if (text != null) {
      cells.computeIfAbsent(name, unseen -> new ArrayList<>()).add(text);
    }
  }
}
