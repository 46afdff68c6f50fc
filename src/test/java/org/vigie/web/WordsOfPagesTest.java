package org.vigie.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.words.Lang;
import org.vigie.words.Words;

/** Every word of the pages is in both bundles, and none is in a template. */
class WordsOfPagesTest {
  private static final Path BUNDLES = Path.of("src/main/resources/org/vigie/web");
  private static final Path TEMPLATES = Path.of("src/main/jte");
  private static final Pattern KEY = Pattern.compile("\\bt\\(\\s*\"([a-zA-Z0-9.]+[a-zA-Z0-9])\"");

  @Test
  void bothLanguagesHaveTheSameMessages() throws Exception {
    assertThat(new TreeSet<>(bundle("fr").keySet()))
        .isEqualTo(new TreeSet<>(bundle("en").keySet()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void noMessageHasAStraightApostrophe(String lang) throws Exception {
    assertThat(bundle(lang).values()).noneMatch(text -> text.toString().contains("'"));
  }

  /** The codes of the list of source types, each of which a page may have to say. */
  @Test
  void everyKindOfSourceHasAWord() throws Exception {
    Matcher codes =
        Pattern.compile("^code:src-(\\w+) a ", Pattern.MULTILINE)
            .matcher(Files.readString(Path.of("ontology/codes.ttl")));
    int found = 0;
    while (codes.find()) {
      found++;
      assertThat(Words.of("org.vigie.web", Lang.FR).find("speaker." + codes.group(1)))
          .as(codes.group(1))
          .isPresent();
    }
    assertThat(found).isGreaterThan(10);
  }

  @Test
  void everyMessageNamedInATemplateOrAClassExists() throws Exception {
    Properties bundle = bundle("fr");
    List<String> missing = new ArrayList<>();
    for (Path file : files(TEMPLATES, Path.of("src/main/java/org/vigie/web"))) {
      KEY.matcher(Files.readString(file))
          .results()
          .map(found -> found.group(1))
          .filter(key -> !bundle.containsKey(key))
          .forEach(key -> missing.add(file.getFileName() + ": " + key));
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void noTemplateHoldsWordsOrStylesOrScripts() throws Exception {
    for (Path file : files(TEMPLATES)) {
      String template = Files.readString(file);
      assertThat(template)
          .as(file.toString())
          .doesNotContain(" style=", "<style")
          .doesNotContainPattern(
              "<script(?! type=\"application/(?:ld\\+)?json\"| type=\"module\" src=\")");
      String bare = withoutCode(template);
      List<String> words =
          Pattern.compile(">([^<>{}`]*\\p{L}{3,}[^<>{}`]*)<")
              .matcher(bare)
              .results()
              .map(found -> found.group(1).strip())
              .filter(text -> !text.matches("(?s)vigie:.*"))
              .toList();
      assertThat(words).as(file.toString()).isEmpty();
    }
  }

  @Test
  void theStyleSheetStaysSmall() throws Exception {
    assertThat(Files.size(BUNDLES.resolve("vigie.css"))).isLessThan(25_000);
  }

  private static Properties bundle(String lang) throws IOException {
    Properties bundle = new Properties();
    try (Reader in = Files.newBufferedReader(BUNDLES.resolve("messages_" + lang + ".properties"))) {
      bundle.load(in);
    }
    return bundle;
  }

  private static List<Path> files(Path... roots) throws IOException {
    List<Path> all = new ArrayList<>();
    for (Path root : roots) {
      try (Stream<Path> files = Files.walk(root)) {
        files.filter(Files::isRegularFile).forEach(all::add);
      }
    }
    return all;
  }

  /** The template without its expressions and statements: what every reader would see. */
  private static String withoutCode(String template) {
    StringBuilder text = new StringBuilder();
    int at = 0;
    while (at < template.length()) {
      char c = template.charAt(at);
      char next = at + 1 < template.length() ? template.charAt(at + 1) : ' ';
      if ((c == '$' || c == '!') && next == '{') {
        at = after(template, at + 1, '{', '}');
      } else if (c == '@' && Character.isLetter(next)) {
        int end = at + 1;
        while (end < template.length()
            && (Character.isLetterOrDigit(template.charAt(end)) || template.charAt(end) == '.')) {
          end++;
        }
        String word = template.substring(at + 1, end);
        if (word.equals("import") || word.equals("param")) {
          at = template.indexOf('\n', at);
        } else if (word.startsWith("template.layout")) {
          at = template.indexOf('`', at) + 1;
        } else {
          boolean call = end < template.length() && template.charAt(end) == '(';
          at = call ? after(template, end, '(', ')') : end;
        }
      } else {
        text.append(c);
        at++;
      }
    }
    return text.toString();
  }

  private static int after(String text, int from, char open, char close) {
    int depth = 0;
    for (int i = from; i < text.length(); i++) {
      depth += text.charAt(i) == open ? 1 : text.charAt(i) == close ? -1 : 0;
      if (depth == 0) {
        return i + 1;
      }
    }
    throw new IllegalArgumentException("Nothing closes " + open + " at " + from);
  }
}
