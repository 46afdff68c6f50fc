package org.vigie.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.time.api.constraints.DateRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EdtfDateTest {

  @ParameterizedTest
  @CsvSource({
    "2017, 2017-01-01, 2017-12-31",
    "2020-02, 2020-02-01, 2020-02-29",
    "2016-11-24, 2016-11-24, 2016-11-24"
  })
  void aDateMeansAllTheDaysItDoesNotExclude(String text, LocalDate first, LocalDate last) {
    EdtfDate date = new EdtfDate(text);
    assertThat(date.notBefore()).isEqualTo(first);
    assertThat(date.notAfter()).isEqualTo(last);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "17", "2017-13", "2019-02-29", "2017-3", "2018 (automne)", "2017-03-"})
  void whatIsNoDateOfTheCalendarIsRefused(String text) {
    assertThat(EdtfDate.find(text)).isEmpty();
    assertThatThrownBy(() -> new EdtfDate(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void textOrderIsTimeOrder() {
    assertThat(new EdtfDate("2016-11")).isLessThan(new EdtfDate("2016-11-24"));
    assertThat(new EdtfDate("2016-11-24")).isLessThan(new EdtfDate("2017"));
  }

  @Property
  void everyDayIsADateAndEachShorterFormContainsIt(
      @ForAll @DateRange(min = "1900-01-01", max = "2100-12-31") LocalDate day) {
    String text = day.toString();
    for (int length : new int[] {4, 7, 10}) {
      EdtfDate date = new EdtfDate(text.substring(0, length));
      assertThat(date.notBefore()).isBeforeOrEqualTo(day);
      assertThat(date.notAfter()).isAfterOrEqualTo(day);
    }
  }
}
