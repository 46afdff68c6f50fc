package org.vigie.release.table;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vigie.vocab.Iris;
import org.vigie.words.Lang;
import org.vigie.words.Words;

/** The columns of the table of claims: those of the view {@code claim_row}. */
final class ClaimColumns {
  private static final Set<String> ADDRESSES =
      Set.of(
          "claim",
          "about",
          "property",
          "unit",
          "source",
          "source_url",
          "stated_by",
          "recorded_by",
          "supersedes");

  private static final Map<String, String> CODES =
      Map.of(
          "status", "status-",
          "confidence", "conf-",
          "source_reliability", "rel-",
          "value_state", "value-");

  private static final Map<String, String> TERMS =
      Map.ofEntries(
          Map.entry("about", "about"),
          Map.entry("property", "property"),
          Map.entry("value", "value"),
          Map.entry("value_min", "valueMin"),
          Map.entry("value_max", "valueMax"),
          Map.entry("currency", "currency"),
          Map.entry("unit", "unit"),
          Map.entry("approximate", "approximate"),
          Map.entry("denies", "denies"),
          Map.entry("original_text", "originalText"),
          Map.entry("source", "statedIn"),
          Map.entry("stated_by", "statedBy"),
          Map.entry("locator", "locator"),
          Map.entry("quote", "quote"),
          Map.entry("recorded_by", "recordedBy"),
          Map.entry("recorded_on", "recordedOn"),
          Map.entry("valid_from", "validFrom"),
          Map.entry("valid_until", "validUntil"),
          Map.entry("supersedes", "supersedes"),
          Map.entry("retracted_on", "retractedOn"));

  private ClaimColumns() {}

  /** A column for each of the names, in their order. */
  static List<Column> of(List<String> names) {
    return names.stream().map(ClaimColumns::column).toList();
  }

  private static Column column(String name) {
    String term = TERMS.get(name);
    String codes = CODES.get(name);
    return new Column(
        name,
        Words.of(ClaimColumns.class, Lang.FR).say("claim." + name),
        Words.of(ClaimColumns.class, Lang.EN).say("claim." + name),
        datatype(name),
        name.equals("retraction_reason"),
        term == null ? null : Iris.NS + term,
        codes == null ? null : Iris.CODE + codes);
  }

  private static String datatype(String name) {
    if (ADDRESSES.contains(name)) {
      return "anyURI";
    }
    return switch (name) {
      case "displayed", "disputed", "approximate", "denies" -> "boolean";
      case "recorded_on", "retracted_on" -> "date";
      default -> "string";
    };
  }
}
