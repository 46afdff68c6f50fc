package org.vigie.source.indigo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.claim.Content;
import org.vigie.vocab.Iris;

/** Numbers, amounts and dates as they stand in INDIGO's cells. */
class ValuesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "10000000 | EUR | 10000000 EUR",
        "1.5 | Russian rubles | 1.5 RUB",
        "1.5 | NZ dollar | 1.5 NZD",
        "7 | Swedish | 7 SEK",
        "C$1.16M (estimate) | '' | about 1160000 CAD",
        "C$4,000,000 | '' | 4000000 CAD",
        "¥9.76 million | '' | 9760000 JPY",
        "CHF 290.000 | '' | 290000 CHF",
        "$11.712M | USD | 11712000 USD",
        "68,000,000 rubles | '' | 68000000 RUB",
        "$1,020,000 (interim results) | USD | 1020000 USD",
        "0 | GBP | 0 GBP",
        "TBD | USD | value-unknown",
        "£ | '' | indigo.amount.sign",
        "C$ | '' | indigo.amount.sign",
        "$10,000,000 | '' | indigo.currency.dollar",
        "1200000 | '' | indigo.currency.missing",
        "12 | USD or HTG | indigo.currency.unknown",
        "12 zorkmids | '' | indigo.currency.unknown",
        "=D41-D36 | EUR | indigo.formula",
        "=450+408+490 | EUR | indigo.formula",
        "-5 | EUR | indigo.amount.negative",
        "$5 (housing); $6 (jail) | USD | indigo.amount",
        "between 5 and 6 | EUR | indigo.amount",
      })
  void anAmountHasACurrencyOrWaits(String text, String currency, String expected) {
    assertThat(
            shown(
                "investedAmount", text, new Values.Beside(currency, null, null, Optional.empty())))
        .isEqualTo(expected);
  }

  @Test
  void aLoneDollarIsTheProjectsDollar() {
    assertThat(
            shown("investedAmount", "$3,000", new Values.Beside("", "AUD", null, Optional.empty())))
        .isEqualTo("3000 AUD");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "120 | 120",
        "4.0 | 4",
        "10,500 | 10500",
        "710 (two-year mark) | 710",
        "10,000 - 15,000 | 10000..15000",
        "10000-50000 | 10000..50000",
        "TBD | value-unknown",
        "16.979 | indigo.count",
        "3000 (later revised to 944) | indigo.count",
        "303 children and their families | indigo.count",
        "progressing on target | indigo.count",
        "1e9 | 1000000000",
        "181e999000 | indigo.count",
        "1e9991530000 | indigo.count",
      })
  void aCountIsWholeOrWaits(String text, String expected) {
    assertThat(shown("targetCount", text, Values.Beside.NOTHING)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2019 | 2019",
        "2019-03 | 2019-03",
        "2019-03-07 | 2019-03-07",
        "9th August 2022 | 2022-08-09",
        "6th December 2024 | 2024-12-06",
        "Sept 28 2022 | 2022-09-28",
        "December 11, 2023 | 2023-12-11",
        "2023 Apr 1 | 2023-04-01",
        "March 2021 | 2021-03",
        "2023/07 | 2023-07",
        "Q4 - 2020 | 2020-10..2020-12",
        "2020/2021 | 2020..2021",
        "2018-13 | indigo.date.impossible",
        "2023-28 | indigo.date.impossible",
        "2021-02-30 | indigo.date.impossible",
        "2023-01-Apr | indigo.date",
        "Q2 - 2023 or later | indigo.date",
        "31 Foo 2020 | indigo.date",
        "0000 | indigo.date",
      })
  void aDateIsOfTheCalendarAndNeverCompleted(String text, String expected) {
    assertThat(shown("signatureDate", text, Values.Beside.NOTHING)).isEqualTo(expected);
  }

  @Test
  void aWordBecomesACodeOrStaysAWord() {
    assertThat(shown("stage", "complete ", Values.Beside.NOTHING)).isEqualTo("stage-completed");
    assertThat(shown("actorKind", "Collective", Values.Beside.NOTHING)).isEqualTo("in words");
    assertThat(shown("policyField", "Gardening", Values.Beside.NOTHING)).isEqualTo("indigo.word");
  }

  private static String shown(String property, String text, Values.Beside beside) {
    var spec = Exports.REFERENCE.properties().get(Iris.term(property));
    return switch (Values.read(spec, text, beside)) {
      case Values.Outcome.Refused refused -> refused.key();
      case Values.Outcome.InWords words -> "in words";
      case Values.Outcome.Said said -> shown(said.content());
    };
  }

  static String shown(Content content) {
    return switch (content) {
      case Content.Exact exact ->
          (exact.denied() ? "not " : "")
              + (exact.approximate() ? "about " : "")
              + shown(exact.value())
              + shown(exact.measure());
      case Content.Range range ->
          shown(range.min()) + ".." + shown(range.max()) + shown(range.measure());
      case Content.Absence absence -> shown(absence.state());
    };
  }

  private static String shown(Content.Measure measure) {
    return measure.currency() != null
        ? " " + measure.currency()
        : measure.unit() != null ? " " + Iris.findCode(measure.unit()).orElseThrow() : "";
  }

  private static String shown(org.apache.jena.graph.Node node) {
    return node.isLiteral()
        ? node.getLiteralLexicalForm().replaceFirst("\\.0$", "")
        : node.getURI().replaceFirst("^.*/", "");
  }
}
