package org.vigie.cite;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.qrcode.decoder.Decoder;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
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
        new Reference(Reference.Kind.DATA, "Autre", "", NAME, NAME + "?at=3", "3", "", Lang.FR);

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
    assertThat(lines.subList(0, lines.size() - 1))
        .allMatch(line -> line.matches("[A-Z][A-Z0-9]  - .*"));
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
    assertThat(item.get("issued")).isEqualTo(Map.of("date-parts", List.of(List.of(2026, 11, 24))));
  }

  @Test
  void aTitleWithLineBreaksForgesNoField() {
    Reference forged =
        new Reference(
            Reference.Kind.PAGE, "Un\r\nER  - \nTY  - BOOK", "", NAME, NAME, "1", "", Lang.FR);

    assertThat(Format.RIS.write(forged).lines().filter(line -> line.startsWith("ER  - ")))
        .hasSize(1);
  }

  /** A reader of codes that is not the maker reads the address from the outline. */
  @Test
  void aTelephoneReadsTheCode() throws Exception {
    Code code = Code.of(NAME + "?at=12").orElseThrow();
    boolean[][] dark = new boolean[code.size() - 8][code.size() - 8];
    Matcher run = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-(\\d+)z").matcher(code.path());
    while (run.find()) {
      assertThat(run.group(4)).isEqualTo(run.group(3));
      int x = Integer.parseInt(run.group(1)) - 4;
      for (int i = 0; i < Integer.parseInt(run.group(3)); i++) {
        dark[Integer.parseInt(run.group(2)) - 4][x + i] = true;
      }
    }

    assertThat(new Decoder().decode(dark).getText()).isEqualTo(NAME + "?at=12");
    assertThat(Code.of("x".repeat(5000))).isEmpty();
  }

  /** The picture has the same squares as the drawing, and the light ones around them. */
  @Test
  void thePictureIsTheDrawing() throws Exception {
    Code code = Code.of(NAME).orElseThrow();
    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(code.png()));

    assertThat(picture.getWidth()).isEqualTo(code.size());
    assertThat(picture.getHeight()).isEqualTo(code.size());
    boolean[][] dark = new boolean[code.size() - 8][code.size() - 8];
    for (int y = 0; y < code.size(); y++) {
      for (int x = 0; x < code.size(); x++) {
        boolean black = (picture.getRGB(x, y) & 0xffffff) == 0;
        boolean inside = x >= 4 && y >= 4 && x < code.size() - 4 && y < code.size() - 4;
        assertThat(black && !inside).isFalse();
        if (inside) {
          dark[y - 4][x - 4] = black;
        }
      }
    }
    assertThat(new Decoder().decode(dark).getText()).isEqualTo(NAME);
  }
}
