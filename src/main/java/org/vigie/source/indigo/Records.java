package org.vigie.source.indigo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;
import org.jspecify.annotations.Nullable;
import org.vigie.claim.Place;
import org.vigie.format.Json;
import org.vigie.format.RdfSyntaxException;
import org.vigie.source.Cell;
import org.vigie.source.Problem;
import org.vigie.source.Use;
import org.vigie.source.indigo.Line.Standing;
import org.vigie.source.indigo.Mapping.Column;
import org.vigie.source.indigo.writing.Text;

/**
 * Makes lines of JSON records by INDIGO's schema: a leaf is {@code {"value": …, "status": …}} or a
 * plain value; an array inside a record is a table of its own. A record is {@code {"id": …}} with
 * its fields beside or under {@code data}, alone or in an array, or named by its file.
 */
final class Records {
  private static final Pattern IDENTIFIER =
      Pattern.compile("INDIGO-(POJ|PL|FUND|ORG)-\\d+", Pattern.CASE_INSENSITIVE);
  private static final int DEEPEST = 100;
  private static final Map<String, String> TABLE =
      Map.of("POJ", "projects", "PL", "pipelines", "FUND", "funds", "ORG", "organisations");

  private final Dump dump;
  private final List<Line> lines = new ArrayList<>();
  private final List<Cell> cells = new ArrayList<>();

  Records(Dump dump) {
    this.dump = dump;
    dump.records().forEach(this::read);
  }

  List<Line> lines() {
    return lines;
  }

  List<Cell> cells() {
    return cells;
  }

  private void read(String entry, String text) {
    Optional<RdfSyntaxException> fault = Json.findFault(text);
    Optional<JsonValue> parsed = fault.isPresent() ? Optional.empty() : parse(text);
    if (parsed.isEmpty()) {
      long line = fault.map(RdfSyntaxException::line).orElse(0L);
      String detail = fault.map(RdfSyntaxException::detail).orElse("");
      Place place = new Place(dump.file(), part(entry), line, null);
      refuse(place, text, "indigo.json.malformed", detail);
      return;
    }
    JsonValue value = parsed.get();
    if (value.isArray()) {
      int index = 0;
      for (JsonValue item : value.getAsArray()) {
        record(entry, "[" + index++ + "]", item);
      }
    } else {
      record(entry, "", value);
    }
  }

  /**
   * Jena's parser answers a cut text with whatever it stumbles upon, and a deep one with its stack.
   */
  private static Optional<JsonValue> parse(String text) {
    if (depth(text) > DEEPEST) {
      return Optional.empty();
    }
    try {
      return Optional.of(JSON.parseAny(text));
    } catch (RuntimeException malformed) {
      return Optional.empty();
    }
  }

  private static int depth(String text) {
    int depth = 0;
    int deepest = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
      deepest = Math.max(deepest, depth);
    }
    return deepest;
  }

  private void refuse(Place place, String text, String key, String... arguments) {
    cells.add(
        new Cell(
            place,
            Text.shorten(text, 200),
            new Use.Unreadable(Problem.of(place, key, arguments), Map.of())));
  }

  private void record(String entry, String path, JsonValue value) {
    JsonObject outer = unwrap(value);
    if (outer == null) {
      refuse(place(entry, path), value.toString(), "indigo.record.unknown");
      return;
    }
    boolean wrapped = outer.hasKey("data") && outer.get("data").isObject();
    JsonObject record = wrapped ? outer.getObj("data") : outer;
    String id = outer.hasKey("id") && outer.get("id").isString() ? outer.getString("id") : "";
    Matcher named = IDENTIFIER.matcher(id.isBlank() ? entry : id);
    if (!named.find()) {
      refuse(place(entry, path), record.toString(), "indigo.record.unknown");
      return;
    }
    String table = TABLE.getOrDefault(named.group(1).toUpperCase(Locale.ROOT), "projects");
    new One(entry, table, named.group().toUpperCase(Locale.ROOT), record)
        .read(!id.isBlank(), wrapped ? outer : null);
  }

  private static @Nullable JsonObject unwrap(JsonValue value) {
    if (!value.isObject()) {
      return null;
    }
    JsonObject object = value.getAsObject();
    for (String wrapper : List.of("project", "organisation", "fund", "pipeline")) {
      if (object.keys().size() == 1 && object.hasKey(wrapper) && object.get(wrapper).isObject()) {
        return object.getObj(wrapper);
      }
    }
    return object;
  }

  private @Nullable String part(String entry) {
    return entry.equals(dump.file()) ? null : entry;
  }

  private Place place(String entry, String path) {
    return new Place(dump.file(), part(entry), 0, path.isEmpty() ? null : path);
  }

  /** One record, on its way to lines. */
  private final class One {
    private final String entry;
    private final String table;
    private final String id;
    private final JsonObject record;
    private final Map<String, Column> byField = new HashMap<>();

    One(String entry, String table, String id, JsonObject record) {
      this.entry = entry;
      this.table = table;
      this.id = id;
      this.record = record;
      for (Mapping.Table each : Mapping.get().tables()) {
        boolean main = each.parent().isEmpty();
        if (each.name().equals(table) || (!main && fits(each))) {
          Mapping.get().columns(each.name()).stream()
              .filter(column -> !column.field().isEmpty())
              .forEach(column -> byField.putIfAbsent(column.field(), column));
        }
      }
    }

    /** The arrays of a pipeline are those of a project. */
    private boolean fits(Mapping.Table child) {
      String owner = table.equals("pipelines") ? "projects" : table;
      return child.name().startsWith(owner + "_");
    }

    /**
     * @param said whether the identifier stands in the record
     */
    void read(boolean said, @Nullable JsonObject outer) {
      List<Line.Field> fields = new ArrayList<>();
      fields.add(key(table, Mapping.Part.ID, said));
      Standing standing = standing(record, Standing.OPEN);
      for (String key : record.keys()) {
        if (outer == null && key.equals("id")) {
          continue;
        }
        walk(record.get(key), key, key, standing, fields);
      }
      lines.add(new Line(Mapping.get().table(table), fields));
      if (outer != null) {
        for (String key : outer.keys()) {
          if (!key.equals("data") && !key.equals("id") && outer.get(key).isPrimitive()) {
            Place place = place(entry, key);
            cells.add(
                new Cell(
                    place,
                    text(outer.get(key)),
                    new Use.Left(Problem.of(place, "indigo.left.internal"))));
          }
        }
      }
    }

    private Line.Field key(String of, Mapping.Part part, boolean said) {
      Column column =
          Mapping.get().columns(of).stream()
              .filter(c -> c.part() == part)
              .findFirst()
              .orElseThrow();
      return new Line.Field(column, id, place(entry, "id"), Standing.OPEN, said);
    }

    private void walk(
        JsonValue value, String path, String shown, Standing standing, List<Line.Field> fields) {
      if (value.isArray()) {
        array(value.getAsArray(), path, shown, standing, fields);
      } else if (value.isObject()) {
        JsonObject object = value.getAsObject();
        Standing own = standing(object, standing);
        for (String key : object.keys()) {
          boolean leaf = key.equals("value") && object.get(key).isPrimitive();
          walk(object.get(key), leaf ? path : path + "." + key, shown + "." + key, own, fields);
        }
      } else if (!Text.clean(text(value)).isEmpty()) {
        leaf(value, path, shown, standing, fields);
      }
    }

    private void leaf(
        JsonValue value, String path, String shown, Standing standing, List<Line.Field> fields) {
      Place place = place(entry, shown);
      Column column = byField.get(path);
      if (column != null) {
        fields.add(new Line.Field(column, text(value), place, standing, true));
      } else if (path.matches("id|(.*\\.)?status")) {
        cells.add(new Cell(place, text(value), new Use.Frame()));
      } else if (path.endsWith("sandboxes") || path.startsWith("contact.")) {
        String why = path.startsWith("contact.") ? "indigo.left.personal" : "indigo.left.internal";
        cells.add(new Cell(place, text(value), new Use.Left(Problem.of(place, why))));
      } else {
        Problem problem = Problem.of(place, "indigo.field.unknown", path, table);
        cells.add(
            new Cell(
                place,
                text(value),
                new Use.Unreadable(problem, Map.of("value", text(value), "locator", path))));
      }
    }

    /** The rows of a table of its own; or more fields of the record, where its table has them. */
    private void array(
        JsonArray array, String path, String shown, Standing standing, List<Line.Field> own) {
      int index = 0;
      for (JsonValue item : array) {
        List<Line.Field> fields = new ArrayList<>();
        walk(item, path + "[]", shown + "[" + index++ + "]", standing, fields);
        Optional<String> of = fields.stream().map(f -> f.column().table()).findFirst();
        if (of.filter(table::equals).isPresent()) {
          own.addAll(fields);
        } else if (of.isPresent()) {
          fields.addFirst(key(of.get(), Mapping.Part.PARENT, false));
          lines.add(new Line(Mapping.get().table(of.get()), fields));
        }
      }
    }
  }

  private static Standing standing(JsonObject object, Standing above) {
    JsonValue status = object.get("status");
    if (status == null || !status.isString() || above == Standing.PRIVATE) {
      return above;
    }
    return switch (status.getAsString().value().toUpperCase(Locale.ROOT)) {
      case "PRIVATE", "SANDBOX" -> Standing.PRIVATE;
      case "DISPUTED" -> Standing.DISPUTED;
      default -> above;
    };
  }

  private static String text(JsonValue value) {
    return value.isString() ? value.getAsString().value() : value.isNull() ? "" : value.toString();
  }
}
