package org.vigie.quarantine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.vigie.claim.Assessment;
import org.vigie.claim.Claim;
import org.vigie.claim.Content;
import org.vigie.claim.EdtfDate;
import org.vigie.claim.Lifecycle;
import org.vigie.claim.Provenance;
import org.vigie.vocab.Iris;

/** A claim as a row of the tidy layout ({@code data/README.md}), for a person to correct. */
public final class TidyRow {
  /** The columns of the layout, in their order. */
  public static final List<String> COLUMNS =
      List.of(
          ("about,property,value,value_min,value_max,value_state,unit,approximate,denies,"
                  + "language,gloss,original_text,source,stated_by,locator,quote,quote_language,"
                  + "valid_from,valid_until,status,confidence,reason_fr,reason_en,note_fr,note_en,"
                  + "contradicts_key,supersedes,recorded_by,recorded_on")
              .split(","));

  private final Map<String, String> cells = new LinkedHashMap<>();

  private TidyRow() {}

  /**
   * The cells of a claim and of the opinion that came with it; no empty ones.
   *
   * @param opinion null when there is none
   */
  public static Map<String, String> of(Claim claim, @Nullable Assessment opinion) {
    TidyRow row = new TidyRow();
    row.put("about", name(claim.key().subject()));
    row.put("property", Iris.findTerm(claim.key().property()).orElse(name(claim.key().property())));
    row.content(claim.content());
    row.put("original_text", claim.wording().originalText());
    row.texts("note", claim.wording().notes());
    claim.wording().glosses().forEach(gloss -> row.put("gloss", gloss.getLiteralLexicalForm()));
    row.provenance(claim.provenance());
    row.lifecycle(claim.lifecycle());
    if (opinion != null) {
      row.put("status", code(opinion.status(), "status-"));
      row.put("confidence", code(opinion.confidence(), "conf-"));
      row.texts("reason", opinion.rationale());
    }
    return row.cells;
  }

  private void content(Content content) {
    switch (content) {
      case Content.Exact exact -> {
        put("value", name(exact.value()));
        if (exact.value().isLiteral() && !exact.value().getLiteralLanguage().isEmpty()) {
          put("language", exact.value().getLiteralLanguage());
        }
        measure(exact.measure());
        put("approximate", exact.approximate() ? "true" : null);
        put("denies", exact.denied() ? "true" : null);
      }
      case Content.Range range -> {
        put("value_min", name(range.min()));
        put("value_max", name(range.max()));
        measure(range.measure());
      }
      case Content.Absence absence -> put("value_state", code(absence.state(), "value-"));
    }
  }

  private void measure(Content.Measure measure) {
    put("unit", measure.currency());
    Node unit = measure.unit();
    if (unit != null) {
      put("unit", name(unit));
    }
  }

  private void provenance(Provenance provenance) {
    put("source", String.join(";", provenance.statedIn().stream().map(TidyRow::slug).toList()));
    Node by = provenance.statedBy();
    put("stated_by", by == null ? null : slug(by));
    put("locator", provenance.locator());
    Node quote = provenance.quote();
    if (quote != null) {
      put("quote", quote.getLiteralLexicalForm());
      put("quote_language", quote.getLiteralLanguage());
    }
    put("recorded_by", slug(provenance.recordedBy()));
    put("recorded_on", provenance.recordedOn().toString());
  }

  private void lifecycle(Lifecycle lifecycle) {
    put("valid_from", text(lifecycle.validFrom()));
    put("valid_until", text(lifecycle.validUntil()));
    Node replaced = lifecycle.supersedes();
    put("supersedes", replaced == null ? null : slug(replaced));
  }

  private void texts(String column, List<Node> texts) {
    texts.forEach(
        text ->
            put(
                column + (text.getLiteralLanguage().equals("en") ? "_en" : "_fr"),
                text.getLiteralLexicalForm()));
  }

  private void put(String column, @Nullable String text) {
    if (text != null && !text.isBlank()) {
      cells.put(column, text);
    }
  }

  private static @Nullable String text(@Nullable EdtfDate date) {
    return date == null ? null : date.text();
  }

  private static String name(Node node) {
    if (node.isLiteral()) {
      return node.getLiteralLexicalForm();
    }
    return Iris.findThing(node)
        .map(thing -> thing.type() + "/" + thing.slug())
        .or(() -> Iris.findCode(node))
        .orElse(node.toString());
  }

  private static String slug(Node node) {
    return Iris.findThing(node).map(Iris.Thing::slug).orElse(node.toString());
  }

  private static String code(Node code, String prefix) {
    String slug = Iris.findCode(code).orElse(code.toString());
    return slug.startsWith(prefix) ? slug.substring(prefix.length()) : slug;
  }
}
