package org.vigie.source.form;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.vigie.claim.PropertySpec;
import org.vigie.source.Reference;
import org.vigie.source.lexicon.Heading.Column;
import org.vigie.source.lexicon.Headings;
import org.vigie.vocab.Iris;
import org.vigie.words.Lang;

/** The columns of the form, in the order in which people think of a contract. */
final class Layout {
  private static final List<String> PROPERTIES =
      List.of(
          "alternativeName",
          "stage",
          "call",
          "country",
          "policyField",
          "hasServiceProvider",
          "hasStructurer",
          "hasInvestor",
          "hasOutcomePayer",
          "hasEvaluator",
          "hasParty",
          "investedAmount",
          "maxOutcomePayment",
          "successBonus",
          "investorReturnMax",
          "outcomePaymentsMade",
          "announcementDate",
          "protocolDate",
          "signatureDate",
          "startDate",
          "endDate",
          "durationMonths",
          "targetPopulation",
          "targetCount",
          "territory",
          "territoryDescription",
          "programmeDetail",
          "reportedResult",
          "announcedDistinction",
          "externalIdentifier");

  /** What a column holds. */
  enum Part {
    VALUE,
    UNIT,
    SOURCE,
    CERTAINTY
  }

  /**
   * A column.
   *
   * @param property the local name of its property
   * @param part what it holds of it
   * @param heading as it is written
   * @param kind the slug of the property's kind of value
   * @param codeList the list from which it takes its codes
   */
  record Field(String property, Part part, String heading, String kind, @Nullable Node codeList) {}

  private Layout() {}

  /** The columns, after those of the contract itself. */
  static List<Field> of(Reference reference, Headings headings, Lang lang) {
    List<Field> fields = new ArrayList<>();
    for (String name : PROPERTIES) {
      reference
          .properties()
          .find(Iris.term(name))
          .ifPresent(spec -> add(fields, name, spec, headings, lang));
    }
    return fields;
  }

  private static void add(
      List<Field> fields, String name, PropertySpec spec, Headings headings, Lang lang) {
    String kind = Iris.findCode(spec.valueKind()).orElse("");
    String title = capital(headings.findFor(Column.VALUE, name, lang.tag()).orElse(name));
    fields.add(new Field(name, Part.VALUE, title, kind, spec.codeList()));
    boolean measured = kind.equals("kind-money") || kind.equals("kind-count");
    if (measured) {
      boolean money = kind.equals("kind-money");
      fields.add(beside(name, Part.UNIT, title, money ? 0 : 1, kind, headings, lang));
    }
    fields.add(beside(name, Part.SOURCE, title, 0, kind, headings, lang));
    fields.add(beside(name, Part.CERTAINTY, title, 0, kind, headings, lang));
  }

  /** {@code Montant – source}. */
  private static Field beside(
      String name, Part part, String title, int which, String kind, Headings headings, Lang lang) {
    Column column =
        switch (part) {
          case SOURCE -> Column.SOURCE;
          case CERTAINTY -> Column.CERTAINTY;
          case UNIT, VALUE -> Column.UNIT;
        };
    List<String> words = headings.list(column, lang.tag());
    String word = words.get(Math.min(which, words.size() - 1));
    return new Field(name, part, title + " – " + word, kind, null);
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
  }
}
