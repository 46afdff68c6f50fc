package org.vigie.web.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Addresses and dates of reading as people write them. */
class BibliographyTest {
  @Test
  void aListGivesEachAddressOnceWithTheDayBesideIt() {
    Bibliography found =
        Bibliography.of(
            """
            https://example.org/a.
            (https://example.org/b), consulté le 2026-03-04
            https://example.org/c?a=2026-01-01 ; lu le 04/03/2026
            https://example.org/a
            rien ici
            w3id.org/vigie/id/actor/adie
            """);
    assertThat(found.cited())
        .containsExactly(
            new Cited("https://example.org/a", Optional.empty(), 1),
            new Cited("https://example.org/b", day(2026, 3, 4), 2),
            new Cited("https://example.org/c?a=2026-01-01", day(2026, 3, 4), 3),
            new Cited("https://w3id.org/vigie/id/actor/adie", Optional.empty(), 6));
  }

  @Test
  void anEntryOfBibtexGivesItsUrldateWhereverItStands() {
    Bibliography found =
        Bibliography.of(
            """
            @misc{vigie-adie,
              title = {Adie},
              date = {2019-01-01},
              url = {https://example.org/id/contract/cis\\_fr},
              note = {voir aussi \\url{https://example.org/other}},
              urldate = {2026-11-24},
            }
            @misc{two, url = {https://example.org/two}, year = {2020}}
            https://example.org/three, lu le 2026-01-02
            """);
    assertThat(found.cited())
        .extracting(Cited::address, Cited::on)
        .containsExactly(
            tuple("https://example.org/id/contract/cis_fr", day(2026, 11, 24)),
            tuple("https://example.org/other", day(2026, 11, 24)),
            tuple("https://example.org/two", Optional.empty()),
            tuple("https://example.org/three", day(2026, 1, 2)));
  }

  @Test
  void aRecordOfRisAndARowOfCsvGiveTheirDay() {
    Bibliography found =
        Bibliography.of(
            "TY  - ELEC\r\nUR  - https://example.org/r\r\nY2  - 2026/02/03\r\nER  - \r\n"
                + "titre;https://example.org/s;2026-02-05\r\n");
    assertThat(found.cited())
        .extracting(Cited::on)
        .containsExactly(day(2026, 2, 3), day(2026, 2, 5));
  }

  @Test
  void aDayThatIsNoneIsNoDay() {
    assertThat(Bibliography.of("https://example.org/a 2026-02-31").cited().getFirst().on())
        .isEmpty();
  }

  @Test
  void thereIsALimitAndItIsTold() {
    Bibliography found =
        Bibliography.of(
            IntStream.range(0, 700)
                .mapToObj(i -> "https://example.org/" + i)
                .collect(Collectors.joining("\n")));
    assertThat(found.cited()).hasSize(Bibliography.MOST);
    assertThat(found.found()).isEqualTo(700);
    assertThat(found.isCut()).isTrue();
  }

  private static Optional<LocalDate> day(int year, int month, int day) {
    return Optional.of(LocalDate.of(year, month, day));
  }
}
