package org.vigie.cite;

import static org.assertj.core.api.Assertions.assertThat;

import io.nayuki.qrcodegen.QrCode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vigie.format.Json;
import org.vigie.words.Lang;

/** References as text, as files and as codes. */
class ReferencesTest {
  private static final String NAME = "https://w3id.org/vigie/id/contract/cis-fr-01-adie";

  private static Reference reference(Lang lang) {
    return new Reference(
        Reference.Kind.PAGE,
        lang == Lang.FR ? "Adie\u202f: 50\u00a0% & {plus}_~" : "Adie: 50% & {more}_~",
        lang == Lang.FR ? "Contrat" : "Contract",
        NAME,
        NAME + "?at=12",
        "12",
        "2026-11-24",
        lang);
  }

  @ParameterizedTest
  @EnumSource(Style.class)
  void aReferenceSaysWhoWhatWhenAndWhere(Style style) {
    for (Lang lang : Lang.values()) {
      assertThat(style.write(reference(lang)))
          .contains("Vigie", "Adie", "2026", NAME + "?at=12")
          .doesNotContain("<", "null", "\n");
    }
  }

  @Test
  void theStylesAndTheLanguagesDiffer() {
    assertThat(
            Arrays.stream(Style.values())
                .flatMap(style -> Arrays.stream(Lang.values()).map(l -> style.write(reference(l))))
                .distinct())
        .hasSize(6);
  }

  @Test
  void frenchDatesHaveTheDayFirst() {
    for (Style style : Style.values()) {
      assertThat(style.write(reference(Lang.FR))).contains("24 novembre");
    }
    assertThat(Style.APA.write(reference(Lang.EN))).contains("(2026, November 24)");
  }

  /** One reference after another: the processor keeps nothing of the last. */
  @Test
  void aReferenceOwesNothingToTheOneBefore() {
    String before = Style.APA.write(reference(Lang.FR));
    Reference other =
        new Reference(
            Reference.Kind.DATA, "Autre", "", NAME, NAME + "?at=3", "3", "", Lang.FR);

    assertThat(Style.APA.write(other)).contains("Autre", "at=3").doesNotContain("Adie", "2026");
    assertThat(Style.APA.write(reference(Lang.FR))).isEqualTo(before);
  }

  @Test
  void bibtexPrintsWhatTheTitleSays() {
    String entry = Format.BIBTEX.write(reference(Lang.EN));

    assertThat(entry)
        .startsWith("@misc{vigie-cis-fr-01-adie-r12,\n")
        .contains("title = {{Adie: 50\\% \\& \\{more\\}\\_\\textasciitilde{}}}")
        .contains("url = {" + NAME + "?at=12}", "year = {2026}", "date = {2026-11-24}");
    assertThat(entry.replaceAll("\\\\[{}]", "").chars().filter(c -> c == '{').count())
        .isEqualTo(entry.replaceAll("\\\\[{}]", "").chars().filter(c -> c == '}').count());
  }

  @Test
  void risHasOneFieldALine() {
    List<String> lines = List.of(Format.RIS.write(reference(Lang.FR)).split("\r\n", -1));

    assertThat(lines.getFirst()).isEqualTo("TY  - ELEC");
    assertThat(lines.subList(0, lines.size() - 1)).allMatch(line -> line.matches("[A-Z][A-Z0-9]  - .*"));
    assertThat(lines).contains("ER  - ", "UR  - " + NAME + "?at=12", "DA  - 2026/11/24");
  }

  @Test
  void cslIsAListOfOneItem() {
    List<?> items = Json.read(Format.CSL_JSON.write(reference(Lang.EN)), List.class);

    assertThat(items).hasSize(1);
    Map<?, ?> item = (Map<?, ?>) items.getFirst();
    assertThat(item.get("type")).isEqualTo("webpage");
    assertThat(item.get("version")).isEqualTo("12");
    assertThat(item.get("URL")).isEqualTo(NAME + "?at=12");
    assertThat(item.get("issued"))
        .isEqualTo(Map.of("date-parts", List.of(List.of(2026, 11, 24))));
  }

  @Test
  void aTitleWithLineBreaksForgesNoField() {
    Reference forged =
        new Reference(
            Reference.Kind.PAGE, "Un\r\nER  - \nTY  - BOOK", "", NAME, NAME, "1", "", Lang.FR);

    assertThat(Format.RIS.write(forged).lines().filter(line -> line.startsWith("ER  - ")))
        .hasSize(1);
  }

  /** The outline has exactly the dark squares of the code, which a telephone reads. */
  @Test
  void theCodeIsDrawnSquareBySquare() {
    QrCode right = QrCode.encodeText(NAME, QrCode.Ecc.MEDIUM);
    Code code = Code.of(NAME).orElseThrow();

    assertThat(code.size()).isEqualTo(right.size + 8);
    boolean[][] dark = new boolean[code.size()][code.size()];
    Matcher run = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\d+z").matcher(code.path());
    while (run.find()) {
      int x = Integer.parseInt(run.group(1));
      for (int i = 0; i < Integer.parseInt(run.group(3)); i++) {
        dark[Integer.parseInt(run.group(2))][x + i] = true;
      }
    }
    for (int y = 0; y < right.size; y++) {
      for (int x = 0; x < right.size; x++) {
        assertThat(dark[y + 4][x + 4]).isEqualTo(right.getModule(x, y));
      }
    }
    assertThat(Code.of("x".repeat(5000))).isEmpty();
  }
}
