package org.vigie.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
  private static final Path BUNDLES = Path.of("src/main/resources/org/vigie");

  @TestFactory
  Stream<DynamicTest> everyBundleSaysTheSameInBothLanguages() throws IOException {
    try (Stream<Path> files = Files.walk(BUNDLES)) {
      return files.filter(file -> file.endsWith("messages_fr.properties")).toList().stream()
          .map(
              french ->
                  DynamicTest.dynamicTest(
                      BUNDLES.relativize(french).toString(), () -> compare(french)));
    }
  }

  private static void compare(Path french) throws IOException {
    Properties fr = read(french);
    Properties en = read(french.resolveSibling("messages_en.properties"));
    assertThat(en.stringPropertyNames()).isEqualTo(fr.stringPropertyNames());
    for (String key : fr.stringPropertyNames()) {
      assertThat(fr.getProperty(key) + en.getProperty(key))
          .as("%s: a straight apostrophe would be swallowed by MessageFormat", key)
          .doesNotContain("'");
      assertThatCode(() -> new MessageFormat(fr.getProperty(key)))
          .as(key)
          .doesNotThrowAnyException();
      assertThatCode(() -> new MessageFormat(en.getProperty(key)))
          .as(key)
          .doesNotThrowAnyException();
    }
  }

  @Test
  void aMissingMessageIsNamed() {
    assertThatThrownBy(() -> Words.of(Figures.class, Lang.FR).say("nothing.such"))
        .isInstanceOf(MissingResourceException.class)
        .hasMessageContaining("nothing.such");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Qui paie ?             | Qui paie_?",
        "« près de 6 M€ »       | «_près de 6~M€_»",
        "195 000 € en 2016      | 195_000~€ en 2016",
        "«près»                 | «_près_»",
        "Nom : Adie             | Nom~: Adie",
        "voir http://a.b:80/?x  | voir http://a.b:80/?x",
        "8 %                    | 8_%",
        "l'État                 | l’État"
      })
  void frenchSpacesDoNotBreak(String typed, String set) {
    String expected = set.replace("~", Typography.WIDE).replace("_", Typography.NARROW);
    assertThat(Typography.set(typed, Lang.FR)).isEqualTo(expected);
  }

  @Property
  void settingTwiceChangesNothing(@ForAll String text) {
    for (Lang lang : Lang.values()) {
      String once = Typography.set(text, lang);
      assertThat(Typography.set(once, lang)).isEqualTo(once);
    }
  }

  private static Properties read(Path file) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    return properties;
  }
}
