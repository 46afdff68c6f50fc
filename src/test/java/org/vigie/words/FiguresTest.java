package org.vigie.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1300000     | EUR | 1,3~M€      | €1.3m",
        "1496500     | EUR | 1,4965~M€   | €1.4965m",
        "450000      | EUR | 450_000~€   | €450,000",
        "450000.00   | EUR | 450_000~€   | €450,000",
        "14000000000 | EUR | 14~Md€      | €14bn",
        "5000000     | GBP | 5~M£        | £5m",
        "70000       | CHF | 70_000~CHF  | CHF~70,000",
        "999999.99   | EUR | 999_999,99~€ | €999,999.99",
        "1000000.00  | EUR | 1~M€        | €1m",
        "999999999   | EUR | 999,999999~M€ | €999.999999m",
        "1E+9        | EUR | 1~Md€       | €1bn",
        "0E+12       | EUR | 0~€         | €0",
        "0           | EUR | 0~€         | €0"
      })
  void anAmountKeepsTheDecimalsOfItsSource(
      BigDecimal amount, String currency, String french, String english) {
    assertThat(Figures.of(Lang.FR).amount(amount, currency)).isEqualTo(spaces(french));
    assertThat(Figures.of(Lang.EN).amount(amount, currency)).isEqualTo(spaces(english));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2016-11-24 | 24~novembre 2016 | 24~November 2016 | 24~nov. 2016  | 24~Nov 2016",
        "2016-03-01 | 1er~mars 2016    | 1~March 2016     | 1er~mars 2016 | 1~Mar 2016",
        "2016-11    | novembre 2016    | November 2016    | nov. 2016     | Nov 2016",
        "2018       | 2018             | 2018             | 2018          | 2018"
      })
  void aDateIsNeverMorePreciseThanItsSource(
      String edtf, String french, String english, String shortFrench, String shortEnglish) {
    assertThat(Figures.of(Lang.FR).date(edtf)).isEqualTo(spaces(french));
    assertThat(Figures.of(Lang.EN).date(edtf)).isEqualTo(spaces(english));
    assertThat(Figures.of(Lang.FR).shortDate(edtf)).isEqualTo(spaces(shortFrench));
    assertThat(Figures.of(Lang.EN).shortDate(edtf)).isEqualTo(spaces(shortEnglish));
  }

  @ParameterizedTest
  @CsvSource({
    "78, six ans et demi, 6½ years",
    "36, trois ans, three years",
    "12, un an, one year",
    "18, un an et demi, a year and a half",
    "20, 20 mois, 20 months",
    "120, 10 ans, 10 years"
  })
  void aDurationIsSaidInYearsWhereItIsRound(int months, String french, String english) {
    assertThat(Figures.of(Lang.FR).months(months)).isEqualTo(french);
    assertThat(Figures.of(Lang.EN).months(months)).isEqualTo(english);
  }

  @ParameterizedTest
  @CsvSource({"8.4, '8,4_%', 8.4%", "4.50, '4,5_%', 4.5%"})
  void aPercentageHasItsSpaceInFrenchOnly(BigDecimal number, String french, String english) {
    assertThat(Figures.of(Lang.FR).percent(number)).isEqualTo(spaces(french));
    assertThat(Figures.of(Lang.EN).percent(number)).isEqualTo(english);
  }

  private static String spaces(String text) {
    return text.replace("~", Typography.WIDE).replace("_", Typography.NARROW);
  }
}
