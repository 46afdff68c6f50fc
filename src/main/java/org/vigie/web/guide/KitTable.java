package org.vigie.web.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vigie.dossier.Dossier;
import org.vigie.dossier.Fact;
import org.vigie.web.data.Csv;
import org.vigie.web.speech.Speech;
import org.vigie.words.Words;

/** The panorama as CSV. */
final class KitTable {
  private static final List<String> COLUMNS =
      List.of(
          "hasServiceProvider",
          "hasInvestor",
          "hasOutcomePayer",
          "hasStructurer",
          "hasEvaluator",
          "investedAmount",
          "maxOutcomePayment",
          "signatureDate",
          "stage");

  /** What fits on a sheet of paper. */
  private static final List<String> BRIEF =
      List.of("signatureDate", "investedAmount", "hasOutcomePayer", "hasInvestor", "stage");

  private final Speech say;
  private final Words words;
  private final List<Dossier> contracts;

  KitTable(List<Dossier> contracts, Speech say) {
    this.contracts = contracts;
    this.say = say;
    this.words = Words.of(KitTable.class, say.lang());
  }

  byte[] bytes() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(heads());
    contracts.forEach(contract -> rows.add(row(contract)));
    return Csv.bytes(rows);
  }

  /**
   * A few columns for paper: a row of headings, then one for each contract. Below a value stands
   * its status.
   */
  List<List<String>> brief() {
    List<List<String>> rows = new ArrayList<>();
    List<String> heads = new ArrayList<>(List.of(words.say("kit.col.contract")));
    BRIEF.forEach(property -> heads.add(caption(property)));
    rows.add(heads);
    for (Dossier contract : contracts) {
      List<String> row = new ArrayList<>(List.of(say.name(contract.thing())));
      for (String property : BRIEF) {
        row.add(
            contract
                .findFact(property)
                .map(fact -> values(fact) + "\n" + say.status(fact.status()))
                .orElseGet(() -> say.t("none.short")));
      }
      rows.add(row);
    }
    return rows;
  }

  private List<String> heads() {
    List<String> heads = new ArrayList<>();
    for (String name : List.of("iri", "contract", "title")) {
      heads.add(words.say("kit.col." + name));
    }
    for (String property : COLUMNS) {
      String name = caption(property);
      heads.add(name);
      heads.add(words.say("kit.col.status", name));
    }
    heads.add(words.say("kit.col.disagreements"));
    heads.add(words.say("kit.col.sources"));
    return heads;
  }

  private String caption(String property) {
    return contracts.stream()
        .flatMap(contract -> contract.findFact(property).stream())
        .findFirst()
        .map(fact -> say.term(fact.property(), 2))
        .orElse(property);
  }

  private List<String> row(Dossier contract) {
    List<String> row = new ArrayList<>();
    row.add(contract.thing().node().toString());
    row.add(say.name(contract.thing()));
    row.add(say.text(contract.title()));
    for (String property : COLUMNS) {
      Optional<Fact> fact = contract.findFact(property);
      row.add(fact.map(this::values).orElseGet(() -> say.t("none.short")));
      row.add(fact.map(found -> say.lower(say.status(found.status()))).orElse(""));
    }
    row.add(Integer.toString(contract.disputes().size()));
    row.add(Integer.toString(contract.sources().size()));
    return row;
  }

  /** Those displayed; all of them where nothing lets us choose. */
  private String values(Fact fact) {
    List<Fact.Value> values = fact.kept().isEmpty() ? fact.values() : fact.kept();
    return values.stream()
        .map(value -> say.value(value.best(), fact.property()).text())
        .collect(Collectors.joining(" | "));
  }
}
