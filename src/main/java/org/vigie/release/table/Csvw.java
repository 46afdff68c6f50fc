package org.vigie.release.table;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vigie.format.Json;
import org.vigie.release.table.Tables.Sheet;
import org.vigie.words.Lang;
import org.vigie.words.Words;

/** What the columns of a CSV file mean (W3C Metadata Vocabulary for Tabular Data, 2015). */
final class Csvw {
  private Csvw() {}

  /**
   * Writes the description.
   *
   * @param name of the CSV file, beside which it lies
   * @param release the IRI of the release
   */
  static void write(Tables tables, Sheet sheet, String name, String release, OutputStream out) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("@context", "http://www.w3.org/ns/csvw");
    all.put("url", name);
    all.put("dc:title", inEach("sheet." + sheet.key()));
    all.put("dc:description", inEach("sheet." + sheet.key() + ".description"));
    all.put("dc:isPartOf", Map.of("@id", release));
    all.put("dc:license", Map.of("@id", tables.about().getOrDefault("licence", "")));
    Map<String, Object> dialect = new LinkedHashMap<>();
    dialect.put("encoding", "utf-8");
    dialect.put("lineTerminators", List.of("\r\n"));
    all.put("dialect", dialect);
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("columns", tables.columns(sheet).stream().map(Csvw::column).toList());
    schema.put("primaryKey", sheet.key());
    schema.put("aboutUrl", "{+" + sheet.key() + "}");
    all.put("tableSchema", schema);
    Json.write(all, out);
  }

  private static Map<String, Object> column(Column column) {
    Map<String, Object> said = new LinkedHashMap<>();
    said.put("name", column.name().replaceAll("[^A-Za-z0-9_.]", "_"));
    // The heading in the file comes first; the words are for people.
    said.put("titles", column.name());
    Map<String, Object> title = new LinkedHashMap<>();
    title.put("fr", column.french());
    title.put("en", column.english());
    said.put("dc:title", values(title));
    said.put("datatype", column.datatype());
    if (column.multi()) {
      said.put("separator", Column.SEPARATOR);
    }
    if (column.property() != null) {
      said.put("propertyUrl", column.property());
    }
    if (column.codes() != null) {
      said.put("valueUrl", column.codes() + "{" + said.get("name") + "}");
    }
    return said;
  }

  private static List<Map<String, String>> inEach(String key) {
    Map<String, Object> texts = new LinkedHashMap<>();
    for (Lang lang : Lang.values()) {
      texts.put(lang.tag(), Words.of(Csvw.class, lang).say(key));
    }
    return values(texts);
  }

  private static List<Map<String, String>> values(Map<String, Object> byLanguage) {
    List<Map<String, String>> values = new ArrayList<>();
    byLanguage.forEach(
        (language, text) -> {
          Map<String, String> value = new LinkedHashMap<>();
          value.put("@value", String.valueOf(text));
          value.put("@language", language);
          values.add(value);
        });
    return values;
  }
}
