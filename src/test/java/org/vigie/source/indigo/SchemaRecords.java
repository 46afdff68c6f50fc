package org.vigie.source.indigo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonNumber;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonString;
import org.apache.jena.atlas.json.JsonValue;

/**
 * The records behind a real export: INDIGO flattens a record into tables whose headings are the
 * titles of its schema, so that the schema, and not our own table of columns, leads back.
 */
final class SchemaRecords {
  private final Path export;
  private final JsonObject definitions;
  private final List<Leaf> leaves = new ArrayList<>();
  private final Map<String, List<Leaf>> arrays = new LinkedHashMap<>();

  /** A field of a record: its path, and the heading that the titles on its path make. */
  private record Leaf(String path, String heading, boolean number) {}

  /** A table: its headings, its rows. */
  private record Rows(List<String> headings, List<CSVRecord> rows) {}

  private SchemaRecords(Path schema, Path export) {
    this.export = export;
    JsonObject root = JSON.read(schema.toString());
    this.definitions = root.hasKey("definitions") ? root.getObj("definitions") : new JsonObject();
    walk(root, "", "", leaves);
  }

  /**
   * The records of a table and of the tables below it.
   *
   * @param schema the schema of one record
   * @param table the name of the main table
   * @param before how the headings of the main table begin
   * @return a JSON array of {@code {"id": …, "data": {…}}}
   */
  static String of(Path schema, Path export, String table, String before) throws IOException {
    SchemaRecords records = new SchemaRecords(schema, export);
    Map<String, JsonObject> byId = new HashMap<>();
    JsonArray all = new JsonArray();
    Rows main = records.rows(table + ".csv");
    for (CSVRecord row : main.rows()) {
      JsonObject record = new JsonObject();
      record.put("id", row.get(0));
      record.put("data", fill(records.leaves, main.headings(), row, before));
      byId.put(row.get(0), record.getObj("data"));
      all.add(record);
    }
    for (Map.Entry<String, List<Leaf>> array : records.arrays.entrySet()) {
      String path = array.getKey().replace('.', '_').replace("ids_secondary", "idssecondary");
      Rows child = records.rows(table + "_" + path + ".csv");
      for (CSVRecord row : child.rows()) {
        JsonObject parent = byId.get(row.get(0));
        if (parent != null) {
          JsonObject item = fill(array.getValue(), child.headings(), row, "");
          put(parent, List.of(array.getKey().split("\\.")), item, true);
        }
      }
    }
    return all.toString();
  }

  /**
   * A record with a text in every field of a schema, two rows in every array.
   *
   * @return the paths of its leaves, as an account names them; under the empty path its JSON text
   */
  static Map<String, String> full(Path schema) {
    SchemaRecords records = new SchemaRecords(schema, schema);
    JsonObject data = new JsonObject();
    Map<String, String> paths = new LinkedHashMap<>();
    fill(records.leaves, data, "", paths);
    for (Map.Entry<String, List<Leaf>> array : records.arrays.entrySet()) {
      for (int i = 0; i < 2; i++) {
        JsonObject item = new JsonObject();
        fill(array.getValue(), item, array.getKey() + "[" + i + "].", paths);
        put(data, List.of(array.getKey().split("\\.")), item, true);
      }
    }
    paths.put("", data.toString());
    return paths;
  }

  private static void fill(
      List<Leaf> leaves, JsonObject into, String before, Map<String, String> paths) {
    for (Leaf leaf : leaves) {
      String text = leaf.path().endsWith("status") ? "PUBLIC" : "x";
      put(into, List.of(leaf.path().split("\\.")), new JsonString(text), false);
      paths.put(before + leaf.path(), leaf.heading());
    }
  }

  private void walk(JsonObject given, String path, String heading, List<Leaf> into) {
    JsonObject schema = resolved(given);
    boolean array = schema.hasKey("type") && text(schema, "type").equals("array");
    if (array) {
      List<Leaf> items = new ArrayList<>();
      walk(schema.getObj("items"), "", "", items);
      arrays.put(path, items);
    } else if (schema.hasKey("properties")) {
      JsonObject properties = schema.getObj("properties");
      for (String key : properties.keys()) {
        JsonObject property = properties.getObj(key);
        String own = text(property, "title");
        String title = own.isEmpty() ? text(resolved(property), "title") : own;
        boolean first = heading.isEmpty() || title.isEmpty();
        String titles = first ? heading + title : heading + " - " + title;
        walk(property, path.isEmpty() ? key : path + "." + key, titles, into);
      }
    } else {
      into.add(new Leaf(path, heading, text(schema, "type").equals("number")));
    }
  }

  private JsonObject resolved(JsonObject schema) {
    String reference = text(schema, "$ref");
    return reference.isEmpty()
        ? schema
        : definitions.getObj(reference.substring(reference.lastIndexOf('/') + 1));
  }

  private static String text(JsonObject object, String key) {
    JsonValue value = object.get(key);
    return value != null && value.isString() ? value.getAsString().value() : "";
  }

  private Rows rows(String file) throws IOException {
    Path path = export.resolve(file);
    if (!Files.exists(path)) {
      return new Rows(List.of(), List.of());
    }
    List<CSVRecord> rows = CSVFormat.DEFAULT.parse(Files.newBufferedReader(path)).getRecords();
    return new Rows(rows.getFirst().toList(), rows.subList(1, rows.size()));
  }

  private static JsonObject fill(
      List<Leaf> fields, List<String> headings, CSVRecord row, String before) {
    JsonObject object = new JsonObject();
    Map<String, Integer> met = new HashMap<>();
    for (Leaf leaf : fields) {
      String heading = before + leaf.heading();
      int column = column(headings, heading, met.merge(heading, 1, Integer::sum));
      if (column > 0 && !row.get(column).isBlank()) {
        put(object, List.of(leaf.path().split("\\.")), value(row.get(column), leaf), false);
      }
    }
    return object;
  }

  /** The column of a heading, of several with the same the one in this turn; -1 when none. */
  private static int column(List<String> headings, String heading, int turn) {
    int left = turn;
    for (int i = 0; i < headings.size(); i++) {
      if (headings.get(i).equals(heading) && --left == 0) {
        return i;
      }
    }
    return -1;
  }

  private static JsonValue value(String text, Leaf leaf) {
    return leaf.number() && text.matches("[1-9]\\d{0,8}")
        ? JsonNumber.value(Long.parseLong(text))
        : new JsonString(text);
  }

  private static void put(JsonObject into, List<String> path, JsonValue value, boolean item) {
    String key = path.getFirst();
    if (path.size() > 1) {
      if (!into.hasKey(key)) {
        into.put(key, new JsonObject());
      }
      put(into.getObj(key), path.subList(1, path.size()), value, item);
    } else if (item) {
      if (!into.hasKey(key)) {
        into.put(key, new JsonArray());
      }
      into.get(key).getAsArray().add(value);
    } else {
      into.put(key, value);
    }
  }
}
